"""The queue beside the article: a page of claims that stays in its order, how many there are, and what narrows them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from db import queries
from db.queries.filters import Filter
from db.vocabulary import PRIORITIES
from ui.review.queue_view import NARROWING, TABS, View, asked_of, is_narrowed, plain
from ui.shared import plain_values

#: A page of a list.
PAGE = 50
#: A filtered view is counted no further: more are shown as "1,000+".
COUNTED = 1_000
#: So many seconds old may a count be in which others had a part.
COUNTS_LAST = 20.0
#: And so many may the lines of a page be.
LINES_LAST = 4.0


@dataclass(slots=True)
class Drawn:
    """The page of the queue that somebody works through: it keeps its claims and their order until it is drawn anew."""

    view: View
    article_id: int | None
    ids: list[int]
    next_key: str | None
    counts: dict[str, int | None]
    counted_at: float
    #: Whose claims "mine" are: the name without regard to case, empty while nobody knows.
    reviewer: str = ""
    #: The states of the claims as they were last shown.
    seen: dict[int, str] = field(default_factory=dict)
    #: The lines as they were last read, and when.
    lines: list[dict[str, Any]] = field(default_factory=list)
    read_at: float = 0.0
    #: Claims that were opened beside the view, and stand above it without being a part of it.
    beside: set[int] = field(default_factory=set)


def draw(session: Any, view: View, article_id: int, me: int | None) -> Drawn:
    """Ask the database for the claims of a view now."""
    asked = asked_of(view, article_id, me)
    page = queries.queue_ids(session, view=asked, after=view.after[-1] if view.after else None, limit=PAGE)
    counts = tab_counts(session, view, article_id, me)
    return Drawn(view, asked.article, list(page.items), page.next_key, counts, time.monotonic())


def is_counted(drawn: Drawn) -> bool:
    """Say whether the counts of a page still stand."""
    return time.monotonic() - drawn.counted_at <= COUNTS_LAST


def recount(session: Any, drawn: Drawn, article_id: int, me: int | None) -> None:
    """Count the tabs of a page anew."""
    drawn.counts = tab_counts(session, drawn.view, article_id, me)
    drawn.counted_at = time.monotonic()
    drawn.seen = {}


#: The verbs that change no other claim than one on the page.
OF_ONE_CLAIM = {
    "record",
    "confirm",
    "approve",
    "return",
    "dismiss",
    "restore",
    "reword",
    "attach",
    "withdraw",
    "edit source",
}


def counts_anew(view: View, verbs: set[str]) -> bool:
    """Say whether after these verbs the tabs are to be counted by the database.

    Of all claims that takes longer than all else on the page, and what changed stands on the page: see :func:`move`.
    """
    return view.scope == "article" or is_narrowed(view) or not verbs <= OF_ONE_CLAIM


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


def still_holds(drawn: Drawn | None, view: View, article_id: int) -> bool:
    """Say whether a page that was drawn is the page of this view."""
    return drawn is not None and (drawn.view, drawn.article_id) == (
        view,
        article_id if view.scope == "article" else None,
    )


def fill(session: Any, drawn: Drawn, open_claim: int | None, ratings: plain_values.Ratings) -> dict[str, Any]:
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


def _read(session: Any, drawn: Drawn, ratings: plain_values.Ratings) -> None:
    lines = queries.claim_lines(session, drawn.ids)
    if drawn.article_id is not None and drawn.view.sort == "reading order":
        lines = tuple(sorted(lines, key=lambda line: (line.first_start, line.claim_id)))
        drawn.ids = [line.claim_id for line in lines]
    drawn.lines = plain_values.lines(lines, ratings)
    drawn.read_at = time.monotonic()
    move(drawn)


def tab_counts(session: Any, view: View, article_id: int, me: int | None) -> dict[str, int | None]:
    """Return how many claims each tab holds; one more than :data:`COUNTED` stands for any number above it.

    None where the words looked for are so common that counting would take longer than reading.
    """
    if is_narrowed(view):
        few = not view.text or not queries.is_common(session, view.text)
        most = COUNTED + 1
        return {
            tab: queries.how_many(session, asked_of(view, article_id, me, tab), most=most) if few else None
            for tab in TABS
        }
    mine = queries.how_many(session, asked_of(view, article_id, me, "mine"), most=COUNTED + 1) if me else 0
    if view.scope == "article":
        row = queries.article(session, article_id)
        opened, checked, dismissed = row.n_open + row.n_attention, row.n_checked, row.n_dismissed
        return _counts(opened, checked, mine, dismissed)
    totals = queries.counts(session)
    attention = totals.returned + totals.recheck
    return _counts(totals.open + attention, totals.checked + totals.approved, mine, totals.dismissed)


def _counts(opened: int, checked: int, mine: int, dismissed: int) -> dict[str, int | None]:
    return {
        "open": opened,
        "checked": checked,
        "mine": mine,
        "dismissed": dismissed,
        "all": opened + checked + dismissed,
    }


def choices(session: Any, people: list[Any]) -> dict[str, Any]:
    """Return what can be chosen to narrow the queue by and to do to claims, and the views that the desk keeps."""
    return {
        "filters": [_field(session, one) for one in NARROWING.values() if one.name != "text"],
        "priorities": priorities(),
        "people": [plain_values.values(person) for person in people],
        "tags": [plain_values.values(tag) for tag in queries.tags(session)],
        "views": [plain_values.values(view) for view in queries.saved_views(session)],
    }


def _field(session: Any, one: Filter) -> dict[str, Any]:
    """Return a filter as the panel shows it; ``choices`` are None where any text will do."""
    offered = [[*choice] for choice in one.choices(session)]
    return {"name": one.name, "title": one.title, "choices": offered or (None if one.kind is str else [])}


def priorities() -> list[dict[str, Any]]:
    """Return the priorities, the most urgent first."""
    return [{"key": number, "name": word} for number, word in sorted(PRIORITIES.items(), reverse=True)]
