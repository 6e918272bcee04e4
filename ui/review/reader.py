"""What the reader shows of an article: the text as it is, and where claims and passages stand in it."""

from __future__ import annotations

from functools import lru_cache
from typing import TypedDict

from claims.types import Document
from db.views.claims import Highlight, Reading
from ui.review.ratings import Ratings
from ui.shared.language_model import is_ready
from ui.shared.plain_values import Values, values


class ReaderData(TypedDict):
    """What the component gets. All offsets are half-open and count code points of ``text``."""

    article: Values
    revision_id: int
    text: str
    passages: list[Values]
    looks: list[tuple[int, int]]
    gaps: list[Values]
    highlights: list[Values]
    sentences: list[tuple[int, int]]


def reader(shown: Reading, ratings: Ratings, *, passing: bool = False) -> ReaderData:
    """Return what the reader shows of an article.

    ``passing`` says that somebody has only just come to this article: its sentences, which take the language model
    many times as long as all the rest, come with what they do next.
    """
    return {
        "article": values(shown.article),
        "revision_id": shown.revision_id,
        "text": shown.text,
        "passages": [values(passage) for passage in shown.passages],
        "looks": list(shown.looks),
        "gaps": [values(gap) for gap in shown.gaps],
        "highlights": [_highlight(highlight, ratings) for highlight in shown.highlights],
        # Importing the language model from two threads at once breaks both, so nobody here asks before it is loaded.
        "sentences": sentence_spans(shown.text, shown.article.language) if is_ready() and not passing else [],
    }


@lru_cache(maxsize=64)
def sentence_spans(text: str, language: str | None) -> list[tuple[int, int]]:
    """Return where the sentences of a text stand, for choosing one from the keyboard; code point offsets."""
    from claims import split_sentences

    return [(sentence.start, sentence.end) for sentence in split_sentences(Document(text, language=language))]


def _highlight(row: Highlight, ratings: Ratings) -> Values:
    shown = values(row)
    del shown["verdict_label"], shown["verdict_colour"]
    return shown | {"verdict": ratings.verdict(row.verdict_label, row.verdict_colour)}
