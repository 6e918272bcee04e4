"""Which stretches of a text were looked at: those in a claim, dismissed by a person, or marked."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import Appearance, Claim, Look


def covered_spans(session: Session, revision_id: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that were looked at, as half-open code point offsets; they may overlap.

    What the machine proposed as no claim was looked at by nobody yet, until a person says so.
    """
    claims = (
        select(Appearance.start, Appearance.end)
        .join(Claim, Claim.claim_id == Appearance.claim_id)
        .where(
            Appearance.revision_id == revision_id,
            Claim.taken_back.is_(False),
            Claim.merged_into.is_(None),
            or_(Claim.state != "dismissed", Claim.dismissed_by.is_not(None)),
        )
    )
    for start, end in session.execute(claims):
        yield start, end
    for start, end in looks(session, revision_id):
        yield start, end


def looks(session: Session, revision_id: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches that somebody marked as looked at, in reading order."""
    query = select(Look.start, Look.end).where(Look.revision_id == revision_id).order_by(Look.start, Look.end)
    return tuple((start, end) for start, end in session.execute(query))
