"""The page of the queue that a session works through: which view, which page of it, and when it is drawn anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from db import queries
from ui.review import queue, queue_view
from ui.review.surroundings import forget
from ui.shared import state
from ui.shared.reviewer import reviewer


def view() -> queue_view.View:
    """Return what the queue shows now."""
    return st.session_state.get(state.VIEW) or queue_view.View()


def take_view(sent: Any) -> None:
    """Take another view of the queue; the card sends it with all that follows, and it is taken once."""
    if not isinstance(sent, Mapping) or sent.get("nth") == st.session_state.get(state.NTH):
        return
    st.session_state[state.NTH] = sent.get("nth")
    st.session_state[state.VIEW] = queue_view.view_of(sent)
    st.session_state[state.ENTER] = sent.get("enter")
    st.session_state.pop(state.DRAWN, None)


def notice(asks: list[Mapping[str, Any]], *, ok: bool) -> None:
    """See to it that what one did oneself is shown and counted at once.

    Where the last claim of a page was worked off, go on to the next page.
    """
    forget()
    drawn = st.session_state.get(state.DRAWN)
    if drawn is None:
        return
    drawn.read_at = 0.0
    if queue.counts_anew(drawn.view, {str(ask.get("verb")) for ask in asks}):
        drawn.counted_at = 0.0
    worked_off = any(ask.get("verb") == "record" and ask.get("next") is None for ask in asks)
    if ok and worked_off and drawn.next_key is not None:
        st.session_state[state.VIEW] = replace(view(), after=(*view().after, drawn.next_key))
        st.session_state[state.ENTER] = "first"
        st.session_state.pop(state.DRAWN)


def count_again() -> None:
    """Have everything on the page read and counted again."""
    forget()
    drawn = st.session_state.get(state.DRAWN)
    if drawn is not None:
        drawn.counted_at = drawn.read_at = 0.0


def page_of(session: Any, article_id: int) -> queue.Drawn:
    """Return the page of the queue: the one worked through, or another where the view changed."""
    drawn = st.session_state.get(state.DRAWN)
    if not queue.still_holds(drawn, view(), article_id):
        drawn = st.session_state[state.DRAWN] = queue.draw(session, view(), article_id, me(session))
    drawn.reviewer = (reviewer() or "").casefold()
    if not queue.is_counted(drawn):
        queue.recount(session, drawn, article_id, me(session))
    return drawn


def entered(session: Any, drawn: queue.Drawn, claim: Any) -> Any:
    """Return the claim to show: the first or last of a page that was just turned to, else the one that is open."""
    enter = st.session_state.pop(state.ENTER, None)
    if enter not in {"first", "last"} or not drawn.ids:
        return claim
    return queries.claim(session, drawn.ids[0 if enter == "first" else -1])


def me(session: Any) -> int | None:
    """Return the id of the person reviewing; None while nobody knows who it is."""
    name = reviewer()
    return queries.person(session, name) if name else None
