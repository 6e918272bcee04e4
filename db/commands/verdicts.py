"""Saying what was found."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.orm import Session

from db.cleaning import clean_text
from db.commands.changes import change_claim, claim_as_it_stands
from db.commands.events import log
from db.errors import NotFoundError, RefusedError, StaleClaimError
from db.models import Claim, Rating, Scale, Verdict, now

#: Whoever has a claim open for longer is not working on it.
LONGEST_OPEN = timedelta(days=7)


def record_verdict(
    session: Session,
    claim_id: int,
    *,
    version: int,
    rating_id: int,
    rationale: str,
    correction: str = "",
    opened_at: datetime | None = None,
    by: int,
) -> int:
    """Add a verdict on the claim as it is worded now, which makes it checked, and return the claim's new version.

    ``opened_at`` is when the person opened the claim, as their browser tells; a moment to come, or one more than
    ``LONGEST_OPEN`` ago, is left out. A person who repeats their own standing verdict on the same wording adds
    nothing. Raises :class:`RefusedError` for a decisive rating without a source or a rationale, a retired rating and a
    dismissed claim, :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    # The rating first: whoever retires it holds it, and then asks for its claims.
    rating = offered_rating(session, rating_id)
    claim = claim_as_it_stands(session, claim_id)
    given = {
        "rating_id": rating_id,
        "rationale": clean_text(rationale, what="rationale"),
        "correction": clean_text(correction, what="correction"),
        "claim_text": claim.claim_text,
        "user_id": by,
    }
    # Before the versions: whose claim was dismissed meanwhile has to bring it back, not to compare verdicts.
    _refuse_dismissed(claim)
    standing = standing_verdict(session, claim)
    if claim.version != version:
        raise _stale(claim, standing, given, rating.label)
    _refuse_unfounded(claim, rating, given["rationale"])
    holds = standing is not None and claim.state in {"checked", "approved"}
    if holds and all(getattr(standing, field) == value for field, value in given.items()):
        return version
    given["opened_at"] = believable(opened_at)
    return _add(session, claim, given, standing, label=rating.label, by=by, action="judge")


def confirm_wording(session: Session, claim_id: int, *, version: int, by: int) -> int:
    """Say that the standing verdict holds for the claim as it is worded now, and return the claim's new version.

    Adds the same verdict again, on this wording, by the person who confirms it. Where it was given on this wording,
    and nothing asks for another check, there is nothing to confirm. Raises like :func:`record_verdict`.
    """
    rating_id = session.scalar(select(Claim.rating_id).where(Claim.claim_id == claim_id))
    rating = offered_rating(session, rating_id) if rating_id is not None else None
    claim = claim_as_it_stands(session, claim_id)
    standing = standing_verdict(session, claim)
    if standing is None or rating is None:
        raise RefusedError(f"Claim {claim_id} has no verdict that could be confirmed. Record one.")
    if claim.version != version or standing.rating_id != rating_id:
        mine = {"rationale": standing.rationale, "correction": standing.correction}
        raise _stale(claim, standing, mine, rating.label)
    if standing.claim_text == claim.claim_text and claim.state != "recheck":
        return version
    _refuse_unfounded(claim, rating, standing.rationale)
    given = {
        "rating_id": standing.rating_id,
        "rationale": standing.rationale,
        "correction": standing.correction,
        "claim_text": claim.claim_text,
        "user_id": by,
    }
    return _add(session, claim, given, standing, label=rating.label, by=by, action="confirm")


def believable(opened_at: datetime | None) -> datetime | None:
    """Return the moment a claim was opened, None where a clock must be wrong: no verdict is lost for it."""
    if opened_at is None:
        return None
    moment = now()
    return opened_at if moment - LONGEST_OPEN <= opened_at <= moment else None


def offered_rating(session: Session, rating_id: int) -> Row[Any]:
    """Return a rating that can be given; on PostgreSQL it stays so until the transaction ends.

    Raises :class:`NotFoundError`, :class:`RefusedError` for a retired one.
    """
    query = select(Rating.__table__).where(Rating.rating_id == rating_id).with_for_update(read=True)
    rating = session.execute(query).one_or_none()
    if rating is None:
        raise NotFoundError("rating", rating_id)
    if rating.retired or session.scalar(select(Scale.retired).where(Scale.scale_id == rating.scale_id)):
        raise RefusedError(f"“{rating.label}” is no longer offered. Choose another rating.")
    return rating


def standing_verdict(session: Session, claim: Row[Any]) -> Row[Any] | None:
    """Return the verdict of a claim that holds now, with the label of its rating; None before the first."""
    if claim.verdict_id is None:
        # Asking for the verdict NULL would read through all of them.
        return None
    query = select(Verdict.__table__, Rating.label).join(Rating, Rating.rating_id == Verdict.rating_id)
    return session.execute(query.where(Verdict.verdict_id == claim.verdict_id)).one_or_none()


def _refuse_dismissed(claim: Row[Any]) -> None:
    if claim.state == "dismissed":
        raise RefusedError(f"Claim {claim.claim_id} is dismissed. Bring it back before judging it.")


def _refuse_unfounded(claim: Row[Any], rating: Row[Any], rationale: str) -> None:
    """Raise :class:`RefusedError` where a rating cannot be given to a claim as it stands."""
    _refuse_dismissed(claim)
    if rating.decisive and claim.n_evidence == 0:
        raise RefusedError(
            f"“{rating.label}” needs at least one source. Attach one, or choose a rating that decides nothing."
        )
    if rating.decisive and not rationale:
        raise RefusedError(f"“{rating.label}” needs a rationale. Say in a sentence what the sources show.")


def _add(
    session: Session,
    claim: Row[Any],
    given: dict[str, Any],
    standing: Row[Any] | None,
    *,
    label: str,
    by: int,
    action: str,
) -> int:
    """Add a verdict and make it the one that stands, with its events in one batch; return the new version."""
    batch_id = uuid.uuid4().hex
    made = insert(Verdict).values(claim_id=claim.claim_id, **given).returning(Verdict.verdict_id)
    verdict_id = session.execute(made).scalar_one()
    changes = {"verdict_id": verdict_id, "rating_id": given["rating_id"], "state": "checked"}
    version = change_claim(session, claim, changes, version=claim.version, by=by, action=action, batch_id=batch_id)
    log(
        session,
        by=by,
        action=action,
        entity="verdict",
        entity_id=verdict_id,
        claim_id=claim.claim_id,
        field="verdict",
        old=standing.label if standing is not None else None,
        new=label,
        batch_id=batch_id,
    )
    return version


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
