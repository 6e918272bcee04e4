"""What a full stop means behind an English word: abbreviations, initials, times of day."""

from __future__ import annotations

import re

from claims.languages.en.words.abbreviations import (
    CLOSING_ABBREVIATIONS,
    INNER_ABBREVIATIONS,
    NUMBERED_ABBREVIATIONS,
    SENTENCE_STARTERS,
    TITLE_ABBREVIATIONS,
)

#: So few words before a time of day are no sentence yet: "At 5 a.m."
TOO_SHORT = 4
#: Letters with a stop each: "u.s", "a.k.a".
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")


def ends(block: str, stop: int, before: str, following: str) -> bool:
    """Tell whether the stop at ``block[stop]``, behind the word ``before``, ends a sentence; ``following`` is next."""
    lowered = before.lower()
    starts = following.lower() in SENTENCE_STARTERS
    if lowered in TITLE_ABBREVIATIONS or lowered in INNER_ABBREVIATIONS:
        return False
    if lowered in NUMBERED_ABBREVIATIONS and following[:1].isdigit():
        return False
    if len(before) == 1 and before.isupper():
        return starts and before == "I"
    if lowered in {"a.m", "p.m"}:
        return len(block[:stop].split()) > TOO_SHORT or starts
    return starts if lowered in CLOSING_ABBREVIATIONS or _INITIALS.fullmatch(lowered) else True
