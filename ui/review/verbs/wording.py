"""Verbs of a claim's wording, and of whether it is one: reword, put a word back, dismiss, bring back."""

from __future__ import annotations

from typing import cast

from claims.types import DismissalReason
from db.commands.claims import dismiss_claim, restore_claim, reword_claim
from db.commands.resolutions import revert_resolution
from db.session import Session
from ui.shared.fields import Ask, number, words
from ui.shared.verbs import Verb, rows


def reword(session: Session, ask: Ask, by: int) -> None:
    """Correct headline, restatement and speaker."""
    reword_claim(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        headline=words(ask, "headline"),
        claim_text=words(ask, "claim_text"),
        speaker=words(ask, "speaker"),
        by=by,
    )


def put_back(session: Session, ask: Ask, by: int) -> None:
    """Put the article's own word back where the restatement names who is meant."""
    revert_resolution(
        session, number(ask, "claim_id"), version=number(ask, "version"), start=number(ask, "start"), by=by
    )


def dismiss(session: Session, ask: Ask, by: int) -> None:
    """Dismiss a claim with a reason; it stays open before the reviewer, who may bring it back."""
    reason = cast("DismissalReason", words(ask, "reason"))  # the command checks it
    dismiss_claim(session, number(ask, "claim_id"), version=number(ask, "version"), reason=reason, by=by)


def restore(session: Session, ask: Ask, by: int) -> None:
    """Bring a dismissed claim back."""
    restore_claim(session, number(ask, "claim_id"), version=number(ask, "version"), by=by)


VERBS = rows(
    Verb("reword", reword, "Wording saved.", claims="one", undo="changed the wording"),
    Verb("revert", put_back, "Wording saved.", claims="one", undo="changed the wording", action="reword"),
    Verb("dismiss", dismiss, "Claim dismissed.", claims="one", undo="dismissed the claim"),
    Verb("restore", restore, "Claim brought back.", claims="one", undo="brought the claim back"),
)
