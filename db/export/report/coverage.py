"""How much of an article was looked at: what stands in a claim, what a person set aside, what nobody saw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims import count_covered, own_words
from claims.types import Passage, Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """The article's own words, counted as in :mod:`claims.text.coverage`.

    ``n_in_claims`` stand in a claim of the report; ``n_set_aside`` in none, but a person dismissed or marked them as
    looked at; the rest was looked at by nobody and stands in ``gaps``, in reading order.
    """

    n_words: int
    n_in_claims: int
    n_set_aside: int
    gaps: tuple[Span, ...]

    @property
    def n_missing(self) -> int:
        """How many words nobody looked at."""
        return self.n_words - self.n_in_claims - self.n_set_aside

    @property
    def percent(self) -> int:
        """How much was looked at, rounded down: 100 only where nothing is missing."""
        return 100 * (self.n_words - self.n_missing) // self.n_words if self.n_words else 100


def coverage_of(
    text: str, passages: Sequence[Passage], gaps: Sequence[Span], claims: Iterable[tuple[int, int]]
) -> Coverage:
    """Return the coverage of a text, given what nobody looked at and where the claims of the report stand.

    Stretches are half-open code point offsets; no claim stands in a gap.
    """
    words = own_words(text, passages)
    in_claims = count_covered(words, claims)
    missing = count_covered(words, ((gap.start, gap.end) for gap in gaps))
    return Coverage(len(words), in_claims, len(words) - in_claims - missing, tuple(gaps))
