"""What a desk expects of a verdict before it leaves: each rule names the claims that break it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, exists, or_, select
from sqlalchemy.orm import Session

from db.export.checks.finding import Finding
from db.models import Article, Claim, Evidence, Rating, Verdict
from db.queries.evidence import evidence_of_claims
from db.queries.filters import QueueView
from db.queries.independence import why_one_sided
from db.queries.outgoing import outgoing
from db.views.sources import EvidenceRow
from db.vocabulary import OneSided

#: How many claims are asked for at once.
CHUNK = 500
#: Why sources that are not independent do not carry a verdict alone.
SIDES: dict[OneSided, str] = {
    "own site": "All of its sources are the article's own site. Attach one from elsewhere.",
    "claimant": "All of its sources are the claimant's own word. Attach one from somebody else.",
    "own site and claimant": "Its sources are the article's own site and the claimant. Attach one from elsewhere.",
    "one origin": "All of its sources come from one origin. Attach an independent one.",
}


def verdicts_unfounded(session: Session, view: QueueView) -> Iterator[Finding]:
    """Yield the claims whose verdict decides something and rests on nothing, or judged an earlier wording."""
    bare = (Claim.n_evidence == 0) | (Verdict.rationale == "") | _takes_no_side()
    broken = or_(Rating.decisive & bare, Verdict.claim_text != Claim.claim_text)
    for row in chain.from_iterable(_judged(session, view, broken)):
        for rule, message in _unfounded(row):
            yield Finding(row.claim_id, row.headline, rule, "warning", message)


def _unfounded(row: Row[Any]) -> Iterator[tuple[str, str]]:
    if row.decisive and row.n_evidence == 0:
        yield "verdict without source", f"“{row.label}” rests on no source. Attach one, or choose another rating."
    if row.decisive and row.n_evidence and row.takes_no_side:
        message = f"“{row.label}” rests on context alone. Say which source supports or refutes it, or attach one."
        yield "context only", message
    if row.decisive and not row.rationale:
        yield "verdict without rationale", f"“{row.label}” has no rationale. Say what the sources show."
    if row.judged_text != row.claim_text:
        yield "earlier wording", "The verdict judged an earlier wording. Confirm it, or judge the claim again."


def _takes_no_side() -> ColumnElement[bool]:
    """Return whether no source of a claim supports or refutes it."""
    standing = exists().where(Evidence.claim_id == Claim.claim_id, Evidence.withdrawn_at.is_(None))
    return ~standing.where(Evidence.stance != "context")


def sources_doubtful(session: Session, view: QueueView, *, within: int | None = None) -> Iterator[Finding]:
    """Yield the judged claims whose sources are one side's, or are quoted with words their saved copy does not hold.

    All claims of the view are looked into, or the first of them, to the next few hundred above ``within``; some at a
    time, and nothing of those passed is kept.
    """
    pieces = None if within is None else -(-within // CHUNK)
    for rows in islice(_judged(session, view, Claim.n_evidence > 0), pieces):
        evidence = evidence_of_claims(session, [row.claim_id for row in rows])
        for row in rows:
            for rule, message in _doubtful(row, evidence.get(row.claim_id, ())):
                yield Finding(row.claim_id, row.headline, rule, "warning", message)


def _doubtful(row: Row[Any], evidence: Sequence[EvidenceRow]) -> Iterator[tuple[str, str]]:
    standing = [one for one in evidence if one.withdrawn_at is None]
    side = why_one_sided(standing, article_url=row.url, publisher=row.publisher, speaker=row.speaker)
    if side is not None:
        yield "sources of one side", SIDES[side]
    if any(one.quote_in_copy is False for one in standing):
        message = "The saved copy of a source does not hold the words quoted from it. Look at the quote again."
        yield "quote not in its copy", message


def _judged(session: Session, view: QueueView, broken: ColumnElement[bool]) -> Iterator[Sequence[Row[Any]]]:
    """Yield the judged claims of a view for which a condition holds, in their order, some at a time."""
    last = 0
    while rows := session.execute(_query(view, broken, last)).all():
        yield rows
        last = rows[-1].claim_id


def _query(view: QueueView, broken: ColumnElement[bool], last: int) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(
            Claim.claim_id,
            Claim.headline,
            Claim.claim_text,
            Claim.speaker,
            Claim.n_evidence,
            Verdict.claim_text.label("judged_text"),
            Verdict.rationale,
            Rating.label,
            Rating.decisive,
            _takes_no_side().label("takes_no_side"),
            Article.url,
            Article.publisher,
        )
        .join(Verdict, Verdict.verdict_id == Claim.verdict_id)
        .join(Rating, Rating.rating_id == Claim.rating_id)
        .join(Article, Article.article_id == Claim.article_id)
        .where(Claim.claim_id > last, Claim.state != "dismissed", broken, *outgoing(view))
        .order_by(Claim.claim_id)
        .limit(CHUNK)
    )
    return query
