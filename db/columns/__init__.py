"""The columns of files: each is one row that says all of it.

Its name, its kind, what it means, where its values come from, and how an import takes them back. Queries, card,
exports, imports and the documents read these rows; see :class:`db.columns.column.Column`.
"""

from db.columns.audit import AUDIT
from db.columns.changes import CHANGES
from db.columns.claims import CLAIMS
from db.columns.column import Column, Kind, Lookup, Way
from db.columns.sources import SOURCES
from db.columns.verdicts import VERDICTS

__all__ = ["AUDIT", "CHANGES", "CLAIMS", "SOURCES", "TABLES", "VERDICTS", "Column", "Kind", "Lookup", "Way"]

#: The columns of each table, by its name.
TABLES: dict[str, tuple[Column, ...]] = {
    "claims": CLAIMS,
    "verdicts": VERDICTS,
    "claim_sources": SOURCES,
    "audit": AUDIT,
    "changes": CHANGES,
}
