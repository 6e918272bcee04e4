"""Rows of a query as columns of a file: each column is asked for by its name, and found again by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from db.columns import Column
from db.columns.column import Find, Lookup

#: The values of a column, row by row.
Values = Sequence[Any]


class ColumnReader:
    """Reads the rows of a query as columns, and asks for nothing but what the named columns need.

    ``query`` joins the tables that their SQL speaks of. ``keys`` is what is asked for beside them, by names of its
    own: with a key, one query leads from chunk to chunk.
    """

    def __init__(self, query: Select[Any], columns: Sequence[Column], keys: Mapping[str, Any] | None = None) -> None:
        self._columns = columns
        selected = dict(keys or {})
        #: Under which name each expression is asked for: what several columns are made of comes once.
        self._places: dict[str, str] = {}
        known: dict[int, str] = {}
        for column in columns:
            name = self._places[column.name] = known.setdefault(id(column.sql), f"cell_{column.name}")
            selected[name] = column.sql
        self.query = query.with_only_columns(*(expression.label(name) for name, expression in selected.items()))
        self._selected = tuple(selected)

    def read(
        self, session: Session, query: Select[Any], given: Mapping[str, Any] | None = None
    ) -> dict[str, Values] | None:
        """Return the columns and keys that a query finds, by name; None where it finds no row.

        ``query`` is ``self.query``, narrowed; ``given`` are the values of its parameters.
        """
        # The connection itself: rows need no session to look after them.
        rows = session.connection().execute(query, given).all()
        if not rows:
            return None
        cells: dict[str, Values] = dict(zip(self._selected, zip(*rows, strict=True), strict=True))
        known = self._looked_up(session, cells)
        values = {name: found for name, found in cells.items() if not name.startswith("cell_")}
        for column in self._columns:
            found = cells[self._places[column.name]]
            values[column.name] = _told(column, found, known[column.lookup.find]) if column.lookup else found
        return values

    def _looked_up(self, session: Session, cells: dict[str, Values]) -> dict[Find, Mapping[int, Any]]:
        """Return what stands for the numbers, for all columns that are looked up alike at once."""
        wanted: dict[Find, set[int]] = {}
        for column in self._columns:
            if column.lookup:
                wanted.setdefault(column.lookup.find, set()).update(cells[self._places[column.name]])
        return {find: find(session, sorted(numbers - {None})) for find, numbers in wanted.items()}


def _told(column: Column, numbers: Values, known: Mapping[int, Any]) -> Values:
    lookup = column.lookup or Lookup(lambda _session, _numbers: known)
    found = [known.get(number, lookup.nothing) for number in numbers]
    return list(map(attrgetter(column.name), found)) if lookup.is_record else found
