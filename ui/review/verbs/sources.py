"""The card's verbs about sources: attach one, withdraw it, correct what is said of it."""

from __future__ import annotations

from datetime import date
from typing import TypedDict, cast

from db.commands.evidence import attach_source, withdraw_evidence
from db.commands.sources import edit_source
from db.session import Session
from db.vocabulary import SourceKind, Stance
from ui.shared.fields import Ask, day, number, truth, words
from ui.shared.verbs import Verb, rows


class Details(TypedDict):
    """What people say of a source; the command checks the kind."""

    url: str
    title: str
    publisher: str
    author: str
    published_at: date | None
    kind: SourceKind | None
    archive_url: str
    confidential: bool


def attach(session: Session, ask: Ask, by: int) -> None:
    """Attach a source to a claim, a known one where it was chosen from the list."""
    attach_source(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        stance=cast("Stance", words(ask, "stance")),  # the command checks it
        quote=words(ask, "quote"),
        locator=words(ask, "locator"),
        note=words(ask, "note"),
        source_id=number(ask, "source_id") if ask.get("source_id") else None,
        by=by,
        **_details(ask),
    )


def withdraw(session: Session, ask: Ask, by: int) -> None:
    """Withdraw a piece of evidence; its row stays."""
    withdraw_evidence(session, number(ask, "evidence_id"), version=number(ask, "version"), by=by)


def edit(session: Session, ask: Ask, by: int) -> None:
    """Correct what is said of a source, for every claim that relies on it."""
    edit_source(session, number(ask, "source_id"), version=number(ask, "source_version"), by=by, **_details(ask))


def _details(ask: Ask) -> Details:
    return {
        "url": words(ask, "url"),
        "title": words(ask, "title"),
        "publisher": words(ask, "publisher"),
        "author": words(ask, "author"),
        "published_at": day(ask, "published_at"),
        "kind": cast("SourceKind | None", words(ask, "kind") or None),
        "archive_url": words(ask, "archive_url"),
        "confidential": truth(ask, "confidential"),
    }


VERBS = rows(
    Verb("attach", attach, "Source attached.", claims="one", undo="attached a source"),
    Verb("withdraw", withdraw, "Source withdrawn.", claims="one", undo="withdrew a source"),
    # A source is told of by other claims too, and moves none of them in the queue.
    Verb("edit source", edit, "Source saved.", claims="one", undo="corrected a source", action="edit"),
)
