"""Marking what was read without finding a claim in it, and keeping count of how much of an article was looked at."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.orm import Session

from claims import count_covered, own_words
from claims.types import Passage
from db.commands.events import log
from db.commands.inserting import insert_unless_there
from db.commands.selecting import trimmed
from db.errors import NotFoundError
from db.models import Article, Look, Revision
from db.queries.coverage import covered_spans


def look_at(session: Session, revision_id: int, start: int, end: int, *, by: int) -> None:
    """Mark a stretch of a text as looked at: read, and found without a claim.

    ``start`` and ``end`` are half-open code point offsets; blanks at both ends are left out. Marking twice changes
    nothing. Raises :class:`RefusedError` for a stretch that is empty or not in the text, :class:`NotFoundError`.
    """
    revision = text_of(session, revision_id)
    start, end = trimmed(revision.text, start, end)
    if mark(session, revision_id, start, end, by=by):
        log_look(session, "look", revision, start, end, by=by)
        recount_coverage(session, revision.article_id)


def look_away(session: Session, revision_id: int, start: int, end: int, *, by: int) -> None:
    """Take the marks off that touch a stretch of a text: somebody has to look at it again.

    Raises :class:`NotFoundError`.
    """
    revision = text_of(session, revision_id)
    touching = (Look.revision_id == revision_id, Look.start < end, Look.end > start)
    gone = session.execute(delete(Look).where(*touching).returning(Look.start, Look.end)).all()
    for place in sorted(map(tuple, gone)):
        log_look(session, "look away", revision, *place, by=by, off=True)
    if gone:
        recount_coverage(session, revision.article_id)


def log_look(
    session: Session, action: str, revision: Row[Any], start: int, end: int, *, by: int, off: bool = False
) -> None:
    """Record that a stretch was marked, or its mark taken ``off``."""
    place = f"{start}:{end}"
    log(
        session,
        by=by,
        action=action,
        entity="revision",
        entity_id=revision.revision_id,
        field="looked at",
        old=place if off else None,
        new=None if off else place,
    )


def mark(session: Session, revision_id: int, start: int, end: int, *, by: int) -> bool:
    """Put a mark on a stretch and say whether it is new."""
    unique = (Look.revision_id, Look.start, Look.end)
    values = {"revision_id": revision_id, "start": start, "end": end, "user_id": by}
    return insert_unless_there(session, Look, *unique, **values) is not None


def text_of(session: Session, revision_id: int) -> Row[Any]:
    """Return a text and what belongs to it; on PostgreSQL nobody adds a claim to it until the transaction ends.

    Raises :class:`NotFoundError`.
    """
    query = select(Revision.__table__).where(Revision.revision_id == revision_id)
    revision = session.execute(query.with_for_update(key_share=True)).one_or_none()
    if revision is None:
        raise NotFoundError("text", revision_id)
    return revision


def recount_coverage(session: Session, article_id: int) -> None:
    """Count the words of an article's newest text, and those of them that were looked at, anew.

    It locks the article's row first, so that of two who count at once the second sees what the first changed.
    """
    session.execute(select(Article.article_id).where(Article.article_id == article_id).with_for_update(key_share=True))
    revision = session.execute(
        select(Revision.revision_id, Revision.text, Revision.passages)
        .where(Revision.article_id == article_id)
        .order_by(Revision.number.desc())
        .limit(1)
    ).one_or_none()
    if revision is None:
        return
    words = own_words(revision.text, [Passage(*passage) for passage in revision.passages])
    counted = {"n_words": len(words), "n_covered": count_covered(words, covered_spans(session, revision.revision_id))}
    session.execute(update(Article).where(Article.article_id == article_id).values(counted))
