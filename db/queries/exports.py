"""The files that went out, and up to which change they show the database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from db.errors import NotFoundError
from db.models import Claim, Event, Export, User
from db.queries import flat_rows
from db.queries.filters import QueueView
from db.queries.outgoing import outgoing
from db.stretches import Stretches
from db.views.exports import ExportRow

#: So many events before the newest are looked at for gaps: a transaction that is still open has taken its numbers
#: already, and nobody works on more than a few claims in one.
REACH = 10_000


def exports(session: Session, *, limit: int = 20) -> list[ExportRow]:
    """Return the files that went out, the newest first."""
    query = select(
        Export.export_id,
        User.name,
        Export.made_at,
        Export.what,
        Export.format,
        Export.filters,
        Export.number_of_rows,
    ).join(User, User.user_id == Export.made_by)
    return [ExportRow(*row) for row in session.execute(query.order_by(Export.export_id.desc()).limit(limit))]


def export_row(session: Session, export_id: int) -> Row[Any]:
    """Return all that is known of a file that went out; raises :class:`NotFoundError`."""
    row = session.execute(select(Export.__table__).where(Export.export_id == export_id)).one_or_none()
    if row is None:
        raise NotFoundError("export", export_id)
    return row


def claims_of(session: Session, view: QueueView) -> Stretches:
    """Return the claims of a view."""
    found, last = Stretches(), 0
    query = select(Claim.claim_id).where(*outgoing(view)).order_by(Claim.claim_id).limit(flat_rows.CHUNK)
    while claim_ids := session.scalars(query.where(Claim.claim_id > last)).all():
        found.add(claim_ids)
        last = claim_ids[-1]
    return found


def newest_event(session: Session) -> tuple[int, list[int]]:
    """Return the newest event that can be seen, and the numbers before it that cannot (yet).

    On PostgreSQL a transaction takes its numbers before others see what it does, so a lower one may turn up later.
    """
    newest = session.scalar(select(func.max(Event.event_id))) or 0
    first = max(newest - REACH, 0) + 1
    seen = set(session.scalars(select(Event.event_id).where(Event.event_id.between(first, newest))))
    return newest, [number for number in range(first, newest) if number not in seen]
