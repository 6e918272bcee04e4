"""The filters of the queue as fields of a page, under the names that they have in the queue."""

from __future__ import annotations

import streamlit as st

from db import queries
from db.export.filters.named import FILTERS, Filter
from db.session import Session
from ui.review.queue.choices import choices
from ui.review.queue.view import NOBODY
from ui.shared.session import reading

#: What each filter is called; those that are missing here have no field, for another says the same.
TITLES = {
    "article_id": "Article",
    "text": "Words",
    "states": "State",
    "rating_id": "Verdict",
    "claim_type": "Claim type",
    "tag_id": "Tag",
    "priority": "Priority",
    "assignee_id": "Assigned to",
    "speaker": "Speaker",
    "publisher": "Outlet",
    "without_source": "Has no source",
}
ANY = "any"
#: How many articles can be chosen, the newest first.
ARTICLES = 1_000
COLUMNS = 4


def filters_chosen() -> dict[str, list[str]]:
    """Show a field for each filter and return what stands in them, as :mod:`db.export.filters.named` reads it."""
    with reading() as session:
        offered = named(session)
    known = {one.name: one for one in FILTERS}
    chosen = {}
    for place, column in enumerate(st.columns(COLUMNS)):
        with column:
            for name in list(TITLES)[place::COLUMNS]:
                chosen[name] = _value(known[name], TITLES[name], offered.get(name))
    if chosen["assignee_id"] == [NOBODY]:
        chosen |= {"assignee_id": [], "unassigned": ["1"]}
    return chosen


def named(session: Session) -> dict[str, dict[str, str]]:
    """Return what can be chosen where a filter takes a number: its words, by the number as text."""
    found = choices(session, queries.scales(session), queries.people(session))
    people = {str(one["key"]): one["name"] for one in found["people"]}
    return {
        "article_id": {str(row.article_id): row.title for row in queries.articles(session, limit=ARTICLES).items},
        "rating_id": {str(one["key"]): f"{one['name']} ({one['group']})" for one in found["verdicts"]},
        "tag_id": {str(one["key"]): one["name"] for one in found["tags"]},
        "priority": {str(one["key"]): one["name"] for one in found["priorities"]},
        "assignee_id": {NOBODY: NOBODY} | people,
    }


def _value(one: Filter, title: str, offered: dict[str, str] | None) -> list[str]:
    key = f"export_filter_{one.name.removesuffix('_id')}"
    if offered is not None:
        return [st.selectbox(title, list(offered), None, offered.__getitem__, key=key, placeholder=ANY) or ""]
    if one.several:
        return st.multiselect(title, one.words, key=key, placeholder=ANY)
    if one.words:
        return [st.selectbox(title, one.words, index=None, key=key, placeholder=ANY) or ""]
    if one.kind is bool:
        return ["1"] if st.checkbox(title, key=key) else []
    return [st.text_input(title, key=key)]
