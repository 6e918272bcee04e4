"""Files that the workbench itself made: which of them come back, and what to do with the others."""

from __future__ import annotations

from collections.abc import Collection

from db.columns import TABLES
from db.errors import UnreadableImportError
from db.importing.claims.read_only import NAMELESS

#: What tells each table from everybody else's: columns that stand together nowhere else.
SIGNS: dict[str, set[str]] = {
    "changes": {"claim_id", "change", "old", "new"},
    "verdicts": {"verdict_id", "claim_id"},
    "claim_sources": {"evidence_id", "source_id"},
    "audit": {"event_id", "entity_id"},
}
#: The same of web annotations, which are no table.
ANNOTATION = {"@context", "motivation", "target"}
#: What a workbench says of a ZIP file that it made.
DESCRIPTION = "datapackage.json"
#: The same of one of ClaimReviews: all of them in one file, beside one file for each.
FEED = "feed.jsonld"
#: What such a file is, and where what it holds is changed instead.
INSTEAD = {
    "changes": ("a list of changes", "Change verdicts in review, or in claims.csv."),
    "verdicts": (
        "a list of verdicts",
        "Change them in review, or in claims.csv: its columns verdict, rationale and correction_suggested.",
    ),
    "claim_sources": ("a list of sources", "Attach and withdraw sources in review."),
    "audit": ("the audit", "It is the record of what was done, which nobody can change."),
    "annotations": ("a list of annotations", "Change claims in review, or in claims.csv."),
}
NO_HASH = "they have no column row_hash, by which an import sees what changed meanwhile"
WITH_HASH = "Export claims again with the columns claim_id and row_hash, and make the changes there."


def is_claims(columns: Collection[str]) -> bool:
    """Say whether a table is claims.csv, whatever format it is in."""
    named = {column.casefold() for column in columns}
    return "claim_id" in named and bool(named & {"row_hash", "char_start"})


def refuse_one_way(columns: Collection[str], name: str) -> None:
    """Raise :class:`UnreadableImportError` for a table of the workbench's own that does not come back."""
    named = {column for column in columns if column and not NAMELESS.fullmatch(column)}
    found = next((table for table, signs in SIGNS.items() if signs <= named <= _columns_of(table)), None)
    if found or named >= ANNOTATION:
        what, instead = INSTEAD[found or "annotations"]
        raise UnreadableImportError(name, f"it is {what}, which goes out only and does not come back in", instead)
    if "claim_id" in named and "row_hash" not in named and named <= _columns_of("claims"):
        raise UnreadableImportError(name, f"these are claims, but {NO_HASH}", WITH_HASH)


def refuse_package(parts: Collection[str], name: str) -> None:
    """Raise :class:`UnreadableImportError` for a ZIP file of tables that the workbench made."""
    if FEED in parts:
        raise UnreadableImportError(
            name, "it is a ZIP file of exported ClaimReviews", f"Unpack it and import {FEED} out of it."
        )
    if DESCRIPTION not in parts:
        return
    instead = "Unpack it and import claims.csv out of it." if "claims.csv" in parts else "Import claims.csv instead."
    raise UnreadableImportError(name, "it is a ZIP file of exported tables", instead)


def _columns_of(table: str) -> set[str]:
    return {column.name for column in TABLES[table]}
