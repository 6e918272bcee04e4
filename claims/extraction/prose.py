"""The sentences of a document that may hold claims, and what each of them states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claims.analysis import Analysis
from claims.extraction.draft import Draft
from claims.languages.parsing import Paragraph
from claims.text.intervals import Touching
from claims.types import HOLDING_CLAIMS, Passage

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens


def find_drafts(analysis: Analysis) -> list[Draft]:
    """Return the drafts of every sentence of prose, in reading order; a sentence without any is one as it stands."""
    near = Touching(analysis.quotations, lambda one: (one.content.start, one.content.end))
    found: list[Draft] = []
    for paragraph, sentence in prose(analysis):
        start, end = paragraph.start + sentence.start_char, paragraph.start + sentence.end_char
        found += analysis.language.drafts(paragraph, sentence, analysis.document.text, near.at(start, end))
    return found


def prose(analysis: Analysis) -> Iterator[tuple[Paragraph, Tokens]]:
    """Yield the parsed sentences of a document that may hold claims."""
    other = Touching(
        (passage for passage in analysis.document.passages if passage.kind not in HOLDING_CLAIMS),
        lambda one: (one.start, one.end),
    )
    for paragraph in analysis.paragraphs:
        for sentence in paragraph.doc.sents:
            start, end = paragraph.start + sentence.start_char, paragraph.start + sentence.end_char
            if _is_prose(start, end, other.at(start, end)):
                yield paragraph, sentence


def _is_prose(start: int, end: int, passages: Sequence[Passage]) -> bool:
    """Tell whether most of a stretch lies outside the passages that hold no claims and touch it."""
    other = sum(min(end, passage.end) - max(start, passage.start) for passage in passages)
    return other * 2 < end - start
