"""Everything about every claim in one flat row, for files: as many claims as there are, in as little memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, and_, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from db.models import Appearance, Article, Claim, Revision, Verdict
from db.queries.companions import COMPANIONS, among
from db.queries.moments import iso_day, iso_moment
from db.queries.names import people_by_id, ratings_by_id
from db.queries.outgoing import outgoing
from db.queries.queue import QueueView
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
#: The values that come with a verdict, whether it stands or not.
OF_VERDICT: dict[str, Any] = {
    "verdict_id": Verdict.verdict_id,
    "is_standing": Verdict.verdict_id == Claim.verdict_id,
    "judged_text": Verdict.claim_text,
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
NAMES = (*OWN, *OF_VERDICT, *OF_RATING, *OF_PEOPLE, "priority", *OF_COMPANIONS)


def claim_columns(
    session: Session, names: Sequence[str], *, view: QueueView | None = None
) -> Iterator[list[Sequence[Any]]]:
    """Yield the named columns of a view's claims, sorted by claim, some thousand claims at a time.

    Each chunk is asked for when it is wanted. Days and moments come as text; addresses and titles of sources, and
    tags, as lists. Nothing of a confidential source comes, but the number of them.
    """
    rows = FlatRows(session, names)
    query = _claims().where(*outgoing(view or QueueView())).order_by(Claim.claim_id)
    last = 0
    while columns := rows.read(query.where(Claim.claim_id > last)):
        last = rows.last[0]
        yield columns


def columns_of(session: Session, names: Sequence[str], claim_ids: Sequence[int]) -> list[Sequence[Any]]:
    """Return the named columns of at most ``CHUNK`` claims as they stand now, sorted by claim; unknown ones lack."""
    query = _claims().where(among(Claim.claim_id, claim_ids)).order_by(Claim.claim_id)
    return FlatRows(session, names).read(query) or [()] * len(names)


def verdict_columns(
    session: Session, names: Sequence[str], *, view: QueueView | None = None, history: bool = False
) -> Iterator[list[Sequence[Any]]]:
    """Yield the named columns of the verdicts on a view's claims, sorted by claim: those that stand, or all."""
    rows = FlatRows(session, names, own=OWN | OF_VERDICT, rating=Verdict.rating_id)
    query = _with_places(_verdicts(view or QueueView(), history=history))
    here = tuple_(Claim.claim_id, Verdict.verdict_id)
    while columns := rows.read(query.order_by(Claim.claim_id, Verdict.verdict_id).where(here > tuple_(*rows.last))):
        yield columns


def how_many_verdicts(session: Session, view: QueueView, *, history: bool = False) -> int:
    """Return how many rows :func:`verdict_columns` yields."""
    query = _verdicts(view, history=history).with_only_columns(func.count())
    return session.scalar(query) or 0


def _verdicts(view: QueueView, *, history: bool) -> Select[Any]:
    this = Verdict.claim_id == Claim.claim_id if history else Verdict.verdict_id == Claim.verdict_id
    return select(Claim.claim_id).join(Verdict, this).where(*outgoing(view))


def _claims() -> Select[Any]:
    return _with_places(select().select_from(Claim)).outerjoin(Verdict, Verdict.verdict_id == Claim.verdict_id)


def _with_places(query: Select[Any]) -> Select[Any]:
    return (
        query.join(Article, Article.article_id == Claim.article_id)
        .join(Appearance, and_(Appearance.claim_id == Claim.claim_id, Appearance.position == 0))
        .join(Revision, Revision.revision_id == Appearance.revision_id)
    )


class FlatRows:
    """Reads chunks of a query's rows as columns, and asks for nothing but what the named columns need.

    ``last`` is the claim and the verdict of the last row that was read.
    """

    def __init__(
        self,
        session: Session,
        names: Sequence[str],
        *,
        own: dict[str, Any] = OWN,
        rating: Any = Claim.rating_id,
    ) -> None:
        self.last = (0, 0)
        self._session = session
        self._names = names
        self._ratings = ratings_by_id(session) if set(names) & set(OF_RATING) else {}
        self._people = people_by_id(session) if set(names) & {*OF_PEOPLE} else {}
        self._companions = [companion for companion in COMPANIONS if set(names) & set(companion.names)]
        self._selected = {"_rating": rating, "_priority": Claim.priority}
        self._selected |= {"_claim": Claim.claim_id, "_verdict": Verdict.verdict_id}
        self._selected |= {name: column for name, column in (own | OF_PEOPLE).items() if name in names}

    def read(self, query: Select[Any]) -> list[Sequence[Any]]:
        """Return the columns of the first ``CHUNK`` rows of a query; nothing where it has none."""
        labelled = (column.label(name) for name, column in self._selected.items())
        # The connection itself: rows need no session to look after them.
        rows = self._session.connection().execute(query.with_only_columns(*labelled).limit(CHUNK)).all()
        if not rows:
            return []
        values: dict[str, Sequence[Any]] = dict(zip(self._selected, zip(*rows, strict=True), strict=True))
        self.last = values["_claim"][-1], values["_verdict"][-1]
        self._look_up(values)
        return [values[name] for name in self._names]

    def _look_up(self, values: dict[str, Sequence[Any]]) -> None:
        for name in values.keys() & OF_PEOPLE.keys():
            values[name] = tuple(self._people[user_id] for user_id in values[name])
        if self._ratings:
            values |= zip(OF_RATING, zip(*map(self._ratings.__getitem__, values["_rating"]), strict=True), strict=True)
        if "priority" in self._names:
            values["priority"] = tuple(map(PRIORITIES.__getitem__, values["_priority"]))
        for companion in self._companions:
            keys = values[companion.key]
            found = companion.find(self._session, sorted(key for key in set(keys) if key is not None))
            beside = [found.get(key, companion.nothing) for key in keys] if found else [companion.nothing] * len(keys)
            values |= zip(companion.names, zip(*beside, strict=True), strict=True)
