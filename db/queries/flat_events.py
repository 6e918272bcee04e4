"""Every change that was made, one row each. What names a confidential source is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, false, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.columns.audit import AUDIT
from db.columns.lookups import among
from db.models import Claim, Event, Evidence, Snapshot, Source, User
from db.queries import flat_rows
from db.queries.filters import QueueView
from db.queries.outgoing import outgoing
from db.queries.reading_columns import ColumnReader, Values

#: What stands where the event names a confidential source.
WITHHELD = "[confidential source]"

BY_NAME = {column.name: column for column in AUDIT}
#: The tables whose events may name a source: what their number is, and which source belongs to it.
OF_SOURCES: dict[str, tuple[InstrumentedAttribute[int], InstrumentedAttribute[int]]] = {
    "source": (Source.source_id, Source.source_id),
    "evidence": (Evidence.evidence_id, Evidence.source_id),
    "snapshot": (Snapshot.snapshot_id, Snapshot.source_id),
}


def event_columns(session: Session, names: Sequence[str], *, view: QueueView | None = None) -> Iterator[list[Values]]:
    """Yield the named columns of all events, sorted as they happened; of a view, the events of its claims."""
    keys = {"_event": Event.event_id, "_entity": Event.entity, "_entity_id": Event.entity_id}
    joined = _events(select().select_from(Event).join(User, User.user_id == Event.user_id), view)
    reader = ColumnReader(joined, [BY_NAME[name] for name in names], keys)
    query = reader.query.order_by(Event.event_id).limit(flat_rows.CHUNK)
    last = 0
    while found := reader.read(session, query.where(Event.event_id > last)):
        last = found["_event"][-1]
        for name in {"old", "new"} & found.keys():
            found[name] = withhold(session, found[name], found["_entity"], found["_entity_id"])
        yield [found[name] for name in names]


def how_many_events(session: Session, view: QueueView | None) -> int:
    """Return how many rows :func:`event_columns` yields."""
    return session.scalar(_events(select(func.count()).select_from(Event), view)) or 0


def _events(query: Select[Any], view: QueueView | None) -> Select[Any]:
    filters = outgoing(view) if view else []
    return query.join(Claim, Claim.claim_id == Event.claim_id).where(*filters) if filters else query


def withhold(session: Session, cells: Sequence[Any], entities: Sequence[str], entity_ids: Sequence[int]) -> list[Any]:
    """Return what events say of what changed, without what names a confidential source."""
    open_ids = _open_ids(session, set(zip(entities, entity_ids, strict=True)))
    # A source that cannot be found any more is told of no more than a confidential one.
    return [
        WITHHELD if cell is not None and entity in open_ids and number not in open_ids[entity] else cell
        for cell, entity, number in zip(cells, entities, entity_ids, strict=True)
    ]


def _open_ids(session: Session, changed: set[tuple[str, int]]) -> dict[str, set[int]]:
    """Return, by table, the numbers that certainly belong to a source that is not confidential."""
    found: dict[str, set[int]] = {}
    for entity, (key, source_id) in OF_SOURCES.items():
        numbers = sorted(number for name, number in changed if name == entity)
        open_sources = select(Source.source_id).where(Source.confidential.is_(false()))
        query = select(key).where(among(key, numbers), source_id.in_(open_sources))
        found[entity] = set(session.scalars(query)) if numbers else set()
    return found
