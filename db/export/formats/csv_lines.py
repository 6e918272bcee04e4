"""A table as CSV: RFC 4180, UTF-8. The same data give the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from db.columns.cells import cells
from db.export.order import Order
from db.export.tables.catalogue import Table

MEDIA_TYPE = "text/csv; charset=utf-8"
#: What Excel needs at the beginning of a file to read its accents.
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def csv_lines(session: Session, table: Table, order: Order) -> Iterator[bytes]:
    """Yield the header, then some thousand lines at a time."""
    columns = table.chosen(order)
    names = [column.name for column in columns]
    yield (BYTE_ORDER_MARK if order.excel else b"") + lines([names])
    for chunk in table.read(session, names, order):
        yield lines(zip(*cells(columns, chunk), strict=True))


def lines(rows: Iterable[Sequence[Any]]) -> bytes:
    """Return rows as lines of CSV."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    # What is stored can be encoded; should a row ever hold half a character, the file must not stop there.
    return written.getvalue().encode("utf-8", errors="replace")
