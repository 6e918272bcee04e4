"""Filters as text: what an address, the terminal or a remembered export says of them, and the view that comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from db.errors import RefusedError
from db.queries.filters import FILTERS, Filter, QueueView

#: Every name under which something can be said of a filter.
NAMES = tuple(name for one in FILTERS for name in (one.name, *one.earlier))


def view_of(said: Mapping[str, Sequence[str]]) -> QueueView:
    """Return the view of filters by name, each with what was said of it; nothing, or "", leaves one out.

    Raises :class:`RefusedError` for what is no value of a filter.
    """
    values: dict[str, Any] = {}
    for one in FILTERS:
        found = [one.value(text) for text in texts_of(one, said)]
        if found:
            values[one.name] = tuple(found) if one.several else found[-1]
    return QueueView(**values)


def texts_of(one: Filter, said: Mapping[str, Sequence[str]]) -> list[str]:
    """Return what was said of a filter under any of its names."""
    earlier = [
        text if value is None else value
        for name, value in one.earlier.items()
        for text in said.get(name, ())
        if value is None or text not in {"0", "false", ""}
    ]
    return [text for text in (*earlier, *said.get(one.name, ())) if text]


def texts_from(view: QueueView) -> list[tuple[str, str]]:
    """Return what an address says of a view, filter by filter; the opposite of :func:`view_of`."""
    said = []
    for one in FILTERS:
        value = getattr(view, one.name)
        values = value if one.several else [value]
        said += [(one.name, str(each)) for each in values if each not in (None, "")]
    return said


def remembered_view(kept: Mapping[str, Any]) -> QueueView:
    """Return the view that a file was made of, as it was remembered; filters that there are no more are left out."""
    values: dict[str, Any] = {}
    for one in FILTERS:
        for name, fixed in {**one.earlier, one.name: None}.items():
            value = kept.get(name)
            if value is not None and value is not False:
                values[one.name] = fixed or (tuple(value) if isinstance(value, list) else value)
    return QueueView(**values)


def in_numbers(session: Session, said: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return filters as :func:`view_of` reads them, words turned into the numbers they stand for.

    Raises :class:`RefusedError` naming what there is for words that nothing is called by.
    """
    known = {one.name: one for one in FILTERS}
    return {name: [_number(session, known[name], text) for text in texts] for name, texts in said.items()}


def _number(session: Session, one: Filter, text: str) -> str:
    if not one.said_in_words or not text or text.lstrip("-").isdecimal():
        return text
    # The desk's own scale stands first: where two scales share a label, its rating is meant.
    choices = {choice.name.casefold(): choice.value for choice in reversed(one.choices(session))}
    if text.casefold() not in choices:
        there = ", ".join(sorted(choices)[:40]) or "none yet"
        raise RefusedError(f"{one.name} {text[:40]!r} is unknown here. There are: {there}.")
    return choices[text.casefold()]
