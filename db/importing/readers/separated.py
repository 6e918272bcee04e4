"""CSV and its relatives: separated by comma, semicolon, tab or bar, in any encoding, streamed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

from db.errors import UnreadableImportError
from db.importing.readers.encodings import encoding_of
from db.importing.readers.table import MAX_CELL, Row, header_problem, matched

SEPARATORS = ",;\t|"
#: In characters. A line break inside a cell begins a new line of the file.
MAX_LINE = 20_000_000
#: What stands for bytes that are no character.
HALF = re.compile("[\ud800-\udfff]")


class _Unreadable(NamedTuple):
    problem: str
    is_last: bool = False


class SeparatedFile:
    """A CSV file. Raises :class:`UnreadableImportError` where it is none."""

    def __init__(self, path: Path, name: str | None = None) -> None:
        self.path = path
        self.name = name or path.name
        if path.stat().st_size == 0:
            raise UnreadableImportError(self.name, "it is empty", "Export it again.")
        self.encoding = encoding_of(path, self.name)
        self._size = path.stat().st_size
        csv.field_size_limit(MAX_CELL)
        self.separator, self._named_separator = self._find_separator()
        self.columns = self._header()

    def rows(self) -> Iterator[Row]:
        """Yield the rows under the header; what cannot be read is a row with a problem."""
        with self._open() as file:
            lines = _Lines(file, self.name)
            reader = csv.reader(lines, delimiter=self.separator, strict=True)
            begins = 1
            header_seen = False
            while (cells := self._next(reader)) is not None:
                place, begins = f"line {begins}", reader.line_num + 1
                share = min(1.0, file.buffer.tell() / self._size)  # type: ignore[attr-defined] # it is a file
                if isinstance(cells, _Unreadable):
                    yield Row(place, {}, share, cells.problem)
                    if cells.is_last:
                        return
                    continue
                if not any(cells) or (place == "line 1" and self._named_separator):
                    continue
                if not header_seen:
                    header_seen = True
                    continue
                yield self._row(place, cells, share)

    def _row(self, place: str, cells: list[str], share: float) -> Row:
        found, problem = matched(self.columns, cells)
        if problem is None and any(_is_broken(cell) for cell in cells):
            problem = f"a character in it is no {self.encoding.removesuffix('-sig').upper()}: the file was damaged"
        return Row(place, {} if problem else found, share, problem)

    def _next(self, reader: Iterator[list[str]]) -> list[str] | _Unreadable | None:
        try:
            return next(reader, None)
        except csv.Error as error:
            if "expected after" in str(error):
                return _Unreadable("a quotation mark stands in it where none may: two of them stand for one")
            if "limit" in str(error):
                return _Unreadable(
                    f"a cell of it is longer than {MAX_CELL:,} characters, or a quotation mark that opens in it is "
                    "never closed: nothing after it can be read",
                    is_last=True,
                )
            return _Unreadable(
                "a quotation mark that opens in it is never closed: nothing after it can be read", is_last=True
            )
        except UnicodeDecodeError:
            return _Unreadable("the file is damaged here: nothing after it can be read", is_last=True)
        except UnreadableImportError as error:
            return _Unreadable(f"{error.problem}: nothing after it can be read", is_last=True)

    def _open(self) -> io.TextIOWrapper:
        # What is no character becomes half of one, which no row may hold: it is found there and told.
        errors = "surrogatepass" if self.encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"
        return self.path.open(encoding=self.encoding, errors=errors, newline="")

    def _find_separator(self) -> tuple[str, bool]:
        with self._open() as file:
            line = next(iter(_Lines(file, self.name)), "")
            # Excel writes and reads this line itself.
            if line.lower().startswith("sep=") and len(line.rstrip("\r\n")) == len("sep=") + 1:
                return line[4], True
            while not line.strip() and line:
                line = next(iter(_Lines(file, self.name)), "")
        return max(SEPARATORS, key=lambda mark: _cells_parted(line, mark)), False

    def _header(self) -> tuple[str, ...]:
        with self._open() as file:
            reader = csv.reader(_Lines(file, self.name), delimiter=self.separator, strict=True)
            for number in range(1000):
                cells = self._next(reader)
                if isinstance(cells, _Unreadable):
                    raise UnreadableImportError(
                        self.name, f"its first row is none: {cells.problem}", "Export it again."
                    )
                if cells is None:
                    break
                if any(cells) and not (number == 0 and self._named_separator):
                    columns = tuple(cell.strip() for cell in cells)
                    if (problem := header_problem(columns)) is not None:
                        raise UnreadableImportError(self.name, problem, "Keep the header as it was exported.")
                    return columns
        raise UnreadableImportError(self.name, "there is nothing in it", "Export it again.")


class _Lines:
    """The lines of a file, none longer than a line may be: a gigabyte without a line end must not fill the memory."""

    def __init__(self, file: TextIO, name: str) -> None:
        self._file = file
        self._name = name

    def __iter__(self) -> Iterator[str]:
        while line := self._file.readline(MAX_LINE):
            if len(line) == MAX_LINE:
                raise UnreadableImportError(
                    self._name, f"a line of it is longer than {MAX_LINE:,} characters", "This is no table."
                )
            yield line


def _is_broken(cell: str) -> bool:
    return not cell.isascii() and HALF.search(cell) is not None


def _cells_parted(header: str, separator: str) -> int:
    """Return how many names a separator parts a header into; none where it cuts through one in quotation marks."""
    try:
        cells = next(csv.reader([header], delimiter=separator), [])
    except csv.Error:
        # Longer than any name. Another separator may part it.
        return 0
    return 0 if any('"' in cell for cell in cells) else len(cells)
