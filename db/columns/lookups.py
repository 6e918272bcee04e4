"""What stands for numbers in a flat row: people, ratings, sources and tags of a claim, sign-offs of a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.columns.column import Lookup
from db.columns.confidential import disclosed
from db.columns.moments import iso_moment
from db.models import ClaimTag, Event, Evidence, Rating, Scale, Signoff, Source, Tag, User
from db.vocabulary import PRIORITIES

#: Numbers that lie closer together than this many times their count are asked for as one stretch.
DENSE = 4


def among(column: InstrumentedAttribute[int], numbers: Sequence[int]) -> ColumnElement[bool]:
    """Return the condition that a column is one of some numbers, given in rising order, or lies in their midst.

    A stretch is quicker to ask for, but where few of many claims are wanted it would bring all between them too.
    """
    if numbers and numbers[-1] - numbers[0] < DENSE * len(numbers):
        return column.between(numbers[0], numbers[-1])
    return column.in_(numbers)


def people(session: Session, user_ids: Sequence[int]) -> dict[int, str]:
    """Return the names of people."""
    query = select(User.user_id, User.name).where(among(User.user_id, user_ids))
    return {user_id: name for user_id, name in session.connection().execute(query)}  # noqa: C416 - a row is no pair to mypy


class OfRating(NamedTuple):
    """A rating as files tell it; all three numbers or none: without a value it has no place on the scale."""

    verdict: str | None = None
    verdict_scale: str | None = None
    verdict_normalised: str | None = None
    rating_value: float | None = None
    rating_best: float | None = None
    rating_worst: float | None = None


def ratings(session: Session, rating_ids: Sequence[int]) -> dict[int, OfRating]:
    """Return ratings with their place on their scale."""
    ends = select(Rating.scale_id, func.max(Rating.value).label("best"), func.min(Rating.value).label("worst"))
    scale = ends.group_by(Rating.scale_id).subquery()
    query = (
        select(Rating.rating_id, Rating.label, Scale.slug, Rating.common, Rating.value, scale.c.best, scale.c.worst)
        .join(Scale, Scale.scale_id == Rating.scale_id)
        .join(scale, scale.c.scale_id == Rating.scale_id)
        .where(among(Rating.rating_id, rating_ids))
    )
    found = {}
    for row in session.execute(query):
        told = OfRating(row.label, row.slug, row.common)
        numbers = {"rating_value": row.value, "rating_best": row.best, "rating_worst": row.worst}
        found[row.rating_id] = told if row.value is None else told._replace(**numbers)
    return found


def _evidence(claim_ids: Sequence[int]) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(
            Evidence.claim_id,
            Evidence.stance,
            Source.source_id,
            Source.confidential,
            disclosed(Source.url),
            disclosed(Source.title),
        )
        .join(Source, Source.source_id == Evidence.source_id)
        .where(among(Evidence.claim_id, claim_ids), Evidence.withdrawn_at.is_(None))
        .order_by(Evidence.claim_id, Evidence.evidence_id)
    )
    return query


class OfSources(NamedTuple):
    """How many sources a claim rests on, and the addresses and titles of those that may be told."""

    n_sources: int = 0
    n_supporting: int = 0
    n_refuting: int = 0
    n_context: int = 0
    n_confidential: int = 0
    source_urls: Sequence[str] = ()
    source_titles: Sequence[str] = ()


def sources(session: Session, claim_ids: Sequence[int]) -> dict[int, OfSources]:
    """Count sources, not pieces of evidence: a source quoted twice is one. Confidential ones are counted only."""
    found: dict[int, dict[str, dict[int, Any]]] = {}
    rows = session.connection().execute(_evidence(claim_ids))
    for claim_id, stance, source_id, confidential, url, title in rows:
        if claim_id not in found:
            found[claim_id] = {"all": {}, "supports": {}, "refutes": {}, "context": {}, "confidential": {}, "open": {}}
        counted = found[claim_id]
        counted["all"][source_id] = counted[stance][source_id] = None
        if confidential:
            counted["confidential"][source_id] = None
        else:
            counted["open"][source_id] = (url, title)
    return {claim_id: _told(counted) for claim_id, counted in found.items()}


def _told(counted: dict[str, dict[int, Any]]) -> OfSources:
    told = counted["open"].values()
    return OfSources(
        n_sources=len(counted["all"]),
        n_supporting=len(counted["supports"]),
        n_refuting=len(counted["refutes"]),
        n_context=len(counted["context"]),
        n_confidential=len(counted["confidential"]),
        source_urls=[url for url, _ in told if url],
        source_titles=[title or url for url, title in told],
    )


def tags(session: Session, claim_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the tags of claims, in the order of the alphabet."""
    query = (
        select(ClaimTag.claim_id, Tag.name)
        .join(Tag, Tag.tag_id == ClaimTag.tag_id)
        .where(among(ClaimTag.claim_id, claim_ids))
        .order_by(ClaimTag.claim_id, Tag.name_key)
    )
    found: dict[int, list[str]] = {}
    for claim_id, name in session.connection().execute(query):
        found.setdefault(claim_id, []).append(name)
    return found


class OfSignoff(NamedTuple):
    """Who signed a verdict last, when, with which comment; again where they approved."""

    reviewer: str | None = None
    reviewed_at: str | None = None
    review_comment: str | None = None
    approved_by: str | None = None
    approved_at: str | None = None


def was_undone() -> ColumnElement[bool]:
    """Return the condition that the editor undid a sign-off: it stays on record, and says nothing any more."""
    undone = exists().where(
        Event.claim_id == Signoff.claim_id,
        Event.entity == "signoff",
        Event.entity_id == Signoff.signoff_id,
        Event.action == "undo",
    )
    return undone.correlate(Signoff)


def signoffs(session: Session, verdict_ids: Sequence[int]) -> dict[int, OfSignoff]:
    """Return the last sign-off of verdicts, those that were undone left out."""
    query = (
        select(Signoff.verdict_id, User.name, iso_moment(Signoff.signed_at).label("at"), Signoff.comment)
        .add_columns(Signoff.decision)
        .join(User, User.user_id == Signoff.user_id)
        .where(among(Signoff.verdict_id, verdict_ids), ~was_undone())
        .order_by(Signoff.signoff_id)
    )
    found = {}
    for row in session.connection().execute(query):
        told = OfSignoff(row.name, row.at, row.comment)
        approved = row.decision == "approve"
        found[row.verdict_id] = told._replace(approved_by=row.name, approved_at=row.at) if approved else told
    return found


PERSON = Lookup(people, is_record=False)
RATING = Lookup(ratings, OfRating())
SOURCES = Lookup(sources, OfSources(source_urls=[], source_titles=[]))
TAGS = Lookup(tags, [], is_record=False)
SIGNOFF = Lookup(signoffs, OfSignoff())
PRIORITY = Lookup(lambda _session, _numbers: PRIORITIES, is_record=False)
