"""Writes, one verb of the newsroom each. Each takes a session first, writes its event too, and never commits."""

from db.commands.articles import add_article
from db.commands.claims import add_claim, dismiss_claim, restore_claim, reword_claim
from db.commands.classifying import classify_claim
from db.commands.coverage import look_at, look_away
from db.commands.evidence import attach_source, withdraw_evidence
from db.commands.exports import note_correction, record_export
from db.commands.fact_checks import add_fact_check, map_ratings
from db.commands.many import dismiss_claims, recheck_claims, restore_claims
from db.commands.merging import merge_claims, unmerge_claim
from db.commands.people import sign_in
from db.commands.ratings import add_rating, bring_back_rating, edit_rating, move_rating, retire_rating
from db.commands.resolutions import revert_resolution
from db.commands.saved_views import delete_view, save_view
from db.commands.scales import add_scale, bring_back_scale, choose_scale, edit_scale, retire_scale
from db.commands.sharing import assign_claims, prioritise_claims, tag_claims, untag_claims
from db.commands.signoffs import sign_off
from db.commands.sources import edit_source, keep_copy
from db.commands.spans import respan_claim, split_claim
from db.commands.undoing import undo_last
from db.commands.verdicts import confirm_wording, record_verdict

__all__ = [
    "add_article",
    "add_claim",
    "add_fact_check",
    "add_rating",
    "add_scale",
    "assign_claims",
    "attach_source",
    "bring_back_rating",
    "bring_back_scale",
    "choose_scale",
    "classify_claim",
    "confirm_wording",
    "delete_view",
    "dismiss_claim",
    "dismiss_claims",
    "edit_rating",
    "edit_scale",
    "edit_source",
    "keep_copy",
    "look_at",
    "look_away",
    "map_ratings",
    "merge_claims",
    "move_rating",
    "note_correction",
    "prioritise_claims",
    "recheck_claims",
    "record_export",
    "record_verdict",
    "respan_claim",
    "restore_claim",
    "restore_claims",
    "retire_rating",
    "retire_scale",
    "revert_resolution",
    "reword_claim",
    "save_view",
    "sign_in",
    "sign_off",
    "split_claim",
    "tag_claims",
    "undo_last",
    "unmerge_claim",
    "untag_claims",
    "withdraw_evidence",
]
