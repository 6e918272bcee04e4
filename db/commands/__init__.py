"""Writes, one verb of the newsroom each. Each takes a session first, writes its event too, and never commits."""

from db.commands.articles import add_article
from db.commands.claims import add_claim, dismiss_claim, restore_claim, reword_claim
from db.commands.evidence import attach_source, withdraw_evidence
from db.commands.exports import note_correction, record_export
from db.commands.people import sign_in
from db.commands.ratings import add_rating, bring_back_rating, edit_rating, move_rating, retire_rating
from db.commands.scales import add_scale, bring_back_scale, choose_scale, edit_scale, retire_scale
from db.commands.signoffs import sign_off
from db.commands.sources import edit_source, keep_copy
from db.commands.verdicts import confirm_wording, record_verdict

__all__ = [
    "add_article",
    "add_claim",
    "add_rating",
    "add_scale",
    "attach_source",
    "bring_back_rating",
    "bring_back_scale",
    "choose_scale",
    "confirm_wording",
    "dismiss_claim",
    "edit_rating",
    "edit_scale",
    "edit_source",
    "keep_copy",
    "move_rating",
    "note_correction",
    "record_export",
    "record_verdict",
    "restore_claim",
    "retire_rating",
    "retire_scale",
    "reword_claim",
    "sign_in",
    "sign_off",
    "withdraw_evidence",
]
