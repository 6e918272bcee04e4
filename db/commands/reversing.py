"""Taking recorded changes back: each event has its inverse, and what was recorded stays recorded.

An inverse sees to it that what it takes back still is as it was recorded; only where a merge is taken apart does
whatever changed since stay as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.orm import Session

from db.commands.changes import change_claim, claim_as_it_stands
from db.commands.coverage import log_look, mark, recount_coverage, text_of
from db.commands.events import as_text, log
from db.commands.ratings import bring_back_rating
from db.commands.selecting import refuse_same_place
from db.commands.sources import change_back, source_as_it_stands
from db.commands.spans import first_start, move_place
from db.commands.standing import derived, fitting_state
from db.errors import RefusedError
from db.models import Appearance, Claim, ClaimTag, Evidence, Look, Retraction, now
from db.queries.undoable import is_correction

#: What is kept of events for the eye alone: other events of the same action take it back.
TOLD_ONLY = frozenset({"quote", "merged", "verdict"})


@dataclass(slots=True)
class Work:
    """A reversal under way: the claims it touches, as they stood before, and what has to change on each."""

    session: Session
    by: int
    action: str
    lenient: bool
    claims: dict[int, Row[Any]]
    changes: dict[int, dict[str, Any]]
    articles: set[int] = field(default_factory=set)
    #: What sources are set back to, by their ids: all fields of one at once.
    sources: dict[int, dict[str, str | None]] = field(default_factory=dict)

    def holds(self, now_there: object, recorded: object) -> bool:
        """Say whether something is still as it was recorded; raises :class:`RefusedError` where that matters."""
        if now_there == recorded:
            return True
        if self.lenient:
            return False
        raise RefusedError("This was changed again since, so it cannot be undone. Change it by hand.")


def reverse(session: Session, events: Sequence[Row[Any]], *, by: int, action: str, lenient: bool = False) -> None:
    """Take back what events recorded, the last one first, as one change of each claim they touched.

    ``action`` is the verb under which this is recorded. With ``lenient`` whatever changed since stays. Raises
    :class:`RefusedError` for events that have no inverse, or where something changed since.
    """
    claim_ids = sorted({event.claim_id for event in events if event.claim_id is not None})
    claims = {claim_id: claim_as_it_stands(session, claim_id) for claim_id in claim_ids}
    work = Work(session, by, action, lenient, claims, {claim_id: {} for claim_id in claim_ids})
    for event in reversed([event for event in events if is_on_a_desk(event)]):
        inverse = INVERSES.get(event.entity)
        if inverse is None:
            raise RefusedError(f"“{event.action}” cannot be undone here.")
        inverse(work, event)
    for source_id, fields in work.sources.items():
        change_back(session, source_as_it_stands(session, source_id), fields, by=by, action=action)
    # A claim that stands for itself again first: the verdict of the other one may have come with it.
    for claim_id in sorted(claim_ids, key=lambda one: "merged_into" not in work.changes[one]):
        _change(work, claims[claim_id])
    for article_id in work.articles | {claim.article_id for claim in claims.values()}:
        recount_coverage(session, article_id)


def _change(work: Work, claim: Row[Any]) -> None:
    changes = work.changes[claim.claim_id] | derived(work.session, claim.claim_id)
    if changes.get("state") == "dismissed":
        # Where the record names nobody, nobody had dismissed it: the engine had left it out.
        changes.setdefault("dismissed_by", claim.dismissed_by)
    if work.lenient and "merged_into" not in changes:
        state = changes.get("state", claim.state)
        changes["state"] = fitting_state(work.session, claim.claim_id, state=state, before=claim.state)
    change_claim(
        work.session,
        claim,
        changes,
        version=claim.version,
        by=work.by,
        action=work.action,
        touched=True,
        recount=False,
    )


def _claim(work: Work, event: Row[Any]) -> None:
    """Set a field back; a claim that was made is dismissed and shown no more."""
    if event.field in TOLD_ONLY:
        return
    changes = work.changes[event.claim_id]
    claim = work.claims[event.claim_id]
    if event.field is None and event.action in {"add", "split"}:
        work.holds(claim.state, "open")
        changes.update(state="dismissed", dismissal_reason="not a claim", dismissed_by=work.by, taken_back=True)
    elif event.field in Claim.__table__.columns:
        if work.holds(getattr(claim, event.field), _value(event.field, event.new)):
            changes[event.field] = _value(event.field, event.old)
    else:
        raise RefusedError(f"“{event.action}” cannot be undone here.")


def _value(column: str, text: str | None) -> Any:
    """Return the value of a claim's column that an event wrote down as text."""
    if text is None:
        return None
    kind = Claim.__table__.columns[column].type.python_type
    return text == "True" if kind is bool else kind(text)


def _verdict(work: Work, event: Row[Any]) -> None:
    """Take a verdict back: its row stays, and the one before it holds again."""
    if event.action not in {"judge", "confirm", "move"}:
        raise RefusedError(f"“{event.action}” cannot be undone here.")
    work.holds(work.claims[event.claim_id].verdict_id, event.entity_id)
    work.session.execute(insert(Retraction).values(verdict_id=event.entity_id, user_id=work.by))
    merged_into = work.claims[event.claim_id].merged_into
    if event.action == "move" and merged_into is not None:
        # The verdicts of merged claims move too, and with them they go back.
        work.changes[event.claim_id]["merged_into"] = merged_into


