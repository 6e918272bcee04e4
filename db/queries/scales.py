"""The scales that can be judged by."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Rating, Scale
from db.rows import RatingRow, ScaleRow


def scales(session: Session) -> list[ScaleRow]:
    """Return every scale with its ratings, the desk's default first."""
    ratings: dict[int, list[RatingRow]] = {}
    for rating in session.execute(select(Rating.__table__).order_by(Rating.scale_id, Rating.position)):
        ratings.setdefault(rating.scale_id, []).append(
            RatingRow(
                rating.rating_id,
                rating.slug,
                rating.label,
                rating.description,
                rating.colour,
                rating.value,
                rating.common,
                rating.decisive,
            )
        )
    rows = session.execute(select(Scale.__table__).order_by(Scale.is_default.desc(), Scale.position))
    return [
        ScaleRow(
            row.scale_id, row.slug, row.label, row.description, row.is_default, tuple(ratings.get(row.scale_id, ()))
        )
        for row in rows
    ]
