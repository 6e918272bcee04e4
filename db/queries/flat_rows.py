"""Everything about every claim in one flat row, for files: as many claims as there are, in as little memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, and_, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from db.models import Appearance, Article, Claim, Evidence, Rating, Revision, Scale, Source, User, Verdict
from db.queries.moments import iso_day, iso_moment
from db.queries.queue import QueueView, conditions

#: How many claims are asked for at once.
CHUNK = 2_000

_other = aliased(Claim)
_INDEX = (
    select(func.count())
    .where(
        _other.article_id == Claim.article_id,
        tuple_(_other.first_start, _other.claim_id) <= tuple_(Claim.first_start, Claim.claim_id),
    )
    .correlate(Claim)
    .scalar_subquery()
)

#: The values that come with the claim itself, by the names of the columns of files.
OWN: dict[str, Any] = {
    "claim_id": Claim.claim_id,
    "article_id": Claim.article_id,
    "article_title": Article.title,
    "article_url": Article.url,
    "article_publisher": Article.publisher,
    "article_published_at": iso_day(Article.published_at),
    "article_version": Revision.number,
    "claim_index": _INDEX,
    "quote": Appearance.quote,
    "char_start": Appearance.start,
    "char_end": Appearance.end,
    "claim_text": Claim.claim_text,
    "headline": Claim.headline,
    "context_before": Appearance.context_before,
    "context_after": Appearance.context_after,
    "claim_type": Claim.claim_type,
    "checkworthiness": Claim.checkworthiness,
    "speaker": Claim.speaker,
    "state": Claim.state,
    "dismissal_reason": Claim.dismissal_reason,
    "rationale": Verdict.rationale,
    "correction_suggested": Verdict.correction,
    "on_earlier_wording": Verdict.claim_text != Claim.claim_text,
    "checked_at": iso_moment(Verdict.recorded_at),
    "created_at": iso_moment(Claim.created_at),
    "updated_at": iso_moment(Claim.updated_at),
    # Keys into what is looked up below; they stand last.
    "_rating": Claim.rating_id,
    "_checker": Verdict.user_id,
    "_creator": Claim.created_by,
}
OF_RATING = ("verdict", "verdict_scale", "verdict_normalised", "rating_value", "rating_best", "rating_worst")
OF_PEOPLE = ("checker", "created_by")
OF_EVIDENCE = ("n_sources", "n_supporting", "n_refuting", "n_context", "source_urls")
#: Everything that can be asked for.
NAMES = (*OWN, *OF_RATING, *OF_PEOPLE, *OF_EVIDENCE)

NO_EVIDENCE: tuple[Any, ...] = (0, 0, 0, 0, [])


def verdict_columns(
    session: Session, names: Sequence[str], *, view: QueueView | None = None
) -> Iterator[list[Sequence[Any]]]:
    """Yield the named columns of a view's claims, sorted by claim, some thousand claims at a time.

    Each chunk is asked for when it is wanted. Days and moments come as text, addresses of sources as a list.
    """
    places = [NAMES.index(name) for name in names]
    ratings, people = _ratings(session), _people(session)
    last = 0
    # The connection itself: rows need no session to look after them.
    while rows := session.connection().execute(verdict_query(last, view)).all():
        first, last = rows[0][0], rows[-1][0]
        evidence = _evidence(session, first, last)
        own = list(zip(*rows, strict=True))
        columns: list[Sequence[Any]] = [
            *own,
            *zip(*[ratings[rating_id] for rating_id in own[-3]], strict=True),
            *([people[user_id] for user_id in column] for column in own[-2:]),
            *zip(*[evidence.get(claim_id, NO_EVIDENCE) for claim_id in own[0]], strict=True),
        ]
        yield [columns[place] for place in places]


def verdict_query(last: int, view: QueueView | None = None) -> Select[*tuple[Any, ...]]:
    """Return the query of one chunk: the claims after ``last`` with what comes with them."""
    query: Select[*tuple[Any, ...]] = (
        select(*OWN.values())
        .select_from(Claim)
        .join(Article, Article.article_id == Claim.article_id)
        .join(Appearance, and_(Appearance.claim_id == Claim.claim_id, Appearance.position == 0))
        .join(Revision, Revision.revision_id == Appearance.revision_id)
        .outerjoin(Verdict, Verdict.verdict_id == Claim.verdict_id)
        .where(Claim.claim_id > last, *conditions(view or QueueView()))
        .order_by(Claim.claim_id)
        .limit(CHUNK)
    )
    return query


def evidence_query(first: int, last: int) -> Select[*tuple[Any, ...]]:
    """Return the query of the evidence that stands for the claims from ``first`` to ``last``."""
    query: Select[*tuple[Any, ...]] = (
        select(Evidence.claim_id, Evidence.stance, Source.source_id, Source.url)
        .join(Source, Source.source_id == Evidence.source_id)
        .where(Evidence.claim_id.between(first, last), Evidence.withdrawn_at.is_(None))
        .order_by(Evidence.claim_id, Evidence.evidence_id)
    )
    return query


def _evidence(session: Session, first: int, last: int) -> dict[int, tuple[Any, ...]]:
    """Count sources, not pieces of evidence: a source quoted twice is one."""
    found: dict[int, dict[str, dict[int, str | None]]] = {}
    for claim_id, stance, source_id, url in session.connection().execute(evidence_query(first, last)):
        by_stance = found.setdefault(claim_id, {"all": {}, "supports": {}, "refutes": {}, "context": {}})
        by_stance["all"][source_id] = by_stance[stance][source_id] = url
    return {
        claim_id: (*(len(by_stance[key]) for key in by_stance), [url for url in by_stance["all"].values() if url])
        for claim_id, by_stance in found.items()
    }


def _ratings(session: Session) -> dict[int | None, tuple[Any, ...]]:
    ends = select(Rating.scale_id, func.max(Rating.value).label("best"), func.min(Rating.value).label("worst"))
    scale = ends.group_by(Rating.scale_id).subquery()
    query = (
        select(Rating.rating_id, Rating.label, Scale.slug, Rating.common, Rating.value, scale.c.best, scale.c.worst)
        .join(Scale, Scale.scale_id == Rating.scale_id)
        .join(scale, scale.c.scale_id == Rating.scale_id)
    )
    found: dict[int | None, tuple[Any, ...]] = {None: (None,) * len(OF_RATING)}
    for rating_id, label, slug, common, value, best, worst in session.execute(query):
        # All three numbers or none: a verdict without a value has no place on the scale.
        numbers = (None, None, None) if value is None else (value, best, worst)
        found[rating_id] = (label, slug, common, *numbers)
    return found


def _people(session: Session) -> dict[int | None, str | None]:
    people: dict[int | None, str | None] = {None: None}
    people |= {user_id: name for user_id, name in session.execute(select(User.user_id, User.name))}  # noqa: C416 - a row is no pair to mypy
    return people
