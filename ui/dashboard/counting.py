"""All that the dashboard counts, in one look at the database."""

from __future__ import annotations

from dataclasses import dataclass

from db import queries
from db.session import Session
from db.views.claims import ArticleRow, Counts, DayRow, Tally
from db.views.verdicts import ScaleRow

#: So many articles are shown, the newest.
ARTICLES = 25


@dataclass(frozen=True, slots=True)
class Counted:
    """All of it; ``times`` is how long it took from opening a claim to its verdict."""

    counts: Counts
    scales: list[ScaleRow]
    articles: tuple[ArticleRow, ...]
    by_day: list[DayRow]
    by_rating: list[Tally]
    by_speaker: list[Tally]
    by_outlet: list[Tally]
    times: list[Tally]


def count(session: Session) -> Counted:
    """Count everything."""
    return Counted(
        counts=queries.counts(session),
        scales=queries.scales(session),
        articles=queries.articles(session, limit=ARTICLES).items,
        by_day=queries.verdicts_by_day(session),
        by_rating=queries.verdicts_by_rating(session),
        by_speaker=queries.verdicts_by_speaker(session),
        by_outlet=queries.verdicts_by_outlet(session),
        times=queries.time_to_verdict(session),
    )
