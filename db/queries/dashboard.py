"""What the desk has done so far, counted by the database: nothing here grows with the number of claims it returns."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, desc, exists, func, select
from sqlalchemy.orm import Session

from db.columns.moments import iso_moment, seconds_between
from db.models import Article, Claim, Retraction, Verdict
from db.views.claims import DayRow, Tally

#: So many speakers, outlets and days are told apart.
MOST = 15
DAYS = 60
#: How long it took from opening a claim to its verdict: up to so many seconds, and how that is called.
DURATIONS: tuple[tuple[float, str], ...] = (
    (60, "under 1 min"),
    (120, "1 to 2 min"),
    (300, "2 to 5 min"),
    (600, "5 to 10 min"),
    (1800, "10 to 30 min"),
    (3600, "30 to 60 min"),
    (float("inf"), "over an hour"),
)


def verdicts_by_rating(session: Session) -> list[Tally]:
    """Return how many claims stand under each rating."""
    query = select(Claim.rating_id, func.count()).where(Claim.rating_id.is_not(None)).group_by(Claim.rating_id)
    return [Tally("", rating_id, number) for rating_id, number in session.execute(query)]


def verdicts_by_speaker(session: Session) -> list[Tally]:
    """Return how many claims of each speaker stand under each rating, of the speakers with most."""
    query: Select[*tuple[Any, ...]] = select(Claim.speaker, Claim.rating_id, func.count())
    return _by(session, Claim.speaker, query)


def verdicts_by_outlet(session: Session) -> list[Tally]:
    """Return how many claims of each outlet stand under each rating, of the outlets with most."""
    query: Select[*tuple[Any, ...]] = select(Article.publisher, Claim.rating_id, func.count())
    query = query.join(Article, Article.article_id == Claim.article_id)
    return _by(session, Article.publisher, query)


def _by(session: Session, group: Any, query: Select[*tuple[Any, ...]]) -> list[Tally]:
    judged = query.where(group.is_not(None), Claim.rating_id.is_not(None)).group_by(group, Claim.rating_id)
    tallies = [Tally(*row) for row in session.execute(judged.order_by(desc(func.count())).limit(MOST * 40))]
    totals: dict[str, int] = {}
    for tally in tallies:
        totals[tally.group] = totals.get(tally.group, 0) + tally.number
    leading = sorted(totals, key=lambda name: (-totals[name], name))[:MOST]
    return [tally for tally in tallies if tally.group in leading]


def verdicts_by_day(session: Session) -> list[DayRow]:
    """Return how many verdicts were given on each of the last days on which there were any, the oldest first (UTC).

    Those that were undone are left out.
    """
    day: ColumnElement[str] = func.substr(iso_moment(Verdict.recorded_at), 1, 10)
    query = select(day, func.count()).where(_stays()).group_by(day).order_by(desc(day)).limit(DAYS)
    return [DayRow(*row) for row in reversed(session.execute(query).all())]


def time_to_verdict(session: Session) -> list[Tally]:
    """Return how many verdicts took how long from opening the claim, the shortest first.

    Verdicts of which nobody measured it, and those undone, are left out; so is what a clock that was set back makes
    negative.
    """
    taken = seconds_between(Verdict.opened_at, Verdict.recorded_at)
    sort = case(*((taken < most, place) for place, (most, _) in enumerate(DURATIONS[:-1])), else_=len(DURATIONS) - 1)
    measured = and_(Verdict.opened_at.is_not(None), Verdict.recorded_at >= Verdict.opened_at)
    rows = session.execute(select(sort, func.count()).where(measured, _stays()).group_by(sort)).all()
    found: dict[int, int] = {row[0]: row[1] for row in rows}
    return [Tally(said, None, found.get(place, 0)) for place, (_, said) in enumerate(DURATIONS)] if found else []


def _stays() -> ColumnElement[bool]:
    """Return the condition that nobody undid a verdict."""
    return ~exists().where(Retraction.verdict_id == Verdict.verdict_id)
