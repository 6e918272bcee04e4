"""The page of the queue that a session works through: which view, which page of it, and when it is drawn anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db import queries
from db.session import Session
from db.views.claims import ClaimCard
from ui.review import state
from ui.review.cache import forget
from ui.review.queue import page
from ui.review.queue.counts import counts_anew
from ui.review.queue.view import View, asked_of, view_of
from ui.shared.fields import Ask
from ui.shared.reviewer import reviewer
from ui.shared.session import reading


def view() -> View:
    """Return what the queue shows now."""
    return state.VIEW.get() or View()


def asked_view() -> queries.QueueView:
    """Return the claims that the queue shows now, as exports ask for them."""
    with reading() as session:
        return asked_of(view(), state.ARTICLE.get(), me(session))


def take_view(sent: object) -> None:
    """Take another view of the queue; the card sends it with all that follows, and it is taken once."""
    if not isinstance(sent, Mapping) or sent.get("nth") == state.NTH.get():
        return
    state.NTH.put(sent.get("nth"))
    state.VIEW.put(view_of(sent))
    state.ENTER.put(sent.get("enter"))
    state.DRAWN.pop()


def notice(asks: Sequence[Ask], *, ok: bool) -> None:
    """See to it that what one did oneself is shown and counted at once.

    Where the last claim of a page was worked off, go on to the next page.
    """
    forget()
    drawn = state.DRAWN.get()
    if drawn is None:
        return
    drawn.read_at = 0.0
    if counts_anew(drawn.view, {str(ask.get("verb")) for ask in asks}):
        drawn.counted_at = 0.0
    worked_off = any(ask.get("verb") == "record" and ask.get("next") is None for ask in asks)
    if ok and worked_off and drawn.next_key is not None:
        state.VIEW.put(replace(view(), after=(*view().after, drawn.next_key)))
        state.ENTER.put("first")
        state.DRAWN.pop()


def count_again() -> None:
    """Have everything on the page read and counted again."""
    forget()
    drawn = state.DRAWN.get()
    if drawn is not None:
        drawn.counted_at = drawn.read_at = 0.0


def page_of(session: Session, article_id: int) -> page.Drawn:
    """Return the page of the queue: the one worked through, or another where the view changed."""
    drawn = state.DRAWN.get()
    if drawn is None or not page.still_holds(drawn, view(), article_id):
        drawn = page.draw(session, view(), article_id, me(session))
        state.DRAWN.put(drawn)
    drawn.reviewer = (reviewer() or "").casefold()
    if not page.is_counted(drawn):
        page.recount(session, drawn, article_id, me(session))
    return drawn


def entered(session: Session, drawn: page.Drawn, claim: ClaimCard | None) -> ClaimCard | None:
    """Return the claim to show: the first or last of a page that was just turned to, else the one that is open."""
    enter = state.ENTER.pop()
    if enter not in {"first", "last"} or not drawn.ids:
        return claim
    return queries.claim(session, drawn.ids[0 if enter == "first" else -1])


def me(session: Session) -> int | None:
    """Return the id of the person reviewing; None while nobody knows who it is."""
    name = reviewer()
    return queries.person(session, name) if name else None
