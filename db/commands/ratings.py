"""The ratings of a scale: added, edited, put in order, retired, and their claims moved where they are used."""

from __future__ import annotations

import re
import uuid
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.orm import Session

from db.commands.events import log
from db.commands.moving import move_claims
from db.commands.scales import (
    clean_description,
    clean_label,
    how_many_offered,
    new_slug,
    scale_as_it_stands,
    write_changes,
)
from db.commands.verdicts import offered_rating
from db.errors import NotFoundError, RefusedError
from db.models import Claim, Rating, Scale, Verdict
from db.vocabulary import COMMON, Common

COLOUR = re.compile(r"#[0-9a-f]{6}")
#: The values a rating may have: beyond them nobody counts, and files could not show them.
FURTHEST = 1_000_000
#: What a rating says of a claim; a verdict that was given by it must go on saying the same.
MEANING = ("value", "common")


def add_rating(
    session: Session,
    scale_id: int,
    *,
    label: str,
    description: str = "",
    colour: str,
    value: float | None = None,
    common: Common,
    by: int,
) -> int:
    """Add a rating at the end of a scale and return its id.

    It decides something where its place on the common scale does. Raises :class:`NotFoundError`,
    :class:`RefusedError` for a name that is empty or taken, a colour that is none and a place that is unknown.
    """
    scale_as_it_stands(session, scale_id)
    row = _cleaned(label=label, description=description, colour=colour, value=value, common=common)
    others = session.execute(select(Rating.__table__).where(Rating.scale_id == scale_id)).all()
    _refuse_same_name(others, None, row["label"])
    row["slug"] = new_slug(row["label"], [other.slug for other in others])
    row["position"] = 1 + max((other.position for other in others), default=-1)
    made = insert(Rating).values(scale_id=scale_id, **row).returning(Rating.rating_id)
    rating_id = session.execute(made).scalar_one()
    log(session, by=by, action="add", entity="rating", entity_id=rating_id, new=row["label"])
    return rating_id


def edit_rating(
    session: Session,
    rating_id: int,
    *,
    label: str,
    description: str = "",
    colour: str,
    value: float | None,
    common: Common,
    by: int,
) -> None:
    """Change what a rating is called and how it looks, and what it means while no verdict was given by it.

    Raises like :func:`add_rating`, and :class:`RefusedError` where verdicts would come to mean something else.
    """
    rating = _rating(session, rating_id)
    changes = _cleaned(label=label, description=description, colour=colour, value=value, common=common)
    if any(getattr(rating, field) != changes[field] for field in MEANING) and _is_given(session, rating_id):
        raise RefusedError(
            f"Verdicts were given by “{rating.label}”, so its value and its place on the common scale stay. "
            "Add another rating, and retire this one to move its claims there."
        )
    others = session.execute(select(Rating.__table__).where(Rating.scale_id == rating.scale_id)).all()
    _refuse_same_name(others, rating_id, changes["label"])
    _change(session, rating, changes, action="edit", by=by)


def move_rating(session: Session, rating_id: int, *, step: int, by: int) -> None:
    """Move a rating one place up (-1) or down (1) among those offered; at the ends it stays.

    Raises :class:`NotFoundError`, :class:`RefusedError` for another step.
    """
    if step not in {1, -1}:
        raise RefusedError("A rating moves one place up or down at a time.")
    rating = _rating(session, rating_id)
    listed = session.execute(
        select(Rating.__table__).where(Rating.scale_id == rating.scale_id, Rating.retired.is_(False))
    ).all()
    beyond = [one for one in listed if (one.position - rating.position) * step > 0]
    if not beyond:
        return
    other = min(beyond, key=lambda one: abs(one.position - rating.position))
    batch_id = uuid.uuid4().hex
    # Two ratings never stand at one place, not even for a moment: one steps aside first.
    session.execute(update(Rating).where(Rating.rating_id == rating_id).values(position=-1))
    _change(session, other, {"position": rating.position}, action="move", by=by, batch_id=batch_id)
    _change(session, rating, {"position": other.position}, action="move", by=by, batch_id=batch_id)


