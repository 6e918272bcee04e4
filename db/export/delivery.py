"""Handing a file over: its bytes, then a row that remembers that it went out."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session, sessionmaker

from db.commands import record_export, sign_in
from db.export.order import Order
from db.export.registry import Exporter
from db.queries.articles import article
from db.queries.exports import claims_of, export_row, newest_event
from db.session import reading, transaction
from db.stretches import Stretches


def deliver(database: sessionmaker[Session], exporter: Exporter, order: Order, *, name: str) -> Iterator[bytes]:
    """Yield the bytes of a file, and remember it as made by the person of this name once it is whole.

    A file that nobody waits for to its end is not remembered. What cannot be had is refused before the first byte, by
    a :class:`WorkbenchError`: afterwards nobody could be told.
    """
    choices = order.choices()
    with reading(database) as session:
        refuse(session, exporter, order)
        before = newest_event(session)
    for piece in exporter.stream(database, order):
        if piece:
            yield piece
    claims, choices = _claims(database, order, choices)
    newest, still_open = order.tally.shown or before
    with transaction(database) as session:
        record_export(
            session,
            what=exporter.what,
            form=exporter.format,
            filters=choices,
            newest_event_id=newest,
            open_event_ids=still_open,
            claims=str(claims),
            number_of_rows=order.tally.rows,
            by=sign_in(session, name),
        )


def refuse(session: Session, exporter: Exporter, order: Order) -> None:
    """Raise what the reading of an order would raise."""
    for table in exporter.tables:
        table.chosen(order)
    if exporter.what == "changes":
        export_row(session, order.earlier)
    if exporter.what == "report":
        article(session, order.article)
    elif order.view.article is not None:
        # A mistaken number would give a file of nothing, which tells nobody of the mistake.
        article(session, order.view.article)


def _claims(
    database: sessionmaker[Session], order: Order, choices: dict[str, object]
) -> tuple[Stretches, dict[str, object]]:
    """Return the claims that readers know from now on, and the choices to remember."""
    went_out = order.tally.claims
    with reading(database) as session:
        if order.since is not None:
            # Whoever has a file and what changed since knows the claims of both, and goes on from here.
            base = export_row(session, order.since)
            return Stretches.of(base.claims) | went_out, choices | {"view": base.filters.get("view", {})}
        if not went_out:
            went_out = claims_of(session, order.selected)
    return went_out, choices
