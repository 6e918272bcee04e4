"""What queries return of verdicts, sign-offs, scales and ratings: plain rows, as those of :mod:`db.views.claims`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from db.vocabulary import Common, Decision


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict; ``claim_text`` is the wording that it judged.

    ``claim_id`` is the claim on which it was given: another one where that was merged. ``retracted_at`` is None unless
    its giver undid it.
    """

    verdict_id: int
    rating_id: int
    scale: str
    slug: str
    label: str
    colour: str
    value: float | None
    common: Common
    decisive: bool
    rationale: str
    correction: str
    claim_text: str
    checker: str
    recorded_at: datetime
    claim_id: int
    retracted_at: datetime | None


@dataclass(frozen=True, slots=True)
class SignoffRow:
    """An editor's word on a verdict of the claim."""

    signoff_id: int
    verdict_id: int
    decision: Decision
    comment: str
    editor: str
    signed_at: datetime
    undone: bool


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A verdict that can be given; ``value`` is None where it has no place between true and false."""

    rating_id: int
    slug: str
    label: str
    description: str
    colour: str
    value: float | None
    common: Common
    decisive: bool
    retired: bool


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """A scale and its ratings, in the order in which they are offered; retired ones are there, and say so."""

    scale_id: int
    slug: str
    label: str
    description: str
    is_default: bool
    retired: bool
    ratings: tuple[RatingRow, ...]

    @property
    def offered(self) -> tuple[RatingRow, ...]:
        """The ratings that can be given."""
        return () if self.retired else tuple(rating for rating in self.ratings if not rating.retired)


@dataclass(frozen=True, slots=True)
class RatingUse:
    """How much a rating is used: claims that stand on it now, and verdicts ever given by it."""

    rating_id: int
    n_claims: int
    n_verdicts: int
