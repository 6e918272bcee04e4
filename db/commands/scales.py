"""The scales a desk judges by: chosen, added, edited, retired. What verdicts were given by never vanishes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.cleaning import NAME_LENGTH, clean_line
from db.commands.events import log, log_fields
from db.errors import NotFoundError, RefusedError
from db.models import Rating, Scale

DESCRIPTION_LENGTH = 500


def add_scale(session: Session, *, label: str, description: str = "", by: int) -> int:
    """Add an empty scale after the others and return its id; raises :class:`RefusedError` without a name."""
    label = clean_label(label, "scale")
    known = session.scalars(select(Scale.slug)).all()
    position = (session.scalar(select(func.max(Scale.position))) or 0) + 1
    row = {"label": label, "description": clean_description(description), "slug": new_slug(label, known)}
    made = insert(Scale).values(**row, position=position, is_default=False).returning(Scale.scale_id)
    scale_id = session.execute(made).scalar_one()
    log(session, by=by, action="add", entity="scale", entity_id=scale_id, new=label)
    return scale_id


def edit_scale(
    session: Session, scale_id: int, *, label: str | None = None, description: str | None = None, by: int
) -> None:
    """Change what a scale is called or said to be; None leaves a field.

    Raises :class:`NotFoundError`, :class:`RefusedError` for an empty name.
    """
    changes = {} if label is None else {"label": clean_label(label, "scale")}
    if description is not None:
        changes["description"] = clean_description(description)
    _change(session, scale_as_it_stands(session, scale_id), changes, action="edit", by=by)


def choose_scale(session: Session, scale_id: int, *, by: int) -> None:
    """Make a scale the one that the desk judges by unless it says otherwise.

    Raises :class:`NotFoundError`, :class:`RefusedError` for a retired scale and for one without ratings.
    """
    scale = scale_as_it_stands(session, scale_id)
    if scale.retired:
        raise RefusedError(f"“{scale.label}” is retired. Bring it back before making it the desk's own.")
    if not how_many_offered(session, scale_id):
        raise RefusedError(f"“{scale.label}” has no ratings yet. Add some before making it the desk's own.")
    for other in session.execute(_locked().where(Scale.is_default, Scale.scale_id != scale_id)).all():
        _change(session, other, {"is_default": False}, action="choose", by=by)
    _change(session, scale, {"is_default": True}, action="choose", by=by)


def retire_scale(session: Session, scale_id: int, *, by: int) -> None:
    """Offer a scale no longer; the verdicts given by it stay as they are.

    Raises :class:`NotFoundError`, :class:`RefusedError` for the one that the desk judges by.
    """
    scale = scale_as_it_stands(session, scale_id)
    if scale.is_default:
        raise RefusedError(f"The desk judges by “{scale.label}”. Choose another scale as its own first.")
    _change(session, scale, {"retired": True}, action="retire", by=by)


def bring_back_scale(session: Session, scale_id: int, *, by: int) -> None:
    """Offer a retired scale again; raises :class:`NotFoundError`."""
    _change(session, scale_as_it_stands(session, scale_id), {"retired": False}, action="bring back", by=by)


def scale_as_it_stands(session: Session, scale_id: int) -> Row[Any]:
    """Return the scale's row; on PostgreSQL nobody else changes it or its ratings until the transaction ends."""
    row = session.execute(_locked().where(Scale.scale_id == scale_id)).one_or_none()
    if row is None:
        raise NotFoundError("scale", scale_id)
    return row


def how_many_offered(session: Session, scale_id: int) -> int:
    """Return how many ratings of a scale can be given."""
    offered = (Rating.scale_id == scale_id, Rating.retired.is_(False))
    return session.scalar(select(func.count()).select_from(Rating).where(*offered)) or 0


def clean_label(typed: str, what: str) -> str:
    """Return a name that people read; raises :class:`RefusedError` for an empty or overlong one."""
    label = clean_line(typed, limit=NAME_LENGTH, what="name")
    if not label:
        raise RefusedError(f"A {what} needs a name. Type the one that readers will see.")
    return label


def clean_description(typed: str) -> str:
    """Return what is said of a scale or rating, on one line."""
    return clean_line(typed, limit=DESCRIPTION_LENGTH, what="description")


def new_slug(label: str, taken: Sequence[str]) -> str:
    """Return the name that files know a scale or rating by: plain letters, and a number where it is taken."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "rating"
    tries = (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in tries if one not in taken)


def write_changes(
    session: Session,
    model: type[Any],
    key: InstrumentedAttribute[int],
    row: Row[Any],
    changes: dict[str, Any],
    *,
    action: str,
    by: int,
    batch_id: str | None = None,
) -> None:
    """Change fields of a scale or a rating, with an event for each that differs."""
    changed = {field: value for field, value in changes.items() if getattr(row, field) != value}
    if not changed:
        return
    number = getattr(row, key.key)
    session.execute(update(model).where(key == number).values(**changed).execution_options(synchronize_session=False))
    log_fields(
        session, row, changed, by=by, action=action, entity=model.__tablename__, entity_id=number, batch_id=batch_id
    )


def _locked() -> Any:
    return select(Scale.__table__).with_for_update()


def _change(session: Session, scale: Row[Any], changes: dict[str, Any], *, action: str, by: int) -> None:
    write_changes(session, Scale, Scale.scale_id, scale, changes, action=action, by=by)
