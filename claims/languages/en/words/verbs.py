"""Verbs by what they ask of the words around them."""

from __future__ import annotations

#: Verbs after which "if" sets no condition: "*noted* if the drug was used".
ASKING_VERBS = frozenset("ask check note record see test wonder".split())

#: Verbs whose participle at the end of a clause tells what the whole of it led to, not what its subject did: "…,
#: *raising* hopes".
OUTCOME_VERBS = frozenset(
    """
    mark raise spark prompt bring fuel represent signal underscore highlight trigger reflect suggest mean
    """.split()
)

#: Verbs whose "it" is often the state of affairs: "It *comes* as …", "It *means* that …".
IMPERSONAL_VERBS = frozenset("come mean seem appear turn take rain snow happen follow remain look make".split())
