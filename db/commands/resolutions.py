"""Putting a mention of the article back where a restatement named who is meant."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims import without_resolution
from claims.types import Resolution
from db.commands.changes import change_claim, claim_as_it_stands
from db.errors import RefusedError
from db.models import Appearance, Revision


def revert_resolution(session: Session, claim_id: int, *, version: int, start: int, by: int) -> int:
    """Put the mention at ``start`` (a code point offset in the text) in place of its referent; return the new version.

    Raises :class:`RefusedError` where the claim has no resolution there, or its wording does not name the referent,
    :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    claim = claim_as_it_stands(session, claim_id)
    listed = (Resolution(**one) for one in claim.resolutions)
    resolution = next((one for one in listed if one.start == start), None)
    following = _following(session, claim_id, resolution.end) if resolution else ""
    wording = without_resolution(claim.claim_text, resolution, following=following) if resolution else None
    if wording is None:
        raise RefusedError("The wording does not name anybody in place of these words. Edit it by hand.")
    return change_claim(session, claim, {"claim_text": wording}, version=version, by=by, action="reword")


def _following(session: Session, claim_id: int, end: int) -> str:
    text = (
        select(Revision.text)
        .join(Appearance, Appearance.revision_id == Revision.revision_id)
        .where(Appearance.claim_id == claim_id, Appearance.position == 0)
    )
    return session.scalars(text).one()[end : end + 40]
