"""Verbs of the text: what stands in a claim and what does not, two claims made one, and the last action undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from db import commands, queries
from db.errors import DuplicateClaimError
from ui.review.quoting import find_words
from ui.shared import messages
from ui.shared.asked import Ask, number, words


def add(session: Any, ask: Ask, by: int) -> messages.Done | int:
    """Make a claim of the words selected in the reader."""
    return _claim_of(session, number(ask, "revision_id"), number(ask, "start"), number(ask, "end"), by)


def quote(session: Any, ask: Ask, by: int) -> messages.Done | int:
    """Make a claim of words quoted from the article; their place is found here."""
    shown = queries.reading(session, number(ask, "article_id"))
    return _claim_of(session, shown.revision_id, *find_words(shown.text, words(ask, "words")), by)


def _claim_of(session: Any, revision_id: int, start: int, end: int, by: int) -> messages.Done | int:
    """Make a claim; where these words are one already, open that one, brought back where it was dismissed."""
    try:
        return commands.add_claim(session, revision_id, start, end, by=by)
    except DuplicateClaimError as error:
        known = queries.claim(session, error.claim_id)
    if known.state != "dismissed":
        return messages.Done(f"These words are claim {known.claim_id} already; here it is.", known.claim_id)
    commands.restore_claim(session, known.claim_id, version=known.version, by=by)
    return messages.Done(f"These words were claim {known.claim_id}, dismissed; it is back.", known.claim_id)


def respan(session: Any, ask: Ask, by: int) -> None:
    """Widen or trim the words of a claim."""
    commands.respan_claim(
        session,
        number(ask, "claim_id"),
        version=number(ask, "version"),
        start=number(ask, "start"),
        end=number(ask, "end"),
        position=number(ask, "position"),
        by=by,
    )


def split(session: Any, ask: Ask, by: int) -> messages.Done:
    """Make two claims of one, and open the second: it still has to be worded."""
    new = commands.split_claim(
        session, number(ask, "claim_id"), version=number(ask, "version"), at=number(ask, "at"), by=by
    )
    return messages.Done("Split in two: this is the second half. See that both are worded to stand alone.", new)


def merge(session: Any, ask: Ask, by: int) -> messages.Done:
    """Merge one claim into another, which is opened."""
    kept = queries.claim(session, number(ask, "kept_id"))
    merged = queries.claim(session, number(ask, "merged_id"))
    # The open one of the two is guarded by the version that the person saw.
    versions = {kept.claim_id: kept.version, merged.claim_id: merged.version}
    versions[number(ask, "claim_id")] = number(ask, "version")
    commands.merge_claims(
        session,
        kept.claim_id,
        merged.claim_id,
        version=versions[kept.claim_id],
        merged_version=versions[merged.claim_id],
        by=by,
    )
    return messages.Done(f"Claim {merged.claim_id} is merged into claim {kept.claim_id}.", kept.claim_id)


def unmerge(session: Any, ask: Ask, by: int) -> messages.Done:
    """Take a merged claim out again."""
    merged_id = number(ask, "merged_id")
    commands.unmerge_claim(session, merged_id, version=number(ask, "merged_version"), by=by)
    return messages.Done(f"Claim {merged_id} stands for itself again.")


def revert(session: Any, ask: Ask, by: int) -> None:
    """Put the article's own word back where the restatement names who is meant."""
    commands.revert_resolution(
        session, number(ask, "claim_id"), version=number(ask, "version"), start=number(ask, "start"), by=by
    )


def look(session: Any, ask: Ask, by: int) -> None:
    """Mark words as looked at."""
    commands.look_at(session, number(ask, "revision_id"), number(ask, "start"), number(ask, "end"), by=by)


def look_away(session: Any, ask: Ask, by: int) -> None:
    """Take the marks off words."""
    commands.look_away(session, number(ask, "revision_id"), number(ask, "start"), number(ask, "end"), by=by)


def undo(session: Any, ask: Ask, by: int) -> messages.Done:
    """Undo the person's last action, and open the claim that it was done to; of several, the one in sight."""
    undone = commands.undo_last(session, by=by)
    what = messages.deed(undone.action, len(undone.claim_ids))
    in_sight = ask.get("claim_id")
    opened = in_sight if in_sight in undone.claim_ids else next(iter(undone.claim_ids), None)
    if opened is not None and queries.claim(session, opened).taken_back:
        opened = None
    return messages.Done(f"Undone: {what}.", opened)


VERBS: dict[str, Callable[[Any, Ask, int], messages.Done | int | None]] = {
    "add": add,
    "quote": quote,
    "respan": respan,
    "split": split,
    "merge": merge,
    "unmerge": unmerge,
    "revert": revert,
    "look": look,
    "look away": look_away,
    "undo": undo,
}

DONE = {
    "add": "Claim added.",
    "quote": "Claim added.",
    "respan": "The claim stands on these words.",
    "revert": "Wording saved.",
    "look": "Marked as looked at.",
    "look away": "No longer marked as looked at.",
}
