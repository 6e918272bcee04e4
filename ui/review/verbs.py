"""What the card asks for: each verb of the browser becomes one command of the database.

Everything in an ask comes from a browser and is checked here; the claim's id and version travel in it, so that a
command always means the claim that the person was looking at.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from claims.errors import WorkbenchError
from db import commands, queries
from db.errors import StaleError
from ui.review import source_verbs, text_verbs, verdict_verbs, work_verbs
from ui.scales import verbs
from ui.shared.apology import SORRY
from ui.shared.asked import Ask, UnreadableAskError, number, words
from ui.shared.messages import Done
from ui.shared.session import change

log = logging.getLogger(__name__)

Outcome = dict[str, Any]


def reword(session: Any, ask: Ask, by: int) -> None:
    """Correct headline, restatement and speaker."""
    commands.reword_claim(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        headline=words(ask, "headline"),
        claim_text=words(ask, "claim_text"),
        speaker=words(ask, "speaker"),
        by=by,
    )


def dismiss(session: Any, ask: Ask, by: int) -> None:
    """Dismiss a claim with a reason; it stays open before the reviewer, who may bring it back."""
    commands.dismiss_claim(
        session, number(ask, "claim_id"), version=number(ask, "version"), reason=words(ask, "reason"), by=by
    )


def restore(session: Any, ask: Ask, by: int) -> None:
    """Bring a dismissed claim back."""
    commands.restore_claim(session, number(ask, "claim_id"), version=number(ask, "version"), by=by)


#: Each returns the claim to open next, or None to stay; or what is to be said of it, too.
VERBS: dict[str, Callable[[Any, Ask, int], Done | int | None]] = {
    **verdict_verbs.VERBS,
    **source_verbs.VERBS,
    **verbs.VERBS,
    "reword": reword,
    "dismiss": dismiss,
    "restore": restore,
    **work_verbs.VERBS,
    **text_verbs.VERBS,
}

DONE = {
    **verdict_verbs.DONE,
    **source_verbs.DONE,
    **verbs.DONE,
    **text_verbs.DONE,
    "reword": "Wording saved.",
    "dismiss": "Claim dismissed.",
    "restore": "Claim brought back.",
}


NOT_SIGNED = (
    "Nothing was recorded, because nobody signed it. What you typed is still here; say who you are to record it."
)


def outcome_of(ask: Ask) -> Outcome:
    """Return the beginning of an answer: which command it answers."""
    return {
        "ticket": str(ask.get("ticket")),
        "verb": str(ask.get("verb")),
        "claim_id": ask.get("claim_id"),
        "version": ask.get("version"),
        "versions": [],
        "opened": None,
    }


def unsigned(ask: Ask) -> Outcome:
    """Return the answer to a command of somebody who did not say who they are."""
    return outcome_of(ask) | {"ok": False, "message": NOT_SIGNED}


def perform(name: str, ask: Ask) -> Outcome:
    """Carry out one command in a person's name, in one transaction; never raises, tells what came of it."""
    told = outcome_of(ask)
    carry = VERBS.get(told["verb"])
    if carry is None:
        return told | {"ok": False, "message": str(UnreadableAskError("verb"))}
    try:
        with change(name) as (session, by):
            came = carry(session, ask, by)
            told["new_version"] = version_now(session, ask)
    except StaleError as error:
        return told | {"ok": False, "message": str(error), "versions": both_versions(error)}
    except WorkbenchError as error:
        return told | {"ok": False, "message": str(error)}
    except Exception:
        log.exception("A command could not be carried out")
        return told | {"ok": False, "message": SORRY}
    done = came if isinstance(came, Done) else Done(DONE[told["verb"]], came)
    return told | {"ok": True, "message": done.message, "opened": done.opened}


def version_now(session: Any, ask: Ask) -> int | None:
    """Return the version that the claim of an ask has now; None where the ask names no claim."""
    return None if ask.get("claim_id") is None else queries.claim_version(session, number(ask, "claim_id"))


def both_versions(error: StaleError) -> list[dict[str, str | None]]:
    """Return what was to be saved beside what stands now, for each field that differs."""
    return [
        {"field": field.replace("_", " "), "mine": mine, "theirs": error.theirs.get(field)}
        for field, mine in error.mine.items()
        if mine != error.theirs.get(field)
    ]
