"""Export: what goes out, which claims, how; what stays back and why; the first rows, and the button."""

from __future__ import annotations

import streamlit as st

from claims.errors import WorkbenchError
from db import commands, queries
from db.export import TABLES, WHATS, Order, exporter, formats_of
from db.queries.filter_text import NAMES, view_of
from ui.components import corrections, made, outgoing
from ui.export import history, preview, state
from ui.export.filter_fields import filters_chosen
from ui.review.queue.current import asked_view
from ui.shared.fields import whole_number
from ui.shared.reviewer import as_reviewer, ask_where_needed
from ui.shared.session import change, database, reading
from ui.shared.state import sent

#: How many of the files that went out can be chosen to tell what changed since.
EXPORTS = 1_000


def choose_way(what: str) -> str:
    """Let the person choose which claims go out: all, those of the queue, of the address, or by filters.

    A report is about one article, so that the field to choose it in is shown instead of every claim.
    """
    ways = {"everything": "Every claim", "queue": "The claims of the queue", "here": "Chosen here"}
    if any(said_by_address().values()):
        ways = {"address": "As the address says", **ways}
    if what == "report" and (state.WHICH.get() or next(iter(ways))) == "everything":
        state.WHICH.put("here")
    return st.selectbox("Which", list(ways), format_func=ways.__getitem__, key=state.WHICH)


def said_by_address() -> dict[str, list[str]]:
    """Return what the address of the page says of each filter."""
    return {name: st.query_params.get_all(name) for name in NAMES}


def chosen_view(way: str) -> queries.QueueView:
    """Return the view of the claims that were chosen; the fields of filters are drawn where they are wanted."""
    if way == "address":
        return view_of(said_by_address())
    if way == "queue":
        return asked_view()
    return view_of(filters_chosen() if way == "here" else {})


def choose_columns(what: str) -> tuple[str, ...]:
    """Let the person leave columns of a table out."""
    names = [column.name for column in TABLES[what].columns]
    return tuple(st.multiselect("Columns", names, key=f"export_columns_{what}", placeholder="all of them"))


def choose_since() -> int | None:
    """Let the person choose the export since which changes are told."""
    with reading() as session:
        names = {row.export_id: history.named(row) for row in queries.exports(session, limit=EXPORTS)}
    if not names:
        return None
    if state.SINCE.get() not in names:
        state.SINCE.put(next(iter(names)))
    return st.selectbox("Since export", list(names), format_func=names.__getitem__, key=state.SINCE)


def choose() -> tuple[str, str, Order]:
    """Show the choices side by side and return what they come to."""
    left, middle, right = st.columns(3)
    with left:
        what = st.selectbox("What", WHATS, format_func=lambda name: preview.WHATS.get(name, name), key=state.WHAT)
        since = choose_since() if what == "changes" else None
    with middle:
        way = "everything" if what == "changes" else choose_way(what)
        signed_off = what not in {"changes", "report"} and st.checkbox(
            "Only what is signed off", key="export_signed_off"
        )
    with right:
        forms = formats_of(what)
        form = st.selectbox("How", forms, format_func=lambda name: preview.FORMATS.get(name, name), key="export_form")
        excel = form == "csv" and st.checkbox("For Excel (byte-order mark)", key="export_excel")
        history = what in preview.WITH_HISTORY and st.checkbox("With the history", key="export_history")
    view = chosen_view(way)
    columns = choose_columns(what) if what in TABLES else ()
    return what, form, Order(view, signed_off=signed_off, columns=columns, history=history, excel=excel, since=since)


def show_outgoing(what: str, form: str, order: Order) -> None:
    """Show what a choice comes to, or why it comes to nothing."""
    if what == "changes" and order.since is None:
        st.write("No file has gone out yet. Export something first; from then on this tells what changed since.")
        return
    try:
        with reading() as session:
            shown = preview.shown(session, database(), exporter(what, form), order)
    except WorkbenchError as error:
        st.warning(str(error))
        return
    # A file that was sent is listed below from then on.
    outgoing(key=state.OUTGOING, data=shown, on_sent_change=lambda: None)


def keep_note() -> None:
    """Keep the note on a changed verdict that somebody typed."""
    noted = sent(state.CORRECTIONS, "noted")
    if isinstance(noted, dict):
        verdict_id, words = whole_number(noted.get("verdict_id")), str(noted.get("note"))
        as_reviewer(lambda name: note(name, verdict_id, words))


def note(name: str, verdict_id: int | None, words: str) -> None:
    """Write a note in a person's name."""
    try:
        with change(name) as (session, by):
            commands.note_correction(session, verdict_id or 0, note=words, by=by)
    except WorkbenchError as error:
        state.SAID.put(str(error))


def look_since() -> None:
    """Show what changed since the export that somebody clicked."""
    since = whole_number(sent(state.MADE, "since"))
    if since is not None:
        state.WHAT.put("changes")
        state.SINCE.put(since)


st.title("Export", anchor=False)
what, form, order = choose()
said = state.SAID.pop()
if said:
    st.warning(said)
if order.since is not None:
    with reading() as session:
        changed = history.corrections(queries.changes_since(session, order.since))
    corrections(key=state.CORRECTIONS, data=changed, on_noted_change=keep_note)
show_outgoing(what, form, order)
with reading() as session:
    files = history.made(queries.exports(session))
if files:
    made(key=state.MADE, data={"made": files}, on_since_change=look_since)
ask_where_needed()
