"""Reading the fields of what a browser sends: each is checked for its kind before a command sees it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from claims.errors import WorkbenchError

#: What a browser asks for, as it sent it.
Ask = Mapping[str, object]

#: The largest key a database holds.
LARGEST = 2**63 - 1
DIGITS = len(str(LARGEST))

#: Longer ago than any claim stands open; more would not fit into a moment.
LONGEST_AGO = timedelta(days=3650)


class UnreadableAskError(WorkbenchError):
    """Something that no page of ours sends."""

    def __init__(self, field: str) -> None:
        super().__init__(f"The page sent no usable {field}. Reload it and try again.")


def whole_number(value: object) -> int | None:
    """Return a key (0 to 2^63 - 1) sent as text or number; None for anything that is none."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= DIGITS:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
        return None
    return value


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


def truth(ask: Ask, field: str) -> bool:
    """Return whether a box of an ask is ticked; raises :class:`UnreadableAskError`."""
    value = ask.get(field)
    if value not in (None, "", "on", True, False):
        raise UnreadableAskError(field)
    return bool(value)


def day(ask: Ask, field: str) -> date | None:
    """Return a day of an ask (ISO 8601), None where none is given; raises :class:`UnreadableAskError`."""
    written = words(ask, field)
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise UnreadableAskError("date, such as 2024-05-06") from error


def decimal(ask: Ask, field: str) -> float | None:
    """Return a number of an ask, None where none is given; raises :class:`UnreadableAskError`."""
    written = words(ask, field).strip()
    if not written:
        return None
    try:
        value = float(written)
    except ValueError as error:
        raise UnreadableAskError(field) from error
    if not math.isfinite(value):
        raise UnreadableAskError(field)
    return value


def moment_ago(ask: Ask, field: str) -> datetime | None:
    """Return the moment that lies so many milliseconds back; None where the browser did not measure it.

    Browsers send how long ago something was, not when: their clocks are wrong more often than their stopwatches.
    """
    value = ask.get(field)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    ago = max(-LONGEST_AGO.total_seconds(), min(LONGEST_AGO.total_seconds(), value / 1000))
    return datetime.now(UTC) - timedelta(seconds=ago)
