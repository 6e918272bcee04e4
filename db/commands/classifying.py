"""Saying what kind of claim a claim is."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.commands.changes import change_claim, claim_as_it_stands
from db.errors import RefusedError
from db.vocabulary import CLAIM_TYPES


def classify_claim(session: Session, claim_id: int, *, version: int, claim_type: str, by: int) -> int:
    """Change what a claim is about and return its new version.

    Raises :class:`RefusedError` for an unknown type, :class:`StaleClaimError`, :class:`NotFoundError`.
    """
    if claim_type not in CLAIM_TYPES:
        raise RefusedError(f"{claim_type[:40]!r} is no type of a claim. Choose one of: {', '.join(CLAIM_TYPES)}.")
    claim = claim_as_it_stands(session, claim_id)
    return change_claim(session, claim, {"claim_type": claim_type}, version=version, by=by, action="classify")
