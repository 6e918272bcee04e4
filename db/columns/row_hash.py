"""A short hash of a row of ``claims.csv``, by which an import sees that the claim changed since the file was made."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from db.columns.claims import EDITABLE, IDENTIFYING

#: What is hashed, in this order.
HASHED = (*IDENTIFYING, *EDITABLE)
#: In bytes; twice as many letters. Made against chance, not against forgers.
LENGTH = 8


def row_hashes(columns: Sequence[Sequence[Any]]) -> list[str]:
    """Return the hash of each row, given the columns of ``HASHED`` as the database has them.

    A value that is missing and an empty one hash alike, for a file cannot tell them apart. No value that can be
    stored holds the NUL that parts them here. It begins with a letter of its own: of digits alone, or with an e among
    them, a spreadsheet would make a number.
    """
    texts = [["" if value is None or value == [] else str(value) for value in column] for column in columns]
    return [
        f"h{blake2b(chr(0).join(row).encode('utf-8', 'surrogatepass'), digest_size=LENGTH).hexdigest()}"
        for row in zip(*texts, strict=True)
    ]
