"""The verbs on many claims at once: count those of a view, do something to them. What can be done is a row each."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from claims.types import DismissalReason
from db import queries
from db.commands.many import dismiss_claims, recheck_claims, restore_claims
from db.commands.sharing import assign_claims, prioritise_claims, tag_claims, untag_claims
from db.session import Session
from db.vocabulary import PRIORITIES
from ui.review import bulk, state
from ui.review.queue.view import asked_of
from ui.review.verbs.views import view_in
from ui.shared.fields import Ask, UnreadableAskError, whole_number, words
from ui.shared.reviewer import reviewer
from ui.shared.session import database
from ui.shared.verbs import Done, Verb, rows

#: So many ids a browser may send as its selection.
MOST_CHOSEN = 5_000
#: Priorities by the text that a browser sends.
PRIORITY_NUMBERS = {str(number): number for number in PRIORITIES}


@dataclass(frozen=True, slots=True)
class Action:
    """A row: what can be done to many claims at once."""

    #: As the browser sends it.
    name: str
    #: What it says when done, before how many; ``{}`` is the value in words.
    title: str
    #: Returns what is done with the value that was sent, None for a value that makes no sense.
    prepare: Callable[[str], bulk.Act | None]
    #: What the person did by it, as the undo button and the history say it.
    undo: str
    #: The action under which the record keeps it, where that is not its name.
    action: str = ""
    #: Says a value that ``prepare`` took in words.
    in_words: Callable[[str], str] = str


def _assign(value: str) -> bulk.Act | None:
    number = whole_number(value)
    return None if number is None else partial(assign_claims, assignee_id=number)


def _prioritise(value: str) -> bulk.Act | None:
    priority = PRIORITY_NUMBERS.get(value)
    return None if priority is None else partial(prioritise_claims, priority=priority)


def _untag(value: str) -> bulk.Act | None:
    number = whole_number(value)
    return None if number is None else partial(untag_claims, tag_id=number)


def _dismiss(value: str) -> bulk.Act:
    return partial(dismiss_claims, reason=cast("DismissalReason", value))  # the command checks it


ACTIONS = {
    action.name: action
    for action in (
        Action("assign", "Assigned", _assign, "assigned the claim"),
        Action(
            "unassign",
            "Assigned to nobody",
            lambda _: partial(assign_claims, assignee_id=None),
            "assigned the claim",
            action="assign",
        ),
        Action(
            "prioritise",
            "Priority {}",
            _prioritise,
            "changed the priority",
            in_words=lambda value: PRIORITIES[int(value)],
        ),
        Action("dismiss", "Dismissed as {}", _dismiss, "dismissed the claim"),
        Action("restore", "Brought back", lambda _: restore_claims, "brought the claim back"),
        Action("recheck", "To be checked again", lambda _: recheck_claims, "asked for another check"),
        Action("tag", "Tagged {}", lambda value: partial(tag_claims, name=value), "tagged the claim"),
        Action("untag", "Tag taken off", _untag, "took a tag off"),
    )
}


def reckon(session: Session, ask: Ask, by: int) -> Done:
    """Count the claims of a whole view, exactly, and remember them: what is done to the view is done to these."""
    ids = queries.claim_ids(session, asked_of(view_in(ask), whole_number(ask.get("article_id")), by))
    state.RECKONED.put((str(ask.get("ticket")), ids))
    return Done(f"{len(ids):,}")


def do_to_many(session: Session, ask: Ask, by: int) -> Done:
    """Do something to the selected claims, or to all that a view was found to hold."""
    ids = _chosen(ask)
    action, value = ACTIONS.get(words(ask, "act")), words(ask, "value")
    act = action.prepare(value) if action else None
    if action is None or act is None or ids is None:
        raise UnreadableAskError("action")
    title = action.title.format(action.in_words(value))
    if len(ids) <= bulk.AT_ONCE:
        return Done(bulk.told(title, act(session, ids, by=by, batch_id=uuid.uuid4().hex), len(ids)))
    running = bulk.Job(title, ids, act)
    state.BULK.put(running)
    bulk.start(running, reviewer() or "", database())
    return Done(f"{title}: {len(ids):,} claims, begun.")


def _chosen(ask: Ask) -> Sequence[int] | None:
    if ask.get("whole"):
        ticket, ids = state.RECKONED.get() or (None, None)
        return ids if ticket == ask["whole"] else None
    sent = ask.get("ids")
    if not isinstance(sent, list) or not 0 < len(sent) <= MOST_CHOSEN:
        return None
    ids = [number for number in map(whole_number, sent) if number is not None]
    return ids if len(ids) == len(sent) else None


VERBS = rows(
    Verb("reckon", reckon, in_session=True),
    # What its undo takes back, the rows of actions say.
    Verb("bulk", do_to_many, claims="many", in_session=True),
)
