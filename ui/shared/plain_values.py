"""Rows of the database as the plain values the components show: text stays text, times are ISO 8601 in UTC."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from msgspec import to_builtins

from claims import describe_signal, is_in_effect, relative_dates
from db.vocabulary import PRIORITIES
from ui.http.warmup import is_ready
from ui.shared.messages import SAID, deed

Values = dict[str, Any]


def values(row: Any) -> Values:
    """Return a row (a dataclass) as plain values."""
    shown: Values = to_builtins(row)
    return shown


class Ratings:
    """What lists and histories need to know of the ratings that verdicts are given by."""

    def __init__(self, scales: Iterable[Any], people: Iterable[Any] = ()) -> None:
        listed = [(scale, rating) for scale in scales for rating in scale.ratings]
        self.labels = {str(rating.rating_id): rating.label for _, rating in listed}
        self.people = {str(person.key): person.name for person in people}
        self.scales = {scale.slug: scale.label for scale, _ in listed}
        self._common = {(rating.label, rating.colour): rating.common for _, rating in listed}

    def verdict(self, label: str | None, colour: str | None) -> Values | None:
        """Return the verdict of a claim as lists show it, with its place on the common scale; None before the first."""
        return (
            None if label is None else {"label": label, "colour": colour, "common": self._common.get((label, colour))}
        )


def offered(scales: Iterable[Any]) -> list[Values]:
    """Return the scales and ratings that can be judged by; retired ones stay with the verdicts given by them."""
    return [
        values(scale) | {"ratings": [values(rating) for rating in scale.offered]} for scale in scales if scale.offered
    ]


def lines(rows: Iterable[Any], ratings: Ratings) -> list[Values]:
    """Return claims as the queue lists them."""
    return [_with_verdict(row, ratings) for row in rows]


def _standing(claim: Any) -> Values | None:
    verdict = next((one for one in claim.verdicts if one.verdict_id == claim.verdict_id), None)
    return {"label": verdict.label, "colour": verdict.colour, "common": verdict.common} if verdict else None


def reader(shown: Any, ratings: Ratings, *, passing: bool = False) -> Values:
    """Return what the reader shows: the text as it is, and where claims and passages stand in it.

    ``passing`` says that somebody has only just come to this article: its sentences, which take the language model
    many times as long as all the rest, come with what they do next.
    """
    return {
        "article": values(shown.article),
        "revision_id": shown.revision_id,
        "text": shown.text,
        "passages": [values(passage) for passage in shown.passages],
        "looks": to_builtins(shown.looks),
        "gaps": [values(gap) for gap in shown.gaps],
        "highlights": [_with_verdict(highlight, ratings) for highlight in shown.highlights],
        # Importing the language model from two threads at once breaks both, so nobody here asks before it is loaded.
        "sentences": sentence_spans(shown.text, shown.article.language) if is_ready() and not passing else [],
    }


@lru_cache(maxsize=64)
def sentence_spans(text: str, language: str | None) -> list[tuple[int, int]]:
    """Return where the sentences of a text stand, for choosing one from the keyboard; code point offsets."""
    from claims import split_sentences
    from claims.types import Document

    return [(sentence.start, sentence.end) for sentence in split_sentences(Document(text, language=language))]


def _with_verdict(row: Any, ratings: Ratings) -> Values:
    shown = values(row)
    shown["verdict"] = ratings.verdict(shown.pop("verdict_label"), shown.pop("verdict_colour"))
    return shown


def card(claim: Any, ratings: Ratings, *, published_at: date | None = None) -> Values:
    """Return what the card shows of a claim out of an article of that day."""
    return values(claim) | {
        "verdict": _standing(claim),
        "resolutions": [
            values(one) | {"in_effect": is_in_effect(claim.claim_text, one)}
            for one in claim.resolutions
            if one.mention != one.referent
        ],
        "relative_dates": relative_dates(f"{claim.claim_text} {claim.quote}"),
        "published_at": to_builtins(published_at),
        "signals": [description_of(signal) for signal in claim.signals],
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


def description_of(signal: str) -> str:
    """Return a signal in words that continue "this sentence …"."""
    return describe_signal(signal)


def undo(last: Any) -> Values | None:
    """Return what the person could undo, in words; None where there is nothing."""
    return None if last is None else {"said": deed(last.action, last.n_claims), "claim_id": last.claim_id}


#: What the record needs and nobody needs to read: other fields say it in words.
UNTOLD = {"dismissed_by", "taken_back", "merged_into", "span", "claim_id", "verdict_id"}


def history(events: Iterable[Any], ratings: Ratings) -> list[Values]:
    """Return the changes of a claim, newest first; the fields that one action changed stand together."""
    entries: list[Values] = []
    batch = None
    for event in events:
        if event.batch_id is None or event.batch_id != batch:
            entries.append(
                {
                    "at": to_builtins(event.at),
                    "by": event.actor,
                    "said": SAID.get(event.action, event.action),
                    "changes": [],
                }
            )
        batch = event.batch_id
        if event.entity == "event":
            entries[-1]["said"] = f"undid: {SAID.get(event.old, event.old)}"
        elif event.field is not None and event.field not in UNTOLD:
            entries[-1]["changes"].append(_change(event, ratings))
    return entries


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


def _change(event: Any, ratings: Ratings) -> Values:
    before, after = event.old, event.new
    if event.field == "rating_id":
        before, after = ratings.labels.get(before, before), ratings.labels.get(after, after)
    if event.field == "assignee_id":
        before, after = ratings.people.get(before, before), ratings.people.get(after, after)
    if event.field == "priority":
        before, after = PRIORITY_WORDS.get(before, before), PRIORITY_WORDS.get(after, after)
    return {"field": FIELDS.get(event.field, event.field.replace("_", " ")), "before": before, "after": after}
