"""``claims.csv``: one row a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from db.export.tables.claim_columns import NAMES
from db.export.tables.row_hash import HASHED, row_hashes
from db.queries.flat_rows import CHUNK, claim_columns, columns_of
from db.queries.queue import QueueView


def claims(
    session: Session, names: Sequence[str] = NAMES, *, view: QueueView | None = None
) -> Iterator[list[Sequence[Any]]]:
    """Yield the named columns of the claims of a view, some thousand rows at a time, sorted by claim."""
    needed = _needed(names)
    for columns in claim_columns(session, needed, view=view):
        yield _chosen(names, needed, columns)


def current_claims(
    session: Session, claim_ids: Sequence[int], names: Sequence[str] = NAMES
) -> Iterator[dict[str, Any]]:
    """Yield the named values of claims as they stand now, sorted by claim; claims that are not there are left out.

    For imports: ``row_hash`` is that of a file made now. Values are the database's own, not cells: nothing is guarded,
    lists are lists.
    """
    needed = _needed(names)
    wanted = sorted(set(claim_ids))
    for first in range(0, len(wanted), CHUNK):
        columns = _chosen(names, needed, columns_of(session, needed, wanted[first : first + CHUNK]))
        yield from (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))


def _needed(names: Sequence[str]) -> list[str]:
    own = [name for name in names if name != "row_hash"]
    return own if len(own) == len(names) else list(dict.fromkeys((*own, *HASHED)))


def _chosen(names: Sequence[str], needed: list[str], columns: list[Sequence[Any]]) -> list[Sequence[Any]]:
    values = dict(zip(needed, columns, strict=True))
    if "row_hash" in names:
        values["row_hash"] = row_hashes([values[name] for name in HASHED])
    return [values[name] for name in names]
