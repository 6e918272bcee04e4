"""Claims in a row: the queue over all articles, the list of one article, the claim before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, func, or_, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.cleaning import clean_question
from db.models import Claim, Rating
from db.queries.keys import from_key, to_key
from db.rows import ClaimLine, Page
from db.vocabulary import State

Sort = Literal["reading order", "checkworthiness"]


@dataclass(frozen=True, slots=True)
class QueueView:
    """Which claims a queue shows, and in which order. None leaves a filter out; several all have to fit.

    ``text`` is looked for in headlines and restatements, whatever the case of its letters.
    """

    state: State | None = None
    article_id: int | None = None
    text: str = ""
    sort: Sort = "reading order"


#: The columns of each order, whether it falls, and the kinds of their values; the last one settles every tie.
ORDERS: dict[Sort, tuple[tuple[InstrumentedAttribute[Any], ...], bool, tuple[type, ...]]] = {
    "reading order": ((Claim.article_id, Claim.first_start, Claim.claim_id), False, (int, int, int)),
    "checkworthiness": ((Claim.checkworthiness, Claim.claim_id), True, (float, int)),
}


def queue(session: Session, *, view: QueueView, after: str | None = None, limit: int = 50) -> Page[ClaimLine]:
    """Return a page of the claims of a view; ``after`` is the ``next_key`` of the page before."""
    columns, falls, kinds = ORDERS[view.sort]
    if view.article_id is not None and view.sort == "reading order":
        # Compared with the article's number too, the index would be read on into all later articles.
        columns, kinds = columns[1:], kinds[1:]
    query = _lines(*columns).where(*conditions(view)).limit(limit + 1)
    query = query.order_by(*(column.desc() if falls else column for column in columns))
    if after is not None:
        here, last = tuple_(*columns), tuple_(*from_key(after, kinds))
        query = query.where(here < last if falls else here > last)
    rows = session.execute(query).all()
    lines = tuple(_line(row) for row in rows[:limit])
    more = len(rows) > limit
    return Page(lines, to_key(rows[limit - 1][-len(columns) :]) if more else None)


def claim_list(session: Session, article_id: int, *, state: State | None = None) -> list[ClaimLine]:
    """Return all claims of an article in reading order, or those in one state."""
    columns = ORDERS["reading order"][0]
    query = _lines().where(*conditions(QueueView(state, article_id))).order_by(*columns)
    return [_line(row) for row in session.execute(query)]


def neighbour(session: Session, claim_id: int, *, step: Literal[1, -1], state: State | None = None) -> int | None:
    """Return the claim after (``step=1``) or before (-1) this one in its article; None at the ends."""
    here = select(Claim.article_id, Claim.first_start, Claim.claim_id).where(Claim.claim_id == claim_id)
    place = session.execute(here).one_or_none()
    if place is None:
        return None
    # Within the article alone: compared with its number too, the index would be read on into all later articles.
    columns = (Claim.first_start, Claim.claim_id)
    beyond = tuple_(*columns) > tuple_(*place[1:]) if step > 0 else tuple_(*columns) < tuple_(*place[1:])
    query = select(Claim.claim_id).where(*conditions(QueueView(state, place[0])), beyond)
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


def how_many(session: Session, view: QueueView) -> int:
    """Return how many claims a view shows, by counting them."""
    return session.scalar(select(func.count()).select_from(Claim).where(*conditions(view))) or 0


def conditions(view: QueueView) -> list[ColumnElement[bool]]:
    """Return the filters of a view as conditions on claims."""
    found: list[ColumnElement[bool]] = []
    if view.state is not None:
        found.append(Claim.state == view.state)
    if view.article_id is not None:
        found.append(Claim.article_id == view.article_id)
    words = clean_question(view.text).lower()
    if words:
        found.append(
            or_(
                func.lower(Claim.headline).contains(words, autoescape=True),
                func.lower(Claim.claim_text).contains(words, autoescape=True),
            )
        )
    return found


def _lines(*columns: InstrumentedAttribute[Any]) -> Select[*tuple[Any, ...]]:
    lines: Select[*tuple[Any, ...]] = select(
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
        *(column.label(f"key_{place}") for place, column in enumerate(columns)),
    ).outerjoin(Rating, Rating.rating_id == Claim.rating_id)
    return lines


def _line(row: Any) -> ClaimLine:
    return ClaimLine(*row[:11])
