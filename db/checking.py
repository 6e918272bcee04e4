"""Looking over the whole database for what must never be: each finding names the rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from sqlalchemy import and_, case, exists, func, or_, select, text
from sqlalchemy.orm import Session, aliased

from claims import count_covered, own_words
from claims.types import Passage
from db.columns.lookups import was_undone
from db.models import COUNTERS, Appearance, Article, Claim, Evidence, Retraction, Revision, Signoff, Snapshot, Verdict
from db.queries.coverage import covered_spans, looks
from db.queries.verdicts import holding_verdict


def findings(session: Session, *, progress: Callable[[int], object] = lambda _: None) -> Iterator[str]:
    """Yield a sentence for everything that is wrong; nothing for a sound database.

    ``progress`` is told after each text how many texts (1) were looked over.
    """
    yield from _files(session)
    yield from _texts(session, progress)
    yield from _first_places(session)
    yield from _holding_verdicts(session)
    yield from _evidence_counts(session)
    yield from _article_counts(session)
    yield from _approvals(session)
    yield from _copies(session)
    yield from _coverage(session)
    yield from _merges(session)


def how_many_texts(session: Session) -> int:
    """Return how many texts :func:`findings` will look over."""
    return session.scalar(select(func.count()).select_from(Revision)) or 0


def _files(session: Session) -> Iterator[str]:
    """Ask SQLite about its file and its references; PostgreSQL sees to both itself."""
    if session.get_bind().dialect.name != "sqlite":
        return
    for (said,) in session.execute(text("PRAGMA integrity_check")):
        if said != "ok":
            yield f"The file is damaged: {said}."
    for table, row, parent, _ in session.execute(text("PRAGMA foreign_key_check")):
        yield f"Row {row} of {table} refers to a {parent} that is not there."


def _texts(session: Session, progress: Callable[[int], object]) -> Iterator[str]:
    """Invariant 1: the words of every appearance stand in the text where it says."""
    for revision in session.execute(
        select(Revision.__table__).order_by(Revision.revision_id).execution_options(yield_per=50)
    ):
        if hashlib.sha256(revision.text.encode()).hexdigest() != revision.sha256:
            yield f"The text of revision {revision.revision_id} is not the one that was stored."
        places = select(Appearance.claim_id, Appearance.start, Appearance.end, Appearance.quote)
        for claim_id, start, end, quote in session.execute(
            places.where(Appearance.revision_id == revision.revision_id)
        ):
            if revision.text[start:end] != quote:
                yield f"Claim {claim_id}: its words do not stand at {start}–{end} of revision {revision.revision_id}."
        progress(1)


def _first_places(session: Session) -> Iterator[str]:
    query = (
        select(Claim.claim_id)
        .outerjoin(Appearance, and_(Appearance.claim_id == Claim.claim_id, Appearance.position == 0))
        .outerjoin(Revision, Revision.revision_id == Appearance.revision_id)
        .where(
            or_(
                Appearance.claim_id.is_(None),
                Appearance.start != Claim.first_start,
                Revision.article_id != Claim.article_id,
            )
        )
        .order_by(Claim.claim_id)
    )
    for claim_id in session.scalars(query):
        yield f"Claim {claim_id} does not stand where its article lists it."


def _holding_verdicts(session: Session) -> Iterator[str]:
    taken_back = exists().where(Retraction.verdict_id == Verdict.verdict_id)
    own = and_(Verdict.claim_id == Claim.claim_id, ~taken_back)
    newest = select(func.max(Verdict.verdict_id)).where(own).scalar_subquery()
    rating = select(Verdict.rating_id).where(Verdict.verdict_id == Claim.verdict_id).scalar_subquery()
    wrong = or_(
        func.coalesce(Claim.verdict_id, 0) != func.coalesce(newest, 0),
        func.coalesce(Claim.rating_id, 0) != func.coalesce(rating, 0),
        and_(Claim.verdict_id.is_(None), Claim.state.in_(("checked", "approved"))),
    )
    doubtful = select(Claim.claim_id, Claim.verdict_id, Claim.rating_id).where(wrong).order_by(Claim.claim_id)
    for claim_id, verdict_id, rating_id in session.execute(doubtful):
        # A claim without a verdict of its own may have one from a claim merged into it.
        verdict = holding_verdict(session, claim_id)
        if verdict is None or (verdict.verdict_id, verdict.rating_id) != (verdict_id, rating_id):
            yield f"Claim {claim_id} does not show its newest verdict."


def _evidence_counts(session: Session) -> Iterator[str]:
    standing = and_(Evidence.claim_id == Claim.claim_id, Evidence.withdrawn_at.is_(None))
    number = select(func.count()).select_from(Evidence).where(standing).scalar_subquery()
    wrong = or_(
        and_(Claim.n_evidence == 0, exists().where(standing)),
        and_(Claim.n_evidence > 0, Claim.n_evidence != number),
    )
    for claim_id in session.scalars(select(Claim.claim_id).where(wrong).order_by(Claim.claim_id)):
        yield f"Claim {claim_id} miscounts its sources."


def _article_counts(session: Session) -> Iterator[str]:
    counted = {
        counter: func.coalesce(func.sum(case((Claim.state == counter.removeprefix("n_"), 1), else_=0)), 0)
        for counter in COUNTERS
    }
    query = (
        select(Article.article_id)
        .outerjoin(Claim, Claim.article_id == Article.article_id)
        .group_by(Article.article_id)
        .having(or_(*(getattr(Article, counter) != number for counter, number in counted.items())))
        .order_by(Article.article_id)
    )
    for article_id in session.scalars(query):
        yield f"Article {article_id} miscounts its claims."


def _approvals(session: Session) -> Iterator[str]:
    """An approved claim stands on a verdict that somebody else than its giver approved."""
    approved = (
        exists()
        .where(Signoff.verdict_id == Claim.verdict_id, Signoff.decision == "approve", ~was_undone())
        .where(Verdict.verdict_id == Signoff.verdict_id, Verdict.user_id != Signoff.user_id)
    )
    query = select(Claim.claim_id).where(Claim.state == "approved", ~approved).order_by(Claim.claim_id)
    for claim_id in session.scalars(query):
        yield f"Claim {claim_id} is approved, but nobody signed its verdict off."


def _copies(session: Session) -> Iterator[str]:
    """A saved copy is, byte for byte, what was saved."""
    for snapshot_id, sha256 in session.execute(select(Snapshot.snapshot_id, Snapshot.sha256)).all():
        # One at a time: a copy may have many megabytes.
        content = session.scalars(select(Snapshot.content).where(Snapshot.snapshot_id == snapshot_id)).one()
        if hashlib.sha256(content).hexdigest() != sha256:
            yield f"Saved copy {snapshot_id} is not the one that was saved."


def _coverage(session: Session) -> Iterator[str]:
    """Look whether the words that were looked at are those the article counts, and the marks stand in its text."""
    other = aliased(Revision)
    newest = select(func.max(other.number)).where(other.article_id == Article.article_id).scalar_subquery()
    for article in session.execute(
        select(Article.n_words, Article.n_covered, Revision.__table__)
        .select_from(Article)
        .join(Revision, and_(Revision.article_id == Article.article_id, Revision.number == newest))
        .order_by(Article.article_id)
        .execution_options(yield_per=50)
    ):
        marks = looks(session, article.revision_id)
        if any(end > len(article.text) or not article.text[start:end].strip() for start, end in marks):
            yield f"A mark of article {article.article_id} covers no words of its text."
        words = own_words(article.text, [Passage(*passage) for passage in article.passages])
        covered = count_covered(words, covered_spans(session, article.revision_id))
        if (article.n_words, article.n_covered) != (len(words), covered):
            yield f"Article {article.article_id} miscounts the words that were looked at."


def _merges(session: Session) -> Iterator[str]:
    """No evidence stays behind, and whoever follows merged claims comes to one that stands for itself."""
    left = exists().where(Evidence.claim_id == Claim.claim_id)
    for claim_id in session.scalars(select(Claim.claim_id).where(Claim.merged_into.is_not(None), left)):
        yield f"Claim {claim_id} was merged into another and kept its sources."
    merged = select(Claim.claim_id, Claim.merged_into).where(Claim.merged_into.is_not(None)).order_by(Claim.claim_id)
    into: dict[int, int | None] = {claim_id: kept for claim_id, kept in session.execute(merged)}  # noqa: C416 - a row is no pair to mypy
    for claim_id, kept in into.items():
        seen: set[int | None] = {claim_id}
        there = kept
        while there in into and there not in seen:
            seen.add(there)
            there = into[there]
        if there in seen:
            yield f"Claim {claim_id} was merged in a circle."
