"""Which claims of a view may go out."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.models import Claim
from db.queries.queue import QueueView, conditions
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
