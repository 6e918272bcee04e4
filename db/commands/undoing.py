"""Undo of one's last action: one for one, whatever it was and however many claims it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from db.commands.changes import claim_as_it_stands
from db.commands.events import log
from db.commands.merging import events_of_merge, merge_claims
from db.commands.reversing import is_on_a_desk, reverse
from db.errors import RefusedError
from db.models import Event, User
from db.queries.undoable import last_event
from db.views.changes import Undone

#: So many claims are asked about at once.
AT_ONCE = 500


def undo_last(session: Session, *, by: int) -> Undone:
    """Take back the last action of a person that they have not undone yet; their next undo takes back the one before.

    The record only grows: what was done stays in it, and so does that it was undone. Verdicts stay too, and stand no
    more. Raises :class:`RefusedError` where there is nothing to undo, where somebody else has changed one of the
    claims meanwhile, and for what cannot be undone.
    """
    last = last_event(session, by)
    if last is None:
        raise RefusedError("There is nothing of yours to undo.")
    events = _events_of(session, last)
    _refuse_changed_by_others(session, events, by)
    if last.action == "unmerge":
        _merge_again(session, events, by)
    elif last.action == "merge":
        reverse(session, _merge_that_stands(session, events), by=by, action="undo")
    else:
        reverse(session, events, by=by, action="undo")
    claim_ids = _mark_as_undone(session, events, by=by)
    return Undone(last.action, claim_ids)


def _events_of(session: Session, last: Row[Any]) -> Sequence[Row[Any]]:
    """Return the events of an action, in the order in which they happened."""
    if last.batch_id is None:
        return [last]
    query = select(Event.__table__).where(Event.batch_id == last.batch_id, Event.user_id == last.user_id)
    return session.execute(query.order_by(Event.event_id)).all()


def _refuse_changed_by_others(session: Session, events: Sequence[Row[Any]], by: int) -> None:
    claim_ids = sorted({event.claim_id for event in events if event.claim_id is not None})
    changed: list[tuple[int, str]] = []
    for first in range(0, len(claim_ids), AT_ONCE):
        query = (
            select(Event.claim_id, User.name)
            .join(User, User.user_id == Event.user_id)
            .where(Event.claim_id.in_(claim_ids[first : first + AT_ONCE]))
            .where(Event.event_id > events[-1].event_id, Event.user_id != by)
        )
        changed += [(claim_id, name) for claim_id, name in session.execute(query.distinct()) if claim_id is not None]
    if changed:
        claim_id, name = min(changed)
        more = len({one for one, _ in changed}) - 1
        raise RefusedError(
            f"{name} has changed claim {claim_id} since{f', and {more} more were changed' if more else ''}. "
            "Nothing was undone; change it by hand if need be."
        )


def _merge_that_stands(session: Session, events: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """Return the events of the merge as it stands: it may have been undone by hand, and that been undone."""
    merged = next(event for event in events if event.field == "merged_into")
    return events_of_merge(session, claim_as_it_stands(session, merged.claim_id))


def _merge_again(session: Session, events: Sequence[Row[Any]], by: int) -> None:
    merged = next(event for event in events if event.field == "merged_into")
    kept_row, merged_row = (claim_as_it_stands(session, one) for one in (int(merged.old), merged.claim_id))
    merge_claims(
        session,
        kept_row.claim_id,
        merged_row.claim_id,
        version=kept_row.version,
        merged_version=merged_row.version,
        by=by,
        action="undo",
    )


def _mark_as_undone(session: Session, events: Sequence[Row[Any]], *, by: int) -> tuple[int, ...]:
    """Record of every claim, and of the action as a whole, that it was undone; return the claims."""
    last_of = {event.claim_id: event for event in events if is_on_a_desk(event)}
    for claim_id, event in last_of.items():
        log(
            session,
            by=by,
            action="undo",
            entity="event",
            entity_id=event.event_id,
            claim_id=claim_id,
            old=event.action,
        )
    return tuple(sorted(claim_id for claim_id in last_of if claim_id is not None))
