"""One action on many claims: counted before it is done, done in the background where they are very many.

Many claims are changed some at a time, each time in a transaction of its own, so that nobody else waits long; all of
them share one batch, so that one undo takes everything back. Where it is cut off, what was done so far is whole, and
can be undone like the rest.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from claims.errors import WorkbenchError
from db import commands
from db.vocabulary import PRIORITIES
from ui.shared.apology import SORRY
from ui.shared.numbers import whole_number
from ui.shared.session import change

log = logging.getLogger(__name__)

#: So many claims are changed while the person waits.
AT_ONCE = 500
#: Priorities by the text that a browser sends.
PRIORITY_NUMBERS = {str(number): number for number in PRIORITIES}
_workers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bulk")

#: What is done to some claims: takes the session, their ids, who does it and the batch; returns how many changed.
Act = Callable[[Any, Sequence[int], int, str], int]


@dataclass
class Job:
    """One action on many claims under way. The worker writes ``is_over`` last."""

    title: str
    ids: Sequence[int] = field(repr=False)
    act: Act = field(repr=False)
    batch_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    done: int = 0
    changed: int = 0
    trouble: str = ""
    is_over: bool = False

    @property
    def message(self) -> str:
        """Say how far it is, or what came of it."""
        if self.trouble:
            return f"{self.title}: stopped after {self.done:,} of {len(self.ids):,}. {self.trouble}"
        if not self.is_over:
            return f"{self.title}: {self.done:,} of {len(self.ids):,}"
        return told(self.title, self.changed, len(self.ids))


def told(title: str, changed: int, of: int) -> str:
    """Say what came of an action: of how many claims, and how many stayed because it changed nothing about them."""
    rest = "" if changed == of else f" ({of - changed:,} stayed as they were)"
    return f"{title}: {changed:,} {'claim' if changed == 1 else 'claims'}{rest}."


def start(job: Job, name: str, opened: Any) -> None:
    """Begin an action in a person's name, after those that were begun before it."""
    _workers.submit(work, job, name, opened)


def work(job: Job, name: str, opened: Any) -> None:
    """Do an action to its end, some claims at a time; whatever goes wrong is told on the job."""
    try:
        for first in range(0, len(job.ids), AT_ONCE):
            some = job.ids[first : first + AT_ONCE]
            with change(name, opened) as (session, by):
                changed = job.act(session, some, by, job.batch_id)
            job.changed += changed
            job.done += len(some)
    except WorkbenchError as error:
        job.trouble = str(error)
    except Exception:
        log.exception("An action on many claims could not be finished")
        job.trouble = SORRY
    finally:
        job.is_over = True


def act_of(act: str, value: str) -> tuple[str, Act] | None:
    """Return what an action is called and what it does; None for one that there is not."""
    number, priority = whole_number(value), PRIORITY_NUMBERS.get(value)
    acts: dict[str, tuple[bool, str, Act]] = {
        "assign": (number is not None, "Assigned", _with(commands.assign_claims, assignee_id=number)),
        "unassign": (True, "Assigned to nobody", _with(commands.assign_claims, assignee_id=None)),
        "prioritise": (
            priority is not None,
            f"Priority {PRIORITIES.get(priority or 0)}",
            _with(commands.prioritise_claims, priority=priority),
        ),
        "dismiss": (True, f"Dismissed as {value}", _with(commands.dismiss_claims, reason=value)),
        "restore": (True, "Brought back", _with(commands.restore_claims)),
        "recheck": (True, "To be checked again", _with(commands.recheck_claims)),
        "tag": (True, f"Tagged {value}", _with(commands.tag_claims, name=value)),
        "untag": (number is not None, "Tag taken off", _with(commands.untag_claims, tag_id=number)),
    }
    allowed, title, does = acts.get(act, (False, "", _with(commands.restore_claims)))
    return (title, does) if allowed else None


def _with(command: Callable[..., int], **fields: Any) -> Act:
    return lambda session, ids, by, batch_id: command(session, ids, by=by, batch_id=batch_id, **fields)
