"""What numbers stand for: people and ratings, few enough to be held while a file is written."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Rating, Scale, User


def people_by_id(session: Session) -> dict[int | None, str | None]:
    """Return the names of all people by their ids; None stands for nobody."""
    people: dict[int | None, str | None] = {None: None}
    people |= {user_id: name for user_id, name in session.execute(select(User.user_id, User.name))}  # noqa: C416 - a row is no pair to mypy
    return people


def ratings_by_id(session: Session) -> dict[int | None, tuple[Any, ...]]:
    """Return label, scale, place on the common scale, value, best and worst of all ratings; None stands for none."""
    ends = select(Rating.scale_id, func.max(Rating.value).label("best"), func.min(Rating.value).label("worst"))
    scale = ends.group_by(Rating.scale_id).subquery()
    query = (
        select(Rating.rating_id, Rating.label, Scale.slug, Rating.common, Rating.value, scale.c.best, scale.c.worst)
        .join(Scale, Scale.scale_id == Rating.scale_id)
        .join(scale, scale.c.scale_id == Rating.scale_id)
    )
    found: dict[int | None, tuple[Any, ...]] = {None: (None,) * 6}
    for rating_id, label, slug, common, value, best, worst in session.execute(query):
        # All three numbers or none: a verdict without a value has no place on the scale.
        numbers = (None, None, None) if value is None else (value, best, worst)
        found[rating_id] = (label, slug, common, *numbers)
    return found
