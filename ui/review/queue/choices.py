"""What can be chosen to narrow the queue by, and the views that the desk keeps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from db import queries
from db.queries.filters import Filter
from db.session import Session
from db.views.claims import Named
from db.vocabulary import PRIORITIES
from ui.review.queue.view import NARROWING
from ui.shared.plain_values import Values, values


class Choice(TypedDict):
    """Something to choose by its name."""

    key: int
    name: str


class FilterField(TypedDict):
    """A filter as the panel shows it; ``choices`` are value, name and group, or None where any words will do."""

    name: str
    title: str
    choices: list[list[str]] | None


class Choices(TypedDict):
    """All that can be chosen."""

    filters: list[FilterField]
    priorities: list[Choice]
    people: list[Choice]
    tags: list[Choice]
    views: list[Values]


def choices(session: Session, people: Sequence[Named]) -> Choices:
    """Return what can be chosen to narrow the queue by, and the views that the desk keeps."""
    return {
        "filters": [filter_field(session, one) for one in NARROWING.values() if one.name != "text"],
        "priorities": priorities(),
        "people": [choice(person) for person in people],
        "tags": [choice(tag) for tag in queries.tags(session)],
        "views": [values(view) for view in queries.saved_views(session)],
    }


def filter_field(session: Session, one: Filter) -> FilterField:
    """Return a filter as the panel shows it."""
    offered = [[*choice] for choice in one.choices(session)]
    return {"name": one.name, "title": one.title, "choices": offered or (None if one.kind is str else [])}


def choice(named: Named) -> Choice:
    """Return something named as a choice."""
    return {"key": named.key, "name": named.name}


def priorities() -> list[Choice]:
    """Return the priorities, the most urgent first."""
    return [{"key": number, "name": word} for number, word in sorted(PRIORITIES.items(), reverse=True)]
