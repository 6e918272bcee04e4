"""Dates that only tell when with the day of publication beside them: "earlier this month", "on Tuesday", "a year ago".

They stay in a claim's words as the article has them; the day of publication is shown beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claims.languages.en.words.quantities import NUMERALS
from claims.languages.en.words.times import DAYS, DEICTIC_DAYS, MONTHS, PARTS_OF_DAY, TIME_SPANS
from claims.types import RelativeDate, Span

_DAY = "|".join(DAYS)
_MONTH = "|".join(MONTHS)
_PART = "|".join(PARTS_OF_DAY)
_SPAN = "|".join(TIME_SPANS)
_COUNT = rf"\d+|an?|{'|'.join(NUMERALS[:10])}|several|a few|some"
_RELATIVE = re.compile(
    rf"\b(?:(?:earlier|later|early|late|so far) )?(?:this|last|next|the (?:past|last|previous|coming|following))"
    rf" (?:(?:{_COUNT}) )?(?:{_SPAN}|{_DAY}|{_MONTH}|{_PART})s?\b|"
    rf"\b(?:{_COUNT}) (?:{_SPAN})s? (?:ago|earlier|later|before|from now)\b|"
    rf"\b(?:in )?recent (?:{_SPAN})s\b|\b(?:{'|'.join(DEICTIC_DAYS)})\b|"
    rf"\b(?:{_DAY})(?: (?:{_PART}))?\b(?!,? (?:\d|{_MONTH}))",
    re.IGNORECASE,
)


def find_relative_dates(text: str) -> Iterator[Span]:
    """Yield where a text says when only by its day of publication; English, half-open code point offsets."""
    for match in _RELATIVE.finditer(text):
        yield Span(match.start(), match.end())


def dated_from(text: str, quote: Span, published: date | None) -> tuple[RelativeDate, ...]:
    """Return the relative dates of a quote with the day from which they count; ``text`` holds the quote."""
    words = text[quote.start : quote.end]
    return tuple(
        RelativeDate(quote.start + span.start, quote.start + span.end, words[span.start : span.end], published)
        for span in find_relative_dates(words)
    )


def relative_dates(text: str) -> list[str]:
    """Return the words of an English text that need the day of publication to be understood, each once, in order."""
    return list(dict.fromkeys(text[span.start : span.end] for span in find_relative_dates(text)))
