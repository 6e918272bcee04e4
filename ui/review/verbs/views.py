"""Verbs of the views that the desk keeps of its queue."""

from __future__ import annotations

from collections.abc import Mapping

from db.commands import saved_views
from db.session import Session
from ui.review.queue.view import View, address_of, view_of
from ui.shared.fields import Ask, number, words
from ui.shared.verbs import Verb, rows


def view_in(ask: Ask) -> View:
    """Return the view of the queue that an ask names; the usual one where it names none."""
    sent = ask.get("view")
    return view_of(sent if isinstance(sent, Mapping) else {})


def save_view(session: Session, ask: Ask, by: int) -> None:
    """Keep a view of the queue under a name for the desk."""
    saved_views.save_view(session, words(ask, "name"), address_of(view_in(ask)), by=by)


def delete_view(session: Session, ask: Ask, by: int) -> None:
    """Delete a kept view; the claims in it stay."""
    saved_views.delete_view(session, number(ask, "saved_view_id"), by=by)


VERBS = rows(
    Verb("save_view", save_view, "View kept."),
    Verb("delete_view", delete_view, "View deleted."),
)
