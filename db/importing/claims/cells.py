"""Cells of claims.csv after they were elsewhere: what a person changed, and what a program did to them by itself."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from db.cleaning import BLANKS, NO_TEXT, clean_text
from db.columns.cells import WRITERS, guard, unguard
from db.columns.claims import CLAIMS
from db.columns.sheet_text import CUT, is_cut, units
from db.columns.sheet_text import LIMIT as CELL_LENGTH
from db.errors import RefusedError
from db.importing.nothing import NOTHING
from db.importing.readers.workbooks import unescaped

#: Columns that hold one of a few words, whatever the case of their letters.
WORDS = {column.name for column in CLAIMS if column.taken and (column.kind == "word" or column.any_case)}
#: Columns whose values are lists.
LISTS = {column.name for column in CLAIMS if column.taken and column.kind == "list"}
#: Columns whose line ends say something.
LINES = {column.name for column in CLAIMS if column.lines}
LIMIT = 10_000_000
BEYOND = re.compile("[\U00010000-\U0010ffff]")
#: What LibreOffice puts for the bytes that Windows-1252 has no character for; whoever else reads them takes controls.
STAND_INS = dict.fromkeys((0xF100 + byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)), None)
_JSON_LISTS = WRITERS["list"] or list


def cell_of(value: Any) -> str:
    """Return the cell that an export makes of a value; what no column holds is written as JSON."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return _JSON_LISTS([value])[0] or ""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return guard(value) if isinstance(value, str) else "" if value is None else str(value)


def value_of(column: str, cell: str) -> str:
    """Return what a cell says, as it would be stored; a list as JSON, sorted without regard to case.

    Raises :class:`RefusedError` for a list that is none.
    """
    if column in LISTS:
        return _listed(cell)
    return _cleaned(column, unguard(cell))


def stored_value(column: str, value: Any) -> str:
    """Return a value of the database in the form of :func:`value_of`."""
    if column in LISTS:
        return _sorted(value or [])
    return "" if value is None else str(value)


def is_untouched(column: str, cell: str, value: Any) -> bool:
    """Say whether a cell holds what the database has, or what programs make of it without being asked to.

    pandas reads NA and its like as nothing; spreadsheets and pandas make numbers of digits and truth values of True.
    """
    stored = stored_value(column, value)
    if cell == stored:
        return True
    if is_cut(cell):
        # A workbook of ours holds the beginning of a text that no cell can hold whole.
        return stored.startswith((unguard(cell)[: -len(CUT)], cell[: -len(CUT)]))
    if column in WORDS:
        return cell.strip().casefold() == stored.casefold()
    try:
        mine = value_of(column, cell)
    except RefusedError:
        return False
    kept = stored if column in LISTS else _cleaned(column, stored)
    # The last: some programs write a text into a workbook as it is, which then says something else.
    return (
        mine in {kept, stored, _cleaned(column, unescaped(stored))}
        or _cleaned(column, cell) == kept
        or _cleaned(column, unguard(mine)) == kept  # pandas made JSON of a CSV file, guards and all
        or _by_itself(mine, kept)
    )


def damage(column: str, cell: str, value: Any) -> str | None:
    """Say what a program did to a cell that no person would; None where a person may have changed it."""
    mine, stored = _cleaned(column, unguard(cell)), _cleaned(column, stored_value(column, value))
    if is_cut(cell):
        return "holds only the beginning of a text and was changed; change it in CSV, or in review"
    if CELL_LENGTH - 2 <= units(cell) <= CELL_LENGTH and stored.startswith(mine[:-1]) and len(stored) > len(mine):
        return f"was cut off after {CELL_LENGTH:,} characters, where the cells of spreadsheets end"
    if not stored.isascii() and _cleaned(column, mine.translate(STAND_INS)) == _cleaned(column, _misread(stored)):
        return "was read in another encoding than it was written in; open the file as UTF-8"
    if not stored.isascii() and "?" in mine and mine != stored and _lost_characters(mine, stored):
        return "was saved in an encoding that lacks some of its characters and has ? for them; save the file as UTF-8"
    return None


def _by_itself(mine: str, kept: str) -> bool:
    if not mine:
        return kept in NOTHING or _is_endless(kept)
    if kept.casefold() in {"true", "false"}:
        return mine.casefold() == kept.casefold()
    try:
        return float(mine) == float(kept)
    except ValueError:
        return False


def _is_endless(kept: str) -> bool:
    """Say whether programs read a text as an endless number, which JSON cannot hold: inf, Infinity, 1e999."""
    try:
        return not math.isfinite(float(kept))
    except ValueError:
        return False


def _cleaned(column: str, text: str) -> str:
    cleaned = clean_text(text, limit=LIMIT)
    return cleaned if column in LINES else " ".join(cleaned.split())


def _misread(text: str) -> str:
    """Return UTF-8 as a program shows it that takes it for Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def _lost_characters(mine: str, stored: str) -> bool:
    """Say whether a text is the stored one, with question marks for some characters; two for one beyond 16 bits."""
    return any(
        len(mine) == len(whole)
        and all(one == other or (one == "?" and not other.isascii()) for one, other in zip(mine, whole, strict=True))
        for whole in (stored, BEYOND.sub("??", stored))
    )


def _listed(cell: str) -> str:
    text = cell.strip()
    if not text.startswith("["):
        return _sorted(text.replace(";", ",").split(","))
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RefusedError('It is no list. Write it as ["one", "two"], or as one, two.') from error
    if not all(isinstance(one, str) for one in found):
        raise RefusedError('It holds something else than words. Write it as ["one", "two"].')
    return _sorted(found)


def _sorted(names: list[str]) -> str:
    cleaned = {BLANKS.sub(" ", NO_TEXT.sub("", name)).strip() for name in names} - {""}
    return json.dumps(sorted(cleaned, key=lambda name: (name.casefold(), name)), ensure_ascii=False) if cleaned else ""
