"""Articles: bring them in, see how far the work on each is, open one."""

from __future__ import annotations

import streamlit as st

from db import queries
from ui.components import intake, shelf
from ui.http.warmup import is_ready
from ui.intake import adding
from ui.shared import state
from ui.shared.reviewer import must_ask
from ui.shared.session import reading

WELCOME = """Claim Workbench finds the claims in an article, one by one, and keeps what you find out about each:
sources, a verdict, the reasons. At the end everything goes out as CSV. Add an article below, or look around with the
sample first."""


def show_adding(*, empty: bool) -> None:
    """Offer the three ways in; on an empty database open, and with the sample.

    The fields keep their place on the page, open or closed as they were at first: drawn anew, they would lose what
    somebody types while the first article comes in.
    """
    with st.container():
        if empty:
            st.write(WELCOME)
            st.button("Add the sample article", type="primary", on_click=adding.add_sample)
    with st.expander("Add articles", expanded=st.session_state.setdefault(state.OPEN_FORMS, empty)):
        paste, files, addresses = st.tabs(["Paste", "Files", "Addresses"])
    with paste:
        placeholder = "Title, byline and text, as it stands"
        st.text_area("Text of the article", key=adding.PASTED, height=180, placeholder=placeholder, on_change="ignore")
        st.button("Add this text", on_click=adding.add_pasted)
    with files, st.form("files", border=False):
        st.file_uploader("Files: .txt, .md, .html, .docx, .pdf", accept_multiple_files=True, key=adding.files_key())
        st.form_submit_button("Add these files", on_click=adding.add_files)
    with addresses:
        st.text_area(
            "Addresses, one a line", key=adding.ADDRESSES, height=120, placeholder="https://…", on_change="ignore"
        )
        st.button("Add these addresses", on_click=adding.add_addresses)


def show_jobs() -> None:
    """Show the articles being added, refreshed while any of them runs."""
    running = adding.is_running()

    @st.fragment(run_every=0.6 if running else None)
    def jobs() -> None:
        told = intake(
            key=state.INTAKE,
            data={"jobs": adding.job_lines(), "loading": not is_ready()},
            on_opened_change=lambda: None,
            on_returned_change=lambda: adding.put_back(st.session_state[state.INTAKE].returned),
        )
        if told.opened is not None:
            open_article(told.opened)
        if told.returned is not None or (running and not adding.is_running()):
            st.rerun()

    if adding.jobs():
        jobs()


def open_article(article_id: object) -> None:
    """Go to the review of an article."""
    st.switch_page("pages/review.py", query_params={"article": str(article_id)})


def turn(direction: str) -> None:
    """Go to the next page of articles, or back to the one before."""
    keys = st.session_state.setdefault(state.PAGE_KEYS, [])
    if direction == "older":
        keys.append(st.session_state.get(state.NEXT_KEY))
    elif keys:
        keys.pop()


def show_shelf(page: object, *, first: bool) -> None:
    """Show one page of articles."""
    st.session_state[state.NEXT_KEY] = page.next_key
    opened = shelf(
        key=state.SHELF,
        data={"articles": adding.article_lines(page.items), "newer": not first, "older": page.next_key is not None},
        on_opened_change=lambda: None,
        on_turned_change=lambda: turn(st.session_state[state.SHELF].turned),
    ).opened
    if opened is not None:
        open_article(opened)


keys = st.session_state.get(state.PAGE_KEYS) or []
with reading() as session:
    page = queries.articles(session, after=keys[-1] if keys else None)
st.title("Articles", anchor=False)
empty = not page.items and not keys
show_adding(empty=empty)
show_jobs()
if not empty:
    show_shelf(page, first=not keys)
if must_ask() and not st.session_state.get(state.ASKING):
    st.rerun()
