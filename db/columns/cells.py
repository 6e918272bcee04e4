"""How values become cells, so that no spreadsheet runs them and an import can take them back.

CSV and XLSX hold the same cells, so that saving one as the other in Excel changes nothing; JSON holds the values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from json.encoder import encode_basestring
from typing import Any

from db.columns.column import Column, Kind

#: What makes a spreadsheet take a cell for a formula, behind any number of the guard's own apostrophes.
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
#: The values of one column, row by row: a call for each would take most of the time of an export.
Values = Sequence[Any]
TRUTH = {None: None, True: "true", False: "false"}
GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guard(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: one apostrophe is put before what it would.

    ``unguard(guard(text)) == text`` for every text.
    """
    return f"'{text}" if FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """Return the text that :func:`guard` was given."""
    return cell[1:] if GUARDED.match(cell) else cell


def _texts(values: Values) -> Values:
    # Almost no cell begins like this, and a look at one character is quicker than the expression.
    return [guard(value) if value and value[0] in "'=+-@\t\r\n＝＋－＠" else value for value in values]


def _numbers(values: Values) -> Values:
    return [value if value is None or value % 1 else int(value) for value in values]


def _truths(values: Values) -> Values:
    return [TRUTH[value] for value in values]


def _lists(values: Values) -> Values:
    return [f"[{', '.join(map(encode_basestring, value))}]" if value else None for value in values]


#: What writes the cells of each kind; None where the values are written as they are.
WRITERS: dict[Kind, Callable[[Values], Values] | None] = {
    "integer": None,
    "number": _numbers,
    "text": _texts,
    "word": None,
    "truth": _truths,
    "date": None,
    "time": None,
    "list": _lists,
}


def cells(columns: Sequence[Column], values: Sequence[Values]) -> list[Values]:
    """Return the cells of a chunk, column by column, as CSV writes them."""
    writers = [WRITERS[column.kind] for column in columns]
    return [write(column) if write else column for write, column in zip(writers, values, strict=True)]
