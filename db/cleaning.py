"""One cleaning for everything that people type, so that both databases can hold it and every file can carry it.

PostgreSQL stores neither NUL nor lone surrogates; a spreadsheet breaks on control characters.
"""

from __future__ import annotations

import re
import unicodedata

from db.errors import RefusedError

NAME_LENGTH = 80
HEADLINE_LENGTH = 300
TITLE_LENGTH = 1_000
TEXT_LENGTH = 40_000
LOCATOR_LENGTH = 500
#: In bytes of UTF-8: an index entry of PostgreSQL holds no more than 2,704.
ADDRESS_BYTES = 2_000

#: Everything that is not text: control characters but tab and line feed, lone surrogates, non-characters.
NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85")
BLANKS = re.compile(r"\s+")
#: The most of a question that is looked for, in code points.
QUESTION_LENGTH = 300


def clean_text(text: str, *, limit: int = TEXT_LENGTH, what: str = "text") -> str:
    """Return text as it is stored: NFC, line feeds for line ends, no control characters or lone surrogates, trimmed.

    Cleaning twice changes nothing. Raises :class:`RefusedError` above ``limit`` code points; nothing is cut off.
    """
    cleaned = unicodedata.normalize("NFC", NO_TEXT.sub("", LINE_ENDS.sub("\n", text))).strip()
    if len(cleaned) > limit:
        raise RefusedError(f"The {what} has {len(cleaned):,} characters; {limit:,} fit. Shorten it and save again.")
    return cleaned


def clean_line(text: str, *, limit: int = TITLE_LENGTH, what: str = "line") -> str:
    """Return text for a single line: cleaned, with every run of blanks made one space."""
    # Control characters go first: one between two blanks would leave both.
    return clean_text(BLANKS.sub(" ", NO_TEXT.sub("", LINE_ENDS.sub("\n", text))), limit=limit, what=what)


def clean_optional(text: str | None, *, limit: int = TITLE_LENGTH, what: str = "line") -> str | None:
    """Return a cleaned line, or None where nothing is left of it."""
    return clean_line(text, limit=limit, what=what) or None if text else None


def clean_question(text: str) -> str:
    """Return words to look for: a cleaned line, of which no more is taken than anybody looks for."""
    return unicodedata.normalize("NFC", BLANKS.sub(" ", NO_TEXT.sub("", text[:QUESTION_LENGTH]))).strip()
