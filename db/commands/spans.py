"""Where a claim stands in its text: widening and trimming it, and making two of one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.orm import Session

from db.commands.changes import change_claim, claim_as_it_stands, count_move
from db.commands.coverage import recount_coverage, text_of
from db.commands.events import log
from db.commands.proposals import place_row, shortened
from db.commands.selecting import refuse_same_place, trimmed
from db.errors import NotFoundError, RefusedError
from db.models import Appearance, Claim

#: What a first half need not end with.
LOOSE_ENDS = " \t\n,;:–—-"


def respan_claim(
    session: Session, claim_id: int, *, version: int, start: int, end: int, by: int, position: int = 0
) -> int:
    """Widen or trim the words of a claim at one of its places and return its new version.

    ``start`` and ``end`` are half-open code point offsets into the text, of which some have to be the claim's words
    already; ``position`` 0 is its first appearance. A wording that is the words themselves follows them, any other
    stays. Raises :class:`RefusedError`, :class:`DuplicateClaimError` where another claim is of exactly these words,
    :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    claim = claim_as_it_stands(session, claim_id)
    place = place_of(session, claim, position)
    text = text_of(session, place.revision_id).text
    start, end = trimmed(text, start, end)
    if (start, end) == (place.start, place.end):
        return change_claim(session, claim, {}, version=version, by=by, action="respan")
    if start >= place.end or place.start >= end:
        raise RefusedError("None of these words are the claim's. Make a claim of their own of them.")
    refuse_same_place(session, place.revision_id, start, end)
    changes = following_words(claim, place, text[start:end]) if position == 0 else {}
    version = change_claim(
        session, claim, changes | first_start(place, start), version=version, by=by, action="respan", touched=True
    )
    move_place(session, place, text, start, end, by=by, action="respan")
    recount_coverage(session, claim.article_id)
    return version


def split_claim(session: Session, claim_id: int, *, version: int, at: int, by: int) -> int:
    """Make two claims of one, cut at ``at`` (a code point offset inside its first appearance); return the new one's id.

    The first keeps its evidence and verdicts; where it was judged it has to be checked again, for the verdict was on
    both. The second begins with the words themselves. Raises :class:`RefusedError` for a cut that leaves one of them
    without words, :class:`DuplicateClaimError`, :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    claim = claim_as_it_stands(session, claim_id)
    place = place_of(session, claim, 0)
    text = text_of(session, place.revision_id).text
    kept, new = _halves(text, place, at)
    refuse_same_place(session, place.revision_id, *kept)
    refuse_same_place(session, place.revision_id, *new)
    changes = following_words(claim, place, text[slice(*kept)])
    if claim.state in {"checked", "approved"}:
        changes["state"] = "recheck"
    change_claim(session, claim, changes, version=version, by=by, action="split", touched=True)
    move_place(session, place, text, *kept, by=by, action="split")
    return _insert_half(session, claim, place.revision_id, text, new, by=by)


def _halves(text: str, place: Row[Any], at: int) -> tuple[tuple[int, int], tuple[int, int]]:
    if not place.start < at < place.end:
        raise RefusedError("The cut does not go through the claim's words. Choose a place between two of them.")
    first = text[place.start : at].rstrip(LOOSE_ENDS)
    if not first.strip() or not text[at : place.end].strip():
        raise RefusedError("One half of the claim would have no words. Choose another place for the cut.")
    return trimmed(text, place.start, place.start + len(first)), trimmed(text, at, place.end)


def _insert_half(
    session: Session, claim: Row[Any], revision_id: int, text: str, span: tuple[int, int], *, by: int
) -> int:
    quote = text[slice(*span)]
    claim_id = session.execute(
        insert(Claim)
        .values(
            article_id=claim.article_id,
            first_start=span[0],
            state="open",
            claim_text=quote,
            headline=shortened(quote),
            speaker=claim.speaker,
            attribution=claim.attribution,
            claim_type=claim.claim_type,
            checkworthiness=1.0,
            assignee_id=claim.assignee_id,
            priority=claim.priority,
            created_by=by,
        )
        .returning(Claim.claim_id)
    ).scalar_one()
    row = place_row(text, *span, claim_id=claim_id, revision_id=revision_id, position=0)
    session.execute(insert(Appearance).values(**row))
    log(session, by=by, action="split", entity="claim", entity_id=claim_id, claim_id=claim_id, new=quote)
    count_move(session, claim.article_id, None, "open")
    return claim_id


def place_of(session: Session, claim: Row[Any], position: int) -> Row[Any]:
    """Return one of the places where a claim stands; raises :class:`NotFoundError`."""
    here = (Appearance.claim_id == claim.claim_id, Appearance.position == position)
    place = session.execute(select(Appearance.__table__).where(*here)).one_or_none()
    if place is None:
        raise NotFoundError("appearance", position + 1)
    return place


def following_words(claim: Row[Any], place: Row[Any], quote: str) -> dict[str, Any]:
    """Return the changes by which a wording that is the words of the text themselves follows them."""
    changes: dict[str, Any] = {}
    if claim.claim_text == place.quote:
        changes["claim_text"] = quote
    if claim.headline == shortened(place.quote):
        changes["headline"] = shortened(quote)
    return changes


def first_start(place: Row[Any], start: int) -> dict[str, Any]:
    """Return the change that keeps a claim in reading order."""
    return {"first_start": start} if place.position == 0 else {}


def move_place(session: Session, place: Row[Any], text: str, start: int, end: int, *, by: int, action: str) -> None:
    """Let an appearance cover other words of its text, and record from which to which."""
    row = place_row(text, start, end, claim_id=place.claim_id, revision_id=place.revision_id, position=place.position)
    session.execute(update(Appearance).where(Appearance.appearance_id == place.appearance_id).values(**row))
    for field, old, new in (
        ("span", f"{place.start}:{place.end}", f"{start}:{end}"),
        ("quote", place.quote, row["quote"]),
    ):
        log(
            session,
            by=by,
            action=action,
            entity="appearance",
            entity_id=place.appearance_id,
            claim_id=place.claim_id,
            field=field,
            old=old,
            new=new,
        )
