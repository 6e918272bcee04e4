"""Verbs of the text: what stands in a claim and what does not, and two claims made one."""

from __future__ import annotations

from dataclasses import replace

from db import queries
from db.commands.claims import add_claim, restore_claim
from db.commands.coverage import look_at, look_away
from db.commands.merging import merge_claims, unmerge_claim
from db.commands.spans import respan_claim, split_claim
from db.errors import DuplicateClaimError
from db.session import Session
from ui.review.quoting import find_words
from ui.shared.fields import Ask, number, words
from ui.shared.verbs import Done, Verb, rows


def add(session: Session, ask: Ask, by: int) -> Done | int:
    """Make a claim of the words selected in the reader."""
    return _claim_of(session, number(ask, "revision_id"), number(ask, "start"), number(ask, "end"), by)


def quote(session: Session, ask: Ask, by: int) -> Done | int:
    """Make a claim of words quoted from the article; their place is found here."""
    shown = queries.reading(session, number(ask, "article_id"))
    return _claim_of(session, shown.revision_id, *find_words(shown.text, words(ask, "words")), by)


def _claim_of(session: Session, revision_id: int, start: int, end: int, by: int) -> Done | int:
    """Make a claim; where these words are one already, open that one, brought back where it was dismissed."""
    try:
        return add_claim(session, revision_id, start, end, by=by)
    except DuplicateClaimError as error:
        known = queries.claim(session, error.claim_id)
    if known.state != "dismissed":
        return Done(f"These words are claim {known.claim_id} already; here it is.", known.claim_id)
    restore_claim(session, known.claim_id, version=known.version, by=by)
    return Done(f"These words were claim {known.claim_id}, dismissed; it is back.", known.claim_id)


def respan(session: Session, ask: Ask, by: int) -> None:
    """Widen or trim the words of a claim."""
    respan_claim(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        start=number(ask, "start"),
        end=number(ask, "end"),
        position=number(ask, "position"),
        by=by,
    )


def split(session: Session, ask: Ask, by: int) -> Done:
    """Make two claims of one, and open the second: it still has to be worded."""
    new = split_claim(session, number(ask, "claim_id"), version=number(ask, "version"), at=number(ask, "at"), by=by)
    return Done("Split in two: this is the second half. See that both are worded to stand alone.", new)


def merge(session: Session, ask: Ask, by: int) -> Done:
    """Merge one claim into another, which is opened."""
    kept = queries.claim(session, number(ask, "kept_id"))
    merged = queries.claim(session, number(ask, "merged_id"))
    # The open one of the two is guarded by the version that the person saw.
    versions = {kept.claim_id: kept.version, merged.claim_id: merged.version}
    versions[number(ask, "claim_id")] = number(ask, "version")
    merge_claims(
        session,
        kept.claim_id,
        merged.claim_id,
        version=versions[kept.claim_id],
        merged_version=versions[merged.claim_id],
        by=by,
    )
    return Done(f"Claim {merged.claim_id} is merged into claim {kept.claim_id}.", kept.claim_id)


def unmerge(session: Session, ask: Ask, by: int) -> Done:
    """Take a merged claim out again."""
    merged_id = number(ask, "merged_id")
    unmerge_claim(session, merged_id, version=number(ask, "merged_version"), by=by)
    return Done(f"Claim {merged_id} stands for itself again.")


def mark(session: Session, ask: Ask, by: int) -> None:
    """Mark words as looked at."""
    look_at(session, number(ask, "revision_id"), number(ask, "start"), number(ask, "end"), by=by)


def unmark(session: Session, ask: Ask, by: int) -> None:
    """Take the marks off words."""
    look_away(session, number(ask, "revision_id"), number(ask, "start"), number(ask, "end"), by=by)


ADD = Verb("add", add, "Claim added.", claims="many", undo="added the claim")
VERBS = rows(
    ADD,
    replace(ADD, name="quote", run=quote, action="add"),
    Verb(
        "respan",
        respan,
        "The claim stands on these words.",
        claims="one",
        undo="changed which words the claim stands on",
    ),
    Verb("split", split, claims="many", undo="split the claim in two"),
    Verb("merge", merge, claims="many", undo="merged two claims"),
    Verb("unmerge", unmerge, claims="many", undo="took two merged claims apart"),
    Verb("look", mark, "Marked as looked at.", undo="marked words as looked at"),
    Verb("look away", unmark, "No longer marked as looked at.", undo="took the mark off words"),
)
