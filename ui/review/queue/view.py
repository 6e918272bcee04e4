"""A view of the queue, as the reviewer chose it, as the address says it, and as the database is asked for it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import cast, get_args

from claims.types import ClaimType
from db.queries.queue import QueueView, Sort
from db.vocabulary import CLAIM_TYPES, PRIORITIES, State
from ui.shared.fields import Ask, whole_number

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
NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class View:
    """What the queue shows; an empty text leaves a filter out.

    ``source`` is "none" or empty, ``assignee`` a person's number or "nobody"; ``after`` holds the keys of the pages on
    the way to this one.
    """

    scope: str = "article"
    tab: str = "open"
    text: str = ""
    sort: str = "reading order"
    verdict: str = ""
    type: str = ""
    speaker: str = ""
    source: str = ""
    tag: str = ""
    priority: str = ""
    assignee: str = ""
    outlet: str = ""
    after: tuple[str, ...] = ()


#: The words that a field of a view may be; what is in none of these is a text or a number.
WORDS: dict[str, tuple[str, ...]] = {
    "scope": SCOPES,
    "tab": tuple(TABS),
    "sort": get_args(Sort),
    "type": CLAIM_TYPES,
    "source": ("none",),
    "priority": tuple(map(str, PRIORITIES)),
}
NUMBERS = ("verdict", "tag", "assignee")
TEXTS = ("text", "speaker", "outlet")


def view_of(sent: Ask) -> View:
    """Return the view that a browser or an address names; whatever makes no sense stands as usual."""
    said = {name: value for name, value in sent.items() if isinstance(value, str) and _fits(name, value)}
    said |= {name: said[name][:LONGEST_TEXT] for name in TEXTS if name in said}
    after = sent.get("after")
    keys = after if isinstance(after, list) else ()
    return View(**said, after=tuple(keys) if all(isinstance(key, str) for key in keys) else ())


def _fits(name: str, value: str) -> bool:
    if name in WORDS:
        return value in WORDS[name]
    if name in NUMBERS:
        return whole_number(value) is not None or (name == "assignee" and value == NOBODY)
    return name in TEXTS


def address_of(view: View) -> dict[str, str]:
    """Return what of a view the address keeps: everything that is not as usual, but for the page."""
    usual = asdict(View())
    return {name: value for name, value in asdict(view).items() if name != "after" and value != usual[name]}


def asked_of(view: View, article_id: int | None, me: int | None, tab: str | None = None) -> QueueView:
    """Return a view as the database is asked for it; ``me`` is the person whose claims "mine" are."""
    tab = tab or view.tab
    nobody = view.assignee == NOBODY
    return QueueView(
        states=TABS[tab],
        article_id=article_id if view.scope == "article" else None,
        text=view.text,
        sort=cast("Sort", view.sort),  # as :data:`WORDS` has it
        rating_id=whole_number(view.verdict),
        speaker=view.speaker or None,
        claim_type=cast("ClaimType | None", view.type or None),
        without_source=view.source == "none",
        tag_id=whole_number(view.tag),
        priority=int(view.priority) if view.priority else None,
        # Nobody has the number 0: what somebody unknown calls theirs is nothing.
        assignee_id=(me or 0) if tab == "mine" else None if nobody else whole_number(view.assignee),
        unassigned=nobody and tab != "mine",
        publisher=view.outlet or None,
    )


def is_narrowed(view: View) -> bool:
    """Say whether anything but the tab, the order and the article narrows a view."""
    usual = View()
    plain = {"scope", "tab", "sort", "after"}
    return any(getattr(view, f.name) != getattr(usual, f.name) for f in fields(View) if f.name not in plain)
