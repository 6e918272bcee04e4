"""What a column is: all that is to be said of it, in one row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy.orm import Session

#: How the cells of a column are written. Text is made harmless for spreadsheets; nothing else needs it.
Kind = Literal["integer", "number", "text", "word", "truth", "date", "time", "list"]
#: By which act of the desk an import takes a changed cell in. What one verdict or one dismissal says changes together.
Way = Literal["reword", "classify", "move", "judge", "tag", "prioritise", "assign"]
#: Finds what stands for numbers, given each once and in rising order; None is not among them.
Find = Callable[[Session, Sequence[int]], Mapping[int, Any]]


@dataclass(frozen=True, slots=True)
class Lookup:
    """What stands for a number that the database has: found for some thousand rows at once, without a join.

    Where ``find`` returns records, a column shows the field of its own name. ``nothing`` stands for a number of which
    nothing is found, and for none.
    """

    find: Find
    nothing: Any = None
    is_record: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column of a file.

    ``meaning`` is what the documents say of it. ``sql`` is its value, of the tables that :mod:`db.queries.flat_rows`
    and its kin join, or with ``lookup`` the number to look up; None where a query makes the value by another way.
    ``taken``: how an import takes a changed cell in; None where it does not come back. ``on_card``: the card is given
    it as it is. ``required``: never empty. ``words``: the only ones a cell may hold, where they are fixed;
    ``any_case`` where they are not, and the case of letters says nothing either. ``lines``: an import keeps its line
    ends, and ``limit`` is the most of it that is stored, in code points.
    """

    name: str
    kind: Kind
    meaning: str
    sql: Any = None
    lookup: Lookup | None = None
    taken: Way | None = None
    on_card: bool = False
    required: bool = False
    words: tuple[str, ...] = ()
    any_case: bool = False
    lines: bool = False
    limit: int | None = None
