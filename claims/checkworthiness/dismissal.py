"""Why a passage is not proposed as a claim; None where it is."""

from __future__ import annotations

import re

from claims.languages.en.extraction.drafts import Draft
from claims.languages.en.extraction.parts import subject_of
from claims.types import DismissalReason, Score

#: From here on a passage is proposed as a claim.
THRESHOLD = 0.3
CHECKABLE = 0.5
PERSONAL = frozenset({"first person", "second person", "opinion", "thought", "wish", "demand", "exclamation"})
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
COUNTED = frozenset({"number", "number word", "percentage", "money"})


def dismissal(draft: Draft, wording: str, score: Score) -> DismissalReason | None:
    """Return the reason for leaving a draft out, None for a claim."""
    signals = set(score.signals)
    sentence = draft.sentence.text.strip().rstrip("\"'”’»)")
    if sentence.endswith("?") or "question" in signals:
        return "question"
    if (
        "boilerplate" in signals
        or "address" in signals
        or PICTURED.match(sentence)
        or not any(letter.isalpha() for letter in wording)
    ):
        return "boilerplate"
    if "fragment" in signals and "number" not in signals:
        return "vague"
    if "instruction" in signals and not draft.proposition.head.dep_.startswith("conj"):
        return "instruction"
    wishes = draft.proposition.head.lower_ in WISHING and not signals & COUNTED and not _is_told_of_another(draft)
    judges = bool(JUDGING.match(wording)) and not signals & COUNTED
    if score.checkable >= CHECKABLE and score.checkworthiness >= THRESHOLD and not wishes and not judges:
        return None
    return "opinion" if wishes or judges else _weak(draft, signals, score)


def _is_told_of_another(draft: Draft) -> bool:
    """Tell whether a speaker says what somebody else wanted: that can be true or not."""
    subject = subject_of(draft.proposition.head)
    own = subject is None or subject.lower_ in OWN or draft.proposition.head.tag_ != "VBD"
    return bool(draft.attribution) and not own


def _weak(draft: Draft, signals: set[str], score: Score) -> DismissalReason:
    """Name what a sentence is that no one would check."""
    if draft.attribution and draft.attribution[-1].stance in {"hopes", "asks"}:
        return "opinion"
    if "future" in signals:
        return "prediction"
    if "hedge" in signals:
        return "hypothetical"
    if signals & PERSONAL:
        return "opinion"
    if "vague subject" in signals:
        return "vague"
    return "trivial" if score.checkable >= CHECKABLE else "opinion"
