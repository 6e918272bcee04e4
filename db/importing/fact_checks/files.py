"""Published fact-checks out of JSON-LD, the Fact Check Tools API, web pages and tables."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from claims import decode
from claims.errors import WorkbenchError
from db.columns.cells import unguard
from db.errors import RefusedError, UnreadableImportError
from db.importing.column_aliases import FACT_CHECK, canonical
from db.importing.fact_checks.claim_review import day, find_reviews, read_rating, read_review, words
from db.importing.fact_checks.google import found_claims, is_search, read_found
from db.importing.nothing import said
from db.importing.readers.encodings import encoding_of
from db.importing.readers.table import Row, json_problem
from db.importing.recognising import Recognised
from db.views.fact_checks import PublishedCheck

#: Larger files of JSON are read as JSON lines only, one object at a time. In bytes.
MAX_WHOLE = 200_000_000
MAX_LINE = 20_000_000
#: What stands for bytes that are no character.
BROKEN = re.compile("[\ud800-\udfff]")

#: A fact-check to be read: where it stands, how much of the file is done with it, and what reads it.
Reading = tuple[str, float, Callable[[], PublishedCheck]]


def fact_check_readings(file: Recognised) -> Iterator[Reading]:
    """Yield each fact-check of a file as something to call, which returns it or raises what is wrong with it.

    Raises :class:`UnreadableImportError` where the file as a whole holds none.
    """
    if file.table is not None:
        return _of_table(file)
    if file.form == "json lines":
        return _of_lines(file.path, file.name)
    data = _whole(file.path, file.name)
    pieces = _scripts(file.name, data) if file.form == "page" else [_loaded(file.name, decode(file.name, data))]
    found = [reading for piece in pieces for reading in _of_data(piece)]
    if not found:
        raise UnreadableImportError(
            file.name, "there is no ClaimReview in it", "Give the JSON-LD itself, or the page of a fact-check."
        )
    return ((f"object {number}", number / len(found), reading) for number, reading in enumerate(found, start=1))


def _of_data(data: Any) -> Iterator[Callable[[], PublishedCheck]]:
    pages = data if isinstance(data, list) else [data]
    for page in pages:
        if is_search(page):
            yield from (partial(read_found, claim, review) for claim, review in found_claims(page))
    yield from (partial(read_review, node, named) for node, named in find_reviews(data))


def _of_lines(path: Path, name: str) -> Iterator[Reading]:
    size = path.stat().st_size
    with path.open(encoding=encoding_of(path, name), errors="surrogateescape") as file:
        number, done = 0, 0
        while line := file.readline(MAX_LINE):
            number, done = number + 1, done + len(line)
            place, share = f"line {number}", min(1.0, done / size)
            if len(line) == MAX_LINE:
                yield place, 1.0, partial(_refuse, f"It is longer than {MAX_LINE:,} characters.")
                return
            if line.strip():
                yield from ((place, share, reading) for reading in _of_line(line))


def _of_line(line: str) -> list[Callable[[], PublishedCheck]]:
    if BROKEN.search(line):
        return [partial(_refuse, "A character in it is no UTF-8: the file was damaged.")]
    try:
        found = list(_of_data(json.loads(line)))
    except (ValueError, RecursionError) as error:
        return [partial(_refuse, f"It is no JSON ({json_problem(error)}).")]
    return found or [partial(_refuse, "There is no ClaimReview in it.")]


def _refuse(problem: str) -> PublishedCheck:
    raise RefusedError(problem)


def _of_table(file: Recognised) -> Iterator[Reading]:
    assert file.table is not None
    columns = canonical(file.table.columns, FACT_CHECK)
    missing = {"url", "claim_text"} - columns.keys()
    if missing or not columns.keys() & {"rating", "rating_value"}:
        wanted = ", ".join(sorted(missing)) or "rating"
        raise UnreadableImportError(file.name, f"it has no column {wanted}", "Name its columns as in docs/formats.md.")
    return ((row.place, row.share, partial(_of_row, row, columns)) for row in file.table.rows())


def _of_row(row: Row, columns: dict[str, str]) -> PublishedCheck:
    if row.problem is not None:
        raise RefusedError(f"{row.problem[0].upper()}{row.problem[1:]}.")
    cells = {field: words(unguard(row.cells.get(column, ""))) for field, column in columns.items()}
    cells |= {field: said(cells[field]) for field in cells.keys() - {"claim_text", "rating"}}
    notes: list[str] = []
    rating = {
        "alternateName": cells.get("rating"),
        "ratingValue": cells.get("rating_value"),
        "bestRating": cells.get("rating_best"),
        "worstRating": cells.get("rating_worst"),
    }
    return PublishedCheck(
        url=cells["url"],
        claim_text=cells["claim_text"],
        rating=read_rating(rating, notes),
        claimant=cells.get("claimant") or None,
        claim_date=day(cells.get("claim_date"), "claim date", notes),
        appearances=_addresses(cells.get("appearances", "")),
        title=cells.get("title") or None,
        publisher=cells.get("publisher") or None,
        reviewed_at=day(cells.get("reviewed_at"), "check date", notes),
        language=cells.get("language") or None,
        notes=tuple(notes),
    )


def _addresses(cell: str) -> tuple[str, ...]:
    try:
        listed = json.loads(cell) if cell.startswith("[") else cell.split()
    except ValueError:
        listed = cell.split()
    return tuple(str(one) for one in listed)


def _whole(path: Path, name: str) -> bytes:
    if path.stat().st_size > MAX_WHOLE:
        raise UnreadableImportError(
            name, f"it is larger than {MAX_WHOLE // 1_000_000} MB", "Write it as JSON lines: one object a line."
        )
    return path.read_bytes()


def _loaded(name: str, text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise UnreadableImportError(name, f"it is no JSON ({json_problem(error)})", "Export it again.") from error


def _scripts(name: str, data: bytes) -> list[Any]:
    """Return what stands in a web page for machines; a script that is broken stands for what can be read of it."""
    # What takes pages apart is large, and most files are none.
    from claims import linked_data

    try:
        return linked_data(name, data)
    except WorkbenchError as error:
        raise UnreadableImportError(name, "it is no web page that can be read", "Save the page again.") from error
