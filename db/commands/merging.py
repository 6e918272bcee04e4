"""Making one claim of two that say the same, and two of them again.

The evidence of the merged claim moves to the kept one; its verdicts, which never change, stay on its row and count for
the kept one where that has none of its own. The events of the merge say what moved, and taking it apart follows them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.orm import Session

from db.commands.changes import change_claim, claim_as_it_stands
from db.commands.coverage import recount_coverage
from db.commands.events import log
from db.commands.reversing import reverse
from db.commands.standing import derived
from db.errors import NotFoundError, RefusedError, StaleClaimError
from db.models import Appearance, Event, Evidence, Rating


def merge_claims(
    session: Session,
    claim_id: int,
    merged_id: int,
    *,
    version: int,
    merged_version: int,
    by: int,
    action: str = "merge",
) -> int:
    """Merge ``merged_id`` into ``claim_id``, which is kept, and return the kept claim's new version.

    The merged one is dismissed as a duplicate; its evidence and its places in the text come to the kept one. A kept
    claim without a verdict takes over the merged one's; where both have one and they differ, the kept one's stands and
    the claim has to be checked again. ``action`` is the verb under which it is recorded. Raises :class:`RefusedError`
    for a claim of another article, one that is merged already or a dismissed claim to be kept,
    :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    if claim_id == merged_id:
        raise RefusedError("A claim cannot be merged into itself. Choose another one.")
    # In the order of their numbers, so that two who merge the same claims wait for each other.
    rows = {one: claim_as_it_stands(session, one) for one in sorted((claim_id, merged_id))}
    kept, merged = rows[claim_id], rows[merged_id]
    _refuse_unfit(kept, merged)
    if merged.version != merged_version:
        told = {"headline": merged.headline}
        raise StaleClaimError(merged_id, merged.version, {"headline": "(merged)"}, told)
    _dismiss_merged(session, merged, claim_id, by=by, action=action)
    _move_evidence(session, merged_id, claim_id, by=by, action=action)
    _copy_places(session, merged_id, claim_id, by=by, action=action)
    facts = derived(session, claim_id)
    changes = facts | _state_after(session, kept, merged, facts)
    version = change_claim(session, kept, changes, version=version, by=by, action=action, touched=True)
    log(
        session,
        by=by,
        action=action,
        entity="claim",
        entity_id=merged_id,
        claim_id=claim_id,
        field="merged",
        new=merged.headline,
    )
    recount_coverage(session, kept.article_id)
    return version


