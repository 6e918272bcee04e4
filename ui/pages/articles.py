"""Articles: bring them in, see how far the work on each is, open one."""

from __future__ import annotations

import streamlit as st

from db import queries
from db.views.claims import ArticleRow, Page
from ui.components import intake, shelf
from ui.intake import controller, state
from ui.shared.language_model import is_ready
from ui.shared.reviewer import ask_where_needed
from ui.shared.session import reading
from ui.shared.state import sent

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
            st.button("Add the sample article", type="primary", on_click=controller.add_sample)
    with st.expander("Add articles", expanded=st.session_state.setdefault(state.OPEN_FORMS, empty)):
        paste, files, addresses = st.tabs(["Paste", "Files", "Addresses"])
    with paste:
        placeholder = "Title, byline and text, as it stands"
        st.text_area(
            "Text of the article", key=controller.PASTED, height=180, placeholder=placeholder, on_change="ignore"
        )
        st.button("Add this text", on_click=controller.add_pasted)
    with files, st.form("files", border=False):
        st.file_uploader(
            "Files: .txt, .md, .html, .docx, .pdf, .srt, .vtt", accept_multiple_files=True, key=controller.files_key()
        )
        st.form_submit_button("Add these files", on_click=controller.add_files)
    with addresses:
        st.text_area(
            "Addresses, one a line", key=controller.ADDRESSES, height=120, placeholder="https://…", on_change="ignore"
        )
        st.button("Add these addresses", on_click=controller.add_addresses)


def show_jobs() -> None:
    """Show the articles being added, refreshed while any of them runs."""
    running = controller.is_running()

    @st.fragment(run_every=0.6 if running else None)
    def jobs() -> None:
        told = intake(
            key=state.INTAKE,
            data={"jobs": controller.job_lines(), "loading": not is_ready()},
            on_opened_change=lambda: None,
            on_returned_change=lambda: controller.put_back(sent(state.INTAKE, "returned")),
        )
        if told.opened is not None:
            open_article(told.opened)
        if told.returned is not None or (running and not controller.is_running()):
            st.rerun()

    if controller.jobs():
        jobs()


def open_article(article_id: object) -> None:
    """Go to the review of an article."""
    st.switch_page("pages/review.py", query_params={"article": str(article_id)})


def show_shelf(page: Page[ArticleRow], *, first: bool) -> None:
    """Show one page of articles."""
    state.PAGES.following.put(page.next_key)
    opened = shelf(
        key=state.SHELF,
        data={"articles": controller.article_lines(page.items), "newer": not first, "older": page.next_key is not None},
        on_opened_change=lambda: None,
        on_turned_change=lambda: state.PAGES.turn(sent(state.SHELF, "turned")),
    ).opened
    if opened is not None:
        open_article(opened)


here = state.PAGES.here
with reading() as session:
    page = queries.articles(session, after=here)
st.title("Articles", anchor=False)
empty = not page.items and here is None
show_adding(empty=empty)
show_jobs()
if not empty:
    show_shelf(page, first=here is None)
ask_where_needed()
