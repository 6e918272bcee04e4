"""``claims.csv``: one row a claim, streamed. The same data give the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from db.export.cells import WRITERS
from db.export.claims import claims
from db.export.columns import COLUMNS, NAMES
from db.queries.queue import QueueView
from db.session import reading

FILE_NAME = "claims.csv"
MIME_TYPE = "text/csv; charset=utf-8"
#: What Excel needs at the beginning of a file to read its accents.
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_WRITERS = tuple(WRITERS[column.kind] for column in COLUMNS)


def stream_claims(
    database: sessionmaker[Session], *, view: QueueView | None = None, excel: bool = False
) -> Iterator[bytes]:
    """Yield ``claims.csv`` piece by piece: RFC 4180, UTF-8, sorted by claim.

    All claims, or those of a view; with a byte-order mark where ``excel`` is to read it. The whole file shows the
    database as it was when the first piece was asked for, and holds its reading transaction until the last one.
    """
    with reading(database) as session:
        yield (BYTE_ORDER_MARK if excel else b"") + _lines([NAMES])
        for columns in claims(session, view=view):
            yield _lines(zip(*_cells(columns), strict=True))


def _cells(columns: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    return [write(values) if write else values for write, values in zip(_WRITERS, columns, strict=True)]


def _lines(rows: Iterable[Sequence[Any]]) -> bytes:
    lines = io.StringIO(newline="")
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    # What is stored can be encoded; should a row ever hold half a character, the file must not stop there.
    return lines.getvalue().encode("utf-8", errors="replace")
