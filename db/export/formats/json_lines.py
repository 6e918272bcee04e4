"""A table as JSON lines: one object a row, values as they are, with nothing guarded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from json import JSONEncoder
from typing import Any

from sqlalchemy.orm import Session

from db.columns import Column, Kind
from db.export.order import Order
from db.export.tables.catalogue import Table

MEDIA_TYPE = "application/jsonl; charset=utf-8"
_encode = JSONEncoder(ensure_ascii=False).encode
#: What a value of each kind is in JSON, where the database's is not that: SQLite knows no truths.
VALUES: dict[Kind, Callable[[Any], Any]] = {"truth": lambda value: None if value is None else bool(value)}


def json_lines(session: Session, table: Table, order: Order) -> Iterator[bytes]:
    """Yield some thousand lines at a time; a value that is missing is null."""
    columns = table.chosen(order)
    names = [column.name for column in columns]
    for chunk in table.read(session, names, order):
        rows = zip(*map(_values, columns, chunk), strict=True)
        text = "".join(f"{_encode(dict(zip(names, row, strict=True)))}\n" for row in rows)
        yield text.encode("utf-8", errors="replace")


def _values(column: Column, values: Any) -> Any:
    convert = VALUES.get(column.kind)
    return [convert(value) for value in values] if convert else values
