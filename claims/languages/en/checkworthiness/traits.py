"""What the grammar of an English draft tells of whether it is worth proposing."""

from __future__ import annotations

import re

from claims.extraction.draft import Draft
from claims.languages.en.extraction.parts import subject_of

#: Verbs that make a statement a wish, which no figure can show right or wrong.
WISHING = frozenset("hope hopes hoped hoping wish wishes wished want wants wanted".split())
#: What describes a picture on the page, and what only judges.
PICTURED = re.compile(
    r"^(?:this|the) (?:graphic|infographic|chart|map|photo|picture|image|video)\b.*\bshows?\b", re.IGNORECASE
)
JUDGING = re.compile(
    r"^it (?:is|was) (?:\w+ )?(?:hard|difficult|easy|important|good|bad|right|wrong|fair|vital|crucial|necessary|"
    r"better|best|worth\w*) (?:to|that|for|\w+ing)\b",
    re.IGNORECASE,
)
#: Subjects that may be the speaker.
OWN = frozenset({"i", "we", "you", "he", "she", "it", "they"})


def traits(draft: Draft, wording: str) -> frozenset[str]:
    """Return the traits of a draft out of those that :mod:`claims.checkworthiness.dismissal` asks for."""
    head = draft.proposition.head
    found = {
        "picture": bool(PICTURED.match(draft.sentence.text.strip().rstrip("\"'”’»)"))),
        "judgement": bool(JUDGING.match(wording)),
        "wish": head.lower_ in WISHING and not _is_told_of_another(draft),
        "coordinate": head.dep_.startswith("conj"),
    }
    return frozenset(name for name, there in found.items() if there)


def _is_told_of_another(draft: Draft) -> bool:
    """Tell whether a speaker says what somebody else wanted: that can be true or not."""
    subject = subject_of(draft.proposition.head)
    own = subject is None or subject.lower_ in OWN or draft.proposition.head.tag_ != "VBD"
    return bool(draft.attribution) and not own
