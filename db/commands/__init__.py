"""Writes, one verb of the newsroom each. Each takes a session first, writes its event too, and never commits."""

from db.commands.articles import add_article
from db.commands.claims import add_claim, dismiss_claim, restore_claim, reword_claim
from db.commands.evidence import attach_source, withdraw_evidence
from db.commands.many import dismiss_claims, recheck_claims, restore_claims
from db.commands.people import sign_in
from db.commands.saved_views import delete_view, save_view
from db.commands.sharing import assign_claims, prioritise_claims, tag_claims, untag_claims
from db.commands.verdicts import record_verdict

__all__ = [
    "add_article",
    "add_claim",
    "assign_claims",
    "attach_source",
    "delete_view",
    "dismiss_claim",
    "dismiss_claims",
    "prioritise_claims",
    "recheck_claims",
    "record_verdict",
    "restore_claim",
    "restore_claims",
    "reword_claim",
    "save_view",
    "sign_in",
    "tag_claims",
    "untag_claims",
    "withdraw_evidence",
]
