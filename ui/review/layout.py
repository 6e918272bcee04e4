"""What the three columns of the review page show: read in one look at the database."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex

from db import queries
from db.errors import NotFoundError
from db.session import Session
from db.views.claims import ClaimCard
from db.vocabulary import DISMISSAL_REASONS, SOURCE_KINDS
from ui.review import card, prefetch, state
from ui.review.address import write_address
from ui.review.cache import Cache, cached
from ui.review.queue import current, page
from ui.review.queue.choices import priorities
from ui.review.queue.page import Drawn, QueueData
from ui.review.reader import ReaderData
from ui.shared.plain_values import values
from ui.shared.reviewer import reviewer
from ui.shared.session import reading
from ui.shared.signing import token_of
from ui.shared.verbs import outcome

#: Of so many tickets the browser is told that they came: it sends one command after the other.
TICKETS_TOLD = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """What the three columns show, as plain values."""

    queue: QueueData
    reader: ReaderData
    card: card.CardData


def lay_out() -> Shown | None:
    """Read what the page shows in one look at the database; None where there is no article yet."""
    with reading() as session:
        article_id, claim = _where(session)
        if article_id is None:
            return None
        cache = cached(session)
        drawn = current.page_of(session, article_id)
        claim = current.entered(session, drawn, claim)
        article_id = claim.article_id if claim else article_id
        shown = Shown(
            queue=_queue(session, drawn, claim, cache),
            reader=cache.article(session, article_id, passing=_is_passing(article_id)),
            card=_card(session, drawn, claim, cache),
        )
    state.ARTICLE.put(article_id)
    state.CLAIM.put(claim.claim_id if claim else None)
    write_address(article_id, claim.claim_id if claim else None)
    return shown


def _queue(session: Session, drawn: Drawn, claim: ClaimCard | None, cache: Cache) -> QueueData:
    filled = page.fill(session, drawn, claim.claim_id if claim else None, cache.ratings)
    return {**filled, "choices": cache.choices, "reasons": list(DISMISSAL_REASONS)}


def _card(session: Session, drawn: Drawn, claim: ClaimCard | None, cache: Cache) -> card.CardData:
    """Return what the card shows: only it hears of every step, so that what the others get need not travel again."""
    claim_id = claim.claim_id if claim else None
    return {
        **(card.shown(session, claim, cache.ratings) if claim else card.NO_CLAIM),
        "ahead": prefetch.ahead(session, drawn, claim_id, cache),
        "people": cache.people,
        "scales": cache.scales,
        "priorities": priorities(),
        "reasons": list(DISMISSAL_REASONS),
        "kinds": list(SOURCE_KINDS),
        "undo": cache.undo,
        "found": _found(session, state.SOURCE_WORDS.get()),
        "nothing": "No claim was found in this article. Select words in the text to make one.",
        "reviewer": reviewer(),
        "token": token_of(reviewer() or ""),
        "received": (state.TICKETS.get() or [])[-TICKETS_TOLD:],
        "outcomes": state.OUTCOMES.get() or [],
        "open": claim_id,
        "step": state.STEP.get(),
        "session": _name_of_session(),
    }


def _found(session: Session, words: str | None) -> card.FoundSources:
    return {"words": words, "sources": [values(source) for source in queries.sources(session, words)] if words else []}


def _name_of_session() -> str:
    name = state.SESSION.get() or token_hex(4)
    state.SESSION.put(name)
    return name


def _is_passing(article_id: int) -> bool:
    """Say whether a step led to another article than the one that stood open."""
    return state.STEP.get() is not None and article_id != state.ARTICLE.get()


def _where(session: Session) -> tuple[int | None, ClaimCard | None]:
    """Return the article and the claim to show: those asked for, else the newest article and its first open claim."""
    claim_id = state.CLAIM.get()
    if claim_id is not None:
        try:
            claim = queries.claim(session, claim_id)
        except NotFoundError as error:
            _complain(error)
        else:
            return claim.article_id, claim
    article_id = _article(session)
    if article_id is None:
        return None, None
    first = queries.first_claim(session, article_id)
    return article_id, queries.claim(session, first) if first is not None else None


def _article(session: Session) -> int | None:
    """Return the article asked for, else the newest; None where there is none."""
    article_id = state.ARTICLE.get()
    if article_id is not None:
        try:
            return queries.article(session, article_id).article_id
        except NotFoundError as error:
            _complain(error)
    newest = queries.articles(session, limit=1).items
    return newest[0].article_id if newest else None


def _complain(error: NotFoundError) -> None:
    state.OUTCOMES.put([outcome({"ticket": f"missing {error}", "verb": "open"}, str(error), ok=False)])
