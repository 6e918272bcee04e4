"""The queue: which claims a view shows, in which order, page by page, and how many they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, tuple_, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import Claim
from db.queries.claim_lists import claim_lines
from db.queries.filters import QueueView, Sort, conditions
from db.queries.keys import from_key, to_key
from db.queries.searching import found_fast
from db.views.claims import ClaimLine, Page

#: So many claims are soon put in order.
FEW = 2_000

#: The columns of each order, whether it falls, and the kinds of their values; the last one settles every tie.
ORDERS: dict[Sort, tuple[tuple[InstrumentedAttribute[Any], ...], bool, tuple[type, ...]]] = {
    "reading order": ((Claim.article_id, Claim.first_start, Claim.claim_id), False, (int, int, int)),
    "checkworthiness": ((Claim.checkworthiness, Claim.claim_id), True, (float, int)),
    "newest": ((Claim.claim_id,), True, (int,)),
    "oldest": ((Claim.claim_id,), False, (int,)),
    "priority": ((Claim.priority, Claim.checkworthiness, Claim.claim_id), True, (int, float, int)),
}


def queue(session: Session, *, view: QueueView, after: str | None = None, limit: int = 50) -> Page[ClaimLine]:
    """Return a page of the claims of a view; ``after`` is the ``next_key`` of the page before."""
    page = queue_ids(session, view=view, after=after, limit=limit)
    return Page(claim_lines(session, page.items), page.next_key)


def queue_ids(session: Session, *, view: QueueView, after: str | None = None, limit: int = 50) -> Page[int]:
    """Return the ids of a page of the claims of a view, in its order."""
    columns, falls, kinds = ORDERS[view.sort]
    if view.article is not None and view.sort == "reading order":
        # Compared with the article's number too, the index would be read on into all later articles.
        columns, kinds = columns[1:], kinds[1:]
    beyond = []
    if after is not None:
        here, last = tuple_(*columns), tuple_(*from_key(after, kinds))
        beyond = [here < last if falls else here > last]
    words, common = found_fast(session, view.text)
    few = None if common else _few(session, view, words)
    if few is not None:
        parts = [_ordered(columns, falls=falls).where(Claim.claim_id.in_(few), *beyond).limit(limit + 1)]
    else:
        parts = [
            _ordered(columns, falls=falls).where(*conditions(part, words=words), *beyond).limit(limit + 1)
            for part in _by_state(view)
        ]
    rows = session.execute(parts[0] if len(parts) == 1 else _merged(parts, falls=falls, limit=limit + 1)).all()
    more = len(rows) > limit
    return Page(tuple(row[0] for row in rows[:limit]), to_key(rows[limit - 1][1:]) if more else None)


def _few(session: Session, view: QueueView, words: list[ColumnElement[bool]]) -> Sequence[int] | None:
    """Return the claims of a view that leaves few; None where they are many, or nothing narrows it.

    Few of a million are far apart in the queue's order: they are found by what narrows them, and then put in order.
    Many are soon met when the queue is read in its order.
    """
    if view == QueueView(state=view.state, article=view.article, sort=view.sort, states=view.states):
        return None
    found = session.scalars(select(Claim.claim_id).where(*conditions(view, words=words)).limit(FEW + 1)).all()
    return found if len(found) <= FEW else None


def _by_state(view: QueueView) -> list[QueueView]:
    """Return the views of one state each that a view is made of: an index leads through one state in order."""
    if view.state is not None or not view.states:
        return [view]
    return [replace(view, states=(), state=state) for state in view.states]


def _ordered(columns: tuple[InstrumentedAttribute[Any], ...], *, falls: bool) -> Select[Any]:
    keys = [column.label(f"key_{place}") for place, column in enumerate(columns)]
    order = (column.desc() if falls else column for column in columns)
    return select(Claim.claim_id, *keys).order_by(*order)


def _merged(parts: list[Select[Any]], *, falls: bool, limit: int) -> Select[Any]:
    whole = union_all(*(select(part.subquery()) for part in parts)).subquery()
    keys = [column for column in whole.c if column.name.startswith("key_")]
    return select(whole).order_by(*(key.desc() if falls else key for key in keys)).limit(limit)


def how_many(session: Session, view: QueueView, *, most: int | None = None) -> int:
    """Return how many claims a view shows, by counting them; no further than to ``most``, where one is given."""
    words, _ = found_fast(session, view.text)
    shown = select(Claim.claim_id).where(*conditions(view, words=words))
    return session.scalar(select(func.count()).select_from(shown.limit(most).subquery())) or 0


def claim_ids(session: Session, view: QueueView) -> list[int]:
    """Return the ids of all claims of a view, the oldest first."""
    return list(session.scalars(select(Claim.claim_id).where(*conditions(view)).order_by(Claim.claim_id)))
