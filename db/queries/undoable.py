"""What a person did last and has not undone: the record is walked back from its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from db.models import Event, User
from db.views.changes import LastAction

#: So many events are asked for at once: a few at first, more where a large action was undone.
STEPS = (40, 5_000)


def last_action(session: Session, name: str | None) -> LastAction | None:
    """Return what the person of this name can undo now; None where there is nothing, or no such person."""
    user_id = session.scalar(select(User.user_id).where(User.name_key == name.casefold())) if name else None
    event = last_event(session, user_id) if user_id is not None else None
    if event is None:
        return None
    of_claims = select(func.count(Event.claim_id.distinct())).where(Event.batch_id == event.batch_id)
    number = (session.scalar(of_claims) or 0) if event.batch_id else int(event.claim_id is not None)
    return LastAction(event.action, event.claim_id, number, event.at)


def last_event(session: Session, user_id: int) -> Row[Any] | None:
    """Return the last event of a person's last action on claims, texts and sources that stands; None for none."""
    undone: set[int] = set()
    batches: set[str] = set()
    for event in _backwards(session, user_id):
        if event.action == "undo":
            if event.entity == "event":
                undone.add(event.entity_id)
        elif event.event_id in undone or event.batch_id in batches:
            if event.batch_id is not None:
                batches.add(event.batch_id)
        elif _is_undoable(event):
            return event
    return None


def _is_undoable(event: Row[Any]) -> bool:
    """Say whether undo begins with an event: scales and exports have ways of their own, where their notes are too."""
    of_a_claim: bool = event.claim_id is not None and event.action != "note"
    return of_a_claim or event.entity == "revision" or is_correction(event)


def is_correction(event: Row[Any]) -> bool:
    """Say whether an event tells that a source was corrected."""
    corrects: bool = event.entity == "source" and event.action == "edit"
    return corrects


def _backwards(session: Session, user_id: int) -> Iterator[Row[Any]]:
    before: int | None = None
    steps = iter(STEPS)
    limit = STEPS[-1]
    while True:
        limit = next(steps, limit)
        query = select(Event.__table__).where(Event.user_id == user_id).order_by(Event.event_id.desc()).limit(limit)
        rows = session.execute(query if before is None else query.where(Event.event_id < before)).all()
        yield from rows
        if len(rows) < limit:
            return
        before = rows[-1].event_id
