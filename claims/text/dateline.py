"""The place from where a sentence was reported, which stands before it and says nothing of what happened."""

from __future__ import annotations

import re
from datetime import date

from claims.text.dates import find_date

#: 'HARWELL, 4 May 2024 –', 'HARWELL (May 4, 2024) —', 'HARWELL, May 4, 2024 /Newswire/ --', 'VIENNA —',
#: 'DUBAI, United Arab Emirates —', 'Washington, DC:', '(Reuters) —', 'LYON, March 3, 2021 —'.
DATELINE = re.compile(
    r"(?:[A-Z][\w.'’ -]*(?:, [A-Z][\w.'’ ]*){0,3}(?:, (?:19|20)\d\d|, \d{1,2}\.? [A-Z][\w.]* (?:19|20)\d\d)?"
    r"(?: ?\([A-Z][\w ,.]*\)| ?/[A-Z][\w .]*/)?|\([A-Z][\w .]*\))"
    r" ?(?:[—–]|--?(?= )|:)(?= )"
)
LONGEST_DATELINE = 60


def date_of(paragraph: str) -> date | None:
    """Return the full date that stands with the place before a paragraph: 'LYON, March 3, 2021 —'; else None."""
    match = DATELINE.match(paragraph[:LONGEST_DATELINE])
    return find_date(match.group()) if match is not None else None
