"""The card's verbs about verdicts: record one, confirm it on a new wording, approve or return it."""

from __future__ import annotations

from typing import Any

from db import commands, queries
from ui.shared.asked import Ask, moment_ago, number, words
from ui.shared.messages import Done
from ui.shared.numbers import whole_number

NOTHING_LEFT = "Verdict recorded. No claim of this article is open any more."


def record(session: Any, ask: Ask, by: int) -> int | Done:
    """Record a verdict; after it comes the claim that the queue holds next, else the article's next open one."""
    claim_id = number(ask, "claim_id")
    commands.record_verdict(
        session,
        claim_id,
        version=number(ask, "version"),
        rating_id=number(ask, "rating_id"),
        rationale=words(ask, "rationale"),
        correction=words(ask, "correction"),
        opened_at=moment_ago(ask, "opened_ago"),
        by=by,
    )
    following = whole_number(ask.get("next"))
    if following is None:
        following = queries.next_open(session, claim_id)
    return following if following is not None else Done(NOTHING_LEFT)


def confirm(session: Any, ask: Ask, by: int) -> None:
    """Say that the verdict holds for the wording as it is now."""
    commands.confirm_wording(session, number(ask, "claim_id"), version=number(ask, "version"), by=by)


def approve(session: Any, ask: Ask, by: int) -> None:
    """Approve the verdict that stands."""
    _sign_off(session, ask, "approve", by)


def send_back(session: Any, ask: Ask, by: int) -> None:
    """Return the verdict that stands to its checker, and say why."""
    _sign_off(session, ask, "return", by)


def _sign_off(session: Any, ask: Ask, decision: Any, by: int) -> None:
    commands.sign_off(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        decision=decision,
        comment=words(ask, "comment"),
        by=by,
    )


VERBS = {"record": record, "confirm": confirm, "approve": approve, "return": send_back}

DONE = {
    "record": "Verdict recorded.",
    "confirm": "Verdict confirmed on this wording.",
    "approve": "Verdict approved.",
    "return": "Verdict returned.",
}
