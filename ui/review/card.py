"""What the card shows of a claim."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypedDict

from claims import describe_signal, is_in_effect, relative_dates
from claims.types import DismissalReason
from db import queries
from db.session import Session
from db.views.changes import LastAction
from db.views.claims import ClaimCard
from db.vocabulary import SourceKind
from ui.review.history import history
from ui.review.queue.choices import Choice
from ui.review.ratings import Ratings
from ui.review.verbs.deeds import deed
from ui.shared.plain_values import Values, plain, values
from ui.shared.verbs import Outcome


class ShownClaim(TypedDict):
    """A claim with who is to check it, how urgent it is, and its tags; None where no claim is open."""

    claim: Mapping[str, object] | None
    work: Values | None


class Undoable(TypedDict):
    """What the person could undo, in words, and a claim that it changed."""

    said: str
    claim_id: int | None


class FoundSources(TypedDict):
    """The known sources that some words find; ``words`` is None where nothing was looked for."""

    words: str | None
    sources: list[Values]


class CardData(ShownClaim):
    """What the component gets: the claim, all that can be chosen, and the answers to what was asked."""

    ahead: list[ShownClaim]
    people: list[Values]
    scales: list[Values]
    priorities: list[Choice]
    reasons: list[DismissalReason]
    kinds: list[SourceKind]
    undo: Undoable | None
    found: FoundSources
    nothing: str
    reviewer: str | None
    token: str
    received: list[str]
    outcomes: list[Outcome]
    #: What the session has reached: the claim that stands open, the last step, and its own name.
    open: int | None
    step: object
    session: str


NO_CLAIM: ShownClaim = {"claim": None, "work": None}


def shown(session: Session, claim: ClaimCard, ratings: Ratings) -> ShownClaim:
    """Return a claim as the card shows it, with who is to check it, how urgent it is, and its tags."""
    published_at = queries.article(session, claim.article_id).published_at
    return {
        "claim": card(claim, ratings, published_at=published_at),
        "work": values(queries.work(session, claim.claim_id)),
    }


def card(claim: ClaimCard, ratings: Ratings, *, published_at: date | None = None) -> dict[str, object]:
    """Return what the card shows of a claim out of an article of that day."""
    return {
        **values(claim),
        "verdict": _standing(claim),
        "resolutions": [
            values(one) | {"in_effect": is_in_effect(claim.claim_text, one)}
            for one in claim.resolutions
            if one.mention != one.referent
        ],
        "worded": _worded(claim),
        "relative_dates": relative_dates(f"{claim.claim_text} {claim.quote}"),
        "published_at": plain(published_at),
        "signals": [describe_signal(signal) for signal in claim.signals],
        "verdicts": [
            values(verdict)
            | {
                "scale": ratings.scales.get(verdict.scale, verdict.scale),
                "earlier_wording": verdict.claim_text if verdict.claim_text != claim.claim_text else None,
                "came_with": verdict.claim_id if verdict.claim_id != claim.claim_id else None,
            }
            for verdict in claim.verdicts
        ],
        "events": history(claim.events, ratings),
    }


def _worded(claim: ClaimCard) -> list[dict[str, str | None]]:
    """Return the restatement piece by piece; words from outside the quote with the words around their place."""
    text, last, pieces = claim.claim_text, 0, list[dict[str, str | None]]()
    for one in claim.brought_in:
        pieces.append({"words": text[last : one.start], "context": None})
        pieces.append({"words": text[one.start : one.end], "context": one.context})
        last = one.end
    return [piece for piece in (*pieces, {"words": text[last:], "context": None}) if piece["words"]]


def _standing(claim: ClaimCard) -> Values | None:
    verdict = next((one for one in claim.verdicts if one.verdict_id == claim.verdict_id), None)
    return {"label": verdict.label, "colour": verdict.colour, "common": verdict.common} if verdict else None


def undoable(last: LastAction | None) -> Undoable | None:
    """Return what the person could undo, in words; None where there is nothing."""
    return None if last is None else {"said": deed(last.action, last.n_claims), "claim_id": last.claim_id}
