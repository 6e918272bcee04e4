"""A page of the queue: its claims stay, and stay in their order, until it is drawn anew."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TypedDict, cast

from claims.types import DismissalReason
from db import queries
from db.session import Session
from db.views.claims import ClaimLine
from db.vocabulary import State
from ui.review.queue.choices import Choices
from ui.review.queue.counts import COUNTED, Counts, tab_counts
from ui.review.queue.view import TABS, View, asked_of, plain
from ui.review.ratings import Ratings
from ui.shared.plain_values import Values, values

#: A page of a list.
PAGE = 50
#: So many seconds old may a count be in which others had a part.
COUNTS_LAST = 20.0
#: And so many may the lines of a page be.
LINES_LAST = 4.0


class Line(TypedDict):
    """A claim as the queue lists it: a :class:`db.views.claims.ClaimLine` as plain values, with its verdict."""

    claim_id: int
    article_id: int
    version: int
    state: State
    headline: str
    speaker: str | None
    claim_type: str
    checkworthiness: float
    verdict: Values | None
    n_evidence: int
    first_start: int
    priority: int
    assignee: str | None
    taken_back: bool
    tags: list[str]


class PageData(TypedDict):
    """A page as the component gets it; ``counted`` is how far a filtered view is counted."""

    view: dict[str, object]
    article_id: int | None
    next_key: str | None
    counts: Counts
    counted: int
    beside: list[int]
    lines: list[Line]


class QueueData(PageData):
    """All that the component gets."""

    choices: Choices
    reasons: list[DismissalReason]


@dataclass(slots=True)
class Drawn:
    """The page of the queue that somebody works through: it keeps its claims and their order until it is drawn anew."""

    view: View
    article_id: int | None
    ids: list[int]
    next_key: str | None
    counts: Counts
    counted_at: float
    #: Whose claims "mine" are: the name without regard to case, empty while nobody knows.
    reviewer: str = ""
    #: The states of the claims as they were last shown.
    seen: dict[int, State] = field(default_factory=dict)
    #: The lines as they were last read, and when.
    lines: list[Line] = field(default_factory=list)
    read_at: float = 0.0
    #: Claims that were opened beside the view, and stand above it without being a part of it.
    beside: set[int] = field(default_factory=set)


def draw(session: Session, view: View, article_id: int, me: int | None) -> Drawn:
    """Ask the database for the claims of a view now."""
    asked = asked_of(view, article_id, me)
    page = queries.queue_ids(session, view=asked, after=view.after[-1] if view.after else None, limit=PAGE)
    counts = tab_counts(session, view, article_id, me)
    return Drawn(view, asked.article, list(page.items), page.next_key, counts, time.monotonic())


def is_counted(drawn: Drawn) -> bool:
    """Say whether the counts of a page still stand."""
    return time.monotonic() - drawn.counted_at <= COUNTS_LAST


def recount(session: Session, drawn: Drawn, article_id: int, me: int | None) -> None:
    """Count the tabs of a page anew."""
    drawn.counts = tab_counts(session, drawn.view, article_id, me)
    drawn.counted_at = time.monotonic()
    drawn.seen = {}


def move(drawn: Drawn) -> None:
    """Keep the counts true as claims of the page change from one tab to another."""
    now = {line["claim_id"]: line["state"] for line in drawn.lines}
    own = {
        line["claim_id"] for line in drawn.lines if line["assignee"] and line["assignee"].casefold() == drawn.reviewer
    }
    for claim_id, state in now.items():
        before = drawn.seen.get(claim_id, state)
        for tab, states in TABS.items():
            count = drawn.counts[tab]
            if before != state and states and count is not None and (tab != "mine" or claim_id in own):
                drawn.counts[tab] = count + (state in states) - (before in states)
    drawn.seen = now


def still_holds(drawn: Drawn, view: View, article_id: int) -> bool:
    """Say whether a page that was drawn is the page of this view."""
    return (drawn.view, drawn.article_id) == (view, article_id if view.scope == "article" else None)


def fill(session: Session, drawn: Drawn, open_claim: int | None, ratings: Ratings) -> PageData:
    """Return the claims of a page as they stand; a claim opened beside it joins them and stays.

    They are read anew after everything one did oneself, and every few seconds for what others did.
    """
    if open_claim is not None and open_claim not in drawn.ids:
        # Above the others, so that the next step leads into the page.
        drawn.ids.insert(0, open_claim)
        drawn.beside.add(open_claim)
        drawn.read_at = 0.0
    if time.monotonic() - drawn.read_at > LINES_LAST:
        _read(session, drawn, ratings)
    return {
        "view": plain(drawn.view),
        "article_id": drawn.article_id,
        "next_key": drawn.next_key,
        "counts": dict(drawn.counts),
        "counted": COUNTED,
        "beside": sorted(drawn.beside),
        "lines": drawn.lines,
    }


def _read(session: Session, drawn: Drawn, ratings: Ratings) -> None:
    rows = queries.claim_lines(session, drawn.ids)
    if drawn.article_id is not None and drawn.view.sort == "reading order":
        rows = tuple(sorted(rows, key=lambda row: (row.first_start, row.claim_id)))
        drawn.ids = [row.claim_id for row in rows]
    drawn.lines = [_line(row, ratings) for row in rows]
    drawn.read_at = time.monotonic()
    move(drawn)


def _line(row: ClaimLine, ratings: Ratings) -> Line:
    shown = values(row)
    del shown["verdict_label"], shown["verdict_colour"]
    verdict = ratings.verdict(row.verdict_label, row.verdict_colour)
    # By the names of its fields, which a checker of types cannot follow.
    return cast("Line", shown | {"verdict": verdict})
