"""Fact-checks that others published: looked through, searched, and brought in from files."""

from __future__ import annotations

import streamlit as st

from db import queries
from db.vocabulary import COMMON
from ui.components import published
from ui.factchecks import listing
from ui.importing import panel
from ui.shared.reviewer import ask_where_needed
from ui.shared.session import reading
from ui.shared.state import sent

WHERE = "factchecks"
EMPTY = """Nothing is here yet. Put fact-checks that others published into the field below, and they can be searched
here: ClaimReview as JSON or in a saved page, answers of Google's Fact Check Tools API, or a table with the columns
`url`, `claim` and `rating`. Ratings stay as they were published."""


st.title("Fact-checks", anchor=False)
here = listing.PAGES.here
view = listing.chosen()
with reading() as session:
    page = queries.fact_checks(session, view=view, after=here)
    number = queries.how_many_fact_checks(session, view)
    every = queries.how_many_fact_checks(session, queries.FactCheckView())
if every:
    words, place = st.columns([3, 2])
    words.text_input(
        "Search",
        key=listing.WORDS,
        on_change=listing.PAGES.begin_again,
        placeholder="Words of the claim, who said it, who checked it; or the address of a check",
    )
    place.selectbox(
        "On the common scale",
        [listing.EVERY, *COMMON, listing.UNMAPPED],
        key=listing.PLACE,
        on_change=listing.PAGES.begin_again,
    )
else:
    st.write(EMPTY)
with st.expander("Import fact-checks", expanded=not every or panel.run_of(WHERE) is not None):
    panel.choose(WHERE, "ClaimReview, Fact Check Tools API, CSV or .xlsx", "factchecks")
    panel.show(WHERE)
if every:
    listing.PAGES.following.put(page.next_key)
    published(
        key=listing.PUBLISHED,
        data={
            "counted": f"{number:,} of {every:,} fact-checks" if number != every else f"{every:,} fact-checks",
            "checks": [listing.line(row) for row in page.items],
            "newer": here is not None,
            "older": page.next_key is not None,
        },
        on_turned_change=lambda: listing.PAGES.turn(sent(listing.PUBLISHED, "turned")),
    )
ask_where_needed()
