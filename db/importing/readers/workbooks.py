"""The tables of Excel workbooks, streamed: each cell as the text that a person typed, or a reason why not."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

from db.errors import UnreadableImportError
from db.importing.readers.table import MAX_CELL, Row, header_problem, matched

#: In bytes, unpacked.
MAX_UNPACKED = 2_000_000_000
#: A part of a workbook may be so many times larger unpacked; repeated rows get close to a hundred.
MAX_RATIO = 400
#: How a workbook writes a character that XML cannot hold, and an underscore that would be read as one.
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
#: Up to here every whole number has a float of its own.
EXACT = 2**53
#: Formats in which a number looks like what was typed.
PLAIN = {"General", "@", "0", "0.0", "0.00", "0.000", "0.0000"}


class _Place(NamedTuple):
    sheet: str
    row: int

    def __str__(self) -> str:
        return f"{self.sheet}, row {self.row}" if self.sheet else f"row {self.row}"


class Workbook:
    """The first sheet of a workbook, and those in which an export goes on once it is full: claims, claims 2, claims 3.

    Raises :class:`UnreadableImportError` where there is none to read.
    """

    def __init__(self, path: Path, name: str | None = None) -> None:
        self.path = path
        self.name = name or path.name
        _refuse_bomb(path, self.name)
        self.columns = self._header()

    def rows(self) -> Iterator[Row]:
        """Yield the rows under the header."""
        header_of = None
        for place, share, cells in self._cells():
            texts = [text for text, _ in cells]
            problems = [problem for _, problem in cells if problem]
            if not any(texts) and not problems:
                continue
            if header_of != place.sheet:
                header_of = place.sheet
                self._refuse_other_header(place.sheet, texts)
                continue
            found, problem = matched(self.columns, texts)
            unclear = {
                column: problem
                for column, (_, problem) in zip(self.columns, cells, strict=False)
                if problem is not None
            }
            yield Row(str(place), found, share, problem, unclear)

    def _refuse_other_header(self, sheet: str, texts: list[str]) -> None:
        columns = tuple(text.strip() for text in texts)
        if columns[: len(self.columns)] != self.columns or any(columns[len(self.columns) :]):
            raise UnreadableImportError(
                self.name,
                f"the sheet {sheet[:40]!r} has other columns than the first",
                "Keep the header of each sheet.",
            )

    def _header(self) -> tuple[str, ...]:
        for _, _, cells in self._cells():
            columns = tuple(text.strip() for text, _ in cells)
            if any(columns):
                while not columns[-1]:
                    columns = columns[:-1]
                if (problem := header_problem(columns)) is not None:
                    raise UnreadableImportError(self.name, problem, "Keep the header as it was exported.")
                return columns
        raise UnreadableImportError(self.name, "its first sheet is empty", "Put the table on the first sheet.")

    def _cells(self) -> Iterator[tuple[_Place, float, list[tuple[str, str | None]]]]:
        from openpyxl import load_workbook

        try:
            # A file, not its name: the library would judge by how the name ends.
            with self.path.open("rb") as file:
                book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
                first, *others = book.worksheets
                names = {f"{first.title} {number}" for number in range(2, len(others) + 2)}
                sheets = [first, *(sheet for sheet in others if sheet.title in names)]
                total, passed = sum(sheet.max_row or 0 for sheet in sheets), 0
                for sheet in sheets:
                    # The first needs no name: nearly all workbooks have one only.
                    name = "" if sheet is first else sheet.title
                    for number, cells in enumerate(sheet.iter_rows(), start=1):
                        passed += 1
                        yield _Place(name, number), passed / max(total, passed), [text_of(cell) for cell in cells]
        except UnreadableImportError:
            raise
        except Exception as error:
            # The library fails in many ways on a damaged file; none of them is of use to a person.
            raise UnreadableImportError(
                self.name, "it is no Excel workbook, or a damaged one", "Open it in a spreadsheet and save it again."
            ) from error


def text_of(cell: Any) -> tuple[str, str | None]:
    """Return a cell as it was typed, and what keeps it from being known.

    A formula, and a number or date that a format shows as something else, cannot be taken for what a person typed.
    """
    value = cell.value
    if cell.data_type == "f":
        return "", "holds a formula; put its value there as text"
    if cell.data_type == "e":
        return "", f"holds the error {value}"
    if isinstance(value, str):
        return unescaped(value), None
    return _typed(value, cell.number_format) if value is not None else ("", None)


def unescaped(text: str) -> str:
    """Return a text of a workbook with the characters for which it writes their numbers (ISO 29500, ST_Xstring)."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _typed(value: Any, shown: str) -> tuple[str, str | None]:
    if isinstance(value, bool):
        return ("true" if value else "false"), None
    if isinstance(value, int | float):
        whole = float(value).is_integer() and abs(value) < EXACT
        problem = None if shown in PLAIN else f"holds a number shown as {shown[:40]!r}, not text"
        return str(int(value)) if whole else repr(value), problem
    return value.isoformat() if isinstance(value, datetime | date | time) else str(value), "holds a date, not text"


def _refuse_bomb(path: Path, name: str) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise UnreadableImportError(
            name, "it is no Excel workbook, or a damaged one", "Open it in a spreadsheet and save it again."
        ) from error
    unpacked = sum(part.file_size for part in parts)
    swollen = any(part.file_size > MAX_RATIO * max(part.compress_size, 1) + MAX_CELL for part in parts)
    if unpacked > MAX_UNPACKED or swollen:
        raise UnreadableImportError(
            name, f"unpacked it would take {unpacked // 1_000_000:,} MB, which no table does", "Export it again as CSV."
        )
