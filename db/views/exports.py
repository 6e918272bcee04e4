"""What queries about files that went out return: plain values, complete when they arrive; moments in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class ExportRow:
    """A file that went out. ``filters`` are the choices that were not as usual, by their names."""

    export_id: int
    made_by: str
    made_at: datetime
    what: str
    format: str
    filters: dict[str, Any]
    number_of_rows: int


@dataclass(frozen=True, slots=True)
class Change:
    """One thing about one claim that is not as a file says: from what to what, by whom, when (ISO 8601, UTC).

    ``change`` is a column of the claim, ``verdict``, ``rationale`` or ``correction_suggested``, ``source``, or
    ``claim`` for one that was not in the file. A changed verdict has its number, and the newest note on why it was
    changed, where somebody wrote one.
    """

    claim_id: int
    article_id: int
    article_title: str
    headline: str
    change: str
    old: str | None
    new: str | None
    changed_by: str | None
    changed_at: str | None
    verdict_id: int | None = None
    note: str | None = None
    noted_by: str | None = None
    noted_at: str | None = None

    @property
    def needs_note(self) -> bool:
        """Whether readers of the file saw another verdict, and nobody has said why it was changed."""
        return self.change == "verdict" and self.old is not None and self.note is None


@dataclass(frozen=True, slots=True)
class Held:
    """Claims that an export leaves out for one reason: how many, and the first of them as (claim, headline).

    ``reason`` is the state that they are in instead of approved, ``no verdict``, ``no source``, ``other claims`` where
    the filter leaves them out, or ``confidential``, which counts sources and names no claims.
    """

    reason: str
    number: int
    claims: tuple[tuple[int, str], ...] = ()
