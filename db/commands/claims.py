"""What people do with a claim as such: make one, reword it, dismiss it, bring it back."""

from __future__ import annotations

from sqlalchemy import insert
from sqlalchemy.orm import Session

from claims.types import ClaimType, DismissalReason
from db.cleaning import HEADLINE_LENGTH, TEXT_LENGTH, TITLE_LENGTH, clean_line, clean_optional, clean_text
from db.columns.claims import BY_NAME, taken_by
from db.commands.changes import change_claim, claim_as_it_stands, count_move
from db.commands.coverage import text_of
from db.commands.events import log
from db.commands.proposals import place_row, shortened
from db.commands.selecting import refuse_same_place, trimmed
from db.errors import RefusedError
from db.models import Appearance, Claim
from db.vocabulary import DISMISSAL_REASONS

#: What words are called in messages, where it is not the name of their column.
WORDS_CALLED = {"claim_text": "claim"}
#: What no claim can be without.
NEEDED = {"claim_text": "wording", "headline": "headline"}


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


def reword_claim(session: Session, claim_id: int, *, version: int, by: int, **words: str | None) -> int:
    """Change the words of a claim and return its new version; None leaves a field, an empty one takes it away.

    ``words`` are ``claim_text``, ``headline``, ``speaker`` and whatever other column says ``taken="reword"``
    (:mod:`db.columns.claims`). What the machine proposed stays beside it. An approved claim that is worded anew has to
    be checked again. Raises :class:`StaleClaimError`, :class:`RefusedError` for an empty wording or headline.
    """
    changes: dict[str, str | None] = {name: _words(name, text) for name, text in words.items() if text is not None}
    claim = claim_as_it_stands(session, claim_id)
    if claim.state == "approved" and changes.get("claim_text", claim.claim_text) != claim.claim_text:
        changes["state"] = "recheck"
    return change_claim(session, claim, changes, version=version, by=by, action="reword")


def _words(name: str, text: str) -> str | None:
    if name not in taken_by("reword"):
        raise TypeError(f"{name} is no words of a claim")
    column = BY_NAME[name]
    what = WORDS_CALLED.get(name, name.replace("_", " "))
    clean, usual = (clean_text, TEXT_LENGTH) if column.lines else (clean_line, TITLE_LENGTH)
    cleaned = clean(text, limit=column.limit or usual, what=what)
    if not cleaned and name in NEEDED:
        raise RefusedError(f"A claim needs a {NEEDED[name]}. Dismiss the claim if it is none.")
    return cleaned or None


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
