"""What queries return: plain values, complete when they arrive.

Moments are aware and in UTC; offsets are half-open and count code points.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from claims.types import Attribution, ClaimType, DismissalReason, Passage, Resolution, Span
from db.views.changes import EventRow, MergedRow
from db.views.sources import EvidenceRow
from db.views.verdicts import SignoffRow, VerdictRow
from db.vocabulary import OneSided, State

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list; ``next_key`` asks for the following one and is None on the last."""

    items: tuple[T, ...]
    next_key: str | None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list. ``n_claims`` counts what is or was to be checked: every claim not dismissed.

    ``n_checked`` includes the approved; ``n_attention`` are those returned by an editor or to be checked again.
    ``n_covered`` of its ``n_words`` own words were looked at: they stand in a claim, or somebody said that they do not.
    """

    article_id: int
    title: str
    author: str | None
    publisher: str | None
    published_at: date | None
    url: str | None
    language: str | None
    added_at: datetime
    added_by: str
    n_claims: int
    n_open: int
    n_checked: int
    n_attention: int
    n_dismissed: int
    n_words: int
    n_covered: int


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of an article's text that is a claim, ``text[start:end]``; ``position`` 0 is its first appearance."""

    claim_id: int
    start: int
    end: int
    state: State
    headline: str
    verdict_label: str | None
    verdict_colour: str | None
    position: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its newest text and everything marked in it, dismissed claims too, in reading order.

    ``looks`` are the stretches that somebody marked as looked at, ``gaps`` those of the article's own that nobody
    looked at yet.
    """

    article: ArticleRow
    revision_id: int
    text: str
    passages: tuple[Passage, ...]
    highlights: tuple[Highlight, ...]
    looks: tuple[tuple[int, int], ...]
    gaps: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list. ``first_start`` is where it first stands in its article; ``assignee`` who is to check it."""

    claim_id: int
    article_id: int
    version: int
    state: State
    headline: str
    speaker: str | None
    claim_type: ClaimType
    checkworthiness: float
    verdict_label: str | None
    verdict_colour: str | None
    n_evidence: int
    first_start: int
    priority: int
    assignee: str | None
    taken_back: bool
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """Words of a restatement that come from outside its quote, as the machine put them in.

    ``claim_text[start:end]`` are the words; ``context`` are those around the place of the text that they come from.
    """

    start: int
    end: int
    context: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """Everything about one claim.

    ``columns`` holds, by name, what only whoever looks at the card reads: the columns of ``claims.csv`` whose row says
    that they are on it (:mod:`db.columns.claims`). What code reads too has a field of its own.
    ``appearances`` are (start, end) in the article's newest text, first one first. ``evidence`` holds what was
    withdrawn too, and what came with the claims in ``merged``, as ``verdicts`` does. Verdicts and events are newest
    first; ``verdict_id`` is the verdict that stands, and ``on_earlier_wording`` says that the restatement was changed
    after it. ``one_sided`` tells why the sources that stand are not independent, if they are not. Sign-offs are newest
    first. ``merged_into`` is the claim that stands for this one. ``brought_in`` is empty where a person worded it.
    ``rules`` are those by which the machine made it, in the order in which they ran; None where nobody wrote them down.
    """

    claim_id: int
    article_id: int
    revision_id: int
    version: int
    verdict_id: int | None
    merged_into: int | None
    taken_back: bool
    state: State
    dismissal_reason: DismissalReason | None
    quote: str
    columns: dict[str, Any]
    appearances: tuple[tuple[int, int], ...]
    claim_text: str
    proposed_text: str | None
    headline: str
    proposed_headline: str | None
    speaker: str | None
    proposed_speaker: str | None
    attribution: tuple[Attribution, ...]
    resolutions: tuple[Resolution, ...]
    brought_in: tuple[BroughtIn, ...]
    signals: tuple[str, ...]
    rules: tuple[str, ...] | None
    engine: str | None
    engine_version: str | None
    created_by: str
    created_at: datetime
    updated_at: datetime
    evidence: tuple[EvidenceRow, ...]
    verdicts: tuple[VerdictRow, ...]
    on_earlier_wording: bool
    one_sided: OneSided | None
    signoffs: tuple[SignoffRow, ...]
    events: tuple[EventRow, ...]
    merged: tuple[MergedRow, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is, over all articles. ``claims`` counts every claim not dismissed, as in :class:`ArticleRow`."""

    articles: int
    claims: int
    open: int
    checked: int
    approved: int
    returned: int
    recheck: int
    dismissed: int


@dataclass(frozen=True, slots=True)
class Named:
    """Something to choose by its name: a person, a tag."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class SavedViewRow:
    """A view of the queue that the desk keeps; ``address`` is what the browser's address says of it."""

    saved_view_id: int
    name: str
    address: dict[str, str]
    created_by: str


@dataclass(frozen=True, slots=True)
class WorkRow:
    """How the work on a claim is shared out: the id of who is to check it, its priority, its tags."""

    assignee_id: int | None
    priority: int
    tags: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a group stand under a rating; ``rating_id`` is None where no rating is meant."""

    group: str
    rating_id: int | None
    number: int


@dataclass(frozen=True, slots=True)
class DayRow:
    """How many verdicts were given on a day (ISO 8601, UTC)."""

    day: str
    number: int
