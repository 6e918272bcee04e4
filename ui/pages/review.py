"""Review: the claims of an article beside the article, and one claim as a card to work on."""

from __future__ import annotations

import streamlit as st

from ui.components import card, queue, reader
from ui.review import controller
from ui.shared import state
from ui.shared.reviewer import must_ask

NO_ARTICLES = """There is nothing to review yet. Add an article first: its claims appear here, in their places in the
text, and each can be given sources and a verdict."""


@st.fragment(run_every=0.7)
def many() -> None:
    """Say how far an action on many claims is; at its end the page shows what came of it."""
    job = st.session_state.get(state.BULK)
    if job is None:
        return
    st.progress(job.done / len(job.ids), text=job.message)
    if job.is_over:
        st.session_state.pop(state.BULK)
        controller.tell_of(job)
        st.rerun()


@st.fragment
def review() -> None:
    """Draw the three columns; every step on the page runs only this."""
    if must_ask() and not st.session_state.get(state.ASKING):
        st.rerun()
    if state.BULK in st.session_state and not st.session_state.get(state.WATCHED):
        st.rerun()
    shown = controller.lay_out()
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
        card(key=state.CARD, data=shown.card, on_asked_change=controller.hear)


controller.follow_address()
st.session_state[state.WATCHED] = state.BULK in st.session_state
if st.session_state[state.WATCHED]:
    with st.container(key="many"):
        many()
with st.container(key="desk"):
    review()
