"""Whole numbers that come from a browser."""

from __future__ import annotations

#: The largest key a database holds.
LARGEST = 2**63 - 1
DIGITS = len(str(LARGEST))


def whole_number(value: object) -> int | None:
    """Return a key (0 to 2^63 - 1) sent as text or number; None for anything that is none."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= DIGITS:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
        return None
    return value
