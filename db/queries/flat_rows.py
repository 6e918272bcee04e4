"""Everything about every claim in one flat row, for files: as many claims as there are, in as little memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, and_, func, select, tuple_
from sqlalchemy.orm import Session

from db.columns import VERDICTS
from db.columns.claims import BY_NAME, NAMES
from db.columns.lookups import among
from db.columns.row_hash import HASHED, row_hashes
from db.models import Appearance, Article, Claim, Revision, Verdict
from db.queries.filters import QueueView
from db.queries.outgoing import outgoing
from db.queries.reading_columns import ColumnReader, Values

#: How many claims are asked for at once.
CHUNK = 2_000

OF_VERDICTS = {column.name: column for column in VERDICTS}


def claim_columns(
    session: Session, names: Sequence[str] = NAMES, *, view: QueueView | None = None
) -> Iterator[list[Values]]:
    """Yield the named columns of a view's claims, sorted by claim, some thousand claims at a time.

    Each chunk is asked for when it is wanted. Days and moments come as text; addresses and titles of sources, and
    tags, as lists. Nothing of a confidential source comes, but the number of them.
    """
    reader = _reader(names)
    query = reader.query.where(*outgoing(view or QueueView())).order_by(Claim.claim_id).limit(CHUNK)
    last = 0
    while found := reader.read(session, query.where(Claim.claim_id > last)):
        last = found["_claim"][-1]
        yield _in_order(found, names)


def columns_of(session: Session, names: Sequence[str], claim_ids: Sequence[int]) -> list[Values]:
    """Return the named columns of at most ``CHUNK`` claims as they stand now, sorted by claim; unknown ones lack."""
    reader = _reader(names)
    query = reader.query.where(among(Claim.claim_id, claim_ids)).order_by(Claim.claim_id).limit(CHUNK)
    found = reader.read(session, query)
    return _in_order(found, names) if found else [()] * len(names)


def current_claims(
    session: Session, claim_ids: Sequence[int], names: Sequence[str] = NAMES
) -> Iterator[dict[str, Any]]:
    """Yield the named values of claims as they stand now, sorted by claim; claims that are not there are left out.

    For imports: ``row_hash`` is that of a file made now. Values are the database's own, not cells: nothing is guarded,
    lists are lists.
    """
    wanted = sorted(set(claim_ids))
    for first in range(0, len(wanted), CHUNK):
        columns = columns_of(session, names, wanted[first : first + CHUNK])
        yield from (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))


def verdict_columns(
    session: Session, names: Sequence[str], *, view: QueueView | None = None, history: bool = False
) -> Iterator[list[Values]]:
    """Yield the named columns of the verdicts on a view's claims, sorted by claim: those that stand, or all."""
    query = _with_places(_verdicts(view or QueueView(), history=history))
    keys = {"_claim": Claim.claim_id, "_verdict": Verdict.verdict_id}
    reader = ColumnReader(query, [OF_VERDICTS[name] for name in names], keys)
    here = tuple_(Claim.claim_id, Verdict.verdict_id)
    query = reader.query.order_by(Claim.claim_id, Verdict.verdict_id).limit(CHUNK)
    last = (0, 0)
    while found := reader.read(session, query.where(here > tuple_(*last))):
        last = found["_claim"][-1], found["_verdict"][-1]
        yield _in_order(found, names)


def how_many_verdicts(session: Session, view: QueueView, *, history: bool = False) -> int:
    """Return how many rows :func:`verdict_columns` yields."""
    query = _verdicts(view, history=history).with_only_columns(func.count())
    return session.scalar(query) or 0


def claims_joined() -> Select[Any]:
    """Return the query of claims with all that the SQL of their columns speaks of, to be narrowed and asked."""
    return _with_places(select().select_from(Claim)).outerjoin(Verdict, Verdict.verdict_id == Claim.verdict_id)


def _reader(names: Sequence[str]) -> ColumnReader:
    needed = dict.fromkeys((*names, *(HASHED if "row_hash" in names else ())))
    columns = [BY_NAME[name] for name in needed if name != "row_hash"]
    return ColumnReader(claims_joined(), columns, {"_claim": Claim.claim_id})


def _in_order(found: dict[str, Values], names: Sequence[str]) -> list[Values]:
    if "row_hash" in names:
        found["row_hash"] = row_hashes([found[name] for name in HASHED])
    return [found[name] for name in names]


def _verdicts(view: QueueView, *, history: bool) -> Select[Any]:
    this = Verdict.claim_id == Claim.claim_id if history else Verdict.verdict_id == Claim.verdict_id
    return select(Claim.claim_id).join(Verdict, this).where(*outgoing(view))


def _with_places(query: Select[Any]) -> Select[Any]:
    return (
        query.join(Article, Article.article_id == Claim.article_id)
        .join(Appearance, and_(Appearance.claim_id == Claim.claim_id, Appearance.position == 0))
        .join(Revision, Revision.revision_id == Appearance.revision_id)
    )
