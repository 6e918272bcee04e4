"""Tables as JSON: an object a line, or one array of objects; their values as the cells that CSV would have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from db.errors import UnreadableImportError
from db.importing.claims.cells import cell_of
from db.importing.readers.encodings import encoding_of
from db.importing.readers.table import Row, json_problem

#: In characters.
MAX_LINE = 20_000_000
#: Larger files are read line by line only. In bytes.
MAX_WHOLE = 200_000_000
#: How many objects are looked at to learn the columns.
FIRST = 1_000
#: What stands for bytes that are no character, and half of a character written by its number.
HALF = re.compile("[\ud800-\udfff]")

#: An object with its place in the file and how much of the file is done with it; or what is wrong with it.
Found = tuple[str, float, Any, str | None]


class JsonRows:
    """A file of JSON objects as a table. Raises :class:`UnreadableImportError` where it is none."""

    def __init__(self, path: Path, name: str | None = None) -> None:
        self.path = path
        self.name = name or path.name
        self.encoding = encoding_of(path, self.name)
        first = (found for _, _, found, _ in islice(self._objects(), FIRST) if isinstance(found, dict))
        self.columns = tuple(dict.fromkeys(name for found in first for name in found))
        if not self.columns:
            raise UnreadableImportError(self.name, "there is no JSON object in it", "Export it again.")

    def rows(self) -> Iterator[Row]:
        """Yield the objects as rows; a column that an object lacks has no cell, a null is an empty one."""
        known = set(self.columns)
        for place, share, found, unread in self._objects():
            cells = {name: cell_of(value) for name, value in found.items()} if isinstance(found, dict) else {}
            problem = unread or _problem(found, cells, known)
            yield Row(place, {} if problem else cells, share, problem)

    def _objects(self) -> Iterator[Found]:
        with self.path.open(encoding=self.encoding, errors="surrogateescape") as file:
            begins = file.read(FIRST).lstrip("\ufeff \t\r\n")
            rest = begins[1:].lstrip()
        # A line that begins with a bracket is no row: then all of the file is one array.
        return self._of_array() if begins.startswith("[") and rest.startswith(("{", "]")) else self._of_lines()

    def _of_array(self) -> Iterator[Found]:
        if self.path.stat().st_size > MAX_WHOLE:
            problem = f"as one array it is larger than {MAX_WHOLE // 1_000_000} MB"
            raise UnreadableImportError(self.name, problem, "Save it as JSON lines, an object a line.")
        try:
            found = json.loads(self.path.read_text(encoding=self.encoding, errors="surrogateescape"))
        except (ValueError, RecursionError) as error:
            raise UnreadableImportError(
                self.name, f"it is no JSON ({json_problem(error)})", "Save it again."
            ) from error
        for number, one in enumerate(found, start=1):
            yield f"object {number}", number / len(found), one, None

    def _of_lines(self) -> Iterator[Found]:
        size = self.path.stat().st_size
        with self.path.open(encoding=self.encoding, errors="surrogateescape") as file:
            number = 0
            while line := file.readline(MAX_LINE):
                number += 1
                if not line.strip():
                    continue
                share = min(1.0, file.buffer.tell() / size)  # type: ignore[attr-defined] # it is a file
                if len(line) == MAX_LINE:
                    yield f"line {number}", 1.0, None, f"it is longer than {MAX_LINE:,} characters"
                    return
                try:
                    yield f"line {number}", share, json.loads(line), None
                except (ValueError, RecursionError) as error:
                    yield f"line {number}", share, None, f"it is no JSON ({json_problem(error)})"


def _problem(found: Any, cells: dict[str, str], known: set[str]) -> str | None:
    if not isinstance(found, dict):
        return "it is no JSON object"
    strange = next((name for name in cells if name not in known), None)
    if strange is not None:
        return f"it has {strange[:60]!r}, which no line has at the beginning of the file"
    if any(not cell.isascii() and HALF.search(cell) for cell in cells.values()):
        return "half of a character stands in it: the file was damaged"
    return None
