"""What people do with a claim as such: make one, reword it, dismiss it, bring it back."""

from __future__ import annotations

from sqlalchemy import insert
from sqlalchemy.orm import Session

from claims.types import ClaimType, DismissalReason
from db.cleaning import HEADLINE_LENGTH, clean_line, clean_optional, clean_text
from db.commands.changes import change_claim, claim_as_it_stands, count_move
from db.commands.coverage import text_of
from db.commands.events import log
from db.commands.proposals import place_row, shortened
from db.commands.selecting import refuse_same_place, trimmed
from db.errors import RefusedError
from db.models import Appearance, Claim
from db.vocabulary import DISMISSAL_REASONS


def add_claim(
    session: Session,
    revision_id: int,
    start: int,
    end: int,
    *,
    by: int,
    headline: str | None = None,
    claim_text: str | None = None,
    speaker: str | None = None,
    claim_type: ClaimType = "other",
) -> int:
    """Make an open claim of the words that somebody selected and return its id.

    ``start`` and ``end`` are half-open code point offsets; blanks at both ends are left out. Wording and headline
    default to the words themselves. Raises :class:`RefusedError` for a selection that is empty or not in the text,
    :class:`DuplicateClaimError` for one that is a claim already, :class:`NotFoundError` for an unknown text.
    """
    revision = text_of(session, revision_id)
    start, end = trimmed(revision.text, start, end)
    refuse_same_place(session, revision_id, start, end)
    quote = revision.text[start:end]
    claim_id = session.execute(
        insert(Claim)
        .values(
            article_id=revision.article_id,
            first_start=start,
            state="open",
            claim_text=clean_text(claim_text or "") or quote,
            headline=clean_line(headline or "", limit=HEADLINE_LENGTH, what="headline") or shortened(quote),
            speaker=clean_optional(speaker, what="speaker"),
            claim_type=claim_type,
            checkworthiness=1.0,
            created_by=by,
        )
        .returning(Claim.claim_id)
    ).scalar_one()
    place = place_row(revision.text, start, end, claim_id=claim_id, revision_id=revision_id, position=0)
    session.execute(insert(Appearance).values(**place))
    count_move(session, revision.article_id, None, "open")
    log(session, by=by, action="add", entity="claim", entity_id=claim_id, claim_id=claim_id, new=quote)
    return claim_id


def reword_claim(
    session: Session,
    claim_id: int,
    *,
    version: int,
    claim_text: str | None = None,
    headline: str | None = None,
    speaker: str | None = None,
    by: int,
) -> int:
    """Change the words of a claim and return its new version; None leaves a field, an empty speaker takes it away.

    What the machine proposed stays beside it. An approved claim that is worded anew has to be checked again.
    Raises :class:`StaleClaimError`, :class:`RefusedError` for an empty wording or headline.
    """
    changes: dict[str, str | None] = {}
    if claim_text is not None:
        changes["claim_text"] = _needed(clean_text(claim_text, what="claim"), "wording")
    if headline is not None:
        changes["headline"] = _needed(clean_line(headline, limit=HEADLINE_LENGTH, what="headline"), "headline")
    if speaker is not None:
        changes["speaker"] = clean_optional(speaker, what="speaker")
    claim = claim_as_it_stands(session, claim_id)
    if claim.state == "approved" and changes.get("claim_text", claim.claim_text) != claim.claim_text:
        changes["state"] = "recheck"
    return change_claim(session, claim, changes, version=version, by=by, action="reword")


def _needed(text: str, what: str) -> str:
    if not text:
        raise RefusedError(f"A claim needs a {what}. Dismiss the claim if it is none.")
    return text


def dismiss_claim(session: Session, claim_id: int, *, version: int, reason: DismissalReason, by: int) -> int:
    """Put a claim aside for a reason and return its new version; its evidence and verdicts stay.

    Raises :class:`StaleClaimError`, :class:`RefusedError` for an unknown reason.
    """
    if reason not in DISMISSAL_REASONS:
        raise RefusedError(
            f"{reason!r} is no reason to dismiss a claim. Choose one of: {', '.join(DISMISSAL_REASONS)}."
        )
    claim = claim_as_it_stands(session, claim_id)
    changes = {"state": "dismissed", "dismissal_reason": reason}
    return change_claim(session, claim, changes, version=version, by=by, action="dismiss")


def restore_claim(session: Session, claim_id: int, *, version: int, by: int) -> int:
    """Bring a dismissed claim back, checked where it has a verdict, else open, and return its new version.

    A claim that is not dismissed stays as it is. Raises :class:`StaleClaimError`.
    """
    claim = claim_as_it_stands(session, claim_id)
    state = ("open" if claim.verdict_id is None else "checked") if claim.state == "dismissed" else claim.state
    changes = {"state": state, "dismissal_reason": None}
    return change_claim(session, claim, changes, version=version, by=by, action="restore")
