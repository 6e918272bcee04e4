"""Moving the claims of a rating to another one: new verdicts beside the old, for as many claims as there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, insert, select, update
from sqlalchemy.orm import Session

from db.commands.changes import count_move
from db.models import Claim, Event, Verdict, now

#: So many claims are moved at once.
CHUNK = 1_000


def move_claims(session: Session, rating: Row[Any], target: Row[Any], *, by: int, batch_id: str) -> int:
    """Give every claim that stands on ``rating`` a verdict by ``target``, and return how many there were.

    Rationale, correction and the wording judged stay as they were; an approved claim is checked again, any other
    keeps its state. Each claim has its events, all in one batch.
    """
    number = 0
    # What was moved no longer stands on the rating, so that the next ones come first.
    while claims := session.execute(_standing_on(rating)).all():
        verdict_ids = _give(session, claims, target, by=by)
        _change(session, claims, verdict_ids, target)
        told = (claims, verdict_ids, rating.label, target.label)
        session.execute(insert(Event), [event | {"user_id": by, "batch_id": batch_id} for event in _events(*told)])
        for claim in claims:
            if claim.state == "approved":
                count_move(session, claim.article_id, "approved", "checked")
        number += len(claims)
    return number


def state_after(state: str) -> str:
    """Return the state of a claim that was moved: an approval was of the verdict before."""
    return "checked" if state == "approved" else state


def _standing_on(rating: Row[Any]) -> Select[*tuple[Any, ...]]:
    columns = (Claim.claim_id, Claim.article_id, Claim.version, Claim.state)
    query: Select[*tuple[Any, ...]] = (
        select(*columns, Verdict.rationale, Verdict.correction, Verdict.claim_text)
        .join(Verdict, Verdict.verdict_id == Claim.verdict_id)
        .where(Claim.rating_id == rating.rating_id)
        .order_by(Claim.claim_id)
        .limit(CHUNK)
        .with_for_update(of=Claim, key_share=True)
    )
    return query


def _give(session: Session, claims: Sequence[Row[Any]], target: Row[Any], *, by: int) -> Sequence[int]:
    kept = ("claim_id", "rationale", "correction", "claim_text")
    rows = [
        {name: getattr(claim, name) for name in kept} | {"rating_id": target.rating_id, "user_id": by}
        for claim in claims
    ]
    made = insert(Verdict).returning(Verdict.verdict_id, sort_by_parameter_order=True)
    return session.scalars(made, rows).all()


def _change(session: Session, claims: Sequence[Row[Any]], verdict_ids: Sequence[int], target: Row[Any]) -> None:
    moment = now()
    rows = [
        {
            "claim_id": claim.claim_id,
            "verdict_id": verdict_id,
            "rating_id": target.rating_id,
            "state": state_after(claim.state),
            "version": claim.version + 1,
            "updated_at": moment,
        }
        for claim, verdict_id in zip(claims, verdict_ids, strict=True)
    ]
    session.execute(update(Claim), rows)


def _events(claims: Sequence[Row[Any]], verdict_ids: Sequence[int], old: str, new: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = []
    for claim, verdict_id in zip(claims, verdict_ids, strict=True):
        common = {"action": "move", "claim_id": claim.claim_id}
        if claim.state == "approved":
            state = {"field": "state", "old": claim.state, "new": state_after(claim.state)}
            told.append(common | {"entity": "claim", "entity_id": claim.claim_id} | state)
        verdict = {"field": "verdict", "old": old, "new": new}
        told.append(common | {"entity": "verdict", "entity_id": verdict_id} | verdict)
    return told
