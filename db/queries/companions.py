"""What a claim has any number of, told in one flat row: its sources, its tags, the sign-offs of its verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import ClaimTag, Evidence, Signoff, Source, Tag, User
from db.queries.confidential import disclosed
from db.queries.moments import iso_moment
from db.queries.signoffs import was_undone

#: Numbers that lie closer together than this many times their count are asked for as one stretch.
DENSE = 4


def among(column: InstrumentedAttribute[int], numbers: Sequence[int]) -> ColumnElement[bool]:
    """Return the condition that a column is one of some numbers, given in rising order, or lies in their midst.

    A stretch is quicker to ask for, but where few of many claims are wanted it would bring all between them too.
    """
    if numbers and numbers[-1] - numbers[0] < DENSE * len(numbers):
        return column.between(numbers[0], numbers[-1])
    return column.in_(numbers)


def evidence_query(claim_ids: Sequence[int]) -> Select[*tuple[Any, ...]]:
    """Return the query of the evidence that stands for claims."""
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


def evidence(session: Session, claim_ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """Count sources, not pieces of evidence: a source quoted twice is one. Confidential ones are counted only."""
    found: dict[int, dict[str, dict[int, Any]]] = {}
    for claim_id, stance, source_id, confidential, url, title in session.connection().execute(
        evidence_query(claim_ids)
    ):
        if claim_id not in found:
            found[claim_id] = {"all": {}, "supports": {}, "refutes": {}, "context": {}, "confidential": {}, "open": {}}
        counted = found[claim_id]
        counted["all"][source_id] = counted[stance][source_id] = None
        if confidential:
            counted["confidential"][source_id] = None
        else:
            counted["open"][source_id] = (url, title)
    return {claim_id: _told(**counted) for claim_id, counted in found.items()}


def _told(*, open: dict[int, Any], **counted: dict[int, Any]) -> tuple[Any, ...]:  # noqa: A002 - beside "confidential"
    urls = [url for url, _ in open.values() if url]
    return (*map(len, counted.values()), urls, [title or url for url, title in open.values()])


def tags(session: Session, claim_ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """Return the tags of claims, in the order of the alphabet."""
    query = (
        select(ClaimTag.claim_id, Tag.name)
        .join(Tag, Tag.tag_id == ClaimTag.tag_id)
        .where(among(ClaimTag.claim_id, claim_ids))
        .order_by(ClaimTag.claim_id, Tag.name_key)
    )
    found: dict[int, tuple[list[str]]] = {}
    for claim_id, name in session.connection().execute(query):
        found.setdefault(claim_id, ([],))[0].append(name)
    return {**found}


def signoffs(session: Session, verdict_ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """Return who signed verdicts last and did not undo it, when, with which comment; again where they approved."""
    query = (
        select(Signoff.verdict_id, User.name, iso_moment(Signoff.signed_at), Signoff.comment, Signoff.decision)
        .join(User, User.user_id == Signoff.user_id)
        .where(among(Signoff.verdict_id, verdict_ids), ~was_undone())
        .order_by(Signoff.signoff_id)
    )
    return {
        verdict_id: (name, at, comment, *((name, at) if decision == "approve" else (None, None)))
        for verdict_id, name, at, comment, decision in session.connection().execute(query)
    }


@dataclass(frozen=True, slots=True)
class Companion:
    """Columns that are found together, for some claims or verdicts at once."""

    key: Literal["_claim", "_verdict"]
    names: tuple[str, ...]
    find: Callable[[Session, Sequence[int]], dict[int, tuple[Any, ...]]]
    nothing: tuple[Any, ...]


COMPANIONS = (
    Companion(
        "_claim",
        ("n_sources", "n_supporting", "n_refuting", "n_context", "n_confidential", "source_urls", "source_titles"),
        evidence,
        (0, 0, 0, 0, 0, [], []),
    ),
    Companion("_claim", ("tags",), tags, ([],)),
    Companion(
        "_verdict", ("reviewer", "reviewed_at", "review_comment", "approved_by", "approved_at"), signoffs, (None,) * 5
    ),
)
