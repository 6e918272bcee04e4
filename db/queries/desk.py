"""The desk around the claims: its people, its tags, its kept views, and how the work on one claim is shared out."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import NotFoundError
from db.models import Claim, ClaimTag, SavedView, Tag, User
from db.views.claims import Named, SavedViewRow, WorkRow

#: No list to choose from is longer.
MOST = 500


def people(session: Session) -> list[Named]:
    """Return the people who work here, by name."""
    rows = session.execute(select(User.user_id, User.name).order_by(User.name_key).limit(MOST))
    return [Named(*row) for row in rows]


def person(session: Session, name: str) -> int | None:
    """Return the id of the person of this name; None while nobody of this name has worked here."""
    return session.scalar(select(User.user_id).where(User.name_key == name.casefold()))


def tags(session: Session) -> list[Named]:
    """Return the tags that there are, by name."""
    return [Named(*row) for row in session.execute(select(Tag.tag_id, Tag.name).order_by(Tag.name_key).limit(MOST))]


def saved_views(session: Session) -> list[SavedViewRow]:
    """Return the kept views of the queue, by name."""
    query = (
        select(SavedView.saved_view_id, SavedView.name, SavedView.address, User.name)
        .join(User, User.user_id == SavedView.created_by)
        .order_by(SavedView.name_key)
    )
    return [SavedViewRow(*row) for row in session.execute(query.limit(MOST))]


def work(session: Session, claim_id: int) -> WorkRow:
    """Return who is to check a claim, how urgent it is and its tags; raises :class:`NotFoundError`."""
    row = session.execute(select(Claim.assignee_id, Claim.priority).where(Claim.claim_id == claim_id)).one_or_none()
    if row is None:
        raise NotFoundError("claim", claim_id)
    tagged = (
        select(Tag.tag_id, Tag.name)
        .join(ClaimTag, ClaimTag.tag_id == Tag.tag_id)
        .where(ClaimTag.claim_id == claim_id)
        .order_by(Tag.name_key)
    )
    return WorkRow(*row, tuple(Named(*tag) for tag in session.execute(tagged)))
