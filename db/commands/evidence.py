"""What a claim rests on."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.orm import Session

from db.cleaning import LOCATOR_LENGTH, clean_line, clean_text
from db.commands.changes import change_claim, claim_as_it_stands
from db.commands.events import log
from db.commands.sources import fill_in, find_or_add_source, source_as_it_stands, source_details
from db.errors import NotFoundError, RefusedError
from db.models import Evidence, Rating, Source, now
from db.vocabulary import STANCES, SourceKind, Stance


def attach_source(
    session: Session,
    claim_id: int,
    *,
    version: int,
    stance: Stance,
    by: int,
    url: str | None = None,
    title: str = "",
    publisher: str = "",
    author: str = "",
    published_at: date | None = None,
    kind: SourceKind | None = None,
    archive_url: str | None = None,
    confidential: bool = False,
    quote: str = "",
    locator: str = "",
    note: str = "",
    source_id: int | None = None,
) -> int:
    """Attach a source to a claim and return the id of the evidence; the claim's version goes up by one.

    ``source_id`` uses a known source, of which it fills in what was not known; else a known one with the same address
    is found again, and what stands on no web page needs a title. A source once called confidential stays so. Raises
    :class:`RefusedError` for an address that is none, an unknown stance or kind and a source without address and
    title, :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    if stance not in STANCES:
        raise RefusedError(f"{stance!r} is no stance. A source {', '.join(STANCES[:-1])} or gives {STANCES[-1]}.")
    claim = claim_as_it_stands(session, claim_id)
    row = {
        "stance": stance,
        "quote": clean_text(quote, what="quote"),
        "locator": clean_line(locator, limit=LOCATOR_LENGTH, what="place in the source"),
        "note": clean_text(note, what="note"),
    }
    change_claim(session, claim, {"n_evidence": claim.n_evidence + 1}, version=version, by=by, action="attach")
    details = source_details(
        title=title,
        publisher=publisher,
        author=author,
        published_at=published_at,
        kind=kind,
        archive_url=archive_url,
        confidential=confidential,
    )
    if source_id is None:
        source_id = find_or_add_source(session, url=url, details=details, by=by)
    else:
        fill_in(session, source_as_it_stands(session, source_id), details, by=by)
    name = _name(session, source_id)
    made = insert(Evidence).values(claim_id=claim_id, source_id=source_id, added_by=by, **row)
    evidence_id = session.execute(made.returning(Evidence.evidence_id)).scalar_one()
    log(
        session,
        by=by,
        action="attach",
        entity="evidence",
        entity_id=evidence_id,
        claim_id=claim_id,
        field=stance,
        new=name,
    )
    return evidence_id


def _name(session: Session, source_id: int) -> str:
    row = session.execute(select(Source.title, Source.url).where(Source.source_id == source_id)).one_or_none()
    if row is None:
        raise NotFoundError("source", source_id)
    return row.title or row.url or ""


def withdraw_evidence(session: Session, evidence_id: int, *, version: int, by: int) -> int:
    """Take a source away from its claim and return the claim's new version; the row stays, marked as withdrawn.

    A claim whose decisive verdict loses its last source has to be checked again. Withdrawing twice changes nothing.
    Raises :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    claim_id = session.scalar(select(Evidence.claim_id).where(Evidence.evidence_id == evidence_id))
    if claim_id is None:
        raise NotFoundError("evidence", evidence_id)
    claim = claim_as_it_stands(session, claim_id)
    evidence = session.execute(select(Evidence.__table__).where(Evidence.evidence_id == evidence_id)).one()
    if evidence.withdrawn_at is not None:
        return change_claim(session, claim, {}, version=version, by=by, action="withdraw")
    changes: dict[str, object] = {"n_evidence": claim.n_evidence - 1}
    if claim.n_evidence == 1 and claim.state in {"checked", "approved"} and _is_decisive(session, claim):
        changes["state"] = "recheck"
    version = change_claim(session, claim, changes, version=version, by=by, action="withdraw")
    gone = {"withdrawn_by": by, "withdrawn_at": now()}
    session.execute(update(Evidence).where(Evidence.evidence_id == evidence_id).values(gone))
    log(
        session,
        by=by,
        action="withdraw",
        entity="evidence",
        entity_id=evidence_id,
        claim_id=claim_id,
        field=evidence.stance,
        old=_name(session, evidence.source_id),
    )
    return version


def _is_decisive(session: Session, claim: Row[Any]) -> bool:
    return bool(session.scalar(select(Rating.decisive).where(Rating.rating_id == claim.rating_id)))
