"""What the card shows of a claim, and of the claims that most likely come after it.

Those come ahead, so that a step to one of them need not wait for the server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import queries
from db.errors import NotFoundError
from ui.review.queue_view import TABS
from ui.shared import plain_values

if TYPE_CHECKING:
    from ui.review.queue import Drawn
    from ui.review.surroundings import Around

#: So many claims come ahead, of those that wait for a verdict: one may be judged faster than the server answers.
AHEAD = 2


def shown(session: Any, claim: Any, ratings: plain_values.Ratings) -> dict[str, Any]:
    """Return a claim as the card shows it, with who is to check it, how urgent it is, and its tags."""
    published_at = queries.article(session, claim.article_id).published_at
    return {
        "claim": plain_values.card(claim, ratings, published_at=published_at),
        "work": plain_values.values(queries.work(session, claim.claim_id)),
    }


def ahead(session: Any, drawn: Drawn, claim_id: int | None, beside: Around) -> list[dict[str, Any]]:
    """Return the claims to which the next step leads: the one below in the queue, and those that wait after this one.

    They are as they were read a moment ago; the step itself has the claim read anew.
    """
    found = []
    for one in likely(drawn, claim_id):
        if one not in beside.cards:
            try:
                beside.cards[one] = shown(session, queries.claim(session, one), beside.ratings)
            except NotFoundError:
                continue
        found.append(beside.cards[one])
    return found


def likely(drawn: Drawn, claim_id: int | None) -> list[int]:
    """Return the ids of the claims that a step or a verdict leads to from a claim of a page, the likeliest first."""
    place = drawn.ids.index(claim_id) if claim_id in drawn.ids else -1
    after = drawn.ids[place + 1 :]
    waits = {line["claim_id"] for line in drawn.lines if line["state"] in TABS["open"]}
    waiting = [one for one in (*after, *drawn.ids[: max(place, 0)]) if one in waits]
    return list(dict.fromkeys((*waiting[:AHEAD], *after[:1])))
