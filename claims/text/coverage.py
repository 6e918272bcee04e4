"""How much of an article's own text was looked at, counted in words.

A word belongs to a stretch of text where it begins in it. Scripts without blanks between words count by character.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from claims.types import HOLDING_CLAIMS, Passage, Span

#: Characters of scripts that put no blanks between words: Han, kana, Thai.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
#: "5.2", "self-made" and "Russia's" are one word each.
WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+(?:['’.,-](?:(?![{_UNSPACED}])\w)+)*")


def own_words(text: str, passages: Sequence[Passage]) -> list[Span]:
    """Return the words of the article's own text, in reading order.

    Captions are part of it, for they make claims; every other passage is not.
    """
    return [word for word, own in _words(text, passages) if own]


def count_covered(words: Sequence[Span], spans: Iterable[tuple[int, int]]) -> int:
    """Return how many words begin in at least one of the spans (half-open code point offsets)."""
    starts = [word.start for word in words]
    return sum(bisect_left(starts, end) - bisect_left(starts, start) for start, end in joined(spans))


def gaps(text: str, passages: Sequence[Passage], spans: Iterable[tuple[int, int]]) -> list[Span]:
    """Return the stretches of the article's own text that no span covers, each from a word's beginning to a word's end.

    What stands between two of them is covered, or is not the article's own.
    """
    covered = joined(spans)
    starts = [start for start, _ in covered]
    found: list[Span] = []
    unbroken = False
    for word, own in _words(text, passages):
        place = bisect_right(starts, word.start) - 1
        missing = own and not (place >= 0 and word.start < covered[place][1])
        if missing and unbroken:
            found[-1] = Span(found[-1].start, word.end)
        elif missing:
            found.append(word)
        unbroken = missing
    return found


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same stretches in reading order, none touching another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _words(text: str, passages: Sequence[Passage]) -> Iterator[tuple[Span, bool]]:
    """Yield every word and whether it is the article's own."""
    foreign = joined((passage.start, passage.end) for passage in passages if passage.kind not in HOLDING_CLAIMS)
    starts = [start for start, _ in foreign]
    for match in WORD.finditer(text):
        place = bisect_right(starts, match.start()) - 1
        own = not (place >= 0 and match.start() < foreign[place][1])
        yield Span(match.start(), match.end()), own
