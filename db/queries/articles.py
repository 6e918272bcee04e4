"""Articles: their list, one with its text, and how much work there is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from claims import gaps
from claims.types import Passage
from db.errors import NotFoundError
from db.models import COUNTERS, Appearance, Article, Claim, Rating, Revision, User
from db.queries.coverage import covered_spans, looks
from db.queries.keys import from_key, to_key
from db.views.claims import ArticleRow, Counts, Highlight, Page, Reading


def articles(session: Session, *, after: str | None = None, limit: int = 50) -> Page[ArticleRow]:
    """Return a page of articles, the newest first; ``after`` is the ``next_key`` of the page before."""
    query = _select().order_by(Article.article_id.desc()).limit(limit + 1)
    if after is not None:
        query = query.where(Article.article_id < from_key(after, (int,))[0])
    rows = [_row(row) for row in session.execute(query)]
    more = len(rows) > limit
    return Page(tuple(rows[:limit]), to_key([rows[limit - 1].article_id]) if more else None)


def article(session: Session, article_id: int) -> ArticleRow:
    """Return one article; raises :class:`NotFoundError`."""
    row = session.execute(_select().where(Article.article_id == article_id)).one_or_none()
    if row is None:
        raise NotFoundError("article", article_id)
    return _row(row)


def article_of_text(session: Session, sha256: str) -> tuple[int, str] | None:
    """Return id and title of the article with a text, given the SHA-256 of its UTF-8; None where there is none."""
    query = select(Article.article_id, Article.title).join(Revision, Revision.article_id == Article.article_id)
    row = session.execute(query.where(Revision.sha256 == sha256)).one_or_none()
    return (row.article_id, row.title) if row is not None else None


def reading(session: Session, article_id: int) -> Reading:
    """Return an article with its newest text and what is marked in it; raises :class:`NotFoundError`."""
    header = article(session, article_id)
    revision = session.execute(
        select(Revision.revision_id, Revision.text, Revision.passages)
        .where(Revision.article_id == article_id)
        .order_by(Revision.number.desc())
        .limit(1)
    ).one()
    passages = tuple(Passage(*passage) for passage in revision.passages)
    marked = highlights(session, revision.revision_id)
    missing = gaps(revision.text, passages, covered_spans(session, revision.revision_id))
    looked = looks(session, revision.revision_id)
    return Reading(header, revision.revision_id, revision.text, passages, marked, looked, tuple(missing))


def highlights(session: Session, revision_id: int) -> tuple[Highlight, ...]:
    """Return what is marked in a text, in reading order; an outer stretch stands before one inside it.

    A claim that was merged is marked as the one that stands for it, one taken back not at all.
    """
    query: Select[*tuple[Any, ...]] = (
        select(
            Claim.claim_id,
            Appearance.start,
            Appearance.end,
            Claim.state,
            Claim.headline,
            Rating.label,
            Rating.colour,
            Appearance.position,
        )
        .join(Claim, Claim.claim_id == Appearance.claim_id)
        .outerjoin(Rating, Rating.rating_id == Claim.rating_id)
        .where(Appearance.revision_id == revision_id, Claim.taken_back.is_(False), Claim.merged_into.is_(None))
        .order_by(Appearance.start, Appearance.end.desc(), Claim.claim_id)
    )
    return tuple(Highlight(*row) for row in session.execute(query))


def counts(session: Session) -> Counts:
    """Return how many articles and claims there are, from the counters of the articles."""
    sums = [func.coalesce(func.sum(getattr(Article, counter)), 0) for counter in COUNTERS]
    number, *by_state = session.execute(select(func.count(), *sums).select_from(Article)).one()
    opened, checked, approved, returned, recheck, dismissed = (int(value) for value in by_state)
    claims = opened + checked + approved + returned + recheck
    return Counts(number, claims, opened, checked, approved, returned, recheck, dismissed)


def _select() -> Select[*tuple[Any, ...]]:
    return select(Article.__table__, User.name).join(User, User.user_id == Article.added_by)


def _row(row: Row[Any]) -> ArticleRow:
    n_checked, n_attention = row.n_checked + row.n_approved, row.n_returned + row.n_recheck
    return ArticleRow(
        article_id=row.article_id,
        title=row.title,
        author=row.author,
        publisher=row.publisher,
        published_at=row.published_at,
        url=row.url,
        language=row.language,
        added_at=row.added_at,
        added_by=row.name,
        n_claims=row.n_open + n_checked + n_attention,
        n_open=row.n_open,
        n_checked=n_checked,
        n_attention=n_attention,
        n_dismissed=row.n_dismissed,
        n_words=row.n_words,
        n_covered=row.n_covered,
    )
