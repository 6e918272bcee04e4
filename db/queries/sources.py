"""Sources that are known already, found again to be reused."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, func, or_, select, true
from sqlalchemy.orm import Session

from db.addresses import normalise_address
from db.cleaning import clean_question
from db.errors import NotFoundError, RefusedError
from db.models import Evidence, Snapshot, Source
from db.queries.evidence import COPY_COLUMNS, SOURCE_COLUMNS
from db.views.sources import CopyRow, SourceRow


def sources(session: Session, text: str, limit: int = 10) -> list[SourceRow]:
    """Return sources whose address, title or publisher holds every word of ``text``, the newest first.

    A whole address also finds the same page typed another way. No words find the newest sources.
    """
    words = clean_question(text).lower().split()[:8]
    where = [
        or_(
            *(
                func.lower(column).contains(word, autoescape=True)
                for column in (Source.url, Source.title, Source.publisher)
            )
        )
        for word in words
    ]
    query = _select()
    address = _address(text)
    found = or_(Source.url_normalised == address, *where) if address is not None else and_(true(), *where)
    rows = session.execute(query.where(found).order_by(Source.source_id.desc()).limit(limit))
    return [SourceRow(*row) for row in rows]


def source_at(session: Session, url: str) -> SourceRow | None:
    """Return the source with this address, however it is written; None where there is none or it is no address."""
    address = _address(url)
    if address is None:
        return None
    row = session.execute(_select().where(Source.url_normalised == address)).one_or_none()
    return None if row is None else SourceRow(*row)


def source(session: Session, source_id: int) -> SourceRow:
    """Return one source; raises :class:`NotFoundError`."""
    row = session.execute(_select().where(Source.source_id == source_id)).one_or_none()
    if row is None:
        raise NotFoundError("source", source_id)
    return SourceRow(*row)


def saved_copy(session: Session, snapshot_id: int) -> tuple[CopyRow, bytes]:
    """Return a saved copy and its bytes; raises :class:`NotFoundError`."""
    query: Select[*tuple[Any, ...]] = select(*COPY_COLUMNS, Snapshot.content).where(Snapshot.snapshot_id == snapshot_id)
    row = session.execute(query).one_or_none()
    if row is None:
        raise NotFoundError("saved copy", snapshot_id)
    return CopyRow(*row[:-1]), row[-1]


def _select() -> Select[*tuple[Any, ...]]:
    uses = (
        select(func.count(func.distinct(Evidence.claim_id)))
        .where(Evidence.source_id == Source.source_id, Evidence.withdrawn_at.is_(None))
        .scalar_subquery()
    )
    return select(
        *SOURCE_COLUMNS,
        uses,
    )


def _address(text: str) -> str | None:
    try:
        return normalise_address(text)
    except RefusedError:
        return None
