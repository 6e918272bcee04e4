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

#: Forms of verbs that make a statement a wish, which no figure can show right or wrong.
WISHING_FORMS = frozenset("hope hopes hoped hoping wish wishes wished want wants wanted".split())

#: Verbs of what is done with a law, so that its name is the title of the claim.
LAW_VERBS = frozenset("pass adopt sign enact approve introduce".split())

#: Verbs that say what went wrong: "for *failing* to …".
FAULT_VERBS = frozenset("fail refuse violate breach ignore neglect break".split())

#: Verbs of beginning, whose act is what the claim is about: "*began* disrupting".
BEGINNING_VERBS = frozenset("begin start".split())

#: Verbs that say nothing without the time after them: "*spent* Monday trying".
TIME_VERBS = frozenset("spend take last wait".split())

#: Verbs and participles that say little without where or in what.
PLACING_VERBS = frozenset("base bring interest involve keep lay place put set turn".split())

#: Past participles without "-ed" of verbs for something done: behind "was" they tell of an event.
IRREGULAR_PARTICIPLES = tuple(
    """
    been begun built bought brought caught chosen cut done drawn driven fallen found given gone grown held hit kept
    known led left lost made met paid put risen run said seen sent set shot shown shut sold spent spoken stolen
    struck taken told torn won written
    """.split()
)

#: Past tenses without "-ed" of verbs for something that happened.
IRREGULAR_PASTS = tuple(
    """
    began became bought brought built broke came chose cut drew drove fell fled found gave got grew heard held hit
    kept left led lost made met paid put ran rose said saw sent set shot shut sold spent spoke spread stole struck
    swore threw told took tore went withdrew won wore wrote flew fought knew sank sang
    """.split()
)
