"""Which verdict holds for a claim, and which claims were merged into it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, exists, select
from sqlalchemy.orm import Session

from db.models import Claim, Rating, Retraction, Verdict


def holding_verdict(session: Session, claim_id: int) -> Row[Any] | None:
    """Return the verdict that holds for a claim (``verdict_id``, ``rating_id``, ``decisive``); None where none does.

    It is the newest that was given on the claim itself and not taken back; where there is none, the newest of those
    that came with claims merged into it.
    """
    found: Row[Any] | None = _newest(session, [claim_id]) or _newest(session, merged_claims(session, claim_id))
    return found


def merged_claims(session: Session, claim_id: int) -> list[int]:
    """Return the claims merged into a claim, those merged into them before too."""
    found: list[int] = []
    into = [claim_id]
    while into:
        into = list(session.scalars(select(Claim.claim_id).where(Claim.merged_into.in_(into)).order_by(Claim.claim_id)))
        found += into
    return found


def _newest(session: Session, claim_ids: list[int]) -> Any:
    if not claim_ids:
        return None
    taken_back = exists().where(Retraction.verdict_id == Verdict.verdict_id)
    query = (
        select(Verdict.verdict_id, Verdict.rating_id, Rating.decisive, Rating.label)
        .join(Rating, Rating.rating_id == Verdict.rating_id)
        .where(Verdict.claim_id.in_(claim_ids), ~taken_back)
        .order_by(Verdict.verdict_id.desc())
        .limit(1)
    )
    return session.execute(query).one_or_none()
