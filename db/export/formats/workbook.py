"""Tables as one Excel workbook: a sheet each, typed cells, a frozen header. The same data give the same bytes.

Rows are written to files beside and never held. The limits of a sheet are Microsoft's "Excel specifications and
limits": 1,048,576 rows, 32,767 characters a cell.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from sqlalchemy.orm import Session

from db.columns import Column, Kind
from db.columns.cells import cells
from db.columns.sheet_text import fitting, is_cut
from db.export.order import Order
from db.export.tables.catalogue import Table

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: Rows of a sheet, its header included.
ROWS = 1_048_576
#: How many shortened cells are named one by one.
NAMED = 1_000
PIECE = 1 << 16
#: A workbook says when it was made; then no two would be the same.
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
FORMATS = {"date": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm:ss"}
WIDTHS: dict[Kind, int] = {"text": 40, "list": 30, "time": 20, "date": 12}


def workbook(session: Session, tables: Sequence[Table], order: Order) -> Iterator[bytes]:
    """Yield the file in pieces, once it is whole; it lies in a folder for passing things meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "workbook.xlsx"
        options = {"constant_memory": True, "tmpdir": folder}
        with xlsxwriter.Workbook(str(path), options) as book:
            book.use_zip64()
            book.set_properties({"created": MADE})
            sheets = _Sheets(book)
            for table in tables:
                columns = table.chosen(order)
                sheets.begin(table.name, columns)
                for chunk in table.read(session, [column.name for column in columns], order):
                    sheets.add(chunk)
                    # Whoever waits sees that it goes on; whoever left is noticed.
                    yield b""
            sheets.say(tables)
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


class _Sheets:
    """The sheets of a workbook, written row by row; a table goes on in another sheet where one is full."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True, "bg_color": "#E8EBEF"})
        self._formats = {kind: book.add_format({"num_format": form}) for kind, form in FORMATS.items()}
        self._notes: list[tuple[str, int | None, str, str]] = []
        self._shortened = 0

    def begin(self, name: str, columns: Sequence[Column]) -> None:
        self._name, self._columns, self._number = name, columns, 0
        self._next_sheet()

    def _next_sheet(self) -> None:
        self._number += 1
        self._called = self._name if self._number == 1 else f"{self._name} {self._number}"
        if self._number > 1:
            self._notes.append((self._called, None, "", f"A sheet holds {ROWS - 1:,} rows; {self._name} goes on here."))
        self._sheet = self._book.add_worksheet(self._called)
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._columns):
            self._sheet.set_column(place, place, WIDTHS.get(column.kind, 14))
            self._sheet.write_string(0, place, column.name, self._bold)
        self._row = 1

    def add(self, chunk: list[Sequence[Any]]) -> None:
        columns = [_typed(column, values) for column, values in zip(self._columns, chunk, strict=True)]
        for row in zip(*columns, strict=True):
            if self._row == ROWS:
                self._next_sheet()
            for place, (column, value) in enumerate(zip(self._columns, row, strict=True)):
                if value is not None and value != "":
                    self._write(place, column, value)
            self._row += 1

    def _write(self, place: int, column: Column, value: Any) -> None:
        if isinstance(value, str):
            self._sheet.write_string(self._row, place, self._fitting(column, value))
        elif isinstance(value, bool):
            self._sheet.write_boolean(self._row, place, value)
        elif isinstance(value, date):
            self._sheet.write_datetime(self._row, place, value, self._formats[column.kind])
        else:
            self._sheet.write_number(self._row, place, value)

    def _fitting(self, column: Column, text: str) -> str:
        fits = fitting(text)
        if fits != text and is_cut(fits):
            self._shortened += 1
            if self._shortened <= NAMED:
                said = (
                    f"Shortened: it has {len(text):,} characters, and a cell holds 32,767. CSV and JSON have it whole."
                )
                self._notes.append((self._called, self._row + 1, column.name, said))
        return fits

    def say(self, tables: Sequence[Table]) -> None:
        """Add the last sheet: what the others hold, and what of it did not fit."""
        if self._shortened > NAMED:
            self._notes.append(("", None, "", f"{self._shortened - NAMED:,} more cells were shortened."))
        sheet = self._book.add_worksheet("about")
        sheet.set_column(3, 3, 100)
        told = [(table.name, None, "", table.description) for table in tables]
        told += [(table.name, None, column.name, column.meaning) for table in tables for column in table.columns]
        for row, line in enumerate([("sheet", "row", "column", "says"), *self._notes, *told]):
            for place, value in enumerate(line):
                if value is not None:
                    sheet.write(row, place, value, self._bold if row == 0 else None)


def _typed(column: Column, values: Sequence[Any]) -> Sequence[Any]:
    """Return values as Excel has them: numbers, truths, days and moments as such; all else as the cells of CSV."""
    match column.kind:
        case "integer" | "number":
            return values
        case "truth":
            return [None if value is None else bool(value) for value in values]
        case "date" | "time":
            return [_moment(value, column.kind) for value in values]
    return cells([column], [values])[0]


def _moment(text: str | None, kind: Kind) -> date | str | None:
    # Excel's calendar begins in 1900.
    if text is None or text < "1900-03":
        return text
    return date.fromisoformat(text) if kind == "date" else datetime.fromisoformat(text).replace(tzinfo=None)
