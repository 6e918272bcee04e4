"""Review: the claims of an article beside the article, and one claim as a card to work on."""

from __future__ import annotations

import streamlit as st

from ui.components import card, queue, reader
from ui.review import inbox, layout, state
from ui.review.address import follow_address
from ui.shared.reviewer import ask_where_needed

NO_ARTICLES = """There is nothing to review yet. Add an article first: its claims appear here, in their places in the
text, and each can be given sources and a verdict."""


@st.fragment(run_every=0.7)
def many() -> None:
    """Say how far an action on many claims is; at its end the page shows what came of it."""
    job = state.BULK.get()
    if job is None:
        return
    st.progress(job.done / len(job.ids), text=job.message)
    if job.is_over:
        state.BULK.pop()
        inbox.tell_of(job)
        st.rerun()


@st.fragment
def review() -> None:
    """Draw the three columns; every step on the page runs only this."""
    ask_where_needed()
    if state.BULK.get() is not None and not state.WATCHED.get():
        st.rerun()
    shown = layout.lay_out()
    if shown is None:
        st.title("Review", anchor=False)
        st.write(NO_ARTICLES)
        st.page_link("pages/articles.py", label="Go to Articles")
        return
    left, middle, right = st.columns([22, 46, 32], gap=None)
    with left:
        queue(key=state.QUEUE, data=shown.queue)
    with middle:
        reader(key=state.READER, data=shown.reader)
    with right:
        card(key=state.CARD, data=shown.card, on_asked_change=inbox.hear)


follow_address()
state.WATCHED.put(state.BULK.get() is not None)
if state.WATCHED.get():
    with st.container(key="many"):
        many()
with st.container(key="desk"):
    review()
