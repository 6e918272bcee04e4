"""Versions of many claims, by which changes of them are guarded."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Claim


def versions(session: Session, claim_ids: Sequence[int]) -> dict[int, int]:
    """Return the versions of claims as they stand now, by their ids; unknown ones are left out."""
    query = select(Claim.claim_id, Claim.version).where(Claim.claim_id.in_(claim_ids))
    return {claim_id: version for claim_id, version in session.execute(query)}  # noqa: C416 - a row is no pair to mypy
