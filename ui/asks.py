"""Reading what a browser asks for: nothing in it is believed before it was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claims.errors import WorkbenchError
from ui.numbers import whole_number

Ask = Mapping[str, Any]


class UnreadableAskError(WorkbenchError):
    """Something that no page of ours sends."""

    def __init__(self, field: str) -> None:
        super().__init__(f"The page sent no usable {field}. Reload it and try again.")


def number(ask: Ask, field: str) -> int:
    """Return a whole number of an ask; raises :class:`UnreadableAskError`."""
    value = whole_number(ask.get(field))
    if value is None:
        raise UnreadableAskError(field)
    return value


def words(ask: Ask, field: str) -> str:
    """Return a text of an ask, empty where there is none; raises :class:`UnreadableAskError`."""
    value = ask.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnreadableAskError(field)
    return value
