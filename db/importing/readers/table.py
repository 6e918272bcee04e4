"""Rows of files, whatever they come from: numbered as a person finds them there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

#: What a file may have at most; no table of ours comes near.
MAX_COLUMNS = 500
MAX_CELL = 3_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row: where it stands, as ``line 12`` or ``row 12``, and its cells by their column, as text.

    ``share`` is how much of the file has been read with it, 0 to 1. ``problem`` says why it cannot be read; its cells
    are empty then. ``unclear`` says of a column why its cell may not be what a person typed.
    """

    place: str
    cells: dict[str, str]
    share: float
    problem: str | None = None
    unclear: dict[str, str] = field(default_factory=dict)


class Table(Protocol):
    """A file of rows under a header."""

    name: str
    columns: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Yield its rows, from the first on each time; rows of empty cells are left out."""
        ...


def header_problem(columns: tuple[str, ...]) -> str | None:
    """Say what is wrong with the names of columns; None where nothing is."""
    if len(columns) > MAX_COLUMNS:
        return f"its first row has {len(columns):,} cells; no table has more than {MAX_COLUMNS} columns"
    named = [column for column in columns if column]
    twice = next((column for column in named if named.count(column) > 1), None)
    if twice is not None:
        places = " and ".join(str(place) for place, column in enumerate(columns, 1) if column == twice)
        return f"the column {twice[:60]!r} stands in it more than once (columns {places})"
    return None if named else "its first row names no columns"


def json_problem(error: Exception) -> str:
    """Say in words of the field why something is no JSON."""
    return "one bracket stands in another without end" if isinstance(error, RecursionError) else str(error)


def matched(columns: tuple[str, ...], cells: list[str]) -> tuple[dict[str, str], str | None]:
    """Return cells by their columns, and what is wrong with the row; a repeated header and too many cells are."""
    if any(cells[len(columns) :]):
        return {}, f"it has {len(cells)} cells, but there are {len(columns)} columns: a quotation mark may be missing"
    if tuple(cell.strip() for cell in cells) == columns:
        return {}, "it repeats the header"
    if len(cells) < len(columns) and "\n" in cells[-1]:
        return {}, "it ends too early: a quotation mark that opens in it may never be closed"
    padded = cells + [""] * (len(columns) - len(cells))
    return {column: cell for column, cell in zip(columns, padded, strict=False) if column}, None
