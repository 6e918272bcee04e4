"""The record of every change, written in the transaction of the change itself."""

from __future__ import annotations

import uuid

from sqlalchemy import insert
from sqlalchemy.orm import Session

from db.models import Event


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
    session.execute(
        insert(Event).values(
            user_id=by,
            action=action,
            entity=entity,
            entity_id=entity_id,
            claim_id=claim_id,
            field=field,
            old=old,
            new=new,
            batch_id=batch_id or batch_of(session),
        )
    )


def batch_of(session: Session) -> str:
    """Return what all events of the running transaction share: one action of a person is one transaction."""
    running = session.get_transaction()
    known: tuple[object, str] | None = session.info.get(batch_of)
    if known is None or known[0] is not running:
        known = (running, uuid.uuid4().hex)
        session.info[batch_of] = known
    return known[1]
