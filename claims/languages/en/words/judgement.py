"""Words that judge or colour and tell nothing that could be checked."""

from __future__ import annotations

#: Adjectives that set a thing against another one of its kind.
CONTRASTING_ADJECTIVES = frozenset(
    """
    additional alleged another different earlier former further future last latest more new next other planned
    possible potential previous proposed recent same second separate similar such third
    """.split()
)
