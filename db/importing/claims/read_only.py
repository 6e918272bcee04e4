"""Columns of claims.csv that an import takes nothing from: what a person changed in them is told, not passed over."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from db.columns.cells import WRITERS
from db.columns.claims import BY_NAME, CLAIMS, IDENTIFYING
from db.columns.column import Kind
from db.importing.claims.cells import damage, is_untouched
from db.importing.readers.table import Row
from db.importing.results import Difference
from db.queries.flat_rows import CHUNK, columns_of

#: What an import only looks at. What identifies a claim is refused where it changed, and the hash has its own message.
READ_ONLY = tuple(column for column in CLAIMS if not column.taken and column.name not in (*IDENTIFYING, "row_hash"))
NAMES = tuple(column.name for column in READ_ONLY)
KINDS: dict[str, Kind] = {column.name: column.kind for column in READ_ONLY}
#: What stays as it is while the claim changes; the others say that they did only where the claim is as it was.
LASTING = {name for name in NAMES if name.startswith(("article_", "context_", "created_"))}
#: Columns without a name of their own, as pandas calls them.
NAMELESS = re.compile(r"unnamed: \d+|index|level_\d+", re.IGNORECASE)
#: How programs write true and false in the languages they speak.
TRUE = set("true 1 1.0 yes wahr vrai verdadero vero sant waar prawda verdadeiro".split())
FALSE = set("false 0 0.0 no falsch faux falso falskt onwaar fałsz".split())
#: How many digits a day has that is written without anything between them, and in what parts of a second pandas counts.
COUNTED = 8
UNITS = (1, 1e3, 1e6, 1e9)

Cells = dict[str, str]


def read_only_cells(session: Session, claim_ids: Sequence[int]) -> dict[int, Cells]:
    """Return the cells that an export made now would have in these columns, by claim."""
    found: dict[int, Cells] = {}
    wanted = sorted(set(claim_ids))
    for first in range(0, len(wanted), CHUNK):
        numbers, *columns = columns_of(session, ("claim_id", *NAMES), wanted[first : first + CHUNK])
        written = [_written(KINDS[name], values) for name, values in zip(NAMES, columns, strict=True)]
        rows = zip(*written, strict=True)
        found |= {number: dict(zip(NAMES, row, strict=True)) for number, row in zip(numbers, rows, strict=True)}
    return found


def _written(kind: Kind, values: Sequence[Any]) -> list[str]:
    write = WRITERS[kind]
    return ["" if cell is None else str(cell) for cell in (write(values) if write else values)]


def ignored_cells(row: Row, now: Cells, *, is_as_it_was: bool) -> tuple[Difference, ...]:
    """Return the cells that a person changed where an import takes nothing, as in the file and as here.

    ``is_as_it_was``: nothing that an import may change is another than when the file was made. What programs do to
    days, moments, numbers and truth values when they save a file is no change.
    """
    cells = row.cells
    changed = [name for name in NAMES if name in cells and cells[name] != now[name]]
    if not changed:
        return ()
    as_it_was = is_as_it_was and _same_moment(cells.get("updated_at", ""), now["updated_at"])
    return tuple(
        Difference(name, cells[name], now[name])
        for name in changed
        # Some programs save truth values as formulas, of which nobody knows what they show.
        if not (name in row.unclear and not cells[name])
        and (name in LASTING or as_it_was)
        and not _is_reformatted(name, cells[name], now[name])
    )


def unknown_columns(columns: Sequence[str]) -> list[str]:
    """Return the columns of a file that claims.csv does not have, those without a name left out."""
    return [name for name in columns if name and name not in BY_NAME and not NAMELESS.fullmatch(name)]


def _is_reformatted(name: str, cell: str, now: str) -> bool:
    same = SAME.get(KINDS[name])
    if same is not None and same(cell.strip(), now):
        return True
    return is_untouched(name, cell, now) or damage(name, cell, now) is not None


def _same_number(cell: str, now: str) -> bool:
    try:
        return math.isclose(float(cell.replace(",", ".")), float(now), rel_tol=1e-6)
    except ValueError:
        return False


def _same_truth(cell: str, now: str) -> bool:
    return cell.casefold() in {"true": TRUE, "false": FALSE}.get(now, {""})


def _same_list(cell: str, now: str) -> bool:
    try:
        return bool(json.loads(cell or "[]") == json.loads(now or "[]"))
    except (ValueError, RecursionError):
        return False


def _same_moment(cell: str, now: str) -> bool:
    """Say whether a day or moment shows what an ISO 8601 one does, in any order and however short; seconds may lack.

    It may also be counted from 1970, in seconds or smaller parts, as pandas does in JSON.
    """
    if cell == now:
        return True
    try:
        moment = datetime.fromisoformat(now)
        if len(cell) > COUNTED and cell.isdecimal():
            since = moment.replace(tzinfo=UTC).timestamp()
            return any(abs(int(cell) - since * unit) < unit for unit in UNITS)
        numbers = [int(number) for number in re.findall(r"\d{1,9}", cell)]
    except ValueError:
        return False
    days, clock = numbers[:3], numbers[3:6]
    year = moment.year if max(days, default=0) > 99 else moment.year % 100  # noqa: PLR2004 - years of two digits
    if sorted(days) != sorted((year, moment.month, moment.day)):
        return False
    told = (moment.hour % 12, moment.minute, moment.second)
    return not clock or (clock[0] % 12, *clock[1:]) == told[: len(clock)]


def _same_word(cell: str, now: str) -> bool:
    return cell.casefold() == now.casefold()


SAME: dict[Kind, Callable[[str, str], bool]] = {
    "integer": _same_number,
    "number": _same_number,
    "truth": _same_truth,
    "date": _same_moment,
    "time": _same_moment,
    "list": _same_list,
    "word": _same_word,
}
