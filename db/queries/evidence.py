"""What a claim rests on, with the copies kept of it, and whether what is quoted stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session, aliased

from claims import stands_in
from db.models import Evidence, Snapshot, Source, User
from db.views.sources import CopyRow, EvidenceRow

COPY_COLUMNS = (
    Snapshot.snapshot_id,
    Snapshot.source_id,
    Snapshot.origin,
    Snapshot.name,
    Snapshot.sha256,
    Snapshot.fetched_at,
    Snapshot.text != "",
)
#: Whether a quote stands in a copy, by the copy and the quote: neither changes, and a copy can be as long as a book.
_ANSWERS: dict[tuple[int, str, str], bool] = {}
MOST_ANSWERS = 10_000


#: What rows tell of a source itself, in their order.
SOURCE_COLUMNS: tuple[Any, ...] = (
    Source.source_id,
    Source.version,
    Source.url,
    Source.title,
    Source.publisher,
    Source.author,
    Source.published_at,
    Source.kind,
    Source.archive_url,
    Source.confidential,
)
_adder, _withdrawer = aliased(User), aliased(User)
#: Made once: every step from claim to claim asks it.
EVIDENCE: Select[*tuple[Any, ...]] = (
    select(
        Evidence.evidence_id,
        *SOURCE_COLUMNS,
        Evidence.stance,
        Evidence.quote,
        Evidence.locator,
        Evidence.note,
        _adder.name,
        Evidence.added_at,
        _withdrawer.name,
        Evidence.withdrawn_at,
        Evidence.claim_id,
    )
    .join(Source, Source.source_id == Evidence.source_id)
    .join(_adder, _adder.user_id == Evidence.added_by)
    .outerjoin(_withdrawer, _withdrawer.user_id == Evidence.withdrawn_by)
    .where(Evidence.claim_id.in_(bindparam("claim_ids", expanding=True)))
    .order_by(Evidence.claim_id, Evidence.evidence_id)
)


def evidence_of(session: Session, claim_id: int) -> tuple[EvidenceRow, ...]:
    """Return the sources attached to a claim in the order in which they were attached, those withdrawn too."""
    return evidence_of_claims(session, [claim_id]).get(claim_id, ())


def evidence_of_claims(session: Session, claim_ids: Sequence[int]) -> dict[int, tuple[EvidenceRow, ...]]:
    """Return the same of at most some thousand claims at once, by claim; those without a source lack."""
    rows = [
        (claim_id, EvidenceRow(*row)) for *row, claim_id in session.execute(EVIDENCE, {"claim_ids": list(claim_ids)})
    ]
    copies = _copies(session, {row.source_id for _, row in rows}) if rows else {}
    found: dict[int, list[EvidenceRow]] = {}
    for claim_id, row in rows:
        found.setdefault(claim_id, []).append(_with_copies(session, row, copies.get(row.source_id, ())))
    return {claim_id: tuple(of_claim) for claim_id, of_claim in found.items()}


def quote_stands_in_copy(session: Session, quote: str, copies: tuple[CopyRow, ...]) -> bool | None:
    """Say whether a quote stands in one of the copies of its source; None where that cannot be told."""
    readable = [copy for copy in copies if copy.is_readable]
    if not quote or not readable:
        return None
    return any(_stands_in(session, quote, copy) for copy in readable)


def _with_copies(session: Session, row: EvidenceRow, copies: tuple[CopyRow, ...]) -> EvidenceRow:
    return replace(row, copies=copies, quote_in_copy=quote_stands_in_copy(session, row.quote, copies))


def _copies(session: Session, source_ids: set[int]) -> dict[int, tuple[CopyRow, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(*COPY_COLUMNS).where(Snapshot.source_id.in_(source_ids)).order_by(Snapshot.snapshot_id.desc())
    )
    found: dict[int, tuple[CopyRow, ...]] = {}
    for row in session.execute(query):
        found[row.source_id] = (*found.get(row.source_id, ()), CopyRow(*row))
    return found


def _stands_in(session: Session, quote: str, copy: CopyRow) -> bool:
    key = (copy.snapshot_id, copy.sha256, quote)
    if key not in _ANSWERS:
        if len(_ANSWERS) >= MOST_ANSWERS:
            _ANSWERS.clear()
        text = session.scalar(select(Snapshot.text).where(Snapshot.snapshot_id == copy.snapshot_id))
        _ANSWERS[key] = stands_in(quote, text or "")
    return _ANSWERS[key]
