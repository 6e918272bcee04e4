"""What others have checked: listed and searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from db.addresses import normalise_address
from db.cleaning import clean_question
from db.errors import RefusedError
from db.models import FactCheck, User
from db.queries.keys import from_key, to_key
from db.views.claims import Page
from db.views.fact_checks import FactCheckRow
from db.vocabulary import COMMON, Common

#: Words looked for, and where.
WORDS = 8
SEARCHED = (FactCheck.claim_text, FactCheck.claimant, FactCheck.title, FactCheck.publisher, FactCheck.rating_label)


@dataclass(frozen=True, slots=True)
class FactCheckView:
    """Which fact-checks a list shows; None leaves a filter out.

    Every word of ``text`` has to stand in the claim, claimant, title, publisher or rating; an address finds its page.
    ``unmapped`` shows those whose rating has no declared place on the common scale.
    """

    text: str = ""
    common: Common | None = None
    unmapped: bool = False


def fact_checks(
    session: Session, *, view: FactCheckView, after: str | None = None, limit: int = 50
) -> Page[FactCheckRow]:
    """Return a page of fact-checks, those imported last first; ``after`` is the ``next_key`` of the page before."""
    query = _select().where(*_conditions(view)).order_by(FactCheck.fact_check_id.desc()).limit(limit + 1)
    if after is not None:
        query = query.where(FactCheck.fact_check_id < from_key(after, (int,))[0])
    rows = [FactCheckRow(*row) for row in session.execute(query)]
    more = len(rows) > limit
    return Page(tuple(rows[:limit]), to_key([rows[limit - 1].fact_check_id]) if more else None)


def how_many_fact_checks(session: Session, view: FactCheckView) -> int:
    """Return how many fact-checks a view shows, by counting them."""
    return session.scalar(select(func.count()).select_from(FactCheck).where(*_conditions(view))) or 0


def _conditions(view: FactCheckView) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if view.common in COMMON:
        found.append(FactCheck.common == view.common)
    if view.unmapped:
        found.append(FactCheck.common.is_(None))
    words = clean_question(view.text).lower().split()[:WORDS]
    everywhere = [or_(*(func.lower(column).contains(word, autoescape=True) for column in SEARCHED)) for word in words]
    address = _address(view.text)
    if address is not None:
        found.append(FactCheck.url_normalised == address)
    else:
        found.extend(everywhere)
    return found


def _address(text: str) -> str | None:
    try:
        return normalise_address(text)
    except RefusedError:
        return None


def _select() -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = select(
        FactCheck.fact_check_id,
        FactCheck.url,
        FactCheck.claim_text,
        FactCheck.claimant,
        FactCheck.claim_date,
        FactCheck.title,
        FactCheck.publisher,
        FactCheck.site,
        FactCheck.reviewed_at,
        FactCheck.language,
        FactCheck.rating_label,
        FactCheck.rating_value,
        FactCheck.rating_best,
        FactCheck.rating_worst,
        FactCheck.common,
        User.name,
        FactCheck.added_at,
    ).join(User, User.user_id == FactCheck.added_by)
    return query
