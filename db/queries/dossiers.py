"""Claims with everything that may be told about them outside the desk, for reports and publications."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from db.columns.lookups import was_undone
from db.models import Appearance, Article, Claim, Evidence, Rating, Revision, Scale, Signoff, Source, User, Verdict
from db.queries.filters import QueueView
from db.queries.outgoing import outgoing
from db.views.dossier import Dossier, Judgement, Place, ToldSource

#: How many claims are asked for at once.
CHUNK = 500


def dossiers(session: Session, view: QueueView | None = None) -> Iterator[Dossier]:
    """Yield the claims of a view sorted by claim, some hundred at a time.

    What is confidential is counted and never told: its address, title, words and notes stay behind here.
    """
    last = 0
    while rows := session.execute(_claims(last, view or QueueView())).all():
        numbers = [row.claim_id for row in rows]
        places, sources = _places(session, numbers), _sources(session, numbers)
        for row in rows:
            yield _dossier(row, places[row.claim_id], sources.get(row.claim_id, []))
        last = numbers[-1]


def _claims(last: int, view: QueueView) -> Select[*tuple[Any, ...]]:
    checker, signer = aliased(User), aliased(User)
    of_scale = aliased(Rating)
    best = select(func.max(of_scale.value)).where(of_scale.scale_id == Rating.scale_id).scalar_subquery()
    worst = select(func.min(of_scale.value)).where(of_scale.scale_id == Rating.scale_id).scalar_subquery()
    query: Select[*tuple[Any, ...]] = (
        select(
            Claim.__table__,
            Article.title.label("article_title"),
            Article.url.label("article_url"),
            Article.publisher.label("article_publisher"),
            Article.author.label("article_author"),
            Article.published_at.label("article_published_at"),
            Article.language.label("article_language"),
            Verdict.rationale,
            Verdict.correction,
            Verdict.claim_text.label("judged_text"),
            Verdict.recorded_at,
            checker.name.label("checker"),
            Rating.label.label("rating"),
            Rating.colour,
            Rating.value,
            Rating.common,
            Rating.decisive,
            Scale.label.label("scale"),
            best.label("best"),
            worst.label("worst"),
            signer.name.label("signer"),
            Signoff.signed_at,
        )
        .join(Article, Article.article_id == Claim.article_id)
        .outerjoin(Verdict, Verdict.verdict_id == Claim.verdict_id)
        .outerjoin(Rating, Rating.rating_id == Claim.rating_id)
        .outerjoin(Scale, Scale.scale_id == Rating.scale_id)
        .outerjoin(checker, checker.user_id == Verdict.user_id)
        .outerjoin(Signoff, Signoff.signoff_id == _newest_approval())
        .outerjoin(signer, signer.user_id == Signoff.user_id)
        .where(Claim.claim_id > last, *outgoing(view))
        .order_by(Claim.claim_id)
        .limit(CHUNK)
    )
    return query


def _newest_approval() -> Any:
    """The sign-off that makes a claim approved; none for a claim that is not."""
    newest = select(func.max(Signoff.signoff_id)).where(
        Signoff.verdict_id == Claim.verdict_id,
        Signoff.decision == "approve",
        Claim.state == "approved",
        ~was_undone(),
    )
    return newest.correlate(Claim).scalar_subquery()


def _dossier(row: Row[Any], places: tuple[Place, ...], sources: Sequence[ToldSource | None]) -> Dossier:
    return Dossier(
        claim_id=row.claim_id,
        article_id=row.article_id,
        article_title=row.article_title,
        article_url=row.article_url,
        article_publisher=row.article_publisher,
        article_author=row.article_author,
        article_published_at=row.article_published_at,
        article_language=row.article_language,
        places=places,
        claim_text=row.claim_text,
        headline=row.headline,
        speaker=row.speaker,
        claim_type=row.claim_type,
        checkworthiness=row.checkworthiness,
        state=row.state,
        dismissal_reason=row.dismissal_reason,
        dismissed_by_person=row.dismissed_by is not None,
        updated_at=row.updated_at,
        judgement=_judgement(row) if row.verdict_id is not None else None,
        sources=tuple(source for source in sources if source is not None),
        n_confidential=sum(source is None for source in sources),
    )


def _judgement(row: Row[Any]) -> Judgement:
    return Judgement(
        label=row.rating,
        colour=row.colour,
        scale=row.scale,
        value=row.value,
        best=row.best,
        worst=row.worst,
        common=row.common,
        decisive=row.decisive,
        rationale=row.rationale,
        correction=row.correction,
        claim_text=row.judged_text,
        checker=row.checker,
        recorded_at=row.recorded_at,
        approved_by=row.signer,
        approved_at=row.signed_at,
    )


def _places(session: Session, numbers: Sequence[int]) -> dict[int, tuple[Place, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(
            Appearance.claim_id,
            Revision.number,
            Appearance.start,
            Appearance.end,
            Appearance.quote,
            Appearance.context_before,
            Appearance.context_after,
        )
        .join(Revision, Revision.revision_id == Appearance.revision_id)
        .where(Appearance.claim_id.in_(numbers))
        .order_by(Appearance.claim_id, Appearance.position)
    )
    found: dict[int, tuple[Place, ...]] = dict.fromkeys(numbers, ())
    for claim_id, *place in session.execute(query):
        found[claim_id] += (Place(*place),)
    return found


def _sources(session: Session, numbers: Sequence[int]) -> dict[int, list[ToldSource | None]]:
    """Return what stands for each claim in the order in which it was attached; None for what is confidential."""
    query: Select[*tuple[Any, ...]] = (
        select(
            Evidence.claim_id,
            Source.confidential,
            Source.source_id,
            Source.url,
            Source.archive_url,
            Source.title,
            Source.publisher,
            Source.author,
            Source.published_at,
            Source.kind,
            Evidence.stance,
            Evidence.quote,
            Evidence.locator,
        )
        .join(Source, Source.source_id == Evidence.source_id)
        .where(Evidence.claim_id.in_(numbers), Evidence.withdrawn_at.is_(None))
        .order_by(Evidence.claim_id, Evidence.evidence_id)
    )
    found: dict[int, list[ToldSource | None]] = {}
    for claim_id, confidential, *told in session.execute(query):
        found.setdefault(claim_id, []).append(None if confidential else ToldSource(*told))
    return found
