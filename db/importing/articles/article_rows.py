"""Articles out of tables and JSON lines: a row each, with its text, or with the address of its page."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from claims import author_of, find_date, line_of_markup, site_of
from claims.types import Document
from db.columns.cells import unguard
from db.errors import RefusedError, UnreadableImportError
from db.importing.column_aliases import ARTICLE, canonical
from db.importing.fact_checks.claim_review import names
from db.importing.nothing import said
from db.importing.readers.archives import Page, Reading
from db.importing.readers.encodings import encoding_of
from db.importing.readers.json_rows import objects
from db.importing.readers.table import Row, Table

#: What stands for bytes that are no character.
BROKEN = re.compile("[\udc80-\udcff]")
KINDS = {int: "a number", float: "a number", bool: "a truth value", list: "a list", dict: "an object"}


def row_readings(table: Table) -> Iterator[Reading]:
    """Yield each row of a table of articles; raises :class:`UnreadableImportError` where no column holds their text."""
    columns = canonical(table.columns, ARTICLE)
    if not columns.keys() & {"text", "url"}:
        raise UnreadableImportError(
            table.name, "it has no column text or url", "Name its columns as in docs/formats.md."
        )
    return ((row.place, row.share, partial(_of_row, row, columns)) for row in table.rows())


def object_readings(path: Path, name: str) -> Iterator[Reading]:
    """Yield each object of a file of JSON: an object a line, the members of an array, or a single object."""
    for place, share, found, problem in objects(path, name, encoding_of(path, name)):
        yield place, share, partial(_of_object, found, problem)


def document_of(fields: Mapping[str, str]) -> Document | Page:
    """Return the article of a row: its text as pasted, or its page, still to be read, where it has only an address.

    What the row says of title, author, publisher, day, address and language stands above what is read from the text.
    Raises :class:`WorkbenchError` where there is neither.
    """
    from claims import check_address, read_pasted, text_of_markup

    text = text_of_markup(said(fields.get("text", "")))
    known = _known(fields)
    url = known.get("url", "")
    if not text.strip() and not url:
        raise RefusedError("It has neither a text nor an address.")
    if text.strip():
        return replace(read_pasted(text), **known)
    check_address(url)
    return Page(url, known.get("title", url), partial(_fetched, url, known))


def _fetched(url: str, known: dict[str, Any]) -> Document:
    from claims import read_address

    return replace(read_address(url), **known)


def _known(fields: Mapping[str, str]) -> dict[str, Any]:
    """Return what a row says of an article, by the names of :class:`Document`; what it does not say is not in it."""
    day = said(fields.get("published", ""))
    published = find_date(day) if day else None
    if day and published is None:
        raise RefusedError(f"{day[:40]!r} is no day that can be told. Write it as 2026-11-24.")
    known: dict[str, Any] = {name: said(fields.get(name, "")) for name in ("url", "language")}
    known |= {name: said(line_of_markup(fields.get(name, ""))) for name in ("title", "publisher")}
    known["author"] = author_of(said(_listed(line_of_markup(fields.get("author", "")))))
    # What some programs call the source of an article is its page, and not who publishes it.
    for name in ("source", "publisher"):
        if (page := fields.get(name, "").strip()).startswith(("http://", "https://")):
            known["url"] = known["url"] or page
            known["publisher"] = site_of(page) if known["publisher"] in {"", page} else known["publisher"]
    return {name: value for name, value in (known | {"published": published}).items() if value}


def _listed(names: str) -> str:
    """Return the names in a list as Python and JSON write it: "['A. Reyes', 'J. Berg']"."""
    try:
        listed = literal_eval(names) if names.startswith("[") else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return names
    return ", ".join(map(str, listed)) if isinstance(listed, list) else names


def _of_row(row: Row, columns: dict[str, str]) -> Document | Page:
    if row.problem is not None:
        raise RefusedError(f"{row.problem[0].upper()}{row.problem[1:]}.")
    return document_of({field: unguard(row.cells.get(column, "")) for field, column in columns.items()})


def _of_object(given: Any, problem: str | None) -> Document | Page:
    if problem is not None:
        raise RefusedError(f"{problem[0].upper()}{problem[1:]}.")
    if not isinstance(given, dict):
        raise RefusedError("It is no JSON object.")
    columns = canonical(given, ARTICLE)
    fields = {field: _field(field, given[column]) for field, column in columns.items()}
    fields["source"] = names(given.get("source")) or ""
    if any(BROKEN.search(value) for value in fields.values()):
        raise RefusedError("A character in it is no UTF-8: the file was damaged.")
    return document_of(fields)


def _field(name: str, value: Any) -> str:
    # The lines of a text are its paragraphs; every other field is one line.
    if name == "text" and not isinstance(value, str | None):
        raise RefusedError(f"Its {name} is no text, but {KINDS.get(type(value), 'something else')}.")
    return (value or "") if name == "text" else names(value) or ""
