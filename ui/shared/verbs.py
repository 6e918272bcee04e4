"""A verb: something a person can ask of a page, told in one row. Each becomes one command of the database.

Everything in an ask comes from a browser and is checked as it is read (:mod:`ui.shared.fields`); the claim's id and
version travel in it, so that a command always means the claim that the person was looking at.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NotRequired, TypedDict

from claims.errors import WorkbenchError
from db import queries
from db.errors import StaleError
from db.session import Session
from ui.shared.error_messages import SORRY
from ui.shared.fields import Ask, UnreadableAskError, number
from ui.shared.session import change

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command: what is said of it, and the claim to open next (None: stay)."""

    message: str
    opened: int | None = None


@dataclass(frozen=True, slots=True)
class Verb:
    """A row: all that the pages know of something that can be asked for."""

    #: As the browser sends it.
    name: str
    #: What runs: takes the session, the ask and the id of who asks; returns the claim to open next, None to stay, or
    #: what is to be said as well.
    run: Callable[[Session, Ask, int], Done | int | None]
    #: What it says when done; empty where ``run`` says it each time.
    done: str = ""
    #: Which claims it changes: the one it was asked for at, others too, or none. What changes one leaves the counts of
    #: the queue to be kept by the page.
    claims: Literal["one", "many", "none"] = "none"
    #: What the person did by it, as the undo button and the history say it; empty where it cannot be undone.
    undo: str = ""
    #: The action under which the record keeps it, where that is not its name.
    action: str = ""
    #: Whether only the page's own connection can do it, and no request of a page that was left: its session remembers.
    in_session: bool = False


def rows(*listed: Verb) -> dict[str, Verb]:
    """Return verbs by their names."""
    return {verb.name: verb for verb in listed}


class TwoVersions(TypedDict):
    """A field that somebody else changed meanwhile: what was to be saved, and what stands."""

    field: str
    mine: str | None
    theirs: str | None


class Outcome(TypedDict):
    """The answer to a command, as the browser gets it; ``ticket`` and ``verb`` say which command."""

    ticket: str
    verb: str
    #: As they were sent.
    claim_id: object
    version: object
    versions: list[TwoVersions]
    opened: int | None
    ok: bool
    message: str
    #: The version of the claim after it; missing where nothing was done.
    new_version: NotRequired[int | None]


NOT_SIGNED = (
    "Nothing was recorded, because nobody signed it. What you typed is still here; say who you are to record it."
)


def unsigned(ask: Ask) -> Outcome:
    """Return the answer to a command of somebody who did not say who they are."""
    return _refused(ask, NOT_SIGNED)


def perform(verbs: Mapping[str, Verb], name: str, ask: Ask) -> Outcome:
    """Carry out one command in a person's name, in one transaction; never raises, tells what came of it."""
    verb = verbs.get(str(ask.get("verb")))
    if verb is None:
        return _refused(ask, str(UnreadableAskError("verb")))
    try:
        with change(name) as (session, by):
            came = verb.run(session, ask, by)
            version = _version_now(session, ask)
    except StaleError as error:
        return _refused(ask, str(error), both_versions(error))
    except WorkbenchError as error:
        return _refused(ask, str(error))
    except Exception:
        log.exception("A command could not be carried out")
        return _refused(ask, SORRY)
    done = came if isinstance(came, Done) else Done(verb.done, came)
    answer = outcome(ask, done.message, ok=True)
    answer["opened"], answer["new_version"] = done.opened, version
    return answer


def outcome(ask: Ask, message: str, *, ok: bool) -> Outcome:
    """Return an answer that says a message of a command, and opens no other claim."""
    return {
        "ticket": str(ask.get("ticket")),
        "verb": str(ask.get("verb")),
        "claim_id": ask.get("claim_id"),
        "version": ask.get("version"),
        "versions": [],
        "opened": None,
        "ok": ok,
        "message": message,
    }


def _refused(ask: Ask, message: str, versions: list[TwoVersions] | None = None) -> Outcome:
    answer = outcome(ask, message, ok=False)
    answer["versions"] = versions or []
    return answer


def _version_now(session: Session, ask: Ask) -> int | None:
    """Return the version that the claim of an ask has now; None where the ask names no claim."""
    return None if ask.get("claim_id") is None else queries.claim_version(session, number(ask, "claim_id"))


def both_versions(error: StaleError) -> list[TwoVersions]:
    """Return what was to be saved beside what stands now, for each field that differs."""
    return [
        {"field": field.replace("_", " "), "mine": mine, "theirs": error.theirs.get(field)}
        for field, mine in error.mine.items()
        if mine != error.theirs.get(field)
    ]
