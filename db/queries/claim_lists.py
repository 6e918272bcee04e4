"""Claims in a row: lines by their ids, the first of an article, the claim before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session

from db.models import Claim, ClaimTag, Rating, Tag, User
from db.views.claims import ClaimLine
from db.vocabulary import State

#: How many ids one question names at most: SQLite takes no more than 32,766 values.
AT_ONCE = 1_000


def claim_lines(session: Session, claim_ids: Sequence[int]) -> tuple[ClaimLine, ...]:
    """Return the lines of claims as they stand now, in the order of the ids; ids of no claim are left out."""
    found: dict[int, ClaimLine] = {}
    for first in range(0, len(claim_ids), AT_ONCE):
        some = claim_ids[first : first + AT_ONCE]
        tags = _tags(session, some)
        for row in session.execute(_lines().where(Claim.claim_id.in_(some))):
            found[row[0]] = _line(row, tags.get(row[0], ()))
    return tuple(found[claim_id] for claim_id in claim_ids if claim_id in found)


def neighbour(session: Session, claim_id: int, *, step: Literal[1, -1], state: State | None = None) -> int | None:
    """Return the claim after (``step=1``) or before (-1) this one in its article; None at the ends."""
    here = select(Claim.article_id, Claim.first_start, Claim.claim_id).where(Claim.claim_id == claim_id)
    place = session.execute(here).one_or_none()
    if place is None:
        return None
    # Within the article alone: compared with its number too, the index would be read on into all later articles.
    columns = (Claim.first_start, Claim.claim_id)
    beyond = tuple_(*columns) > tuple_(*place[1:]) if step > 0 else tuple_(*columns) < tuple_(*place[1:])
    query = select(Claim.claim_id).where(*_in_article(place[0], state), beyond)
    order = columns if step > 0 else tuple(column.desc() for column in columns)
    return session.scalar(query.order_by(*order).limit(1))


def next_open(session: Session, claim_id: int) -> int | None:
    """Return the next open claim of the same article, from its beginning again at its end; None where none is left."""
    following = neighbour(session, claim_id, step=1, state="open")
    if following is not None:
        return following
    home = select(Claim.article_id).where(Claim.claim_id == claim_id).scalar_subquery()
    query = select(Claim.claim_id).where(Claim.article_id == home, Claim.state == "open", Claim.claim_id != claim_id)
    return session.scalar(query.order_by(Claim.article_id, Claim.first_start, Claim.claim_id).limit(1))


def _line(row: tuple[Any, ...], tags: Sequence[str]) -> ClaimLine:
    return ClaimLine(*row, tuple(tags))  # type: ignore[call-arg] # mypy takes the row for a whole line already


def first_claim(session: Session, article_id: int) -> int | None:
    """Return the first open claim of an article, else its first claim; None where it has none."""
    states: tuple[State | None, ...] = ("open", None)
    for state in states:
        query = select(Claim.claim_id).where(*_in_article(article_id, state))
        claim_id = session.scalar(query.order_by(Claim.article_id, Claim.first_start, Claim.claim_id).limit(1))
        if claim_id is not None:
            return claim_id
    return None


def _in_article(article_id: int, state: State | None) -> list[Any]:
    here: list[Any] = [Claim.article_id == article_id]
    return here if state is None else [*here, Claim.state == state]


def _lines() -> Select[*tuple[Any, ...]]:
    lines: Select[*tuple[Any, ...]] = (
        select(
            Claim.claim_id,
            Claim.article_id,
            Claim.version,
            Claim.state,
            Claim.headline,
            Claim.speaker,
            Claim.claim_type,
            Claim.checkworthiness,
            Rating.label,
            Rating.colour,
            Claim.n_evidence,
            Claim.first_start,
            Claim.priority,
            User.name,
            Claim.taken_back,
        )
        .outerjoin(Rating, Rating.rating_id == Claim.rating_id)
        .outerjoin(User, User.user_id == Claim.assignee_id)
    )
    return lines


def _tags(session: Session, claim_ids: Sequence[int]) -> dict[int, list[str]]:
    query = (
        select(ClaimTag.claim_id, Tag.name)
        .join(Tag, Tag.tag_id == ClaimTag.tag_id)
        .where(ClaimTag.claim_id.in_(claim_ids))
        .order_by(ClaimTag.claim_id, Tag.name_key)
    )
    tags: dict[int, list[str]] = {}
    for claim_id, name in session.execute(query):
        tags.setdefault(claim_id, []).append(name)
    return tags
