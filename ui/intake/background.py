"""Articles on their way in: read, split and stored in the background; no page waits, and the rest goes on."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal

import claims
from claims.errors import WorkbenchError
from claims.types import Document, ProposedClaim
from ui.shared.error_messages import SORRY
from ui.shared.language_model import warm_up

log = logging.getLogger(__name__)

Step = Literal["waiting", "reading", "splitting", "done", "failed"]

#: Splitting holds the language model, of which there is one; the second worker reads and fetches meanwhile.
_workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="intake")


@dataclass
class Job:
    """One article being added. The worker writes ``step`` last, so that whoever reads it sees the rest in place."""

    name: str
    read: Callable[[], Document] = dataclasses.field(repr=False)
    step: Step = "waiting"
    message: str = "waiting"
    article_id: int | None = None
    #: The field in which it was given, and what was typed there; "" once that was put back.
    field: str = ""
    typed: str = dataclasses.field(default="", repr=False)

    @property
    def is_over(self) -> bool:
        """Say whether it is stored, or has failed."""
        return self.step in {"done", "failed"}

    @property
    def can_go_back(self) -> bool:
        """Say whether what was typed can be put back into its field, to be mended: it was not stored, nor known."""
        return self.step == "failed" and self.article_id is None and bool(self.typed)


def start(jobs: list[Job], store: Callable[[Document, list[ProposedClaim]], int]) -> None:
    """Begin to add articles, one after the other; ``store`` writes one with its proposals and returns its id."""
    for job in jobs:
        _workers.submit(add, job, store)


def add(job: Job, store: Callable[[Document, list[ProposedClaim]], int]) -> None:
    """Read, split and store one article; whatever goes wrong is told on the job and stops no other."""
    try:
        warm_up()
        _say(job, "reading", "reading")
        document = job.read()
        _say(job, "splitting", "splitting into claims")
        proposals = split(document)
        job.article_id = store(document, proposals)
        found = sum(proposal.selected for proposal in proposals)
        _say(job, "done", f"{found} claims found" if found != 1 else "1 claim found")
    except WorkbenchError as error:
        job.article_id = getattr(error, "article_id", None)
        _say(job, "failed", str(error))
    except Exception:
        log.exception("An article could not be added")
        _say(job, "failed", SORRY)


def split(document: Document) -> list[ProposedClaim]:
    """Split a document into proposals."""
    return claims.split(document)


# The readers are imported where they are called: in a worker, once the language model is there. Two threads that
# import it at once break each other.


def read_sample() -> Document:
    """Read the sample article that comes with the program."""
    return claims.read_sample()


def read_pasted(text: str) -> Document:
    """Read a text that somebody pasted."""
    return claims.read_pasted(text)


def read_file(name: str, data: bytes) -> Document:
    """Read an uploaded file."""
    return claims.read_file(name, data)


def read_address(address: str) -> Document:
    """Read the page behind a web address."""
    return claims.read_address(address)


def stop() -> None:
    """Let the articles being stored finish, and begin no other."""
    _workers.shutdown(wait=False, cancel_futures=True)


def _say(job: Job, step: Step, message: str) -> None:
    job.message = message
    job.step = step
