"""Writes, one verb of the newsroom each. Each takes a session first, writes its event too, and never commits."""

from db.commands.articles import add_article
from db.commands.claims import add_claim, dismiss_claim, restore_claim, reword_claim
from db.commands.coverage import look_at, look_away
from db.commands.evidence import attach_source, withdraw_evidence
from db.commands.merging import merge_claims, unmerge_claim
from db.commands.people import sign_in
from db.commands.resolutions import revert_resolution
from db.commands.spans import respan_claim, split_claim
from db.commands.undoing import undo_last
from db.commands.verdicts import record_verdict

__all__ = [
    "add_article",
    "add_claim",
    "attach_source",
    "dismiss_claim",
    "look_at",
    "look_away",
    "merge_claims",
    "record_verdict",
    "respan_claim",
    "restore_claim",
    "revert_resolution",
    "reword_claim",
    "sign_in",
    "split_claim",
    "undo_last",
    "unmerge_claim",
    "withdraw_evidence",
]
