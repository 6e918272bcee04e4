"""Filters that take a number, said in words: the label of a verdict, the name of a person or tag, a priority."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy.orm import Session

from db.errors import RefusedError
from db.queries.desk import people, tags
from db.queries.scales import scales
from db.vocabulary import PRIORITIES


def _ratings(session: Session) -> dict[str, int]:
    # The desk's own scale stands first: where two scales share a label, its rating is meant.
    found = [(row.label, row.rating_id) for scale in reversed(scales(session)) for row in scale.ratings]
    return {label.casefold(): rating_id for label, rating_id in found}


#: What can be said instead of a number, by the filter: the words without regard to case, and their number.
KNOWN: dict[str, Callable[[Session], dict[str, int]]] = {
    "rating_id": _ratings,
    "tag_id": lambda session: {one.name.casefold(): one.key for one in tags(session)},
    "assignee_id": lambda session: {one.name.casefold(): one.key for one in people(session)},
    "priority": lambda _: {word: number for number, word in PRIORITIES.items()},
}


def in_numbers(session: Session, said: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return filters as ``named.view_of`` reads them, words turned into the numbers they stand for.

    Raises :class:`RefusedError` naming what there is for words that nothing is called by.
    """
    return {name: [_number(session, name, text) for text in texts] for name, texts in said.items()}


def _number(session: Session, name: str, text: str) -> str:
    if name not in KNOWN or not text or text.lstrip("-").isdecimal():
        return text
    known = KNOWN[name](session)
    if text.casefold() not in known:
        there = ", ".join(sorted(known)[:40]) or "none yet"
        raise RefusedError(f"{name.removesuffix('_id')} {text[:40]!r} is unknown here. There are: {there}.")
    return str(known[text.casefold()])
