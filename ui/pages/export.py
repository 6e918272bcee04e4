"""Export: what goes out, how much of it, its first rows as they stand in the file, and the button."""

from __future__ import annotations

import csv

import streamlit as st

from db import queries
from db.export import FILE_NAME, stream_claims
from ui import state
from ui.components import outgoing
from ui.reviewer import must_ask
from ui.session import database, reading

#: So many rows are shown before the download.
SHOWN = 8


def first_rows(number: int) -> list[list[str]]:
    """Return the header and the first rows of the file, read from its own beginning."""
    pieces = stream_claims(database())
    begun = ""
    try:
        for piece in pieces:
            begun += piece.decode("utf-8")
            # The first piece is the header, the second more rows than are shown.
            if begun.count("\n") > number:
                break
    finally:
        pieces.close()
    return list(csv.reader(begun.splitlines(keepends=True)))[: number + 1]


def plural(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


st.title("Export")
with reading() as session:
    counts = queries.counts(session)
rows = counts.claims + counts.dismissed
header, *first = first_rows(SHOWN)
claims = f"{plural(rows, 'claim', 'claims')} of {plural(counts.articles, 'article', 'articles')}"
outgoing(
    key=state.OUTGOING,
    data={
        "counted": f"{FILE_NAME} holds {claims}, one row each: {counts.checked + counts.approved:,} with a verdict, "
        f"{counts.open:,} open, {counts.returned + counts.recheck:,} to be checked again, "
        f"{counts.dismissed:,} dismissed.",
        "address": f"export/{FILE_NAME}",
        "columns": header,
        "rows": first,
        "rest": f"and {rows - len(first):,} more" if rows > len(first) else "",
    },
)
if must_ask() and not st.session_state.get(state.ASKING):
    st.rerun()
