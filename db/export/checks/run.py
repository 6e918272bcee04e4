"""What is looked for before anything goes out. Another check is a function here and one line in a list of them.

A check names claims, each with the rule it breaks; the others can still go out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Protocol

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from db.desk import this_desk
from db.export.checks.desk_rules import sources_doubtful, verdicts_unfounded
from db.export.checks.finding import Finding
from db.models import Claim, Evidence, Source, Verdict
from db.queries.filters import QueueView
from db.queries.outgoing import how_many_judged, outgoing

Check = Callable[[Session, QueueView], Iterable[Finding]]


class LongCheck(Protocol):
    """A check that looks at claim after claim, all of them or the first ``within``."""

    def __call__(self, session: Session, view: QueueView, *, within: int | None = None) -> Iterable[Finding]:
        """Yield what is found."""
        ...


#: A title shorter than this, in code points, may stand anywhere by chance.
TELLING = 4
#: Before a file that nobody asked to check: how many claims long checks look into, and up to how many are counted.
LOOKED_INTO = 1_000
TOLD = 100


def confidential_sources_named(session: Session, view: QueueView) -> Iterator[Finding]:
    """Yield the claims whose own words, or those of any verdict on them, name a confidential source of theirs."""
    query = (
        select(Claim.claim_id, Claim.headline, Claim.claim_text, Source.title, Source.url)
        .add_columns(Verdict.rationale, Verdict.correction)
        .join(Evidence, Evidence.claim_id == Claim.claim_id)
        .join(Source, Source.source_id == Evidence.source_id)
        .outerjoin(Verdict, Verdict.claim_id == Claim.claim_id)
        .where(Source.confidential.is_(true()), *outgoing(view))
        .order_by(Claim.claim_id)
    )
    named: dict[int, str] = {}
    for claim_id, headline, claim_text, title, url, *of_verdict in session.execute(query):
        words = "\n".join(filter(None, (headline, claim_text, *of_verdict))).casefold()
        if any(name and len(name) >= TELLING and name.casefold() in words for name in (title, url)):
            named[claim_id] = headline
    message = "Its wording or a rationale names a confidential source. Reword it, or the file will name it too."
    for claim_id, headline in named.items():
        yield Finding(claim_id, headline, "confidential source named", "warning", message)


def rules_of_claim_review(session: Session, view: QueueView, *, within: int | None = None) -> Iterator[Finding]:
    """Yield what is wrong with the ClaimReviews of a view's claims; of the first ``within``, where that is given."""
    # It loads Word's library too, which tables have no need of.
    from db.export.documents import claim_review_findings

    yield from claim_review_findings(session, view, this_desk(), within=within)


#: What the database finds by itself, however many claims there are.
CHECKS: tuple[Check, ...] = (confidential_sources_named, verdicts_unfounded)
#: What has to look at every claim.
LONG_CHECKS: tuple[LongCheck, ...] = (sources_doubtful,)
#: What is looked for beside, of what some exports hold.
OF_WHAT: dict[str, LongCheck] = {"claimreview": rules_of_claim_review}


def all_findings(session: Session, view: QueueView, what: str = "claims") -> Iterator[Finding]:
    """Yield everything that the checks find in the claims of a view that are to go out as ``what``, check by check."""
    for check in (*CHECKS, *_long(what)):
        yield from check(session, view)


def findings(
    session: Session, view: QueueView, what: str = "claims", *, most: int = 100, within: int | None = None
) -> list[Finding]:
    """Return what the checks find, sorted by claim: each is followed to ``most`` findings.

    Who has mended those will look again. ``within``: what takes long looks at so many of the view's claims at most,
    for somebody waits; :func:`all_findings` looks at all.
    """
    found = [finding for check in CHECKS for finding in islice(check(session, view), most)]
    found += [finding for check in _long(what) for finding in islice(check(session, view, within=within), most)]
    return sorted(found, key=lambda finding: finding.claim_id)


def how_many_broken(session: Session, view: QueueView, what: str = "claims") -> tuple[int, bool]:
    """Return how many claims of a view break a rule, as far as looking costs next to nothing, and whether that is all.

    For a file that nobody asked to check: :func:`all_findings` looks at all.
    """
    broken = {finding.claim_id for finding in findings(session, view, what, most=TOLD, within=LOOKED_INTO)}
    return len(broken), len(broken) < TOLD and how_many_judged(session, view) <= LOOKED_INTO


def _long(what: str) -> tuple[LongCheck, ...]:
    return (*LONG_CHECKS, *((OF_WHAT[what],) if what in OF_WHAT else ()))
