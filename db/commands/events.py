"""The record of every change, written in the transaction of the change itself."""

from __future__ import annotations

from typing import Any

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
    """Add an event; ``by`` is the id of who did it."""
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
            batch_id=batch_id,
        )
    )


def log_all(session: Session, events: list[dict[str, Any]]) -> None:
    """Add many events at once, each as the values of its columns; all name the same columns."""
    if events:
        session.execute(insert(Event), events)
