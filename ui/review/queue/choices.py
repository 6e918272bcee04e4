"""What can be chosen to narrow the queue by, and the views that the desk keeps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from db import queries
from db.session import Session
from db.views.claims import Named
from db.views.verdicts import ScaleRow
from db.vocabulary import CLAIM_TYPES, PRIORITIES
from ui.shared.plain_values import Values, values


class Choice(TypedDict):
    """Something to choose by its name."""

    key: int
    name: str


class VerdictChoice(Choice):
    """A verdict to choose; ``group`` is the name of its scale."""

    group: str


class Choices(TypedDict):
    """All that can be chosen."""

    verdicts: list[VerdictChoice]
    types: Sequence[str]
    priorities: list[Choice]
    people: list[Choice]
    tags: list[Choice]
    views: list[Values]


def choices(session: Session, scales: Sequence[ScaleRow], people: Sequence[Named]) -> Choices:
    """Return what can be chosen to narrow the queue by, and the views that the desk keeps."""
    return {
        "verdicts": [
            {"key": rating.rating_id, "name": rating.label, "group": scale.label}
            for scale in scales
            for rating in scale.ratings
        ],
        "types": list(CLAIM_TYPES),
        "priorities": priorities(),
        "people": [choice(person) for person in people],
        "tags": [choice(tag) for tag in queries.tags(session)],
        "views": [values(view) for view in queries.saved_views(session)],
    }


def choice(named: Named) -> Choice:
    """Return something named as a choice."""
    return {"key": named.key, "name": named.name}


def priorities() -> list[Choice]:
    """Return the priorities, the most urgent first."""
    return [{"key": number, "name": word} for number, word in sorted(PRIORITIES.items(), reverse=True)]
