"""The filters of the queue by their names, as text: an address or a terminal says them, a view comes of it.

They are read off :class:`QueueView`, so that a filter of the queue is one of every export too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from db.errors import RefusedError
from db.queries.queue import QueueView

#: How a queue is sorted changes nothing about a file.
NO_FILTERS = {"sort"}


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: its name, what a value of it is, the only values where they are fixed, and whether it takes several."""

    name: str
    kind: type
    words: tuple[str, ...] = ()
    several: bool = False

    def value(self, text: str) -> Any:
        """Return a value from text; raises :class:`RefusedError` where it is none."""
        if self.kind is bool:
            return text not in {"", "0", "false"}
        if self.kind is int:
            if not text.lstrip("-").isdecimal() or len(text) > len(str(1 << 62)):
                raise RefusedError(f"{self.name.removesuffix('_id')} takes a number, not {text[:40]!r}.")
            return int(text)
        if self.words and text not in self.words:
            raise RefusedError(f"{self.name} is none of {', '.join(self.words)}: {text[:40]!r}.")
        return text


def _filter(name: str, hint: Any) -> Filter:
    if get_origin(hint) in {Union, UnionType}:
        hint = next(part for part in get_args(hint) if part is not NoneType)
    several = get_origin(hint) is tuple
    if several:
        hint = get_args(hint)[0]
    words = get_args(hint) if get_origin(hint) is Literal else ()
    return Filter(name, str if words else hint, words, several)


FILTERS: tuple[Filter, ...] = tuple(
    _filter(field.name, get_type_hints(QueueView)[field.name])
    for field in fields(QueueView)
    if field.name not in NO_FILTERS
)


def view_of(said: Mapping[str, Sequence[str]]) -> QueueView:
    """Return the view of filters by name, each with what was said of it; nothing, or "", leaves one out.

    Raises :class:`RefusedError` for what is no value of a filter.
    """
    values: dict[str, Any] = {}
    for one in FILTERS:
        found = [one.value(text) for text in said.get(one.name, ()) if text]
        if found:
            values[one.name] = tuple(found) if one.several else found[-1]
    return QueueView(**values)
