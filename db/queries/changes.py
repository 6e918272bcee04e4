"""What changed since a file went out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from db.columns.lookups import among
from db.columns.moments import iso_moment
from db.models import Article, Claim, Event, User
from db.queries import flat_rows
from db.queries.exports import export_row
from db.queries.filter_text import remembered_view
from db.queries.flat_events import withhold
from db.queries.outgoing import outgoing
from db.queries.verdict_changes import verdict_changes
from db.stretches import Stretches
from db.views.exports import Change

#: The fields of a claim whose changes nobody outside would understand, or that are told in other words.
UNTOLD = ("verdict_id", "rating_id", "n_evidence", "first_start")


def changes_since(session: Session, export_id: int) -> Iterator[list[Change]]:
    """Yield what changed of the claims in a file, and the claims that would be in it now; sorted by claim.

    Raises :class:`NotFoundError` for an export that was never made.
    """
    export = export_row(session, export_id)
    newer = or_(Event.event_id > export.newest_event_id, Event.event_id.in_(export.open_event_ids))
    known, now_in_it = Stretches.of(export.claims), outgoing(remembered_view(export.filters.get("view", {})))
    query = select(Event.claim_id).where(newer, Event.claim_id.is_not(None)).distinct().order_by(Event.claim_id)
    last = 0
    while found := session.scalars(query.where(Event.claim_id > last).limit(flat_rows.CHUNK)).all():
        claim_ids = [claim_id for claim_id in found if claim_id is not None]
        last = claim_ids[-1]
        added = session.scalars(
            select(Claim.claim_id).where(
                among(Claim.claim_id, claim_ids),
                Claim.claim_id.in_([claim_id for claim_id in claim_ids if claim_id not in known]),
                *now_in_it,
            )
        )
        told = {claim_id for claim_id in claim_ids if claim_id in known}
        yield _changes(session, newer, sorted(told), sorted(added))


def _changes(session: Session, newer: ColumnElement[bool], told: Sequence[int], added: Sequence[int]) -> list[Change]:
    changes = [
        *_additions(session, added),
        *_fields(session, newer, told),
        *verdict_changes(session, newer, told, added),
        *_sources(session, newer, told),
    ]
    # The sort is stable: of each claim, what it says stands before what was found about it.
    return _with_claims(session, sorted(changes, key=lambda change: change.claim_id))


def _additions(session: Session, claim_ids: Sequence[int]) -> list[Change]:
    query = select(Claim.claim_id, Claim.claim_text, User.name, iso_moment(Claim.created_at))
    query = query.join(User, User.user_id == Claim.created_by).where(Claim.claim_id.in_(claim_ids))
    return [
        Change(claim_id, 0, "", "", "claim", None, text, by, at) for claim_id, text, by, at in session.execute(query)
    ]


def _events(newer: ColumnElement[bool], claim_ids: Sequence[int], entity: str) -> Any:
    return (
        select(Event.claim_id, Event.entity_id, Event.field, Event.old, Event.new, User.name, iso_moment(Event.at))
        .join(User, User.user_id == Event.user_id)
        .where(newer, Event.claim_id.in_(claim_ids), Event.entity == entity, Event.field.is_not(None))
        .order_by(Event.event_id)
    )


def _fields(session: Session, newer: ColumnElement[bool], claim_ids: Sequence[int]) -> list[Change]:
    """Return from which value to which each field went, whatever it was in between."""
    found: dict[tuple[int, str], Change] = {}
    query = _events(newer, claim_ids, "claim").where(Event.field.not_in(UNTOLD))
    for claim_id, _, field, old, new, by, at in session.execute(query):
        first = found.setdefault((claim_id, field), Change(claim_id, 0, "", "", field, old, new, by, at))
        found[claim_id, field] = replace(first, new=new, changed_by=by, changed_at=at)
    return [change for change in found.values() if change.old != change.new]


def _sources(session: Session, newer: ColumnElement[bool], claim_ids: Sequence[int]) -> list[Change]:
    """Return the sources that came and went; of confidential ones, only that one did."""
    rows = session.execute(_events(newer, claim_ids, "evidence")).all()
    entities, entity_ids = ["evidence"] * len(rows), [row[1] for row in rows]
    olds, news = (withhold(session, [row[place] for row in rows], entities, entity_ids) for place in (3, 4))
    return [
        Change(claim_id, 0, "", "", "source", old, new, by, at)
        for (claim_id, *_, by, at), old, new in zip(rows, olds, news, strict=True)
        if old != new
    ]


def _with_claims(session: Session, changes: list[Change]) -> list[Change]:
    claim_ids = sorted({change.claim_id for change in changes})
    query = select(Claim.claim_id, Claim.article_id, Article.title, Claim.headline)
    query = query.join(Article, Article.article_id == Claim.article_id).where(Claim.claim_id.in_(claim_ids))
    claims = {row[0]: row[1:] for row in session.execute(query)}
    named = []
    for change in changes:
        article_id, title, headline = claims[change.claim_id]
        named.append(replace(change, article_id=article_id, article_title=title, headline=headline))
    return named
