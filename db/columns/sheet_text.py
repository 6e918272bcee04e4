"""Text as a cell of Excel can hold it: 32,767 UTF-16 units of characters that XML allows."""

from __future__ import annotations

import re

#: In UTF-16 units.
LIMIT = 32_767
#: What XML 1.0 has no way to write, not even escaped (section 2.2).
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: What stands at the end of a text that did not fit; an import must not take such a cell for a change.
CUT = " […]"
_CUT_AT_END = re.compile(r" \[…\]\Z")


def fitting(text: str) -> str:
    """Return a text as a cell holds it: itself, or its beginning with ``CUT`` after it; what XML forbids as U+FFFD."""
    if NO_XML.search(text):
        text = NO_XML.sub("\ufffd", text)
    if len(text) * 2 <= LIMIT or units(text) <= LIMIT:
        return text
    room = LIMIT - len(CUT)
    kept = text[:room]
    while (over := units(kept) - room) > 0:
        # Each character taken away frees one unit or two: never too many are.
        kept = kept[: -((over + 1) // 2)]
    return kept + CUT


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_cut(cell: str) -> bool:
    """Say whether a cell holds only the beginning of its text."""
    return units(cell) >= LIMIT - 1 and _CUT_AT_END.search(cell) is not None
