"""What an order leaves out, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy.orm import Session

from db.export.order import Order
from db.queries import staying_back
from db.queries.filters import QueueView
from db.views.exports import Held

#: What stays back of each export beside what the filter and the sign-off leave out. Others leave nothing out.
OF_WHAT: dict[str, Callable[[Session, QueueView], list[Held]]] = {
    "verdicts": staying_back.without_verdict,
    "claim_sources": staying_back.without_source,
    "claimreview": staying_back.not_reviewed,
    "annotations": staying_back.dismissed,
}


def held_back(session: Session, what: str, order: Order) -> list[Held]:
    """Return what an order leaves out of an export, reason by reason."""
    if what == "changes":
        return []
    held = OF_WHAT[what](session, order.selected) if what in OF_WHAT else []
    if order.signed_off:
        held = [*staying_back.unsigned(session, replace(order.view, state=None)), *held]
    return [*held, *staying_back.outside(session, order.view)]
