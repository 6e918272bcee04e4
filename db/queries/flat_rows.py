"""Everything about every claim in one flat row, for files: as many claims as there are, in as little memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from db.models import Appearance, Article, Claim, Revision, Verdict
from db.queries.companions import COMPANIONS, among
from db.queries.moments import iso_day, iso_moment
from db.queries.names import people_by_id, ratings_by_id
from db.queries.queue import QueueView, conditions
from db.vocabulary import PRIORITIES

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
    "article_author": Article.author,
    "article_published_at": iso_day(Article.published_at),
    "article_language": Article.language,
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
    "verdict_id": Claim.verdict_id,
    "rationale": Verdict.rationale,
    "correction_suggested": Verdict.correction,
    "on_earlier_wording": Verdict.claim_text != Claim.claim_text,
    "checked_at": iso_moment(Verdict.recorded_at),
    "created_at": iso_moment(Claim.created_at),
    "updated_at": iso_moment(Claim.updated_at),
}
OF_RATING = ("verdict", "verdict_scale", "verdict_normalised", "rating_value", "rating_best", "rating_worst")
#: What is looked up among all people, by the column that holds the person's id.
OF_PEOPLE: dict[str, Any] = {
    "checker": Verdict.user_id,
    "assignee": Claim.assignee_id,
    "created_by": Claim.created_by,
}
OF_COMPANIONS = tuple(name for companion in COMPANIONS for name in companion.names)
#: Everything that can be asked for.
NAMES = (*OWN, *OF_RATING, *OF_PEOPLE, "priority", *OF_COMPANIONS)


def claim_columns(
    session: Session, names: Sequence[str], *, view: QueueView | None = None
) -> Iterator[list[Sequence[Any]]]:
    """Yield the named columns of a view's claims, sorted by claim, some thousand claims at a time.

    Each chunk is asked for when it is wanted. Days and moments come as text; addresses and titles of sources, and
    tags, as lists. Nothing of a confidential source comes, but the number of them.
    """
    filters = conditions(view or QueueView())
    found = _Chunks(session, names)
    last = 0
    while rows := found.rows(Claim.claim_id > last, *filters):
        last = rows[-1][0]
        yield found.columns(rows)


def columns_of(session: Session, names: Sequence[str], claim_ids: Sequence[int]) -> list[Sequence[Any]]:
    """Return the named columns of at most ``CHUNK`` claims as they stand now, sorted by claim; unknown ones lack."""
    found = _Chunks(session, names)
    rows = found.rows(among(Claim.claim_id, claim_ids))
    return found.columns(rows) if rows else [()] * len(names)


class _Chunks:
    """Asks for nothing but what the named columns need."""

    def __init__(self, session: Session, names: Sequence[str]) -> None:
        self._session = session
        self._names = names
        self._ratings = ratings_by_id(session) if set(names) & set(OF_RATING) else {}
        self._people = people_by_id(session) if set(names) & {*OF_PEOPLE} else {}
        self._companions = [companion for companion in COMPANIONS if set(names) & set(companion.names)]
        wanted = {name: OWN[name] for name in names if name in OWN}
        wanted |= {name: OF_PEOPLE[name] for name in names if name in OF_PEOPLE}
        # The number of the claim comes first, whether it is asked for or not.
        self._selected = {"_claim": Claim.claim_id, "_rating": Claim.rating_id, "_priority": Claim.priority} | wanted

    def rows(self, *where: ColumnElement[bool]) -> Sequence[Any]:
        # The connection itself: rows need no session to look after them.
        return self._session.connection().execute(claim_query(self._selected, *where)).all()

    def columns(self, rows: Sequence[Any]) -> list[Sequence[Any]]:
        values = dict(zip(self._selected, zip(*rows, strict=True), strict=True))
        for name in values.keys() & OF_PEOPLE.keys():
            values[name] = tuple(self._people[user_id] for user_id in values[name])
        if self._ratings:
            values |= zip(OF_RATING, zip(*map(self._ratings.__getitem__, values["_rating"]), strict=True), strict=True)
        if "priority" in self._names:
            values["priority"] = tuple(map(PRIORITIES.__getitem__, values["_priority"]))
        for companion in self._companions:
            found = companion.find(self._session, values["_claim"])
            beside = [found.get(claim_id, companion.nothing) for claim_id in values["_claim"]]
            values |= zip(companion.names, zip(*beside, strict=True), strict=True)
        return [values[name] for name in self._names]


def claim_query(selected: dict[str, Any], *where: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return the query of one chunk of claims with what belongs to each once."""
    query: Select[*tuple[Any, ...]] = (
        select(*(column.label(name) for name, column in selected.items()))
        .select_from(Claim)
        .join(Article, Article.article_id == Claim.article_id)
        .join(Appearance, and_(Appearance.claim_id == Claim.claim_id, Appearance.position == 0))
        .join(Revision, Revision.revision_id == Appearance.revision_id)
        .outerjoin(Verdict, Verdict.verdict_id == Claim.verdict_id)
        .where(*where)
        .order_by(Claim.claim_id)
        .limit(CHUNK)
    )
    return query
