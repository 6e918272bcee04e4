"""What a restatement or a headline must not change: negations, numbers, modals, hedges and denials.

Both sides are reduced to counted marks; a rewording passes when the marks are the same on both sides. A mark too
many is as bad as one too few: "no ban" out of "a ban" as bad as the other way round.
"""

from __future__ import annotations

import re
from collections import Counter

from claims.guards.marks import Marks, differences, numbers
from claims.languages.en.words.factuality import (
    GUARDED_DENIAL_PHRASES,
    GUARDED_DENIALS,
    GUARDED_HEDGE_PHRASES,
    GUARDED_HEDGES,
    GUARDED_MODALS,
    GUARDED_NEGATIONS,
    SAME_MODAL,
)
from claims.languages.en.words.quantities import LARGE_NUMERALS, NUMERALS, TENS

#: Mark → what counts as it, on lower-cased text with straight apostrophes.
MARKS: dict[str, re.Pattern[str]] = {
    "negation": re.compile(rf"\b(?:{'|'.join(GUARDED_NEGATIONS)})\b|n't\b"),
    "modal": re.compile(rf"\b(?:{'|'.join(GUARDED_MODALS)})\b|\b(?:wo|ca)(?=n't)|'(?:ll|d)\b"),
    "hedge": re.compile(rf"\b(?:{'|'.join([*GUARDED_HEDGE_PHRASES, *GUARDED_HEDGES])})\b"),
    "denial": re.compile(rf"\b(?:{'|'.join([*GUARDED_DENIAL_PHRASES, *GUARDED_DENIALS])})\b"),
}
WORDED = re.compile(rf"\b(?:{'|'.join([*NUMERALS, *TENS, *LARGE_NUMERALS])}|per cent|%)\b|%")


def _stem(word: str) -> str:
    """Reduce the forms of one denial to one: denied, denies, denying."""
    return re.sub(r"(?:ied|ies|ying|ials?|als?|ions?|y|ed|es|ings?|ures?|s|e)$", "", word.split(maxsplit=1)[0])


def marks(text: str) -> Marks:
    """Count what must not change in a text, each under its kind."""
    plain = text.lower().replace("’", "'")
    found: Marks = Counter()
    for kind, pattern in MARKS.items():
        for match in pattern.finditer(plain):
            word = match.group()
            if kind == "negation":
                word = {"cannot": "not", "n't": "not"}.get(word, word)
            elif kind == "modal":
                word = SAME_MODAL.get(word, word)
            elif kind == "denial":
                word = _stem(word)
            found[kind, word] += 1
    found.update(numbers(plain))
    found.update(("number", number.group()) for number in WORDED.finditer(plain))
    return found


def changes(quote: str, rewording: str) -> list[str]:
    """Name what the rewording lost (−) or added (+): ['− negation not']; empty where it keeps everything."""
    return differences(marks(quote), marks(rewording))


def agree(quote: str, rewording: str) -> bool:
    """Tell whether a rewording keeps every negation, number, modal, hedge and denial of the quote, and adds none."""
    return marks(quote) == marks(rewording)
