"""Keeping views of the queue under a name, for the whole desk."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from db.cleaning import NAME_LENGTH, clean_line
from db.commands.events import log
from db.commands.inserting import insert_unless_there
from db.errors import NotFoundError, RefusedError
from db.models import SavedView


def save_view(session: Session, name: str, address: Mapping[str, str], *, by: int) -> int:
    """Keep a view of the queue under a name and return its id; a view of the same name is replaced.

    ``address`` is what the browser's address says of it. Raises :class:`RefusedError` for an empty or overlong name.
    """
    name = clean_line(name, limit=NAME_LENGTH, what="name")
    if not name:
        raise RefusedError("A view needs a name. Say what your colleagues will find in it.")
    values = {"name": name, "address": dict(address)}
    key = name.casefold()
    view_id = insert_unless_there(session, SavedView, SavedView.name_key, name_key=key, created_by=by, **values)
    old = None
    if view_id is None:
        known = session.execute(select(SavedView.__table__).where(SavedView.name_key == key)).one()
        view_id, old = known.saved_view_id, json.dumps(known.address, ensure_ascii=False)
        session.execute(update(SavedView).where(SavedView.saved_view_id == view_id).values(values))
    new = json.dumps(values["address"], ensure_ascii=False)
    log(session, by=by, action="save", entity="saved_view", entity_id=view_id, field=name, old=old, new=new)
    return view_id


def delete_view(session: Session, saved_view_id: int, *, by: int) -> None:
    """Delete a kept view; the claims in it stay. Raises :class:`NotFoundError`."""
    known = session.execute(select(SavedView.__table__).where(SavedView.saved_view_id == saved_view_id)).one_or_none()
    if known is None:
        raise NotFoundError("view", saved_view_id)
    session.execute(delete(SavedView).where(SavedView.saved_view_id == saved_view_id))
    old = json.dumps(known.address, ensure_ascii=False)
    log(session, by=by, action="delete", entity="saved_view", entity_id=saved_view_id, field=known.name, old=old)
