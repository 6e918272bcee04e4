"""What an export leaves out, and why."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.models import Claim
from db.queries.filters import QueueView
from db.queries.flat_sources import how_many_sources
from db.queries.outgoing import outgoing
from db.views.exports import Held
from db.vocabulary import STATES

#: So many claims are named for each reason.
NAMED = 20


def unsigned(session: Session, view: QueueView) -> list[Held]:
    """Return the claims of a view that are not signed off, by their states."""
    wanted = replace(view, state=None)
    query = select(Claim.state, func.count()).where(*outgoing(wanted), Claim.state != "approved")
    numbers = {state: number for state, number in session.execute(query.group_by(Claim.state))}  # noqa: C416 - a row is no pair to mypy
    return [
        Held(state, numbers[state], _first(session, *outgoing(replace(wanted, state=state))))
        for state in STATES
        if numbers.get(state)
    ]


def without_verdict(session: Session, view: QueueView) -> list[Held]:
    """Return the claims of a view that have no verdict."""
    return _held(session, "no verdict", *outgoing(view), Claim.verdict_id.is_(None))


def dismissed(session: Session, view: QueueView) -> list[Held]:
    """Return the claims of a view that were dismissed."""
    return _held(session, "dismissed", *outgoing(view), Claim.state == "dismissed")


def not_reviewed(session: Session, view: QueueView) -> list[Held]:
    """Return the claims of a view of which no ClaimReview can tell: those dismissed, and those without a verdict."""
    unjudged = _held(session, "no verdict", *outgoing(view), Claim.state != "dismissed", Claim.verdict_id.is_(None))
    return [*dismissed(session, view), *unjudged]


def without_source(session: Session, view: QueueView) -> list[Held]:
    """Return the claims of a view without a source, and how often a confidential source is used there."""
    confidential = how_many_sources(session, view, confidential=True)
    held = _held(session, "no source", *outgoing(view), Claim.n_evidence == 0)
    return [*held, Held("confidential", confidential)] if confidential else held


def outside(session: Session, view: QueueView) -> list[Held]:
    """Return how many claims a view leaves out."""
    everything = session.scalar(select(func.count()).select_from(Claim)) or 0
    inside = session.scalar(select(func.count()).select_from(Claim).where(*outgoing(view))) or 0
    return [Held("other claims", everything - inside)] if inside < everything else []


def _held(session: Session, reason: str, *where: ColumnElement[bool]) -> list[Held]:
    number = session.scalar(select(func.count()).select_from(Claim).where(*where)) or 0
    return [Held(reason, number, _first(session, *where))] if number else []


def _first(session: Session, *where: ColumnElement[bool]) -> tuple[tuple[int, str], ...]:
    query = select(Claim.claim_id, Claim.headline).where(*where).order_by(Claim.claim_id).limit(NAMED)
    return tuple((claim_id, headline) for claim_id, headline in session.execute(query))