def unmerge_claim(session: Session, merged_id: int, *, version: int, by: int) -> int:
    """Take a merged claim out of the one it was merged into, and return its new version.

    It is again as it was, with its evidence and its places; the kept claim keeps what it got since. Raises
    :class:`RefusedError` for a claim that is not merged, or whose other one was itself merged meanwhile,
    :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    merged = claim_as_it_stands(session, merged_id)
    if merged.version != version:
        raise StaleClaimError(merged_id, merged.version, {"headline": merged.headline}, {"headline": merged.headline})
    if merged.merged_into is None:
        raise RefusedError(f"Claim {merged_id} is not merged into another one.")
    kept = claim_as_it_stands(session, merged.merged_into)
    if kept.merged_into is not None:
        raise RefusedError(
            f"Claim {kept.claim_id} was itself merged into claim {kept.merged_into}. Take those two apart first."
        )
    log(
        session,
        by=by,
        action="unmerge",
        entity="claim",
        entity_id=merged_id,
        claim_id=kept.claim_id,
        field="merged",
        old=merged.headline,
    )
    reverse(session, events_of_merge(session, merged), by=by, action="unmerge", lenient=True)
    return claim_as_it_stands(session, merged_id).version  # type: ignore[no-any-return] # a column of a row


def events_of_merge(session: Session, merged: Row[Any]) -> Sequence[Row[Any]]:
    """Return the events of the merge that stands, in the order in which they happened."""
    of_merge = (Event.claim_id == merged.claim_id, Event.field == "merged_into", Event.new == str(merged.merged_into))
    last = select(Event.batch_id).where(*of_merge).order_by(Event.event_id.desc()).limit(1).scalar_subquery()
    query = select(Event.__table__).where(Event.batch_id == last, Event.entity != "event").order_by(Event.event_id)
    return session.execute(query).all()


def _refuse_unfit(kept: Row[Any], merged: Row[Any]) -> None:
    if kept.article_id != merged.article_id:
        raise RefusedError("These claims stand in different articles. Only claims of one article can be merged.")
    for claim in (kept, merged):
        if claim.merged_into is not None:
            raise RefusedError(f"Claim {claim.claim_id} is merged into claim {claim.merged_into} already.")
    if kept.state == "dismissed":
        raise RefusedError(f"Claim {kept.claim_id} is dismissed. Bring it back before merging another into it.")


def _dismiss_merged(session: Session, merged: Row[Any], claim_id: int, *, by: int, action: str) -> None:
    changes = {
        "state": "dismissed",
        "dismissal_reason": "duplicate",
        "dismissed_by": by,
        "taken_back": False,
        "merged_into": claim_id,
        "n_evidence": 0,
    }
    # The places of the merged claim come to the kept one, so nothing of the text is uncovered by this.
    change_claim(session, merged, changes, version=merged.version, by=by, action=action, recount=False)


def _state_after(session: Session, kept: Row[Any], merged: Row[Any], facts: dict[str, Any]) -> dict[str, Any]:
    """Return the change of state of the kept claim: what was checked stays so, what two people differ on does not."""
    if kept.verdict_id is None and facts["verdict_id"] is not None and kept.state == "open":
        return {"state": "recheck" if merged.state in {"returned", "recheck"} else "checked"}
    differ = None not in {kept.rating_id, merged.rating_id} and _common(session, kept) != _common(session, merged)
    return {"state": "recheck"} if differ and kept.state in {"checked", "approved"} else {}


def _common(session: Session, claim: Row[Any]) -> str | None:
    return session.scalar(select(Rating.common).where(Rating.rating_id == claim.rating_id))


def _move_evidence(session: Session, merged_id: int, claim_id: int, *, by: int, action: str) -> None:
    here = select(Evidence.evidence_id).where(Evidence.claim_id == merged_id).order_by(Evidence.evidence_id)
    for evidence_id in session.scalars(here).all():
        session.execute(update(Evidence).where(Evidence.evidence_id == evidence_id).values(claim_id=claim_id))
        log(
            session,
            by=by,
            action=action,
            entity="evidence",
            entity_id=evidence_id,
            claim_id=claim_id,
            field="claim_id",
            old=str(merged_id),
            new=str(claim_id),
        )


def _copy_places(session: Session, merged_id: int, claim_id: int, *, by: int, action: str) -> None:
    """Let the kept claim stand where the merged one does, after its own places."""
    columns = [column for column in Appearance.__table__.columns if column.name != "appearance_id"]
    places = session.execute(select(*columns).where(Appearance.claim_id == merged_id).order_by(Appearance.position))
    own = {
        (revision_id, start, end)
        for revision_id, start, end in session.execute(
            select(Appearance.revision_id, Appearance.start, Appearance.end).where(Appearance.claim_id == claim_id)
        )
    }
    last = session.scalar(select(func.max(Appearance.position)).where(Appearance.claim_id == claim_id))
    if last is None:
        raise NotFoundError("claim", claim_id)
    new = [place for place in places if (place.revision_id, place.start, place.end) not in own]
    for position, place in enumerate(new, last + 1):
        row = place._asdict() | {"claim_id": claim_id, "position": position}
        made = session.execute(insert(Appearance).values(**row).returning(Appearance.appearance_id)).scalar_one()
        log(
            session,
            by=by,
            action=action,
            entity="appearance",
            entity_id=made,
            claim_id=claim_id,
            field="span",
            new=f"{place.start}:{place.end}",
        )