def _signoff(work: Work, event: Row[Any]) -> None:
    """Record that a sign-off says nothing any more; its row stays, and its claim goes back to the state before it."""
    _log_back(work, event)


def _rating(work: Work, event: Row[Any]) -> None:
    """Offer a rating again that was retired: the claims that had moved away stand on it."""
    if event.action != "retire":
        raise RefusedError(f"“{event.action}” cannot be undone here.")
    bring_back_rating(work.session, event.entity_id, by=work.by, action=work.action)


def _source(work: Work, event: Row[Any]) -> None:
    """Take a correction of a source back, for every claim that relies on it."""
    known = source_as_it_stands(work.session, event.entity_id)
    work.holds(as_text(getattr(known, event.field)), event.new)
    work.sources.setdefault(event.entity_id, {})[event.field] = event.old


def _evidence(work: Work, event: Row[Any]) -> None:
    """Withdraw what was attached, attach what was withdrawn, give back what was moved."""
    query = select(Evidence.__table__).where(Evidence.evidence_id == event.entity_id)
    evidence = work.session.execute(query).one()
    if event.field == "claim_id":
        if not work.holds(evidence.claim_id, int(event.new)):
            return
        values: dict[str, Any] = {"claim_id": int(event.old)}
    elif event.action == "attach":
        work.holds(evidence.withdrawn_at, None)
        values = {"withdrawn_by": work.by, "withdrawn_at": now()}
    elif event.action == "withdraw":
        work.holds(evidence.withdrawn_at is None, recorded=False)
        values = {"withdrawn_by": None, "withdrawn_at": None}
    else:
        raise RefusedError(f"“{event.action}” cannot be undone here.")
    work.session.execute(update(Evidence).where(Evidence.evidence_id == event.entity_id).values(values))
    _log_back(work, event)


def _appearance(work: Work, event: Row[Any]) -> None:
    """Let a claim stand where it stood before; a place that came with a merge goes."""
    if event.field in TOLD_ONLY:
        return
    place = work.session.execute(
        select(Appearance.__table__).where(Appearance.appearance_id == event.entity_id)
    ).one_or_none()
    if event.old is None:
        # Whatever became of it: the words are the other claim's again.
        gone = (Appearance.appearance_id == event.entity_id, Appearance.claim_id == event.claim_id)
        work.session.execute(delete(Appearance).where(*gone))
        _log_back(work, event)
    elif work.holds(place and f"{place.start}:{place.end}", event.new) and place is not None:
        start, end = (int(point) for point in event.old.split(":"))
        text = text_of(work.session, place.revision_id).text
        refuse_same_place(work.session, place.revision_id, start, end)
        move_place(work.session, place, text, start, end, by=work.by, action=work.action)
        work.changes[event.claim_id].update(first_start(place, start))


def _text(work: Work, event: Row[Any]) -> None:
    """Take a mark off, or put it back."""
    revision = text_of(work.session, event.entity_id)
    start, end = (int(point) for point in (event.new or event.old).split(":"))
    if event.new is None:
        work.holds(mark(work.session, event.entity_id, start, end, by=work.by), recorded=True)
    else:
        here = (Look.revision_id == event.entity_id, Look.start == start, Look.end == end)
        gone = work.session.execute(delete(Look).where(*here).returning(Look.look_id)).one_or_none()
        work.holds(gone is not None, recorded=True)
    log_look(work.session, work.action, revision, start, end, by=work.by, off=event.new is not None)
    work.articles.add(revision.article_id)


def _log_back(work: Work, event: Row[Any]) -> None:
    log(
        work.session,
        by=work.by,
        action=work.action,
        entity=event.entity,
        entity_id=event.entity_id,
        claim_id=event.claim_id,
        field=event.field,
        old=event.new,
        new=event.old,
    )


def _tag(work: Work, event: Row[Any]) -> None:
    """Take a tag off a claim again, or put it back."""
    key = {"claim_id": event.claim_id, "tag_id": event.entity_id}
    here = (ClaimTag.claim_id == event.claim_id, ClaimTag.tag_id == event.entity_id)
    there = work.session.execute(select(ClaimTag.tag_id).where(*here)).one_or_none() is not None
    work.holds(there, event.action == "tag")
    change = delete(ClaimTag).where(*here) if there else insert(ClaimTag).values(**key, added_by=work.by)
    work.session.execute(change)
    _log_back(work, event)


def is_on_a_desk(event: Row[Any]) -> bool:
    """Say whether an action has an event to be taken back: a source or a person entered on the way stays entered."""
    return event.claim_id is not None or event.entity in {"revision", "rating"} or is_correction(event)


#: How each kind of thing is taken back, by the entity of the event.
INVERSES: dict[str, Callable[[Work, Row[Any]], None]] = {
    "claim": _claim,
    "verdict": _verdict,
    "signoff": _signoff,
    "rating": _rating,
    "source": _source,
    "evidence": _evidence,
    "appearance": _appearance,
    "revision": _text,
    "tag": _tag,
}
