"""One state for many claims: dismissed, brought back, to be checked again. What does not allow it stays as it is."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from claims.types import DismissalReason
from db.commands.changes import change_claim
from db.commands.coverage import recount_coverage
from db.commands.sharing import AT_ONCE
from db.errors import RefusedError
from db.models import Claim
from db.vocabulary import DISMISSAL_REASONS

#: The states that a claim with a verdict can be sent back from.
JUDGED = {"checked", "approved"}


def dismiss_claims(
    session: Session, claim_ids: Sequence[int], *, reason: DismissalReason, by: int, batch_id: str | None = None
) -> int:
    """Put claims aside for a reason and return how many were; raises :class:`RefusedError` for an unknown reason."""
    if reason not in DISMISSAL_REASONS:
        raise RefusedError(f"{reason!r} is no reason to dismiss claims. Choose one of: {', '.join(DISMISSAL_REASONS)}.")
    rows = _standing(session, claim_ids, lambda claim: claim.state != "dismissed")
    changes = {"state": "dismissed", "dismissal_reason": reason}
    return _change(session, ((row, changes) for row in rows), by=by, action="dismiss", batch_id=batch_id)


def restore_claims(session: Session, claim_ids: Sequence[int], *, by: int, batch_id: str | None = None) -> int:
    """Bring dismissed claims back, checked where they have a verdict, else open; return how many were."""
    # What was merged into another claim is brought back by taking the two apart.
    rows = _standing(session, claim_ids, lambda claim: claim.state == "dismissed" and claim.merged_into is None)
    changed = (
        (row, {"state": "open" if row.verdict_id is None else "checked", "dismissal_reason": None}) for row in rows
    )
    return _change(session, changed, by=by, action="restore", batch_id=batch_id)


def recheck_claims(session: Session, claim_ids: Sequence[int], *, by: int, batch_id: str | None = None) -> int:
    """Ask for another check of claims that were checked; their verdicts stand meanwhile. Return how many were."""
    rows = _standing(session, claim_ids, lambda claim: claim.state in JUDGED)
    return _change(session, ((row, {"state": "recheck"}) for row in rows), by=by, action="recheck", batch_id=batch_id)


def _standing(session: Session, claim_ids: Sequence[int], allows: Callable[[Row[Any]], bool]) -> Iterator[Row[Any]]:
    """Yield the claims that allow it, as they stand; on PostgreSQL nobody else changes them until the end."""
    for first in range(0, len(claim_ids), AT_ONCE):
        some = sorted(claim_ids[first : first + AT_ONCE])
        query = select(Claim.__table__).where(Claim.claim_id.in_(some)).order_by(Claim.claim_id)
        yield from filter(allows, session.execute(query.with_for_update(key_share=True)).all())


def _change(
    session: Session,
    changed: Iterable[tuple[Row[Any], dict[str, Any]]],
    *,
    by: int,
    action: str,
    batch_id: str | None,
) -> int:
    batch_id = batch_id or uuid.uuid4().hex
    number = 0
    articles: set[int] = set()
    for row, changes in changed:
        change_claim(session, row, changes, version=row.version, by=by, action=action, batch_id=batch_id, recount=False)
        articles.add(row.article_id)
        number += 1
    # Once an article, not once a claim; in their order, so that two who do so wait for each other in one direction.
    for article_id in sorted(articles):
        recount_coverage(session, article_id)
    return number
