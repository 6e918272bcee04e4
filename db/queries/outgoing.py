"""Which claims of a view may go out."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.models import Appearance, Claim
from db.queries.filters import QueueView, conditions
from db.queries.searching import found_by


def outgoing(view: QueueView) -> list[ColumnElement[bool]]:
    """Return the filters of a view as conditions on claims, for what leaves the desk.

    Words are not looked for in confidential sources: a file of claims found by a word of one would tell that it stands
    there.
    """
    filters = conditions(replace(view, text=""))
    return [*filters, *found_by(view.text, openly=True)] if view.text else filters


def how_many_outgoing(session: Session, view: QueueView) -> int:
    """Return how many claims of a view go out."""
    return session.scalar(select(func.count()).select_from(Claim).where(*outgoing(view))) or 0


def how_many_judged(session: Session, view: QueueView) -> int:
    """Return how many claims of a view have a verdict and are not dismissed."""
    judged = (*outgoing(view), Claim.verdict_id.is_not(None), Claim.state != "dismissed")
    return session.scalar(select(func.count()).select_from(Claim).where(*judged)) or 0


def how_many_places(session: Session, view: QueueView) -> int:
    """Return in how many places the claims of a view stand, those dismissed left out."""
    query = select(func.count()).select_from(Claim).join(Appearance, Appearance.claim_id == Claim.claim_id)
    return session.scalar(query.where(*outgoing(view), Claim.state != "dismissed")) or 0
