"""One claim with everything about it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, select
from sqlalchemy.orm import Session

from claims.types import Attribution, Resolution
from db.columns import CLAIMS
from db.errors import NotFoundError
from db.models import Appearance, Claim, Event, Rating, Retraction, Scale, User, Verdict
from db.queries.brought_in import brought_in
from db.queries.evidence import evidence_of
from db.queries.flat_rows import claims_joined
from db.queries.independence import one_sided
from db.queries.reading_columns import ColumnReader
from db.queries.signoffs import signoffs_of
from db.queries.verdicts import merged_claims
from db.views.changes import EventRow, MergedRow
from db.views.claims import ClaimCard
from db.views.verdicts import VerdictRow


def claim(session: Session, claim_id: int) -> ClaimCard:
    """Return a claim with its appearances, evidence, verdicts and history; raises :class:`NotFoundError`."""
    row = session.execute(OWN, {"claim_id": claim_id}).one_or_none()
    if row is None:
        raise NotFoundError("claim", claim_id)
    places = _places(session, claim_id)
    merged = merged_claims(session, claim_id)
    verdicts = _verdicts(session, [claim_id, *merged])
    standing = next((verdict for verdict in verdicts if verdict.verdict_id == row.verdict_id), None)
    evidence = evidence_of(session, claim_id)
    return ClaimCard(
        **_own(row),
        columns=_columns(session, claim_id),
        revision_id=places[0].revision_id,
        quote=places[0].quote,
        appearances=tuple((place.start, place.end) for place in places if place.revision_id == places[0].revision_id),
        evidence=evidence,
        verdicts=verdicts,
        on_earlier_wording=standing is not None and standing.claim_text != row.claim_text,
        one_sided=one_sided(session, row, evidence),
        signoffs=signoffs_of(session, claim_id) if verdicts else (),
        events=_events(session, claim_id),
        merged=_merged(session, claim_id),
        brought_in=brought_in(session, row, places[0]),
    )


def claim_version(session: Session, claim_id: int) -> int:
    """Return the version that a claim is at; raises :class:`NotFoundError`."""
    version = session.scalar(select(Claim.version).where(Claim.claim_id == claim_id))
    if version is None:
        raise NotFoundError("claim", claim_id)
    return version


#: The fields of a card that are columns of the claim, as they stand.
PLAIN = (
    "claim_id",
    "article_id",
    "version",
    "verdict_id",
    "merged_into",
    "taken_back",
    "state",
    "dismissal_reason",
    "claim_text",
    "proposed_text",
    "headline",
    "proposed_headline",
    "speaker",
    "proposed_speaker",
    "engine",
    "engine_version",
    "created_at",
    "updated_at",
)


def _own(row: Row[Any]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in PLAIN} | {
        "attribution": tuple(Attribution(**link) for link in row.attribution),
        "resolutions": tuple(Resolution(**mention) for mention in row.resolutions),
        "signals": tuple(row.signals),
        "rules": None if row.rules is None else tuple(row.rules),
        "created_by": row.name,
    }


def _columns(session: Session, claim_id: int) -> dict[str, Any]:
    found = _ON_CARD.read(session, _ON_CARD_OF, {"claim_id": claim_id}) or {}
    return {name: values[0] for name, values in found.items()}


def _places(session: Session, claim_id: int) -> list[Row[Any]]:
    return list(session.execute(PLACES, {"claim_id": claim_id}))


def _merged(session: Session, claim_id: int) -> tuple[MergedRow, ...]:
    return tuple(MergedRow(*row) for row in session.execute(MERGED, {"claim_id": claim_id}))


def _verdicts(session: Session, claim_ids: list[int]) -> tuple[VerdictRow, ...]:
    return tuple(VerdictRow(*row) for row in session.execute(VERDICTS, {"claim_ids": claim_ids}))


def _events(session: Session, claim_id: int) -> tuple[EventRow, ...]:
    return tuple(EventRow(*row) for row in session.execute(EVENTS, {"claim_id": claim_id}))


# Every step from claim to claim asks these: made anew each time, they would take longer to make than to answer.

_ON_CARD = ColumnReader(claims_joined(), [column for column in CLAIMS if column.on_card])
_ON_CARD_OF = _ON_CARD.query.where(Claim.claim_id == bindparam("claim_id"))

OWN: Select[*tuple[Any, ...]] = (
    select(Claim.__table__, User.name)
    .join(User, User.user_id == Claim.created_by)
    .where(Claim.claim_id == bindparam("claim_id"))
)
PLACES: Select[*tuple[Any, ...]] = (
    select(Appearance.__table__).where(Appearance.claim_id == bindparam("claim_id")).order_by(Appearance.position)
)
MERGED: Select[*tuple[Any, ...]] = (
    select(Claim.claim_id, Claim.version, Claim.headline, Appearance.quote)
    .join(Appearance, and_(Appearance.claim_id == Claim.claim_id, Appearance.position == 0))
    .where(Claim.merged_into == bindparam("claim_id"))
    .order_by(Claim.claim_id)
)
VERDICTS: Select[*tuple[Any, ...]] = (
    select(
        Verdict.verdict_id,
        Rating.rating_id,
        Scale.slug,
        Rating.slug,
        Rating.label,
        Rating.colour,
        Rating.value,
        Rating.common,
        Rating.decisive,
        Verdict.rationale,
        Verdict.correction,
        Verdict.claim_text,
        User.name,
        Verdict.recorded_at,
        Verdict.claim_id,
        Retraction.retracted_at,
    )
    .join(Rating, Rating.rating_id == Verdict.rating_id)
    .join(Scale, Scale.scale_id == Rating.scale_id)
    .join(User, User.user_id == Verdict.user_id)
    .outerjoin(Retraction, Retraction.verdict_id == Verdict.verdict_id)
    .where(Verdict.claim_id.in_(bindparam("claim_ids", expanding=True)))
    .order_by(Verdict.verdict_id.desc())
)
EVENTS: Select[*tuple[Any, ...]] = (
    select(
        Event.event_id,
        Event.at,
        User.name,
        Event.action,
        Event.entity,
        Event.entity_id,
        Event.field,
        Event.old,
        Event.new,
        Event.batch_id,
    )
    .join(User, User.user_id == Event.user_id)
    .where(Event.claim_id == bindparam("claim_id"))
    .order_by(Event.event_id.desc())
)
