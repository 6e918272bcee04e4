"""Nouns for things and acts, by what a rule may do with them."""

from __future__ import annotations

#: Nouns for something done (nominalizations), and the verb that says it of their owner in the past.
NOMINALIZATIONS = {
    "acquisition": "acquired",
    "agreement": "agreed",
    "announcement": "announced",
    "approval": "approved",
    "closure": "closed",
    "crackdown": "cracked down",
    "creation": "created",
    "cutback": "cut back",
    "decision": "decided",
    "endorsement": "endorsed",
    "expulsion": "expelled",
    "failure": "failed",
    "introduction": "introduced",
    "invasion": "invaded",
    "launch": "launched",
    "pledge": "pledged",
    "purchase": "bought",
    "refusal": "refused",
    "rejection": "rejected",
    "removal": "removed",
    "sale": "sold",
    "seizure": "seized",
    "suspension": "suspended",
    "takeover": "took over",
    "withdrawal": "withdrew",
}

#: Nouns for what somebody asks for, which a sum completes.
REQUESTS = frozenset("bid claim demand offer request".split())

#: Nouns that stand for no one thing a text has told about.
UNSPECIFIC_NOUNS = frozenset(
    """
    area case change day end fact future group hour idea issue kind lack level lot market moment month morning night
    number part past people period point police press problem public question rate reason region report rest result
    share side situation state system thing time top total use way week world year country government city town site
    data minute plan policy process programme program service term effort effect
    """.split()
)

#: Nouns with the ending of an occupation that are no people: "the *committee* said".
SPEAKING_THINGS = frozenset(
    """
    announcement broadcaster committee computer court document letter newspaper number order paper regulator
    statement
    """.split()
)

#: Nouns for a picture on the page, which "this graphic shows" describes.
PICTURE_NOUNS = tuple("graphic infographic chart map photo picture image video".split())

#: Nouns for a law.
LAWS = frozenset("law bill decree act legislation treaty amendment".split())

#: Nouns that say little without what follows their preposition: "a *rise* in rents".
INCOMPLETE_NOUNS = frozenset(
    """
    belief change climb confidence cut decline decrease difference drop faith fall gap growth improvement increase
    interest investment involvement jump part participation plunge recovery reduction release return rise role
    success surge trust withdrawal
    """.split()
)

#: Nouns that name nothing without what follows them: "the *lack* of …". Other ones than UNSPECIFIC_NOUNS, which may
#: stand alone but are not told about.
EMPTY_NOUNS = frozenset(
    """
    case effect hand impact influence kind lack level lot member number one part percent place rate result role say
    share sort stake those type use
    """.split()
)
