"""What queries return of sources: plain, frozen rows that outlive their session, as those of :mod:`db.views.claims`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from db.vocabulary import SnapshotOrigin, SourceKind, Stance


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source that can be used again; ``n_claims`` is how many claims rely on it now."""

    source_id: int
    version: int
    url: str | None
    title: str
    publisher: str | None
    author: str | None
    published_at: date | None
    kind: SourceKind | None
    archive_url: str | None
    confidential: bool
    n_claims: int


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A saved copy of a source; ``sha256`` is of its bytes, ``is_readable`` says whether any text was found in it."""

    snapshot_id: int
    source_id: int
    origin: SnapshotOrigin
    name: str
    sha256: str
    fetched_at: datetime
    is_readable: bool


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A source attached to a claim; ``withdrawn_at`` and ``withdrawn_by`` are None while it stands.

    ``copies`` are newest first. ``quote_in_copy`` says whether the quote stands in one of them; None where there is no
    quote or no copy that could be read.
    """

    evidence_id: int
    source_id: int
    source_version: int
    url: str | None
    title: str
    publisher: str | None
    author: str | None
    published_at: date | None
    kind: SourceKind | None
    archive_url: str | None
    confidential: bool
    stance: Stance
    quote: str
    locator: str
    note: str
    added_by: str
    added_at: datetime
    withdrawn_by: str | None
    withdrawn_at: datetime | None
    copies: tuple[CopyRow, ...] = ()
    quote_in_copy: bool | None = None
