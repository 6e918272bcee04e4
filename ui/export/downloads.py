"""Downloads: what the address of one asks for, and how far each is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypedDict
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from db.export import Order
from db.queries.filter_text import NAMES, texts_from, view_of
from ui.shared.fields import whole_number

State = Literal["unknown", "running", "done", "stopped"]


@dataclass(slots=True)
class Download:
    """A file on its way out."""

    order: Order
    state: State = "running"


class Progress(TypedDict):
    """How far a download is, and its rows so far."""

    state: State
    rows: int


#: So many downloads are remembered: far more than run at once.
KEPT = 200
#: What is known of each download, by the ticket that its page drew.
_running: OrderedDict[str, Download] = OrderedDict()


def order_of(said: QueryParams) -> Order:
    """Return what the query of an address asks for; raises :class:`RefusedError` for what makes no sense."""
    lists = {name: said.getlist(name) for name in NAMES}
    return Order(
        view=view_of(lists),
        signed_off="signed_off" in said,
        columns=tuple(name for name in said.get("columns", "").split(",") if name),
        history="history" in said,
        excel="excel" in said,
        since=whole_number(said.get("since")),
    )


def address_of(what: str, form: str, order: Order) -> str:
    """Return the address of a download, the opposite of :func:`order_of`; others may be given it."""
    said = texts_from(order.view)
    said += [(name, "1") for name in ("signed_off", "history", "excel") if getattr(order, name)]
    said += [("columns", ",".join(order.columns))] if order.columns else []
    said += [("since", str(order.since))] if order.since is not None else []
    return f"export/{what}.{form}" + (f"?{urlencode(said)}" if said else "")


def follow(ticket: str, order: Order, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Pass the pieces of a file on, and keep in mind how far they are under its ticket."""
    known = _running[ticket] = Download(order)
    while len(_running) > KEPT:
        _running.popitem(last=False)
    try:
        yield from pieces
        known.state = "done"
    finally:
        if known.state == "running":
            known.state = "stopped"


def progress_of(ticket: str) -> Progress:
    """Return how far the download with a ticket is."""
    known = _running.get(ticket)
    return {"state": known.state, "rows": known.order.tally.rows} if known else {"state": "unknown", "rows": 0}
