"""What is kept about files that went out, and why verdicts in them were changed afterwards."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from db.cleaning import clean_text
from db.commands.events import log
from db.errors import NotFoundError, RefusedError
from db.models import Export, Verdict
from db.vocabulary import CORRECTION_NOTE


def record_export(
    session: Session,
    *,
    what: str,
    form: str,
    filters: dict[str, Any],
    newest_event_id: int,
    open_event_ids: list[int],
    claims: str,
    number_of_rows: int,
    by: int,
) -> int:
    """Remember a file that went out whole, and return its number.

    ``newest_event_id`` and ``open_event_ids`` say up to where it shows the database, ``claims`` which are in it.
    """
    values = {
        "made_by": by,
        "what": what,
        "format": form,
        "filters": filters,
        "newest_event_id": newest_event_id,
        "open_event_ids": open_event_ids,
        "claims": claims,
        "number_of_rows": number_of_rows,
    }
    export_id = session.execute(insert(Export).values(**values).returning(Export.export_id)).scalar_one()
    log(session, by=by, action="export", entity="export", entity_id=export_id, new=f"{what} as {form}")
    return export_id


def note_correction(session: Session, verdict_id: int, *, note: str, by: int) -> None:
    """Say why a verdict was changed after it had gone out; an earlier note stays in the history.

    Raises :class:`RefusedError` for an empty note, :class:`NotFoundError`.
    """
    words = clean_text(note, what="note")
    if not words:
        raise RefusedError("There is no note. Say in a sentence why the verdict was changed.")
    claim_id = session.scalar(select(Verdict.claim_id).where(Verdict.verdict_id == verdict_id))
    if claim_id is None:
        raise NotFoundError("verdict", verdict_id)
    log(
        session,
        by=by,
        action="note",
        entity="verdict",
        entity_id=verdict_id,
        claim_id=claim_id,
        field=CORRECTION_NOTE,
        new=words,
    )
