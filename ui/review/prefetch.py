"""The claims that most likely come after the one that is open: they come ahead, so that a step need not wait."""

from __future__ import annotations

from db import queries
from db.errors import NotFoundError
from db.session import Session
from ui.review.cache import Cache
from ui.review.card import ShownClaim, shown
from ui.review.queue.page import Drawn
from ui.review.queue.view import TABS

#: So many claims come ahead, of those that wait for a verdict: one may be judged faster than the server answers.
AHEAD = 2


def ahead(session: Session, drawn: Drawn, claim_id: int | None, cache: Cache) -> list[ShownClaim]:
    """Return the claims to which the next step leads: the one below in the queue, and those that wait after this one.

    They are as they were read a moment ago; the step itself has the claim read anew.
    """
    found = []
    for one in likely(drawn, claim_id):
        if one not in cache.cards:
            try:
                cache.cards[one] = shown(session, queries.claim(session, one), cache.ratings)
            except NotFoundError:
                continue
        found.append(cache.cards[one])
    return found


def likely(drawn: Drawn, claim_id: int | None) -> list[int]:
    """Return the ids of the claims that a step or a verdict leads to from a claim of a page, the likeliest first."""
    place = drawn.ids.index(claim_id) if claim_id in drawn.ids else -1
    after = drawn.ids[place + 1 :]
    waits = {line["claim_id"] for line in drawn.lines if line["state"] in TABS["open"]}
    waiting = [one for one in (*after, *drawn.ids[: max(place, 0)]) if one in waits]
    return list(dict.fromkeys((*waiting[:AHEAD], *after[:1])))
