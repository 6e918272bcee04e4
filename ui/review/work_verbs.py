"""The verbs of the queue and of the work on a claim: share out, tag, prioritise, many at once, and kept views."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

import streamlit as st

from db import commands, queries
from ui.review import bulk
from ui.review.queue_view import address_of, asked_of, view_of
from ui.shared import state
from ui.shared.asked import Ask, UnreadableAskError, number, words
from ui.shared.messages import Done
from ui.shared.numbers import whole_number
from ui.shared.session import database

#: So many ids a browser may send as its selection.
MOST_CHOSEN = 5_000


def reckon(session: Any, ask: Ask, by: int) -> Done:
    """Count the claims of a whole view, exactly, and remember them: what is done to the view is done to these."""
    view = view_of(ask.get("view") or {})
    ids = queries.claim_ids(session, asked_of(view, whole_number(ask.get("article_id")), by))
    st.session_state[state.RECKONED] = (str(ask.get("ticket")), ids)
    return Done(f"{len(ids):,}")


def do_to_many(session: Any, ask: Ask, by: int) -> Done:
    """Do something to the selected claims, or to all that a view was found to hold."""
    ids = _chosen(ask)
    found = bulk.act_of(words(ask, "act"), words(ask, "value"))
    if found is None or ids is None:
        raise UnreadableAskError("action")
    title, act = found
    if len(ids) <= bulk.AT_ONCE:
        return Done(bulk.told(title, act(session, ids, by, uuid.uuid4().hex), len(ids)))
    running = st.session_state[state.BULK] = bulk.Job(title, ids, act)
    bulk.start(running, str(st.session_state.get(state.REVIEWER)), database())
    return Done(f"{title}: {len(ids):,} claims, begun.")


def _chosen(ask: Ask) -> Sequence[int] | None:
    if ask.get("whole"):
        ticket, ids = st.session_state.get(state.RECKONED) or (None, None)
        return ids if ticket == ask["whole"] else None
    sent = ask.get("ids")
    ids = [whole_number(one) for one in sent] if isinstance(sent, list) and len(sent) <= MOST_CHOSEN else None
    return None if not ids or None in ids else [one for one in ids if one is not None]


def save_view(session: Any, ask: Ask, by: int) -> Done:
    """Keep a view of the queue under a name for the desk."""
    commands.save_view(session, words(ask, "name"), address_of(view_of(ask.get("view") or {})), by=by)
    return Done("View kept.")


def delete_view(session: Any, ask: Ask, by: int) -> Done:
    """Delete a kept view; the claims in it stay."""
    commands.delete_view(session, number(ask, "saved_view_id"), by=by)
    return Done("View deleted.")


VERBS = {"reckon": reckon, "bulk": do_to_many, "save_view": save_view, "delete_view": delete_view}
