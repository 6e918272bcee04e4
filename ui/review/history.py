"""The changes of a claim, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from db.views.changes import EventRow
from db.vocabulary import PRIORITIES
from ui.review.ratings import Ratings
from ui.review.verbs.deeds import deed

#: What the record needs and nobody needs to read: other fields say it in words.
UNTOLD = {"dismissed_by", "taken_back", "merged_into", "span", "claim_id", "verdict_id"}
#: What fields are called where that is not their name.
FIELDS = {
    "claim_text": "restatement",
    "rating_id": "verdict",
    "quote": "words of the article",
    "merged": "merged claim",
    "correction_note": "note",
    "assignee_id": "assigned to",
}
#: Priorities in words, by how events write them down.
PRIORITY_WORDS = {str(number): word for number, word in PRIORITIES.items()}


class FieldChange(TypedDict):
    """A field that changed, and how."""

    field: str
    before: str | None
    after: str | None


class Entry(TypedDict):
    """One action: when (ISO 8601, UTC), by whom, what in words, and which fields it changed."""

    at: str
    by: str
    said: str
    changes: list[FieldChange]


def history(events: Iterable[EventRow], ratings: Ratings) -> list[Entry]:
    """Return the changes of a claim, newest first; the fields that one action changed stand together."""
    entries: list[Entry] = []
    batch = None
    for event in events:
        if event.batch_id is None or event.batch_id != batch:
            entries.append({"at": event.at.isoformat(), "by": event.actor, "said": deed(event.action), "changes": []})
        batch = event.batch_id
        if event.entity == "event":
            entries[-1]["said"] = f"undid: {deed(event.old or '')}"
        elif event.field is not None and event.field not in UNTOLD:
            words = {"rating_id": ratings.labels, "assignee_id": ratings.people, "priority": PRIORITY_WORDS}
            entries[-1]["changes"].append(_change(event.field, event, words.get(event.field, {})))
    return entries


def _change(field: str, event: EventRow, words: dict[str, str]) -> FieldChange:
    return {
        "field": FIELDS.get(field, field.replace("_", " ")),
        "before": _in_words(event.old, words),
        "after": _in_words(event.new, words),
    }


def _in_words(value: str | None, words: dict[str, str]) -> str | None:
    return None if value is None else words.get(value, value)
