"""What editors said of the verdicts of a claim."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.columns.lookups import was_undone
from db.models import Signoff, User
from db.views.verdicts import SignoffRow


def signoffs_of(session: Session, claim_id: int) -> tuple[SignoffRow, ...]:
    """Return the sign-offs of a claim, the newest first, and which of them were undone."""
    query: Select[*tuple[Any, ...]] = (
        select(
            Signoff.signoff_id,
            Signoff.verdict_id,
            Signoff.decision,
            Signoff.comment,
            User.name,
            Signoff.signed_at,
            was_undone(),
        )
        .join(User, User.user_id == Signoff.user_id)
        .where(Signoff.claim_id == claim_id)
        .order_by(Signoff.signoff_id.desc())
    )
    return tuple(SignoffRow(*row) for row in session.execute(query))
