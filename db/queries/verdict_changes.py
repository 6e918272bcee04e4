"""Verdicts that are no longer the ones that went out, with the notes on why they were changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from db.columns.moments import iso_moment
from db.models import Event, Rating, User, Verdict
from db.views.exports import Change
from db.vocabulary import CORRECTION_NOTE


def verdict_changes(
    session: Session, newer: ColumnElement[bool], told: Sequence[int], added: Sequence[int]
) -> list[Change]:
    """Return from which verdict to which claims went: those ``told`` of before, and those ``added`` since.

    ``newer`` are the events since. A changed verdict comes as up to three changes: of the verdict, of its rationale
    and of the suggested correction.
    """
    judged = select(Event.claim_id, Event.entity_id).where(newer, Event.entity == "verdict", Event.action == "judge")
    since = {row[1]: row[0] for row in session.execute(judged.where(Event.claim_id.in_(told))) if row[0] is not None}
    by_claim: dict[int, list[Row[Any]]] = {}
    for row in session.execute(_verdicts([*set(since.values()), *added])):
        by_claim.setdefault(row.claim_id, []).append(row)
    new_ones = set(added)
    changes: list[Change] = []
    for claim_id, verdicts in by_claim.items():
        before = [row for row in verdicts if row.verdict_id not in since and claim_id not in new_ones]
        changes += _compared(before[-1] if before else None, verdicts[-1])
    notes = correction_notes(session, [change.verdict_id for change in changes if change.verdict_id is not None])
    return [_noted(change, notes) for change in changes]


def correction_notes(session: Session, verdict_ids: Sequence[int]) -> dict[int, tuple[str | None, str, str]]:
    """Return the newest note on each verdict, with who wrote it and when."""
    query = (
        select(Event.entity_id, Event.new, User.name, iso_moment(Event.at))
        .join(User, User.user_id == Event.user_id)
        .where(Event.entity == "verdict", Event.field == CORRECTION_NOTE, Event.entity_id.in_(verdict_ids))
        .where(Event.claim_id.in_(select(Verdict.claim_id).where(Verdict.verdict_id.in_(verdict_ids))))
        .order_by(Event.event_id)
    )
    return {verdict_id: (note, by, at) for verdict_id, note, by, at in session.execute(query)}


def _verdicts(claim_ids: Sequence[int]) -> Any:
    return (
        select(
            Verdict.claim_id,
            Verdict.verdict_id,
            Verdict.rating_id,
            Rating.label,
            Verdict.rationale,
            Verdict.correction,
            User.name,
            iso_moment(Verdict.recorded_at).label("at"),
        )
        .join(Rating, Rating.rating_id == Verdict.rating_id)
        .join(User, User.user_id == Verdict.user_id)
        .where(Verdict.claim_id.in_(claim_ids))
        .order_by(Verdict.claim_id, Verdict.verdict_id)
    )


def _compared(old: Row[Any] | None, new: Row[Any]) -> Iterator[Change]:
    def change(what: str, before: str | None, after: str | None, verdict_id: int | None = None) -> Change:
        return Change(new.claim_id, 0, "", "", what, before, after, new.name, new.at, verdict_id)

    if old is None or old.rating_id != new.rating_id:
        yield change("verdict", old.label if old else None, new.label, new.verdict_id)
    for what, field in (("rationale", "rationale"), ("correction_suggested", "correction")):
        before, after = getattr(old, field, None) or None, getattr(new, field) or None
        if before != after:
            yield change(what, before, after)


def _noted(change: Change, notes: dict[int, tuple[str | None, str, str]]) -> Change:
    if change.verdict_id not in notes:
        return change
    note, by, at = notes[change.verdict_id]
    return replace(change, note=note, noted_by=by, noted_at=at)
