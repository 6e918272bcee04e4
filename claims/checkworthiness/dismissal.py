"""Why a passage is not proposed as a claim; None where it is."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from claims.types import DismissalReason, Score

#: From here on a passage is proposed as a claim.
THRESHOLD = 0.3
CHECKABLE = 0.5
PERSONAL = frozenset({"first person", "second person", "opinion", "thought", "wish", "demand", "exclamation"})
COUNTED = frozenset({"number", "number word", "percentage", "money"})
#: Few words that state something all the same: "Nobody died."
DENIED_ACT = frozenset({"act", "negation"})
#: Stances of speakers whose words are no statement.
UNSTATED = frozenset({"hopes", "asks"})


def dismissal(
    sentence: str, wording: str, score: Score, *, traits: AbstractSet[str] = frozenset(), stance: str | None = None
) -> DismissalReason | None:
    """Return the reason for leaving a passage out, None for a claim.

    ``sentence`` is the one it stands in, ``stance`` that of its innermost speaker. ``traits`` are what its language
    tells of its grammar: "picture" (it describes a picture on the page), "judgement" (it only judges), "wish" (its
    verb wishes, for the speaker), "coordinate" (it is joined to a clause before it).
    """
    signals = set(score.signals)
    bare = sentence.strip().rstrip("\"'”’»)")
    if bare.endswith("?") or "question" in signals:
        return "question"
    if signals & {"boilerplate", "address"} or "picture" in traits or not any(map(str.isalpha, wording)):
        return "boilerplate"
    if "fragment" in signals and "number" not in signals and not signals >= DENIED_ACT:
        return "vague"
    if "instruction" in signals and "coordinate" not in traits:
        return "instruction"
    subjective = bool(traits & {"wish", "judgement"}) and not signals & COUNTED
    if score.checkable >= CHECKABLE and score.checkworthiness >= THRESHOLD and not subjective:
        return None
    return "opinion" if subjective else _weak(signals, score, stance)


def _weak(signals: AbstractSet[str], score: Score, stance: str | None) -> DismissalReason:
    """Name what a sentence is that no one would check."""
    if stance in UNSTATED:
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
