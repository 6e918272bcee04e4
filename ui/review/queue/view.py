"""A view of the queue, as the reviewer chose it, as the address says it, and as the database is asked for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast, get_args

from db.errors import RefusedError
from db.queries.filter_text import texts_of
from db.queries.filters import FILTERS, QueueView, Sort
from db.vocabulary import State
from ui.shared.fields import Ask

#: Words beyond this length find nothing that shorter ones would not.
LONGEST_TEXT = 200
#: The tabs, and the states that each holds; none of them is all of them.
TABS: dict[str, tuple[State, ...]] = {
    "open": ("open", "returned", "recheck"),
    "checked": ("checked", "approved"),
    "mine": ("open", "returned", "recheck"),
    "dismissed": ("dismissed",),
    "all": (),
}
SCOPES = ("article", "all")
#: The filters that narrow the queue, by name.
NARROWING = {one.name: one for one in FILTERS if one.in_queue}


@dataclass(frozen=True, slots=True)
class View:
    """What the queue shows. ``filters`` are those that narrow it, by name, as text.

    ``after`` holds the keys of the pages on the way to this one.
    """

    scope: str = "article"
    tab: str = "open"
    sort: str = "reading order"
    filters: dict[str, str] = field(default_factory=dict)
    after: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words looked for."""
        return self.filters.get("text", "")


#: The words that a field of a view may be, beside the filters.
WORDS: dict[str, tuple[str, ...]] = {"scope": SCOPES, "tab": tuple(TABS), "sort": get_args(Sort)}


def view_of(sent: Ask) -> View:
    """Return the view that a browser or an address names; whatever makes no sense stands as usual."""
    said = {name: value for name, value in sent.items() if isinstance(value, str)}
    chosen = {name: said[name] for name, words in WORDS.items() if said.get(name) in words}
    texts = {name: texts_of(one, {key: [text] for key, text in said.items()}) for name, one in NARROWING.items()}
    filters = {name: found[-1][:LONGEST_TEXT] for name, found in texts.items() if _fits(name, found)}
    after = sent.get("after")
    keys = after if isinstance(after, list) else ()
    return View(**chosen, filters=filters, after=tuple(keys) if all(isinstance(key, str) for key in keys) else ())


def _fits(name: str, texts: list[str]) -> bool:
    try:
        return bool(texts) and NARROWING[name].value(texts[-1]) is not None
    except RefusedError:
        return False


def plain(view: View) -> dict[str, object]:
    """Return a view as the browser has it: all in one row, and an empty text where a filter is left out."""
    shown = {"scope": view.scope, "tab": view.tab, "sort": view.sort, "after": [*view.after]}
    return {**shown, **dict.fromkeys(NARROWING, ""), **view.filters}


def address_of(view: View) -> dict[str, str]:
    """Return what of a view the address keeps: everything that is not as usual, but for the page."""
    usual = plain(View())
    return {name: str(value) for name, value in plain(view).items() if name != "after" and value != usual[name]}


def asked_of(view: View, article_id: int | None, me: int | None, tab: str | None = None) -> QueueView:
    """Return a view as the database is asked for it; ``me`` is the person whose claims "mine" are."""
    tab = tab or view.tab
    values: dict[str, Any] = {name: NARROWING[name].value(text) for name, text in view.filters.items()}
    if tab == "mine":
        # Nobody has the number 0: what somebody unknown calls theirs is nothing.
        values["assignee"] = me or 0
    return QueueView(
        states=TABS[tab],
        article=article_id if view.scope == "article" else None,
        sort=cast("Sort", view.sort),  # as :data:`WORDS` has it
        **values,
    )


def is_narrowed(view: View) -> bool:
    """Say whether anything but the tab, the order and the article narrows a view."""
    return bool(view.filters)
