"""One action on many claims: counted before it is done, done in the background where they are very many.

Many claims are changed some at a time, each time in a transaction of its own, so that nobody else waits long; all of
them share one batch, so that one undo takes everything back. Where it is cut off, what was done so far is whole, and
can be undone like the rest.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Protocol

from claims.errors import WorkbenchError
from db.session import Database, Session
from ui.shared.error_messages import SORRY
from ui.shared.session import change

log = logging.getLogger(__name__)

#: So many claims are changed while the person waits.
AT_ONCE = 500
_workers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bulk")


class Act(Protocol):
    """What is done to some claims: returns how many it changed."""

    def __call__(self, session: Session, claim_ids: Sequence[int], /, *, by: int, batch_id: str) -> int:
        """Do it in the name of ``by``; all that is done under one ``batch_id`` is undone together."""


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


def start(job: Job, name: str, opened: Database) -> None:
    """Begin an action in a person's name, after those that were begun before it."""
    _workers.submit(work, job, name, opened)


def work(job: Job, name: str, opened: Database) -> None:
    """Do an action to its end, some claims at a time; whatever goes wrong is told on the job."""
    try:
        for first in range(0, len(job.ids), AT_ONCE):
            some = job.ids[first : first + AT_ONCE]
            with change(name, opened) as (session, by):
                changed = job.act(session, some, by=by, batch_id=job.batch_id)
            job.changed += changed
            job.done += len(some)
    except WorkbenchError as error:
        job.trouble = str(error)
    except Exception:
        log.exception("An action on many claims could not be finished")
        job.trouble = SORRY
    finally:
        job.is_over = True
