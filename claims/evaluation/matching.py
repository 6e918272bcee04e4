"""Precision, recall and F1, and how spans that were found are paired with spans that were wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.types import Span


@dataclass(slots=True)
class Matching:
    """Counts of what is right, what was found, and what was wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        """Add the counts of one more text."""
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / max(1, self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.found + self.wanted)


def strip_span(text: str, span: Span) -> Span:
    """Take quotation marks, punctuation and blanks off both ends."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def overlap(one: Span, other: Span) -> float:
    """Return the intersection over the union of two spans, in code points."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(1, max(one.end, other.end) - min(one.start, other.start))


def match_spans(found: Sequence[Span], wanted: Sequence[Span], *, above: float) -> list[tuple[int, int]]:
    """Pair spans one to one, the best overlaps first; only pairs whose overlap exceeds ``above``."""
    pairs = sorted(
        (
            (overlap(one, other), -mine, -theirs)
            for mine, one in enumerate(found)
            for theirs, other in enumerate(wanted)
            if overlap(one, other) > above
        ),
        reverse=True,
    )
    taken: list[tuple[int, int]] = []
    for _, mine, theirs in pairs:
        if all(-mine != m and -theirs != t for m, t in taken):
            taken.append((-mine, -theirs))
    return taken
