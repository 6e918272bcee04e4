"""Fact-checks that others have published: as they are read from files, and as they are listed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from db.vocabulary import Common


@dataclass(frozen=True, slots=True)
class PublishedRating:
    """A verdict as published: the label in the publisher's words, and its numbers where they make a scale.

    ``value``, ``best`` and ``worst`` are all three numbers (worst < best, closer to best is truer) or all three None.
    ``published`` holds what the file said of the rating, to the letter.
    """

    label: str = ""
    value: float | None = None
    best: float | None = None
    worst: float | None = None
    published: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PublishedCheck:
    """A fact-check as a file tells of it.

    ``url`` is where it was published; ``claim_date`` when the claim was made, ``reviewed_at`` when it was checked.
    ``notes`` say what of the file could not be read.
    """

    url: str
    claim_text: str
    rating: PublishedRating
    claimant: str | None = None
    claim_date: date | None = None
    appearances: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    reviewed_at: date | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactCheckRow:
    """A published fact-check in a list; ``common`` is None where no mapping is declared for its rating."""

    fact_check_id: int
    url: str
    claim_text: str
    claimant: str | None
    claim_date: date | None
    title: str | None
    publisher: str | None
    site: str
    reviewed_at: date | None
    language: str | None
    rating_label: str
    rating_value: float | None
    rating_best: float | None
    rating_worst: float | None
    common: Common | None
    added_by: str
    added_at: datetime
