"""What an engine proposes, as rows: checked against the text first, kept as found ever after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from claims import edited
from claims.types import ProposedClaim, Resolution
from db.cleaning import clean_line, clean_optional, clean_text
from db.context import words_after, words_before
from db.errors import MisplacedQuoteError, UnfoundedWordingError

#: A machine's words are not cut off; this only keeps a broken engine from filling the disk. In code points.
LIMIT = 1_000_000


def refuse_misplaced(text: str, proposals: Sequence[ProposedClaim]) -> None:
    """Raise unless every proposal's words stand in the text where it says, and its wording is made of them.

    :class:`MisplacedQuoteError` for the words, :class:`UnfoundedWordingError` for the wording.
    """
    for proposal in proposals:
        for span in proposal.appearances:
            if not 0 <= span.start < span.end <= len(text):
                raise MisplacedQuoteError(span.start, span.end, proposal.quote, text[max(0, span.start) : span.end])
        found = text[proposal.start : proposal.end]
        if found != proposal.quote:
            raise MisplacedQuoteError(proposal.start, proposal.end, proposal.quote, found)
        _refuse_unfounded(proposal, len(text))


def _refuse_unfounded(proposal: ProposedClaim, length: int) -> None:
    """Raise :class:`UnfoundedWordingError` unless the wording is the quote with edits made out of the text."""
    fault = (proposal.start, proposal.end, proposal.claim_text)
    for source in (edit.source for edit in proposal.edits if edit.source is not None):
        if not 0 <= source.start < source.end <= length:
            raise UnfoundedWordingError(*fault, f"the text has no words at {source.start}–{source.end}")
    try:
        made = edited(proposal.quote, proposal.start, proposal.edits)
    except ValueError as error:
        raise UnfoundedWordingError(*fault, str(error)) from error
    if made != proposal.claim_text:
        raise UnfoundedWordingError(*fault, f"its edits make {made!r}")


def claim_row(proposal: ProposedClaim, *, by: int) -> dict[str, Any]:
    """Return the columns of a new claim; the reviewer's fields begin as the machine's."""
    claim_text = clean_text(proposal.claim_text, limit=LIMIT) or proposal.quote
    headline = clean_line(proposal.headline, limit=LIMIT) or shortened(proposal.quote)
    speaker = clean_optional(proposal.speaker, limit=LIMIT)
    return {
        "first_start": proposal.start,
        "state": "open" if proposal.selected else "dismissed",
        "dismissal_reason": None if proposal.selected else proposal.reason or "not a claim",
        "claim_text": claim_text,
        "proposed_text": claim_text,
        "headline": headline,
        "proposed_headline": headline,
        "speaker": speaker,
        "proposed_speaker": speaker,
        "attribution": [asdict(link) for link in proposal.attribution],
        "resolutions": [_replaced(mention) for mention in proposal.resolutions],
        "edits": [asdict(edit) for edit in proposal.edits],
        "claim_type": proposal.claim_type,
        "checkworthiness": proposal.checkworthiness,
        "signals": list(proposal.signals),
        "rules": list(proposal.rules),
        "engine": proposal.engine,
        "engine_version": proposal.engine_version,
        "created_by": by,
    }


def _replaced(mention: Resolution) -> dict[str, Any]:
    """Return a resolution as it is kept; where its words come from stands in the edits."""
    return {name: getattr(mention, name) for name in ("start", "end", "mention", "referent")}


def place_row(text: str, start: int, end: int, *, claim_id: int, revision_id: int, position: int) -> dict[str, Any]:
    """Return the columns of one place; quote and context are copied out of the text."""
    return {
        "claim_id": claim_id,
        "revision_id": revision_id,
        "position": position,
        "start": start,
        "end": end,
        "quote": text[start:end],
        "context_before": words_before(text, start),
        "context_after": words_after(text, end),
    }


def shortened(words: str, *, most: int = 80) -> str:
    """Return the first words of a text as a title of at most ``most`` code points, with … where words are left out."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    kept = line[: most - 1]
    return (kept.rsplit(" ", 1)[0] if " " in kept else kept) + "…"
