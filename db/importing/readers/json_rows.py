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

#: Under which names answers of programs hold what they found. An object with one of the others was itself found.
LISTS = ("articles", "items", "results", "data", "documents", "entries", "response")
NO_LIST = {"text", "url", "claim_id", "@context", "@type"}
BETWEEN = re.compile(r"[\s,;]*")

#: An object with its place in the file and how much of the file is done with it; or what is wrong with it.
Found = tuple[str, float, Any, str | None]


class JsonRows:
    """A file of JSON objects as a table. Raises :class:`UnreadableImportError` where it is none."""

    def __init__(self, path: Path, name: str | None = None) -> None:
        self.path = path
        self.name = name or path.name
        self.encoding = encoding_of(path, self.name)
        first = (
            found
            for _, _, found, _ in islice(objects(path, self.name, self.encoding), FIRST)
            if isinstance(found, dict)
        )
        self.columns = tuple(dict.fromkeys(name for found in first for name in found))
        if not self.columns:
            raise UnreadableImportError(self.name, "there is no JSON object in it", "Export it again.")

    def rows(self) -> Iterator[Row]:
        """Yield the objects as rows; a column that an object lacks has no cell, a null is an empty one."""
        known = set(self.columns)
        for place, share, found, unread in objects(self.path, self.name, self.encoding):
            cells: dict[str, str] = {}
            try:
                cells = {name: cell_of(value) for name, value in found.items()} if isinstance(found, dict) else {}
                problem = unread or _problem(found, cells, known)
            except RecursionError as error:
                problem = json_problem(error)
            yield Row(place, {} if problem else cells, share, problem)


def objects(path: Path, name: str, encoding: str) -> Iterator[Found]:
    """Yield what stands in a file of JSON: an object a line, the members of an array, or objects over several lines.

    What is wrong with one keeps no other out. Raises :class:`UnreadableImportError` for an array that is none.
    """
    with path.open(encoding=encoding, errors="surrogateescape") as file:
        begins = file.read(FIRST).lstrip("\ufeff \t\r\n")
        rest = begins[1:].lstrip()
    # A line that begins with a bracket is no row: then all of the file is one array.
    if begins.startswith("[") and rest.startswith(("{", "]")):
        return _of_array(path, name, encoding)
    # So is a bracket that the first line does not close: the object goes over several lines.
    return _of_several_lines(path, encoding) if begins.startswith("{") else _of_lines(path, encoding)


def _of_array(path: Path, name: str, encoding: str) -> Iterator[Found]:
    if path.stat().st_size > MAX_WHOLE:
        problem = f"as one array it is larger than {MAX_WHOLE // 1_000_000} MB"
        raise UnreadableImportError(name, problem, "Save it as JSON lines, an object a line.")
    try:
        found = json.loads(_text(path, encoding), strict=False)
    except (ValueError, RecursionError) as error:
        raise UnreadableImportError(name, f"it is no JSON ({json_problem(error)})", "Save it again.") from error
    return _numbered(found)


def _numbered(found: list[Any]) -> Iterator[Found]:
    return ((f"object {number}", number / len(found), one, None) for number, one in enumerate(found, start=1))


def _of_several_lines(path: Path, encoding: str) -> Iterator[Found]:
    """Yield objects of which the first needs several lines, or holds all others; of any other file its lines."""
    if path.stat().st_size > MAX_WHOLE:
        return _of_lines(path, encoding)
    with path.open(encoding=encoding, errors="surrogateescape") as file:
        first = _loaded(next((line for line in file if line.strip("\ufeff \t\r\n")), ""))
        goes_on = any(line.strip() for line in file)
    if first is not None and (goes_on or len(_members([first])) == 1):
        return _of_lines(path, encoding)
    text, decoder, at = _text(path, encoding), json.JSONDecoder(strict=False), 0
    found: list[Any] = []
    while at < len(text):
        try:
            one, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            # The whole of it is read, or nothing: lines can each be named.
            return _of_lines(path, encoding)
        found.append(one)
        at = BETWEEN.match(text, at).end()  # type: ignore[union-attr] # it matches everywhere
    return _numbered(_members(found))


def _members(found: list[Any]) -> list[Any]:
    """Return the objects in a list that one object holds, as answers of programs do; else what was found."""
    if len(found) == 1 and isinstance(found[0], dict) and not found[0].keys() & NO_LIST:
        for name in LISTS:
            listed = found[0].get(name)
            if isinstance(listed, list) and listed and all(isinstance(one, dict) for one in listed):
                return listed
    return found


def _text(path: Path, encoding: str) -> str:
    return path.read_text(encoding=encoding, errors="surrogateescape").strip("\ufeff \t\r\n")


def _loaded(line: str) -> Any:
    try:
        return json.loads(line.strip("\ufeff"))
    except (ValueError, RecursionError):
        return None


def _of_lines(path: Path, encoding: str) -> Iterator[Found]:
    size = path.stat().st_size
    with path.open(encoding=encoding, errors="surrogateescape") as file:
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
                yield f"line {number}", share, json.loads(line.strip("\ufeff")), None
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
