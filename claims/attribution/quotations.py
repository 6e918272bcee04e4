"""Quotations: who is said to have said or thought what, in direct, mixed and indirect speech."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claims.attribution.attributions import Attributions, find_attributions
from claims.languages.en.attribution.speakers import Speakers
from claims.languages.en.coreference.resolution import resolve_attributions
from claims.text.quotation_marks import Marked, find_dialogue, find_marked
from claims.text.word_count import count_words
from claims.types import Quotation, QuotationKind, Span

#: Words that a quotation has at least, unless it ends like a sentence.
SHORTEST_SPEECH = 4
FOREIGN_MARKS = frozenset("„«»「『《")
SPEECH_END = re.compile(r"[.!?…,。！？؟][\W_]*$")


def find_quotations(text: str, *, language: str | None = None, nested: bool = False) -> list[Quotation]:
    """Find the quotations of a text, in reading order.

    With ``nested``, words that somebody inside a quotation is said to have said are found as well. ``language`` is a
    two-letter code; None guesses. Outside English only quotations in marks are found.
    """
    found = find_attributions(text, language=language, nested=nested)
    speakers = Speakers(
        text, found.paragraphs, resolve_attributions(text, found), [one.source for one in found.reported]
    )
    quotations = {
        Quotation(span, one.cue, one.source, speakers.name(one.source), _kind(text, span, found.quotes), one.stance)
        for one in found.reported
        for span in one.content
    }
    quotations |= set(_without_parse(text, found))
    return sorted(quotations, key=lambda one: (one.content.start, one.content.end, one.cue.start if one.cue else -1))


def _without_parse(text: str, found: Attributions) -> Iterator[Quotation]:
    """Find what stands in quotation marks or after a dash where the language is not parsed; nobody is named.

    A short text may be taken for English, so marks that English does not use count everywhere.
    """
    known = {piece for one in found.reported for piece in one.content}
    for paragraph in found.paragraphs:
        english = paragraph.doc.has_annotation("DEP")
        place = Span(paragraph.start, paragraph.end)
        spoken = [one for one in find_marked(text, place) if not english or one.mark in FOREIGN_MARKS]
        for one in (*spoken, None if english else find_dialogue(text, place)):
            if one is not None and one.depth == 0 and _is_speech(text[one.start : one.end]):
                content = Span(one.start, one.end)
                if content not in known:
                    yield Quotation(content, None, None, None, "direct")


def _is_speech(words: str) -> bool:
    """Whether words in marks are more than a title or a single word held at a distance."""
    return count_words(words) >= SHORTEST_SPEECH or bool(SPEECH_END.search(words))


def _kind(text: str, content: Span, quotes: Sequence[Marked]) -> QuotationKind:
    """Tell by how many of the letters and digits of a content stand inside quotation marks."""
    letters = sum(character.isalnum() for character in text[content.start : content.end])
    inside = 0
    for number in range(max(0, bisect_left(quotes, content.start, key=lambda one: one.start) - 1), len(quotes)):
        if quotes[number].start >= content.end:
            break
        start, end = max(content.start, quotes[number].start), min(content.end, quotes[number].end)
        inside += sum(character.isalnum() for character in text[start:end])
    share = inside / max(1, letters)
    return "direct" if share >= 0.9 else "mixed" if share > 0.05 else "indirect"  # noqa: PLR2004 - as PolNeAR has it
