"""Fact-checks that others published: looked through, searched, and brought in from files."""

from __future__ import annotations

from typing import Any

import streamlit as st

from db import queries
from db.vocabulary import COMMON
from ui.components import published
from ui.importing import steps
from ui.shared import state
from ui.shared.reviewer import must_ask
from ui.shared.session import reading

WHERE = "factchecks"
EMPTY = """Nothing is here yet. Put fact-checks that others published into the field below, and they can be searched
here: ClaimReview as JSON or in a saved page, answers of Google's Fact Check Tools API, or a table with the columns
`url`, `claim` and `rating`. Ratings stay as they were published."""
EVERY, UNMAPPED = "all", "not mapped"


def turn(direction: str) -> None:
    """Go to the next page of fact-checks, or back to the one before."""
    keys = st.session_state.setdefault(state.CHECK_KEYS, [])
    if direction == "older":
        keys.append(st.session_state.get(state.CHECK_NEXT))
    elif keys:
        keys.pop()


def begin_again() -> None:
    """Go to the first page: something else is looked for."""
    st.session_state[state.CHECK_KEYS] = []


def line(row: Any) -> dict[str, Any]:
    """Return a fact-check as plain values."""
    numbers = "" if row.rating_value is None else f"{row.rating_value:g} of {row.rating_worst:g} to {row.rating_best:g}"
    return {
        "url": row.url,
        "claim": row.claim_text,
        "claimant": row.claimant or "",
        "claim_date": str(row.claim_date or ""),
        "title": row.title or "",
        "publisher": row.publisher or row.site,
        "reviewed_at": str(row.reviewed_at or ""),
        "language": row.language or "",
        "rating": row.rating_label or numbers,
        "numbers": numbers if row.rating_label else "",
        "common": row.common,
    }


def chosen() -> queries.FactCheckView:
    """Return what the fields of the page ask for."""
    place = st.session_state.get(state.CHECK_PLACE) or EVERY
    return queries.FactCheckView(
        text=st.session_state.get(state.CHECK_WORDS) or "",
        common=place if place in COMMON else None,
        unmapped=place == UNMAPPED,
    )


st.title("Fact-checks", anchor=False)
keys = st.session_state.get(state.CHECK_KEYS) or []
view = chosen()
with reading() as session:
    page = queries.fact_checks(session, view=view, after=keys[-1] if keys else None)
    number = queries.how_many_fact_checks(session, view)
    every = queries.how_many_fact_checks(session, queries.FactCheckView())
if every:
    words, place = st.columns([3, 2])
    words.text_input(
        "Search",
        key=state.CHECK_WORDS,
        on_change=begin_again,
        placeholder="Words of the claim, who said it, who checked it; or the address of a check",
    )
    place.selectbox("On the common scale", [EVERY, *COMMON, UNMAPPED], key=state.CHECK_PLACE, on_change=begin_again)
else:
    st.write(EMPTY)
with st.expander("Import fact-checks", expanded=not every or steps.run_of(WHERE) is not None):
    steps.choose(WHERE, "ClaimReview, Fact Check Tools API, CSV or .xlsx", "factchecks")
    steps.show(WHERE)
if every:
    st.session_state[state.CHECK_NEXT] = page.next_key
    published(
        key=state.PUBLISHED,
        data={
            "counted": f"{number:,} of {every:,} fact-checks" if number != every else f"{every:,} fact-checks",
            "checks": [line(row) for row in page.items],
            "newer": bool(keys),
            "older": page.next_key is not None,
        },
        on_turned_change=lambda: turn(st.session_state[state.PUBLISHED].turned),
    )
if must_ask() and not st.session_state.get(state.ASKING):
    st.rerun()
