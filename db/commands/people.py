"""Who works here."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.cleaning import NAME_LENGTH, clean_line
from db.commands.events import log
from db.commands.inserting import insert_unless_there
from db.errors import RefusedError
from db.models import User


def sign_in(session: Session, name: str) -> int:
    """Return the id of the person of this name, who is entered on their first visit.

    Names are compared without regard to case. Raises :class:`RefusedError` for an empty or overlong name.
    """
    cleaned = clean_line(name, limit=NAME_LENGTH, what="name")
    if not cleaned:
        raise RefusedError("There is no name. Type the one your colleagues know you by.")
    key = cleaned.casefold()
    known = session.scalar(select(User.user_id).where(User.name_key == key))
    if known is not None:
        return known
    user_id = insert_unless_there(session, User, User.name_key, name=cleaned, name_key=key)
    if user_id is None:
        return session.execute(select(User.user_id).where(User.name_key == key)).scalar_one()
    log(session, by=user_id, action="join", entity="user", entity_id=user_id, new=cleaned)
    return user_id
