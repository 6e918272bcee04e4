"""Writes, one verb of the newsroom each. Each takes a session first, writes its event too, and never commits."""

from db.commands.articles import add_article
from db.commands.claims import add_claim, dismiss_claim, restore_claim, reword_claim
from db.commands.evidence import attach_source, withdraw_evidence
from db.commands.exports import note_correction, record_export
from db.commands.people import sign_in
from db.commands.verdicts import record_verdict

__all__ = [
    "add_article",
    "add_claim",
    "attach_source",
    "dismiss_claim",
    "note_correction",
    "record_export",
    "record_verdict",
    "restore_claim",
    "reword_claim",
    "sign_in",
    "withdraw_evidence",
]
