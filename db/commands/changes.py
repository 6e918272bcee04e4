"""The one way in which a claim changes: guarded by its version, counted on its article, recorded field by field."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Row, Table, Update, bindparam, select, update
from sqlalchemy.orm import Session

from db.commands.coverage import recount_coverage
from db.commands.events import as_text, log_fields
from db.errors import NotFoundError, RefusedError, StaleClaimError
from db.models import Article, Claim, now

#: Fields that say nothing to a person: the command records what they stand for in words.
SILENT = {"verdict_id", "rating_id", "n_evidence", "first_start"}

#: Of the table, not of the class, and made once: this is asked for every change of every claim.
_CLAIM = cast("Table", Claim.__table__)
_STANDING = select(_CLAIM).where(_CLAIM.c.claim_id == bindparam("claim_id")).with_for_update(key_share=True)


def claim_as_it_stands(session: Session, claim_id: int) -> Row[Any]:
    """Return the claim's row; on PostgreSQL nobody else changes it until the transaction ends.

    Raises :class:`NotFoundError`.
    """
    row = session.execute(_STANDING, {"claim_id": claim_id}).one_or_none()
    if row is None:
        raise NotFoundError("claim", claim_id)
    return row


def change_claim(
    session: Session,
    claim: Row[Any],
    changes: dict[str, Any],
    *,
    version: int,
    by: int,
    action: str,
    batch_id: str | None = None,
    touched: bool = False,
    recount: bool = True,
) -> int:
    """Change fields of a claim and return its new version; where nothing differs, return the one it has.

    ``touched`` says that something else about it changed, so that its version goes up in any case; without
    ``recount`` the caller counts anew how much of the article was looked at. Raises :class:`StaleClaimError` where the
    claim is no longer at ``version``, :class:`RefusedError` where it was merged into another and is to be worked on.
    """
    if claim.version != version:
        raise _stale(claim, changes)
    changes = _with_what_follows(claim, changes, by)
    changed = {field: value for field, value in changes.items() if getattr(claim, field) != value}
    if not changed and not touched:
        return version
    if session.execute(_guarded(claim.claim_id, version, changed)).rowcount != 1:  # type: ignore[attr-defined] # of a cursor
        raise _stale(claim_as_it_stands(session, claim.claim_id), changes)
    if "state" in changed:
        count_move(session, claim.article_id, claim.state, changed["state"], recount=recount)
    _log_fields(session, claim, changed, by=by, action=action, batch_id=batch_id)
    return version + 1


def _with_what_follows(claim: Row[Any], changes: dict[str, Any], by: int) -> dict[str, Any]:
    """Return the changes with what a change of state brings along: who dismissed it, and that it is there again."""
    if claim.merged_into is not None and "merged_into" not in changes:
        raise RefusedError(
            f"Claim {claim.claim_id} was merged into claim {claim.merged_into}. Take the two apart first."
        )
    state = changes.get("state", claim.state)
    if state == claim.state:
        return changes
    if state == "dismissed":
        return {"dismissed_by": by} | changes
    return {"dismissed_by": None, "taken_back": False} | changes


def count_move(session: Session, article_id: int, old: str | None, new: str, *, recount: bool = True) -> None:
    """Keep the article's counters true when a claim goes from one state to another, or is new (``old`` None)."""
    after, before = getattr(Article, f"n_{new}"), getattr(Article, f"n_{old}") if old else None
    values: dict[Any, Any] = {after: after + 1}
    if before is not None:
        values[before] = before - 1
    session.execute(update(Article).where(Article.article_id == article_id).values(values))
    if recount and (old is None or "dismissed" in {old, new}):
        recount_coverage(session, article_id)


def _guarded(claim_id: int, version: int, changed: dict[str, Any]) -> Update:
    return (
        update(_CLAIM)
        .where(_CLAIM.c.claim_id == claim_id, _CLAIM.c.version == version)
        .values(**changed, version=version + 1, updated_at=now())
    )


def _log_fields(
    session: Session, claim: Row[Any], changed: dict[str, Any], *, by: int, action: str, batch_id: str | None
) -> None:
    told = {field: value for field, value in changed.items() if field not in SILENT}
    key = claim.claim_id
    log_fields(
        session, claim, told, by=by, action=action, entity="claim", entity_id=key, claim_id=key, batch_id=batch_id
    )


def _stale(claim: Row[Any], changes: dict[str, Any]) -> StaleClaimError:
    mine = {field: as_text(value) for field, value in changes.items()}
    theirs = {field: as_text(getattr(claim, field)) for field in changes}
    return StaleClaimError(claim.claim_id, claim.version, mine, theirs)
