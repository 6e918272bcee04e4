"""The place from where a sentence was reported, which stands before it and says nothing of what happened."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from claims.text.dates import find_date

if TYPE_CHECKING:
    from spacy.tokens import Span

#: 'VIENNA —', 'DUBAI, United Arab Emirates —', 'Washington, DC:', '(Reuters) —', 'LYON, March 3, 2021 —'.
DATELINE = re.compile(
    r"(?:[A-Z][\w.'’ -]*(?:, [A-Z][\w.'’ ]*){0,3}(?:, (?:19|20)\d\d)?(?: ?\([A-Z][\w .]*\))?|\([A-Z][\w .]*\))"
    r" ?(?:[—–]|--?(?= )|:)(?= )"
)
LONGEST_DATELINE = 60


def date_of(paragraph: str) -> date | None:
    """Return the full date that stands with the place before a paragraph: 'LYON, March 3, 2021 —'; else None."""
    match = DATELINE.match(paragraph[:LONGEST_DATELINE])
    return find_date(match.group()) if match is not None else None


def after_dateline(sentence: Span) -> int:
    """Return the first token of a sentence after the place from where it was reported."""
    match = DATELINE.match(sentence.text[:LONGEST_DATELINE])
    if match is None:
        return sentence.start
    inside = [token for token in sentence if token.idx - sentence.start_char < match.end()]
    named = all(token.pos_ in {"PROPN", "PUNCT", "SYM", "NUM"} or token.ent_type_ for token in inside)
    return inside[-1].i + 1 if named and sentence.start_char == 0 else sentence.start
