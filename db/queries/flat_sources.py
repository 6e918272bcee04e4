"""The sources of claims, one row each time a source was attached. Confidential ones do not come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, false, func, select, tuple_
from sqlalchemy.orm import Session

from db.columns.sources import SOURCES, adder, withdrawer
from db.models import Claim, Evidence, Source
from db.queries import flat_rows
from db.queries.filters import QueueView
from db.queries.outgoing import outgoing
from db.queries.reading_columns import ColumnReader, Values

BY_NAME = {column.name: column for column in SOURCES}


def source_columns(
    session: Session, names: Sequence[str], *, view: QueueView | None = None, history: bool = False
) -> Iterator[list[Values]]:
    """Yield the named columns of the sources of a view's claims, sorted by claim; with history also those withdrawn."""
    where = [Source.confidential.is_(false()), *outgoing(view or QueueView())]
    if not history:
        where.append(Evidence.withdrawn_at.is_(None))
    keys = {"_claim": Evidence.claim_id, "_evidence": Evidence.evidence_id}
    reader = ColumnReader(_joined(), [BY_NAME[name] for name in names], keys)
    here = tuple_(Evidence.claim_id, Evidence.evidence_id)
    query = reader.query.where(*where).order_by(Evidence.claim_id, Evidence.evidence_id).limit(flat_rows.CHUNK)
    last = (0, 0)
    while found := reader.read(session, query.where(here > tuple_(*last))):
        last = found["_claim"][-1], found["_evidence"][-1]
        yield [found[name] for name in names]


def _joined() -> Select[Any]:
    return (
        select()
        .select_from(Evidence)
        .join(Claim, Claim.claim_id == Evidence.claim_id)
        .join(Source, Source.source_id == Evidence.source_id)
        .join(adder, adder.user_id == Evidence.added_by)
        .outerjoin(withdrawer, withdrawer.user_id == Evidence.withdrawn_by)
    )


def how_many_sources(session: Session, view: QueueView, *, confidential: bool = False, history: bool = False) -> int:
    """Return how many rows :func:`source_columns` yields, or how many it keeps back because they are confidential."""
    where = [Source.confidential.is_(confidential), *outgoing(view)]
    if not history:
        where.append(Evidence.withdrawn_at.is_(None))
    query = select(func.count()).select_from(Evidence).join(Source, Source.source_id == Evidence.source_id)
    return session.scalar(query.join(Claim, Claim.claim_id == Evidence.claim_id).where(*where)) or 0
