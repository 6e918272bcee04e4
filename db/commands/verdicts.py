"""Saying what was found."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.orm import Session

from db.cleaning import clean_text
from db.commands.changes import change_claim, claim_as_it_stands
from db.commands.events import log
from db.errors import NotFoundError, RefusedError, StaleClaimError
from db.models import Rating, Verdict


def record_verdict(
    session: Session, claim_id: int, *, version: int, rating_id: int, rationale: str, correction: str = "", by: int
) -> int:
    """Add a verdict on the claim as it is worded now, which makes it checked, and return the claim's new version.

    A person who repeats their own standing verdict on the same wording adds nothing. Raises :class:`RefusedError` for
    a decisive rating without a source or a rationale and for a dismissed claim, :class:`NotFoundError`,
    :class:`StaleClaimError`.
    """
    claim = claim_as_it_stands(session, claim_id)
    rating = _rating(session, rating_id)
    given = {
        "rating_id": rating_id,
        "rationale": clean_text(rationale, what="rationale"),
        "correction": clean_text(correction, what="correction"),
        "claim_text": claim.claim_text,
        "user_id": by,
    }
    standing = _standing(session, claim)
    if claim.version != version:
        raise _stale(claim, standing, given, rating.label)
    _refuse_unfounded(claim, rating, given["rationale"])
    if standing is not None and claim.state == "checked" and all(getattr(standing, k) == v for k, v in given.items()):
        return version
    verdict_id = session.execute(
        insert(Verdict).values(claim_id=claim_id, **given).returning(Verdict.verdict_id)
    ).scalar_one()
    batch_id = uuid.uuid4().hex
    changes = {"verdict_id": verdict_id, "rating_id": rating_id, "state": "checked"}
    version = change_claim(session, claim, changes, version=version, by=by, action="judge", batch_id=batch_id)
    log(
        session,
        by=by,
        action="judge",
        entity="verdict",
        entity_id=verdict_id,
        claim_id=claim_id,
        field="verdict",
        old=standing.label if standing is not None else None,
        new=rating.label,
        batch_id=batch_id,
    )
    return version


def _rating(session: Session, rating_id: int) -> Row[Any]:
    rating = session.execute(select(Rating.__table__).where(Rating.rating_id == rating_id)).one_or_none()
    if rating is None:
        raise NotFoundError("rating", rating_id)
    return rating


def _standing(session: Session, claim: Row[Any]) -> Row[Any] | None:
    if claim.verdict_id is None:
        # Asking for the verdict NULL would read through all of them.
        return None
    query = select(Verdict.__table__, Rating.label).join(Rating, Rating.rating_id == Verdict.rating_id)
    return session.execute(query.where(Verdict.verdict_id == claim.verdict_id)).one_or_none()


def _refuse_unfounded(claim: Row[Any], rating: Row[Any], rationale: str) -> None:
    if claim.state == "dismissed":
        raise RefusedError(f"Claim {claim.claim_id} is dismissed. Bring it back before judging it.")
    if rating.decisive and claim.n_evidence == 0:
        raise RefusedError(
            f"“{rating.label}” needs at least one source. Attach one, or choose a rating that decides nothing."
        )
    if rating.decisive and not rationale:
        raise RefusedError(f"“{rating.label}” needs a rationale. Say in a sentence what the sources show.")


def _stale(claim: Row[Any], standing: Row[Any] | None, given: dict[str, Any], label: str) -> StaleClaimError:
    mine = {"verdict": label, "rationale": given["rationale"], "correction": given["correction"]}
    theirs = {
        "verdict": standing.label if standing is not None else None,
        "rationale": standing.rationale if standing is not None else None,
        "correction": standing.correction if standing is not None else None,
        "claim_text": claim.claim_text,
        "state": claim.state,
    }
    return StaleClaimError(claim.claim_id, claim.version, mine, theirs)
