"""The card's verbs about sources: attach one, withdraw it, correct what is said of it."""

from __future__ import annotations

from typing import Any

from db import commands
from ui.shared.asked import Ask, day, number, truth, words


def attach(session: Any, ask: Ask, by: int) -> None:
    """Attach a source to a claim, a known one where it was chosen from the list."""
    commands.attach_source(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        stance=words(ask, "stance"),
        quote=words(ask, "quote"),
        locator=words(ask, "locator"),
        note=words(ask, "note"),
        source_id=number(ask, "source_id") if ask.get("source_id") else None,
        by=by,
        **_details(ask),
    )


def withdraw(session: Any, ask: Ask, by: int) -> None:
    """Withdraw a piece of evidence; its row stays."""
    commands.withdraw_evidence(session, number(ask, "evidence_id"), version=number(ask, "version"), by=by)


def edit_source(session: Any, ask: Ask, by: int) -> None:
    """Correct what is said of a source, for every claim that relies on it."""
    commands.edit_source(
        session, number(ask, "source_id"), version=number(ask, "source_version"), by=by, **_details(ask)
    )


def _details(ask: Ask) -> dict[str, Any]:
    return {
        "url": words(ask, "url"),
        "title": words(ask, "title"),
        "publisher": words(ask, "publisher"),
        "author": words(ask, "author"),
        "published_at": day(ask, "published_at"),
        "kind": words(ask, "kind") or None,
        "archive_url": words(ask, "archive_url"),
        "confidential": truth(ask, "confidential"),
    }


VERBS = {"attach": attach, "withdraw": withdraw, "edit source": edit_source}

DONE = {"attach": "Source attached.", "withdraw": "Source withdrawn.", "edit source": "Source saved."}
