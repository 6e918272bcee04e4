"""The tables that go out: what each holds, its columns, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from db.columns import AUDIT, CHANGES, CLAIMS, SOURCES, VERDICTS, Column
from db.errors import RefusedError
from db.export.order import Order
from db.export.tables import order_rows as read

Chunk = list[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row is, and its columns.

    ``key``: the column that tells its rows apart; empty where none does alone.
    ``read`` yields the named columns of an order, chunk by chunk; ``count`` says how many rows they will be.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    key: str
    read: Callable[[Session, Sequence[str], Order], Iterator[Chunk]]
    count: Callable[[Session, Order], int]

    def chosen(self, order: Order) -> tuple[Column, ...]:
        """Return the columns that an order asks for, in the order of the file.

        Raises :class:`RefusedError` for a column that the table does not have.
        """
        unknown = [name for name in order.columns if name not in {column.name for column in self.columns}]
        if unknown:
            raise RefusedError(
                f"{self.name} has no column {unknown[0]!r}. "
                f"It has: {', '.join(column.name for column in self.columns)}."
            )
        return tuple(column for column in self.columns if not order.columns or column.name in order.columns)


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("claims", "One row a claim.", CLAIMS, "claim_id", read.claims, read.how_many_claims),
        Table(
            "verdicts",
            "One row a verdict, with its claim: the verdicts that stand, or with the history all that were ever given.",
            VERDICTS,
            "verdict_id",
            read.verdicts,
            read.how_many_verdicts,
        ),
        Table(
            "claim_sources",
            "One row each time a source was attached to a claim. Confidential sources are not in it.",
            SOURCES,
            "evidence_id",
            read.claim_sources,
            read.how_many_claim_sources,
        ),
        Table("audit", "One row a change.", AUDIT, "event_id", read.audit, read.how_many_events),
        Table(
            "changes",
            "One row for each thing that changed since an earlier export: verdicts, wordings, states, sources.",
            CHANGES,
            "",
            read.changes,
            read.how_many_changes,
        ),
    )
}


def markdown(table: Table) -> str:
    """Return the columns of a table in Markdown (docs/columns.md); an asterisk stands at what an import may change."""
    rows = (f"| `{one.name}`{'*' if one.taken else ''} | {one.kind} | {one.meaning} |" for one in table.columns)
    return "\n".join(("| column | kind | what it says |", "|---|---|---|", *rows))
