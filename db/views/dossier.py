"""What may be told about a claim outside the desk, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from claims.types import ClaimType, DismissalReason
from db.vocabulary import Common, SourceKind, Stance, State


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: half-open code point offsets into a text of its article, with the words and those around.

    ``revision`` counts the texts of the article from 1.
    """

    revision: int
    start: int
    end: int
    quote: str
    context_before: str
    context_after: str


@dataclass(frozen=True, slots=True)
class ToldSource:
    """A source that may be named, with what it says about the claim."""

    source_id: int
    url: str | None
    archive_url: str | None
    title: str
    publisher: str | None
    author: str | None
    published_at: date | None
    kind: SourceKind | None
    stance: Stance
    quote: str
    locator: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict that stands. ``best`` and ``worst`` are the ends of its scale; ``value`` may be None.

    ``claim_text`` is the wording that was judged; ``approved_by`` is None until an editor signed it off.
    """

    label: str
    colour: str
    scale: str
    value: float | None
    best: float | None
    worst: float | None
    common: Common
    decisive: bool
    rationale: str
    correction: str
    claim_text: str
    checker: str
    recorded_at: datetime
    approved_by: str | None
    approved_at: datetime | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """A claim with its article, its places, the verdict that stands and the sources that may be told.

    ``n_confidential`` counts the evidence that counts and stays behind. ``dismissed_by_person`` is False where the
    machine alone proposed it as no claim.
    """

    claim_id: int
    article_id: int
    article_title: str
    article_url: str | None
    article_publisher: str | None
    article_author: str | None
    article_published_at: date | None
    article_language: str | None
    places: tuple[Place, ...]
    claim_text: str
    headline: str
    speaker: str | None
    claim_type: ClaimType
    checkworthiness: float
    state: State
    dismissal_reason: DismissalReason | None
    dismissed_by_person: bool
    updated_at: datetime
    judgement: Judgement | None
    sources: tuple[ToldSource, ...]
    n_confidential: int

    @property
    def is_on_earlier_wording(self) -> bool:
        """Say whether the claim was worded anew after it was judged."""
        return self.judgement is not None and self.judgement.claim_text != self.claim_text
