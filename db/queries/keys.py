"""Keys of pages: where the next page of a list goes on, as text that travels through an address bar."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any

from db.errors import RefusedError


def to_key(values: Sequence[Any]) -> str:
    """Return the sort values of the last row of a page as opaque text."""
    return base64.urlsafe_b64encode(json.dumps(list(values)).encode()).decode().rstrip("=")


def from_key(key: str, kinds: tuple[type, ...]) -> list[Any]:
    """Return the sort values again; raises :class:`RefusedError` for a key that no page gave out."""
    try:
        values = json.loads(base64.urlsafe_b64decode(key + "=" * (-len(key) % 4)))
    except ValueError as error:
        raise RefusedError("This address leads to no page of the list. Go back to its beginning.") from error
    fits = isinstance(values, list) and len(values) == len(kinds)
    if not fits or any(not isinstance(value, kind) for value, kind in zip(values, kinds, strict=True)):
        raise RefusedError("This address leads to no page of the list. Go back to its beginning.")
    return list(values)
