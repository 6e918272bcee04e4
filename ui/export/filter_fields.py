"""The filters of the queue as fields of a page, under the names that they have in the queue."""

from __future__ import annotations

import streamlit as st

from db.queries.filters import FILTERS, Choice, Filter
from ui.shared.session import reading

ANY = "any"
COLUMNS = 4


def filters_chosen() -> dict[str, list[str]]:
    """Show a field for each filter and return what stands in them, as :func:`db.queries.filter_text.view_of` reads it.

    What is only ticked stands last.
    """
    fields = sorted((one for one in FILTERS if one.title), key=_is_tick)
    with reading() as session:
        choices = {one.name: one.choices(session) for one in fields}
    chosen = {}
    for place, column in enumerate(st.columns(COLUMNS)):
        with column:
            for one in fields[place::COLUMNS]:
                chosen[one.name] = _value(one, choices[one.name])
    return chosen


def _is_tick(one: Filter) -> bool:
    return len(one.words) == 1 and one.offered is None


def _value(one: Filter, choices: list[Choice]) -> list[str]:
    key = f"export_filter_{one.name}"
    names = {choice.value: f"{choice.name} ({choice.group})" if choice.group else choice.name for choice in choices}
    if one.several:
        return st.multiselect(one.title, list(names), key=key, placeholder=ANY)
    if _is_tick(one):
        value, name = next(iter(one.words.items()))
        return [value] if st.checkbox(name.capitalize(), key=key) else []
    if one.words or one.offered:
        return [st.selectbox(one.title, list(names), None, names.__getitem__, key=key, placeholder=ANY) or ""]
    return [st.text_input(one.title, key=key)]
