"""Words of a restatement that come from outside the quote, and where the article has them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from claims import standing
from claims.types import Edit, Span
from db.context import words_after, words_before
from db.models import Revision
from db.views.claims import BroughtIn

TEXT = select(Revision.text).where(Revision.revision_id == bindparam("revision_id"))


def brought_in(session: Session, claim: Row[Any], place: Row[Any]) -> tuple[BroughtIn, ...]:
    """Return the words that the machine put into a claim's wording from elsewhere, in reading order.

    ``claim`` has ``claim_text`` and ``edits``, ``place`` is its first appearance. None for a wording of a person's own.
    """
    edits = [_edit(**edit) for edit in claim.edits or ()]
    found = [
        (span, edit.source)
        for span, edit in standing(claim.claim_text, place.quote, place.start, edits)
        if edit.source is not None and not (place.start <= edit.source.start and edit.source.end <= place.end)
    ]
    text = session.scalar(TEXT, {"revision_id": place.revision_id}) if found else ""
    return tuple(_words(claim.claim_text, span, text or "", source) for span, source in found)


def _edit(start: int, end: int, text: str, source: dict[str, int] | None) -> Edit:
    return Edit(start, end, text, Span(**source) if source else None)


def _words(wording: str, span: Span, text: str, source: Span) -> BroughtIn:
    named = text[source.start : source.end]
    context = f"{words_before(text, source.start)}{named}{words_after(text, source.end)}"
    put_in = wording[span.start : span.end]
    start, end = span.start + len(put_in) - len(put_in.lstrip()), span.start + len(put_in.rstrip())
    return BroughtIn(start, end, " ".join(context.split()))