def retire_rating(session: Session, rating_id: int, *, move_to: int | None = None, by: int) -> int:
    """Offer a rating no longer, and return how many claims were moved to another one.

    Every claim that stands on it gets a new verdict by ``move_to``, with rationale and wording as they were, in one
    batch; the verdicts given stay in the history, and what was approved has to be approved again. Raises
    :class:`NotFoundError`, and :class:`RefusedError` where claims stand on it and ``move_to`` is None, is retired or
    needs a source or rationale that some of them lack, or where no rating would be left to the desk.
    """
    rating = _rating(session, rating_id)
    standing = session.scalar(select(func.count()).select_from(Claim).where(Claim.rating_id == rating_id)) or 0
    is_desks_own = session.scalar(select(Scale.is_default).where(Scale.scale_id == rating.scale_id))
    if is_desks_own and not rating.retired and how_many_offered(session, rating.scale_id) == 1:
        raise RefusedError(f"“{rating.label}” is the last rating of the desk's scale. Add another one first.")
    if standing and move_to is None:
        raise RefusedError(f"{_claims(standing)} on “{rating.label}”. Choose the rating they move to.")
    batch_id = uuid.uuid4().hex
    if standing and move_to is not None:
        target = _target(session, rating, move_to)
        standing = move_claims(session, rating, target, by=by, batch_id=batch_id)
    _change(session, rating, {"retired": True}, action="retire", by=by, batch_id=batch_id)
    return standing


def bring_back_rating(session: Session, rating_id: int, *, by: int, action: str = "bring back") -> None:
    """Offer a retired rating again; ``action`` is the verb under which it is recorded.

    Raises :class:`NotFoundError`, :class:`RefusedError` where another one has its name meanwhile.
    """
    rating = _rating(session, rating_id)
    others = session.execute(select(Rating.__table__).where(Rating.scale_id == rating.scale_id)).all()
    _refuse_same_name(others, rating_id, rating.label)
    _change(session, rating, {"retired": False}, action=action, by=by)


def _target(session: Session, rating: Row[Any], move_to: int) -> Row[Any]:
    """Return the rating that claims move to; raises :class:`RefusedError` where some of them cannot stand on it."""
    if move_to == rating.rating_id:
        raise RefusedError(f"“{rating.label}” is the one to be retired. Choose another rating for its claims.")
    target = offered_rating(session, move_to)
    _refuse_lacking(session, rating, target)
    return target


def _refuse_lacking(session: Session, rating: Row[Any], target: Row[Any]) -> None:
    """A rating that decides something needs what no claim may lack."""
    if not target.decisive:
        return
    standing = (
        select(func.count())
        .select_from(Claim)
        .join(Verdict, Verdict.verdict_id == Claim.verdict_id)
        .where(Claim.rating_id == rating.rating_id, (Claim.n_evidence == 0) | (Verdict.rationale == ""))
        # The sources of a merged claim are at the one that stands for it.
        .where(Claim.merged_into.is_(None))
    )
    lacking = session.scalar(standing) or 0
    if lacking:
        raise RefusedError(
            f"{_claims(lacking)} on “{rating.label}” without a source or a rationale, which “{target.label}” needs. "
            "Choose a rating that decides nothing, or complete them first."
        )


def _claims(number: int) -> str:
    return "1 claim stands" if number == 1 else f"{number:,} claims stand"


def _rating(session: Session, rating_id: int) -> Row[Any]:
    """Return the rating's row, locked with its scale: two people never reorder one scale at once."""
    scale_id = session.scalar(select(Rating.scale_id).where(Rating.rating_id == rating_id))
    if scale_id is None:
        raise NotFoundError("rating", rating_id)
    scale_as_it_stands(session, scale_id)
    return session.execute(select(Rating.__table__).where(Rating.rating_id == rating_id).with_for_update()).one()


def _cleaned(*, label: str, description: str, colour: str, value: float | None, common: str) -> dict[str, Any]:
    if common not in COMMON:
        raise RefusedError(f"{common!r} is no place on the common scale. Choose one of: {', '.join(COMMON)}.")
    if not COLOUR.fullmatch(colour.strip().lower()):
        raise RefusedError(f"{colour[:20]!r} is no colour. Write it as #rrggbb.")
    if value is not None and not -FURTHEST <= value <= FURTHEST:
        raise RefusedError(f"A value lies between -{FURTHEST:,} and {FURTHEST:,}. Leave it empty where there is none.")
    return {
        "label": clean_label(label, "rating"),
        "description": clean_description(description),
        "colour": colour.strip().lower(),
        "value": value,
        "common": common,
        "decisive": common != "unverifiable",
    }


def _refuse_same_name(others: Any, rating_id: int | None, label: str) -> None:
    taken = {other.label.casefold() for other in others if other.rating_id != rating_id and not other.retired}
    if label.casefold() in taken:
        raise RefusedError(f"The scale has a rating “{label}” already. Choose another name.")


def _is_given(session: Session, rating_id: int) -> bool:
    return session.scalar(select(Verdict.verdict_id).where(Verdict.rating_id == rating_id).limit(1)) is not None


def _change(
    session: Session, rating: Row[Any], changes: dict[str, Any], *, action: str, by: int, batch_id: str | None = None
) -> None:
    write_changes(session, Rating, Rating.rating_id, rating, changes, action=action, by=by, batch_id=batch_id)
