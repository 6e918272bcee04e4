"""Characters of a page that no tree of elements may hold (XML 1.0, section 2.2), written as they are or by number."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("[\x0b\x0c\x1c-\x1e]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\ud800-\udfff\ufffe\uffff]")
#: "&#1;", "&#x0B;": what reads them puts the character in.
_NUMBERED = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{1,8})|([0-9]{1,9}))(?![0-9A-Fa-f]);?")
#: Seen by nobody, and taken out by the cleaning of texts: what stood around the character stays parted in the markup.
_NOTHING = "\u200b"


def without_controls(page: str) -> str:
    """Return a page without control characters, halves of characters and non-characters; its own line ends stay."""
    return _NUMBERED.sub(_named, _CONTROLS.sub("", _LINE_ENDS.sub("\n", page)))


def _named(reference: re.Match[str]) -> str:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    if number > 0x10FFFF:  # noqa: PLR2004 - the last code point
        return _NOTHING
    if _LINE_ENDS.match(chr(number)):
        return "\n"
    return _NOTHING if _CONTROLS.match(chr(number)) else reference.group()
