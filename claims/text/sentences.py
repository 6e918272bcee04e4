"""A text as sentences that know where they stand in it."""

from __future__ import annotations

from claims.languages.parsing import parse
from claims.types import Sentence


def split_sentences(text: str, *, language: str | None = None) -> list[Sentence]:
    """Split a text into sentences, in reading order.

    They are disjoint, ``text[start:end] == sentence.text``, none begins or ends with a blank, and everything that is
    not blank lies in one. No sentence crosses a line end unless the text is hard-wrapped. ``language`` is a two-letter
    code; None guesses.
    """
    return [
        Sentence(span.start, span.end, text[span.start : span.end])
        for paragraph in parse(text, language=language)
        for span in paragraph.sentence_spans()
    ]
