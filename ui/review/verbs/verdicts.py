"""The card's verbs about verdicts: record one, confirm it on a new wording, approve or return it."""

from __future__ import annotations

from db import queries
from db.commands.signoffs import sign_off
from db.commands.verdicts import confirm_wording, record_verdict
from db.session import Session
from db.vocabulary import Decision
from ui.shared.fields import Ask, moment_ago, number, whole_number, words
from ui.shared.verbs import Done, Verb, rows

NOTHING_LEFT = "Verdict recorded. No claim of this article is open any more."


def record(session: Session, ask: Ask, by: int) -> int | Done:
    """Record a verdict; after it comes the claim that the queue holds next, else the article's next open one."""
    claim_id = number(ask, "claim_id")
    record_verdict(
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


def confirm(session: Session, ask: Ask, by: int) -> None:
    """Say that the verdict holds for the wording as it is now."""
    confirm_wording(session, number(ask, "claim_id"), version=number(ask, "version"), by=by)


def approve(session: Session, ask: Ask, by: int) -> None:
    """Approve the verdict that stands."""
    _sign_off(session, ask, "approve", by)


def send_back(session: Session, ask: Ask, by: int) -> None:
    """Return the verdict that stands to its checker, and say why."""
    _sign_off(session, ask, "return", by)


def _sign_off(session: Session, ask: Ask, decision: Decision, by: int) -> None:
    sign_off(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        decision=decision,
        comment=words(ask, "comment"),
        by=by,
    )


VERBS = rows(
    Verb("record", record, "Verdict recorded.", claims="one", undo="recorded a verdict", action="judge"),
    Verb("confirm", confirm, "Verdict confirmed on this wording.", claims="one", undo="confirmed the verdict"),
    Verb("approve", approve, "Verdict approved.", claims="one", undo="approved the verdict"),
    Verb("return", send_back, "Verdict returned.", claims="one", undo="returned the verdict"),
)
