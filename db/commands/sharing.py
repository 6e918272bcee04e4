"""Sharing the work out: who is to check a claim, how urgent it is, and the tags it is sorted by.

None of this changes what a claim says, so the claim's version stays: nobody who is writing on it is disturbed. Each
takes as many claims as there are, records one event a claim under one batch, and returns how many changed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, insert, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.cleaning import NAME_LENGTH, clean_line
from db.commands.events import log, log_all
from db.commands.inserting import insert_unless_there
from db.errors import NotFoundError, RefusedError
from db.models import Claim, ClaimTag, Tag, User, now
from db.vocabulary import PRIORITIES

#: How many claims one statement names.
AT_ONCE = 1_000


def assign_claims(
    session: Session, claim_ids: Sequence[int], *, assignee_id: int | None, by: int, batch_id: str | None = None
) -> int:
    """Ask a person to check claims, or nobody (None); raises :class:`NotFoundError` for an unknown person."""
    if assignee_id is not None and session.get(User, assignee_id) is None:
        raise NotFoundError("person", assignee_id)
    return _set(session, claim_ids, Claim.assignee_id, assignee_id, by=by, action="assign", batch_id=batch_id)


def prioritise_claims(
    session: Session, claim_ids: Sequence[int], *, priority: int, by: int, batch_id: str | None = None
) -> int:
    """Say how urgent claims are; raises :class:`RefusedError` for a priority that there is not."""
    if priority not in PRIORITIES:
        said = ", ".join(f"{number} ({word})" for number, word in PRIORITIES.items())
        raise RefusedError(f"{priority} is no priority. Choose one of: {said}.")
    return _set(session, claim_ids, Claim.priority, priority, by=by, action="prioritise", batch_id=batch_id)


def tag_claims(session: Session, claim_ids: Sequence[int], *, name: str, by: int, batch_id: str | None = None) -> int:
    """Put a tag on claims, made if it is new; raises :class:`RefusedError` for an empty or overlong name."""
    tag_id, name = _tag(session, name, by)
    there = select(ClaimTag.claim_id).where(ClaimTag.tag_id == tag_id)
    changed = 0
    batch_id = batch_id or uuid.uuid4().hex
    for rows in _locked(session, claim_ids, Claim.claim_id.not_in(there)):
        session.execute(insert(ClaimTag), [{"claim_id": r.claim_id, "tag_id": tag_id, "added_by": by} for r in rows])
        _log_tag(session, rows, tag_id, by=by, action="tag", new=name, batch_id=batch_id)
        changed += len(rows)
    return changed


def untag_claims(
    session: Session, claim_ids: Sequence[int], *, tag_id: int, by: int, batch_id: str | None = None
) -> int:
    """Take a tag off claims; raises :class:`NotFoundError` for an unknown tag."""
    name = session.scalar(select(Tag.name).where(Tag.tag_id == tag_id))
    if name is None:
        raise NotFoundError("tag", tag_id)
    there = select(ClaimTag.claim_id).where(ClaimTag.tag_id == tag_id)
    changed = 0
    batch_id = batch_id or uuid.uuid4().hex
    for rows in _locked(session, claim_ids, Claim.claim_id.in_(there)):
        of_these = ClaimTag.claim_id.in_([row.claim_id for row in rows])
        session.execute(delete(ClaimTag).where(ClaimTag.tag_id == tag_id, of_these))
        _log_tag(session, rows, tag_id, by=by, action="untag", old=name, batch_id=batch_id)
        changed += len(rows)
    return changed


def _tag(session: Session, name: str, by: int) -> tuple[int, str]:
    name = clean_line(name, limit=NAME_LENGTH, what="tag")
    if not name:
        raise RefusedError("A tag needs a name. Type a word to sort these claims by.")
    key = name.casefold()
    query = select(Tag.tag_id, Tag.name).where(Tag.name_key == key)
    known = session.execute(query).one_or_none()
    if known is None:
        tag_id = insert_unless_there(session, Tag, Tag.name_key, name=name, name_key=key, created_by=by)
        if tag_id is not None:
            log(session, by=by, action="add", entity="tag", entity_id=tag_id, new=name)
            return tag_id, name
        known = session.execute(query).one()
    return known.tag_id, known.name


def _set(
    session: Session,
    claim_ids: Sequence[int],
    column: InstrumentedAttribute[Any],
    value: int | None,
    *,
    by: int,
    action: str,
    batch_id: str | None,
) -> int:
    changed = 0
    batch_id = batch_id or uuid.uuid4().hex
    for rows in _locked(session, claim_ids, column.is_distinct_from(value), column):
        of_these = Claim.claim_id.in_([row.claim_id for row in rows])
        session.execute(
            update(Claim)
            .where(of_these)
            .values({column: value, Claim.updated_at: now()})
            .execution_options(synchronize_session=False)
        )
        new = None if value is None else str(value)
        log_all(
            session,
            [
                _event(row.claim_id, by, action, batch_id)
                | {"field": column.key, "old": _text(getattr(row, column.key)), "new": new}
                for row in rows
            ],
        )
        changed += len(rows)
    return changed


def _locked(
    session: Session, claim_ids: Sequence[int], *which: ColumnElement[bool] | InstrumentedAttribute[Any]
) -> Iterator[Sequence[Row[Any]]]:
    """Yield the claims of these that a condition holds for, some at a time, kept from others until the end."""
    condition, *columns = which
    for first in range(0, len(claim_ids), AT_ONCE):
        some = sorted(claim_ids[first : first + AT_ONCE])
        query = select(Claim.claim_id, *columns).where(Claim.claim_id.in_(some), condition)
        rows = session.execute(query.order_by(Claim.claim_id).with_for_update(key_share=True, of=Claim)).all()
        if rows:
            yield rows


def _log_tag(
    session: Session, rows: Sequence[Row[Any]], tag_id: int, *, by: int, action: str, batch_id: str, **words: str
) -> None:
    said = {"entity": "tag", "entity_id": tag_id, "field": "tag", "old": None, "new": None} | words
    log_all(session, [_event(row.claim_id, by, action, batch_id) | said for row in rows])


def _event(claim_id: int, by: int, action: str, batch_id: str) -> dict[str, Any]:
    own = {"user_id": by, "action": action, "batch_id": batch_id}
    return own | {"entity": "claim", "entity_id": claim_id, "claim_id": claim_id}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
