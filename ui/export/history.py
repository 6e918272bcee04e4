"""Files that went out: listed, and what changed since one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from db.views.exports import Change, ExportRow
from ui.shared.plain_values import Values, values


class MadeFile(TypedDict):
    """A file that went out as the component lists it; ``rows`` is None for what has none."""

    export_id: int
    made_by: str
    made_at: str
    file: str
    which: str
    rows: int | None


def made(rows: Iterable[ExportRow]) -> list[MadeFile]:
    """Return the files that went out as the page lists them."""
    return [
        {
            "export_id": row.export_id,
            "made_by": row.made_by,
            "made_at": row.made_at.isoformat(),
            "file": f"{row.what}.{row.format}",
            "which": which(row.filters),
            # A report has no rows.
            "rows": None if row.what == "report" else row.number_of_rows,
        }
        for row in rows
    ]


def named(row: ExportRow) -> str:
    """Return a file that went out in one line, to choose it by."""
    return f"{row.export_id} – {row.what}.{row.format}, {row.made_at:%Y-%m-%d %H:%M} UTC, {row.made_by}"


def which(filters: Mapping[str, object]) -> str:
    """Return the choices of a file in words; empty where all went out."""
    narrowed, columns = filters.get("view"), filters.get("columns")
    view = [
        f"{name.removesuffix('_id').replace('_', ' ')}: {value}"
        for name, value in (narrowed.items() if isinstance(narrowed, Mapping) else ())
        # Signed off says it already.
        if not (name == "state" and filters.get("signed_off"))
    ]
    said = {"signed_off": "signed off", "history": "with history"}
    told = [words for name, words in said.items() if filters.get(name)]
    chosen = [f"{len(columns)} columns"] if isinstance(columns, list) and columns else []
    since = [f"since export {filters['since']}"] if filters.get("since") else []
    return ", ".join([*view, *told, *chosen, *since])


class CorrectionsData(TypedDict):
    """Verdicts that changed after a file had gone out: the first of them, how many, and how many need a note."""

    changed: list[Values]
    number: int
    needing: int


def corrections(pages: Iterable[list[Change]], *, most: int = 50) -> CorrectionsData:
    """Return the verdicts that changed after a file had gone out, those that need a note first, and how many do."""
    changed = [change for page in pages for change in page if change.change == "verdict" and change.old is not None]
    changed.sort(key=lambda change: (not change.needs_note, change.claim_id))
    needing = sum(change.needs_note for change in changed)
    return {"changed": [values(change) for change in changed[:most]], "number": len(changed), "needing": needing}
