"""Articles out of tables and JSON lines: a row each, with its text, or with the address of its page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from claims import find_date
from claims.types import Document
from db.columns.cells import unguard
from db.errors import RefusedError, UnreadableImportError
from db.importing.column_aliases import ARTICLE, canonical
from db.importing.fact_checks.claim_review import names
from db.importing.readers.archives import Page, Reading
from db.importing.readers.encodings import encoding_of
from db.importing.readers.table import Row, Table, json_problem

MAX_LINE = 20_000_000
#: What stands for bytes that are no character.
BROKEN = re.compile("[\ud800-\udfff]")


def row_readings(table: Table) -> Iterator[Reading]:
    """Yield each row of a table of articles; raises :class:`UnreadableImportError` where no column holds their text."""
    columns = canonical(table.columns, ARTICLE)
    if not columns.keys() & {"text", "url"}:
        raise UnreadableImportError(
            table.name, "it has no column text or url", "Name its columns as in docs/formats.md."
        )
    return ((row.place, row.share, partial(_of_row, row, columns)) for row in table.rows())


def line_readings(path: Path, name: str) -> Iterator[Reading]:
    """Yield each line of a file of JSON lines."""
    size = path.stat().st_size
    with path.open(encoding=encoding_of(path, name), errors="surrogateescape") as file:
        number, done = 0, 0
        while line := file.readline(MAX_LINE):
            number, done = number + 1, done + len(line)
            if line.strip():
                yield f"line {number}", min(1.0, done / size), partial(_of_line, line)
            if len(line) == MAX_LINE:
                return


def document_of(fields: Mapping[str, str]) -> Document | Page:
    """Return the article of a row: its text as pasted, or its page, still to be read, where it has only an address.

    What the row says of title, author, publisher, day, address and language stands above what is read from the text.
    Raises :class:`WorkbenchError` where there is neither.
    """
    from claims import check_address, read_pasted

    text, url = fields.get("text", "").strip(), fields.get("url", "").strip()
    if not text and not url:
        raise RefusedError("It has neither a text nor an address.")
    known = _known(fields)
    if text:
        return replace(read_pasted(text), **known)
    check_address(url)
    return Page(url, known.get("title", url), partial(_fetched, url, known))


def _fetched(url: str, known: dict[str, Any]) -> Document:
    from claims import read_address

    return replace(read_address(url), **known)


def _known(fields: Mapping[str, str]) -> dict[str, Any]:
    """Return what a row says of an article, by the names of :class:`Document`; what it does not say is not in it."""
    day = fields.get("published", "").strip()
    published = find_date(day) if day else None
    if day and published is None:
        raise RefusedError(f"{day[:40]!r} is no day that can be told. Write it as 2026-11-24.")
    said = {name: fields.get(name, "").strip() for name in ("title", "author", "publisher", "url", "language")}
    known: dict[str, Any] = {name: value for name, value in said.items() if value} | {"published": published}
    return {name: value for name, value in known.items() if value}


def _of_row(row: Row, columns: dict[str, str]) -> Document | Page:
    if row.problem is not None:
        raise RefusedError(f"{row.problem[0].upper()}{row.problem[1:]}.")
    return document_of({field: unguard(row.cells.get(column, "")) for field, column in columns.items()})


def _of_line(line: str) -> Document | Page:
    if len(line) == MAX_LINE:
        raise RefusedError(f"It is longer than {MAX_LINE:,} characters: nothing after it can be read.")
    if BROKEN.search(line):
        raise RefusedError("A character in it is no UTF-8: the file was damaged.")
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"It is no JSON ({json_problem(error)}).") from error
    if not isinstance(given, dict):
        raise RefusedError("It is no JSON object.")
    columns = canonical(given, ARTICLE)
    return document_of({field: _field(field, given[column]) for field, column in columns.items()})


def _field(name: str, value: Any) -> str:
    # The lines of a text are its paragraphs; every other field is one line.
    return (value if isinstance(value, str) else "") if name == "text" else names(value) or ""
