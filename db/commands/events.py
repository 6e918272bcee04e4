"""The record of every change, written in the transaction of the change itself."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy import Row, Table, insert
from sqlalchemy.orm import Session

from db.models import Event

#: Made once: a change of many claims logs more events than it asks questions.
_ADD = insert(cast("Table", Event.__table__))


def log(
    session: Session,
    *,
    by: int,
    action: str,
    entity: str,
    entity_id: int,
    claim_id: int | None = None,
    field: str | None = None,
    old: str | None = None,
    new: str | None = None,
    batch_id: str | None = None,
) -> None:
    """Add an event; ``by`` is the id of who did it. Without a ``batch_id`` it belongs to its transaction's."""
    event = {
        "user_id": by,
        "action": action,
        "entity": entity,
        "entity_id": entity_id,
        "claim_id": claim_id,
        "field": field,
        "old": old,
        "new": new,
        "batch_id": session.info.get(one_batch) or batch_id or batch_of(session),
    }
    session.execute(_ADD, event)


def log_all(session: Session, events: list[dict[str, Any]]) -> None:
    """Add many events at once, each as the values of its columns; all name the same columns."""
    if events:
        session.execute(insert(Event), events)


def log_fields(
    session: Session,
    before: Row[Any],
    changed: dict[str, Any],
    *,
    by: int,
    action: str,
    entity: str,
    entity_id: int,
    claim_id: int | None = None,
    batch_id: str | None = None,
) -> None:
    """Add an event for each field that changed; without a ``batch_id`` they belong to their transaction's."""
    for field, value in changed.items():
        log(
            session,
            by=by,
            action=action,
            entity=entity,
            entity_id=entity_id,
            claim_id=claim_id,
            field=field,
            old=as_text(getattr(before, field)),
            new=as_text(value),
            batch_id=batch_id,
        )


def as_text(value: object) -> str | None:
    """Return a value of a column as events and comparisons show it."""
    return None if value is None else str(value)


@contextmanager
def one_batch(session: Session, batch_id: str) -> Iterator[None]:
    """Put all events logged inside under one batch, whatever batches the commands themselves would make."""
    session.info[one_batch] = batch_id
    try:
        yield
    finally:
        del session.info[one_batch]


def batch_of(session: Session) -> str:
    """Return what all events of the running transaction share: one action of a person is one transaction."""
    running = session.get_transaction()
    known: tuple[object, str] | None = session.info.get(batch_of)
    if known is None or known[0] is not running:
        known = (running, uuid.uuid4().hex)
        session.info[batch_of] = known
    return known[1]
