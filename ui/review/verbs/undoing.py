"""The verb that takes the last action back, whatever it was."""

from __future__ import annotations

from db import queries
from db.commands.undoing import undo_last
from db.session import Session
from ui.review.verbs.deeds import deed
from ui.shared.fields import Ask
from ui.shared.verbs import Done, Verb, rows


def undo(session: Session, ask: Ask, by: int) -> Done:
    """Undo the person's last action, and open the claim that it was done to; of several, the one in sight."""
    undone = undo_last(session, by=by)
    in_sight = ask.get("claim_id")
    opened = next(
        (one for one in undone.claim_ids if one == in_sight),
        next(iter(undone.claim_ids), None),
    )
    if opened is not None and queries.claim(session, opened).taken_back:
        opened = None
    return Done(f"Undone: {deed(undone.action, len(undone.claim_ids))}.", opened)


VERBS = rows(Verb("undo", undo, claims="many"))
