"""Where the rows of each table come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from db.export.order import Order
from db.queries.changes import changes_since
from db.queries.filters import QueueView
from db.queries.flat_events import event_columns
from db.queries.flat_events import how_many_events as count_events
from db.queries.flat_rows import claim_columns, verdict_columns
from db.queries.flat_rows import how_many_verdicts as count_verdicts
from db.queries.flat_sources import how_many_sources, source_columns
from db.queries.outgoing import how_many_outgoing
from db.views.exports import Change

Chunks = Iterator[list[Sequence[Any]]]


def claims(session: Session, names: Sequence[str], order: Order) -> Chunks:
    """Yield the claims of an order."""
    return _tallied("claims", claim_columns(session, ("claim_id", *names), view=order.selected), order)


def how_many_claims(session: Session, order: Order) -> int:
    """Return how many claims an order asks for."""
    return how_many_outgoing(session, order.selected)


def verdicts(session: Session, names: Sequence[str], order: Order) -> Chunks:
    """Yield the verdicts on the claims of an order."""
    rows = verdict_columns(session, ("claim_id", *names), view=order.selected, history=order.history)
    return _tallied("verdicts", rows, order)


def how_many_verdicts(session: Session, order: Order) -> int:
    """Return how many verdicts an order asks for."""
    return count_verdicts(session, order.selected, history=order.history)


def claim_sources(session: Session, names: Sequence[str], order: Order) -> Chunks:
    """Yield the sources of the claims of an order."""
    rows = source_columns(session, ("claim_id", *names), view=order.selected, history=order.history)
    return _tallied("claim_sources", rows, order)


def how_many_claim_sources(session: Session, order: Order) -> int:
    """Return how many rows of sources an order asks for."""
    return how_many_sources(session, order.selected, history=order.history)


def audit(session: Session, names: Sequence[str], order: Order) -> Chunks:
    """Yield the changes of the claims of an order, or all changes where it asks for every claim."""
    for columns in event_columns(session, names, view=_if_any(order.selected)):
        order.tally.rows += len(columns[0])
        yield columns


def how_many_events(session: Session, order: Order) -> int:
    """Return how many changes an order asks for."""
    return count_events(session, _if_any(order.selected))


def changes(session: Session, names: Sequence[str], order: Order) -> Chunks:
    """Yield what changed since an export.

    Raises :class:`RefusedError` where the order does not say since which, :class:`NotFoundError`.
    """
    for found in _changes(session, order):
        order.tally.add("changes", [change.claim_id for change in found])
        yield [[getattr(change, name) for change in found] for name in names]


def how_many_changes(session: Session, order: Order) -> int:
    """Return how many things changed since an export, by looking for them."""
    return sum(len(found) for found in _changes(session, order))


def _changes(session: Session, order: Order) -> Iterator[list[Change]]:
    return (found for found in changes_since(session, order.earlier) if found)


def _if_any(view: QueueView) -> QueueView | None:
    """Return the view, or None where it leaves nothing out; the order in which it sorts is none of that."""
    everything = QueueView()
    return None if replace(view, sort=everything.sort) == everything else view


def _tallied(table: str, chunks: Chunks, order: Order) -> Chunks:
    for claim_ids, *columns in chunks:
        order.tally.add(table, claim_ids)
        yield columns
