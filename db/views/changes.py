"""What queries and commands return of changes: what happened, what could be undone, what was merged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class EventRow:
    """A change: who, when, what, from which value to which."""

    event_id: int
    at: datetime
    actor: str
    action: str
    entity: str
    entity_id: int
    field: str | None
    old: str | None
    new: str | None
    batch_id: str | None


@dataclass(frozen=True, slots=True)
class LastAction:
    """What a person could undo: its verb, a claim it changed (None for what concerns none) and how many it changed."""

    action: str
    claim_id: int | None
    n_claims: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Undone:
    """What was undone: its verb, and the claims that are again as they were before."""

    action: str
    claim_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MergedRow:
    """A claim that was merged into another."""

    claim_id: int
    version: int
    headline: str
    quote: str
