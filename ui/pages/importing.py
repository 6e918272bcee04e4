"""Import: a file put in here is looked at first; what would change is shown field by field before anything does."""

from __future__ import annotations

import streamlit as st

from db.importing import Kind
from ui.importing import panel
from ui.shared.reviewer import ask_where_needed
from ui.shared.state import Key

WHERE = "import"
#: What the person says that the file holds, a key of :data:`HOLDS`.
KIND: Key[str] = Key("import_kind")
WELCOME = """Bring a file in, or back. It is looked at first: you see what would change, and nothing is stored until
you say so. **Claims**: claims.csv, claims.xlsx or claims.jsonl after you changed it in a spreadsheet or in pandas;
only the starred columns of docs/columns.md are taken. **Articles**: a table with a column `text` or `url`, JSON
lines, or a ZIP of files. **Fact-checks**: ClaimReview, answers of the Fact Check Tools API, or a table with `url`,
`claim` and `rating`."""
HOLDS: dict[str, Kind | None] = {
    "Tell from the file": None,
    "Claims": "claims",
    "Articles": "articles",
    "Fact-checks": "factchecks",
}


def said() -> Kind | None:
    """Return what the person says that the file holds; None where it is to be told from the file."""
    return HOLDS[KIND.get() or next(iter(HOLDS))]


st.title("Import", anchor=False)
st.write(WELCOME)
st.selectbox(
    "What the file holds",
    list(HOLDS),
    key=KIND,
    on_change=lambda: panel.look_again(WHERE, said()),
    width=260,
)
panel.choose(WHERE, "CSV, .xlsx, JSON, JSON lines, HTML, DOCX, PDF, ZIP", said())
panel.show(WHERE)
ask_where_needed()
