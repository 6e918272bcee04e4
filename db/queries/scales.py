"""The scales that can be judged by."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Claim, Rating, Scale, Verdict
from db.views.verdicts import RatingRow, RatingUse, ScaleRow


def scales(session: Session) -> list[ScaleRow]:
    """Return every scale with its ratings, the desk's default first; retired ones too, which are not offered."""
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
                rating.retired,
            )
        )
    rows = session.execute(select(Scale.__table__).order_by(Scale.is_default.desc(), Scale.position))
    return [
        ScaleRow(
            row.scale_id,
            row.slug,
            row.label,
            row.description,
            row.is_default,
            row.retired,
            tuple(ratings.get(row.scale_id, ())),
        )
        for row in rows
    ]


def rating_uses(session: Session) -> dict[int, RatingUse]:
    """Return how much each rating that was ever given is used, by its id."""
    counted = select(Claim.rating_id, func.count()).where(Claim.rating_id.is_not(None)).group_by(Claim.rating_id)
    standing = {rating_id: number for rating_id, number in session.execute(counted)}  # noqa: C416 - a row is no pair to mypy
    given = session.execute(select(Verdict.rating_id, func.count()).group_by(Verdict.rating_id))
    return {rating_id: RatingUse(rating_id, standing.get(rating_id, 0), number) for rating_id, number in given}
