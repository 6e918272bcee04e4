"""What stands around the claims and seldom changes: scales, people, what can be chosen, the article that is open.

It is read anew after everything one did oneself, at every visit of the page, and every few seconds for what others did;
a step from claim to claim need not wait for it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from db import queries
from db.session import Session
from ui.review import state
from ui.review.card import ShownClaim, Undoable, undoable
from ui.review.queue.choices import Choices, choices
from ui.review.ratings import Ratings, offered
from ui.review.reader import ReaderData, reader
from ui.shared.plain_values import Values, values
from ui.shared.reviewer import reviewer

#: Seconds that it stands.
LASTS = 4.0


@dataclass(slots=True)
class Cache:
    """All of it, as it was read; ``reader`` is the article last shown, as the reader shows it."""

    scales: list[Values]
    people: list[Values]
    choices: Choices
    undo: Undoable | None
    ratings: Ratings
    read_at: float = field(default_factory=time.monotonic)
    reader: tuple[int, ReaderData] | None = None
    #: Claims as the card shows them, by their ids: read ahead of the step to them.
    cards: dict[int, ShownClaim] = field(default_factory=dict)

    def article(self, session: Session, article_id: int, *, passing: bool) -> ReaderData:
        """Return what the reader shows of an article."""
        if self.reader is None or self.reader[0] != article_id or not (passing or self.reader[1]["sentences"]):
            shown = queries.reading(session, article_id)
            self.reader = (article_id, reader(shown, self.ratings, passing=passing))
        return self.reader[1]


def cached(session: Session) -> Cache:
    """Return what stands around the claims, read anew where it may no longer be so."""
    known = state.CACHE.get()
    if known is not None and time.monotonic() - known.read_at < LASTS:
        return known
    scales, people = queries.scales(session), queries.people(session)
    read = Cache(
        scales=offered(scales),
        people=[*map(values, people)],
        choices=choices(session, people),
        undo=undoable(queries.last_action(session, reviewer())),
        ratings=Ratings(scales, people),
    )
    state.CACHE.put(read)
    return read


def forget() -> None:
    """Have it read anew the next time."""
    state.CACHE.pop()
