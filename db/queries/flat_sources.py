"""The sources of claims, one row each time a source was attached. Confidential ones do not come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import false, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from db.models import Claim, Evidence, Snapshot, Source, User
from db.queries import flat_rows
from db.queries.moments import iso_day, iso_moment
from db.queries.outgoing import outgoing
from db.queries.queue import QueueView

_adder, _withdrawer = aliased(User), aliased(User)
_newest = select(func.max(Snapshot.snapshot_id)).where(Snapshot.source_id == Source.source_id)
_saved = select(Snapshot.sha256).where(Snapshot.snapshot_id == _newest.correlate(Source).scalar_subquery())
_fetched = select(iso_moment(Snapshot.fetched_at)).where(
    Snapshot.snapshot_id == _newest.correlate(Source).scalar_subquery()
)

#: Everything that can be asked for, by the names of the columns of files.
OWN: dict[str, Any] = {
    "claim_id": Evidence.claim_id,
    "source_id": Evidence.source_id,
    "evidence_id": Evidence.evidence_id,
    "article_id": Claim.article_id,
    "headline": Claim.headline,
    "url": Source.url,
    "archive_url": Source.archive_url,
    "title": Source.title,
    "publisher": Source.publisher,
    "author": Source.author,
    "published_at": iso_day(Source.published_at),
    "kind": Source.kind,
    "stance": Evidence.stance,
    "quote": Evidence.quote,
    "locator": Evidence.locator,
    "note": Evidence.note,
    "snapshot_sha256": _saved.scalar_subquery(),
    "snapshot_at": _fetched.scalar_subquery(),
    "added_by": _adder.name,
    "added_at": iso_moment(Evidence.added_at),
    "withdrawn_by": _withdrawer.name,
    "withdrawn_at": iso_moment(Evidence.withdrawn_at),
}


def source_columns(
    session: Session, names: Sequence[str], *, view: QueueView | None = None, history: bool = False
) -> Iterator[list[Sequence[Any]]]:
    """Yield the named columns of the sources of a view's claims, sorted by claim; with history also those withdrawn."""
    where = [Source.confidential.is_(false()), *outgoing(view or QueueView())]
    if not history:
        where.append(Evidence.withdrawn_at.is_(None))
    query = (
        select(Evidence.claim_id, Evidence.evidence_id, *(OWN[name].label(f"cell_{name}") for name in names))
        .join(Claim, Claim.claim_id == Evidence.claim_id)
        .join(Source, Source.source_id == Evidence.source_id)
        .join(_adder, _adder.user_id == Evidence.added_by)
        .outerjoin(_withdrawer, _withdrawer.user_id == Evidence.withdrawn_by)
        .where(*where)
        .order_by(Evidence.claim_id, Evidence.evidence_id)
        .limit(flat_rows.CHUNK)
    )
    last = (0, 0)
    here = tuple_(Evidence.claim_id, Evidence.evidence_id)
    while rows := session.connection().execute(query.where(here > tuple_(*last))).all():
        last = rows[-1][0], rows[-1][1]
        _, _, *columns = zip(*rows, strict=True)
        yield [*columns]


def how_many_sources(session: Session, view: QueueView, *, confidential: bool = False, history: bool = False) -> int:
    """Return how many rows :func:`source_columns` yields, or how many it keeps back because they are confidential."""
    where = [Source.confidential.is_(confidential), *outgoing(view)]
    if not history:
        where.append(Evidence.withdrawn_at.is_(None))
    query = select(func.count()).select_from(Evidence).join(Source, Source.source_id == Evidence.source_id)
    return session.scalar(query.join(Claim, Claim.claim_id == Evidence.claim_id).where(*where)) or 0
