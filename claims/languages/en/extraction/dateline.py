"""Where a sentence begins after the place from where it was reported."""

from __future__ import annotations

from spacy.tokens import Span

from claims.languages.en import labels
from claims.text.dateline import DATELINE, LONGEST_DATELINE


def after_dateline(sentence: Span) -> int:
    """Return the first token of a sentence after the place from where it was reported."""
    match = DATELINE.match(sentence.text[:LONGEST_DATELINE])
    if match is None:
        return sentence.start
    inside = [token for token in sentence if token.idx - sentence.start_char < match.end()]
    named = all(token.pos_ in labels.DATELINE_WORDS or token.ent_type_ for token in inside)
    return inside[-1].i + 1 if named and sentence.start_char == 0 else sentence.start
