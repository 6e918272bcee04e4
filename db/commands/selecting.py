"""What people select in a text, before something is made of it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import DuplicateClaimError, RefusedError
from db.models import Appearance, Claim


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a selection without the blanks at its ends; raises :class:`RefusedError` where nothing is left."""
    if not 0 <= start < end <= len(text):
        raise RefusedError("Nothing in this text is selected. Select the words that make the claim.")
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start >= end:
        raise RefusedError("Only blanks are selected. Select the words that make the claim.")
    return start, end


def refuse_same_place(session: Session, revision_id: int, start: int, end: int) -> None:
    """Raise :class:`DuplicateClaimError` where exactly these words are a claim already, dismissed or not."""
    query = select(Claim.claim_id, Claim.headline).join(Appearance, Appearance.claim_id == Claim.claim_id)
    here = (Appearance.revision_id == revision_id, Appearance.start == start, Appearance.end == end)
    shown = (Claim.taken_back.is_(False), Claim.merged_into.is_(None))
    known = session.execute(query.where(*here, *shown).order_by(Claim.claim_id).limit(1)).one_or_none()
    if known is not None:
        raise DuplicateClaimError(known.claim_id, known.headline)
