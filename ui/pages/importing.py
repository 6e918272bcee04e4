"""Import: a file put in here is looked at first; what would change is shown field by field before anything does."""

from __future__ import annotations

import streamlit as st

from ui.importing import steps
from ui.shared import state
from ui.shared.reviewer import must_ask

WHERE = "import"
WELCOME = """Bring a file in, or back. It is looked at first: you see what would change, and nothing is stored until
you say so. **Claims**: claims.csv, claims.xlsx or claims.jsonl after you changed it in a spreadsheet or in pandas;
only the starred columns of the README are taken. **Articles**: a table with a column `text` or `url`, JSON lines, or
a ZIP of files. **Fact-checks**: ClaimReview, answers of the Fact Check Tools API, or a table with `url`, `claim` and
`rating`."""
HOLDS = {"Tell from the file": None, "Claims": "claims", "Articles": "articles", "Fact-checks": "factchecks"}


def said() -> str | None:
    """Return what the person says that the file holds; None where it is to be told from the file."""
    return HOLDS[st.session_state.get(state.IMPORT_KIND) or next(iter(HOLDS))]


st.title("Import", anchor=False)
st.write(WELCOME)
st.selectbox(
    "What the file holds",
    list(HOLDS),
    key=state.IMPORT_KIND,
    on_change=lambda: steps.look_again(WHERE, said()),
    width=260,
)
steps.choose(WHERE, "CSV, .xlsx, JSON, JSON lines, HTML, DOCX, PDF, ZIP", said())
steps.show(WHERE)
if must_ask() and not st.session_state.get(state.ASKING):
    st.rerun()
