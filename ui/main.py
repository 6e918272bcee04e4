"""The router: what every page shares, then the page."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui.components import style, who
from ui.shared import state
from ui.shared.reviewer import introduce, must_ask, question, reviewer, stay_unknown

FOLDER = Path(__file__).parent


def show_reviewer(*, keys: bool) -> None:
    """Show at the top who is reviewing, and ask where something waits for the name."""
    with st.container(key="who"):
        who(
            key=state.WHO,
            data={"name": reviewer(), "asking": question(), "keys": keys},
            on_named_change=lambda: introduce(state.sent(state.WHO, "named")),
            on_declined_change=stay_unknown,
            on_unanswered_change=lambda: None,
        )
    state.ASKING.put(must_ask())


st.set_page_config(page_title="Claim Workbench", layout="wide")
page = st.navigation(
    [
        st.Page(FOLDER / "pages" / "articles.py", title="Articles", default=True),
        st.Page(FOLDER / "pages" / "review.py", title="Review"),
        st.Page(FOLDER / "pages" / "factchecks.py", title="Fact-checks"),
        st.Page(FOLDER / "pages" / "importing.py", title="Import", url_path="import"),
        st.Page(FOLDER / "pages" / "export.py", title="Export"),
        st.Page(FOLDER / "pages" / "dashboard.py", title="Dashboard"),
        st.Page(FOLDER / "pages" / "scales.py", title="Scales"),
    ],
    position="top",
)
st.html(f"<style>{style(page.title)}</style>")
show_reviewer(keys=page.title == "Review")
page.run()
