"""Rows of the database as the plain values the components show: text stays text, times are ISO 8601 in UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from msgspec import to_builtins

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

#: A value as JSON has it.
Plain: TypeAlias = "bool | int | float | str | Sequence[Plain] | Mapping[str, Plain] | None"
#: An object as JSON has it, by the names of its fields.
Values: TypeAlias = dict[str, Plain]


def plain(value: object) -> Plain:
    """Return a value as JSON has it: dates as ISO 8601, rows as objects; TypeError for what has no such form."""
    found: Plain = to_builtins(value)
    return found


def values(row: DataclassInstance) -> Values:
    """Return a row (a dataclass) as plain values."""
    found: Values = to_builtins(row)
    return found
