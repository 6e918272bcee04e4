"""What stands around the claims and seldom changes: scales, people, what can be chosen, the article that is open.

It is read anew after everything one did oneself, at every visit of the page, and every few seconds for what others did;
a step from claim to claim need not wait for it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from db import queries
from ui.review import queue
from ui.shared import plain_values, state
from ui.shared.reviewer import reviewer

#: Seconds that it stands.
LASTS = 4.0


@dataclass(slots=True)
class Around:
    """All of it, as it was read; ``reader`` is the article last shown, as the reader shows it."""

    scales: list[dict[str, Any]]
    people: list[dict[str, Any]]
    choices: dict[str, Any]
    undo: dict[str, Any] | None
    ratings: plain_values.Ratings
    read_at: float = field(default_factory=time.monotonic)
    reader: tuple[int, dict[str, Any]] | None = None
    #: Claims as the card shows them, by their ids: read ahead of the step to them.
    cards: dict[int, dict[str, Any]] = field(default_factory=dict)

    def article(self, session: Any, article_id: int, *, passing: bool) -> dict[str, Any]:
        """Return what the reader shows of an article."""
        if self.reader is None or self.reader[0] != article_id or not (passing or self.reader[1]["sentences"]):
            shown = queries.reading(session, article_id)
            self.reader = (article_id, plain_values.reader(shown, self.ratings, passing=passing))
        return self.reader[1]


def around(session: Any) -> Around:
    """Return what stands around the claims, read anew where it may no longer be so."""
    known: Around | None = st.session_state.get(state.AROUND)
    if known is not None and time.monotonic() - known.read_at < LASTS:
        return known
    scales, people = queries.scales(session), queries.people(session)
    read = st.session_state[state.AROUND] = Around(
        scales=plain_values.offered(scales),
        people=[*map(plain_values.values, people)],
        choices=queue.choices(session, people),
        undo=plain_values.undo(queries.last_action(session, reviewer())),
        ratings=plain_values.Ratings(scales, people),
    )
    return read


def forget() -> None:
    """Have it read anew the next time."""
    st.session_state.pop(state.AROUND, None)
