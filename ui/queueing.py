"""The queue beside the article: which claims it holds, as chosen by the reviewer and as the address says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, get_args

from db import queries
from db.queries.queue import QueueView, Sort
from ui import showing

#: A page of a list.
PAGE = 50
#: Words beyond this length find nothing that shorter ones would not.
LONGEST_TEXT = 200
TABS = ("open", "checked", "dismissed", "all")
SCOPES = ("article", "all")


@dataclass(frozen=True, slots=True)
class View:
    """What the queue shows. ``after`` holds the keys of the pages on the way to this one."""

    scope: str = "article"
    tab: str = "open"
    text: str = ""
    sort: str = "reading order"
    after: tuple[str, ...] = ()


def view_of(sent: Mapping[str, Any]) -> View:
    """Return the view that a browser or an address names; whatever makes no sense stands as usual."""
    view = View()
    if sent.get("scope") in SCOPES:
        view = replace(view, scope=sent["scope"])
    if sent.get("tab") in TABS:
        view = replace(view, tab=sent["tab"])
    if sent.get("sort") in get_args(Sort):
        view = replace(view, sort=sent["sort"])
    if isinstance(sent.get("text"), str):
        view = replace(view, text=sent["text"][:LONGEST_TEXT])
    after = sent.get("after")
    if isinstance(after, list) and all(isinstance(key, str) for key in after):
        view = replace(view, after=tuple(after))
    return view


def address_of(view: View) -> dict[str, str]:
    """Return what of a view the address keeps: everything that is not as usual, but for the page."""
    usual = asdict(View())
    return {name: value for name, value in asdict(view).items() if name != "after" and value != usual[name]}


def fill(session: Any, view: View, article_id: int, ratings: showing.Ratings) -> dict[str, Any]:
    """Return the claims of a view and how many there are in each tab.

    Of one article all claims come, and the browser chooses; of all articles a page of 50.
    """
    shown = {"view": asdict(view), "article_id": article_id, "next_key": None, "complete": view.scope == "article"}
    if view.scope == "article":
        lines = queries.claim_list(session, article_id)
        return shown | {"lines": showing.lines(lines, ratings), "counts": _counts(queries.article(session, article_id))}
    state = None if view.tab == "all" else view.tab
    page = queries.queue(
        session,
        view=QueueView(state=state, text=view.text, sort=view.sort),
        after=view.after[-1] if view.after else None,
        limit=PAGE,
    )
    totals = queries.counts(session)
    counts = {
        "open": totals.open,
        "checked": totals.checked,
        "dismissed": totals.dismissed,
        "all": totals.claims + totals.dismissed,
    }
    return shown | {"lines": showing.lines(page.items, ratings), "next_key": page.next_key, "counts": counts}


def _counts(article: Any) -> dict[str, int]:
    return {
        "open": article.n_open + article.n_attention,
        "checked": article.n_checked,
        "dismissed": article.n_dismissed,
        "all": article.n_claims + article.n_dismissed,
    }
