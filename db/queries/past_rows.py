"""How a claim stood when a file was made of it, found by walking its history back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.columns.lookups import people
from db.models import Event, Rating, Scale, Verdict
from db.vocabulary import PRIORITIES

Values = dict[str, Any]
#: What a verdict says, by the names of the columns of files.
OF_VERDICT = {
    "verdict": Rating.label,
    "verdict_scale": Scale.slug,
    "rationale": Verdict.rationale,
    "correction_suggested": Verdict.correction,
}
NO_VERDICT: Values = dict.fromkeys(OF_VERDICT)


def past_row(session: Session, current: Values, fits: Callable[[Values], bool]) -> Values | None:
    """Return the values of a claim at the time when they fitted; None where they never did, as far as can be told.

    ``current`` holds what is to be taken back by the names of the columns of files, ``claim_id`` among them.
    """
    values = dict(current)
    verdicts = _verdicts(session, current["claim_id"])
    for event in session.execute(_history(current["claim_id"])):
        _take_back(session, values, event, verdicts)
        if fits(values):
            return values
    return None


def _history(claim_id: int) -> Any:
    columns = (Event.entity, Event.entity_id, Event.action, Event.field, Event.old, Event.new)
    return select(*columns).where(Event.claim_id == claim_id).order_by(Event.event_id.desc())


def _take_back(session: Session, values: Values, event: Any, verdicts: dict[int, Values]) -> None:
    if event.entity == "verdict" and event.entity_id in verdicts:
        earlier = [row for verdict_id, row in verdicts.items() if verdict_id < event.entity_id]
        values |= earlier[-1] if earlier else NO_VERDICT
    elif event.field == "tag":
        before = [name for name in values["tags"] or [] if name != event.new] + [event.old] * (event.old is not None)
        values["tags"] = sorted(before, key=str.casefold)
    elif event.field == "priority":
        values["priority"] = PRIORITIES.get(int(event.old or 0), "normal")
    elif event.field == "assignee_id":
        values["assignee"] = people(session, [int(event.old)])[int(event.old)] if event.old else None
    elif event.entity == "claim" and event.field in values:
        values[event.field] = event.old


def _verdicts(session: Session, claim_id: int) -> dict[int, Values]:
    query = (
        select(Verdict.verdict_id, *(column.label(f"cell_{name}") for name, column in OF_VERDICT.items()))
        .join(Rating, Rating.rating_id == Verdict.rating_id)
        .join(Scale, Scale.scale_id == Rating.scale_id)
        .where(Verdict.claim_id == claim_id)
        .order_by(Verdict.verdict_id)
    )
    return {
        row.verdict_id: {name: getattr(row, f"cell_{name}") for name in OF_VERDICT} for row in session.execute(query)
    }
