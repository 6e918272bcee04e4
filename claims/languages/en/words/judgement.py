"""Words that judge or colour and tell nothing that could be checked."""

from __future__ import annotations

#: Adjectives that set a thing against another one of its kind.
CONTRASTING_ADJECTIVES = frozenset(
    """
    additional alleged another different earlier former further future last latest more new next other planned
    possible potential previous proposed recent same second separate similar such third
    """.split()
)

#: Adjectives of "it is hard to …", which only judges; the last with its forms ("worthwhile").
JUDGING_ADJECTIVES = tuple(
    r"""
    hard difficult easy important good bad right wrong fair vital crucial necessary better best worth\w*
    """.split()
)

#: Words that colour a noun or a verb and tell nothing that could be checked.
COLOURING_WORDS = frozenset(
    """
    badly catastrophic completely controversial deeply embattled famous greatly highly iconic lofty long-standing
    much-needed notable officially popular prominent relatively sharply strongly sweeping unusual widely
    """.split()
)
