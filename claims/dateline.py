"""The place from where a sentence was reported, which stands before it and says nothing of what happened."""

from __future__ import annotations

import re

from spacy.tokens import Span

#: 'VIENNA —', 'DUBAI, United Arab Emirates —', 'Washington, DC, United States:', '(Reuters) —' and the like.
DATELINE = re.compile(
    r"(?:[A-Z][\w.'’ -]*(?:, [A-Z][\w.'’ ]*){0,3}(?: ?\([A-Z][\w .]*\))?|\([A-Z][\w .]*\)) ?(?:[—–]|--?(?= )|:)(?= )"
)
LONGEST_DATELINE = 60


def after_dateline(sentence: Span) -> int:
    """Return the first token of a sentence after the place from where it was reported."""
    match = DATELINE.match(sentence.text[:LONGEST_DATELINE])
    if match is None:
        return sentence.start
    inside = [token for token in sentence if token.idx - sentence.start_char < match.end()]
    named = all(token.pos_ in {"PROPN", "PUNCT", "SYM"} or token.ent_type_ for token in inside)
    return inside[-1].i + 1 if named and sentence.start_char == 0 else sentence.start
