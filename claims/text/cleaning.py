"""Text as every later step sees it: cleaned once, at reading, by small steps that each do one thing.

A text that is already clean comes out unchanged, so its offsets stay what they were.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
#: Every blank that is no line end, tabs and the wide blank of Chinese and Japanese included.
_BLANK = re.compile("[\t\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
#: Soft hyphens, zero-width blanks, marks of writing direction, byte-order marks, control characters.
_INVISIBLE = re.compile(
    "[\x01-\x08\x0e-\x1b\x7f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
#: Windows' own characters, read as if they were Latin-1: 0x92 is an apostrophe there and a control character here.
_WINDOWS = {code: bytes([code]).decode("cp1252", errors="replace") for code in range(0x80, 0xA0) if code != 0x85}  # noqa: PLR2004 - 0x85 ends a line
#: Latin ligatures that only type-setting makes; æ, œ and ß are letters.
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_JOINERS = re.compile("[\u200c\u200d]+")
#: Scripts and signs in which a zero-width joiner or non-joiner is spelling: Arabic to Mongolian, emoji.
_JOINING = re.compile(
    "[\u0600-\u109f\u1780-\u18af\u20e3\u2190-\u2bff\ufb50-\ufdff\ufe0f\ufe70-\ufefe\U0001f000-\U0001faff]"
)


def replace_lone_surrogates(text: str) -> str:
    """Put U+FFFD for halves of characters and for NUL, which no file and no database can store."""
    return _LONE_SURROGATE.sub("\ufffd", text).replace("\0", "\ufffd")


def repair_windows_characters(text: str) -> str:
    """Read the control characters U+0080 to U+009F as the Windows-1252 characters they were meant to be."""
    return text.translate(_WINDOWS)


def unify_line_ends(text: str) -> str:
    """End every line with a plain line feed."""
    return _LINE_END.sub("\n", text)


def unify_blanks(text: str) -> str:
    """Put a plain space for every other blank, one for one, so that offsets stay."""
    return _BLANK.sub(" ", text)


def remove_invisible(text: str) -> str:
    """Remove what nobody sees and what splits words for a machine."""
    return _INVISIBLE.sub("", text)


def open_ligatures(text: str) -> str:
    """Write the letters of printers' ligatures one by one: "ﬁre" is "fire", which is what somebody looks for."""
    return _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)


def compose(text: str) -> str:
    """Compose letters and their accents (Unicode NFC)."""
    return unicodedata.normalize("NFC", text)


def remove_needless_joiners(text: str) -> str:
    """Remove zero-width joiners and non-joiners but where a script or an emoji is spelt with them.

    Accents that come next to their letter when a joiner goes are composed with it.
    """

    def joiner(match: re.Match[str]) -> str:
        start, end = match.span()
        spelt = start and end < len(text) and _JOINING.match(text[start - 1]) and _JOINING.match(text[end])
        return match.group()[0] if spelt else ""

    return compose(_JOINERS.sub(joiner, text))


def remove_unstable_joiners(text: str) -> str:
    """Remove every joiner of a text in which composing put accents between a joiner and its letter."""
    return text if remove_needless_joiners(text) == text else compose(_JOINERS.sub("", text))


STEPS: tuple[Callable[[str], str], ...] = (
    replace_lone_surrogates,
    repair_windows_characters,
    unify_line_ends,
    unify_blanks,
    remove_invisible,
    open_ligatures,
    compose,
    remove_needless_joiners,
    remove_unstable_joiners,
)


def clean(text: str) -> str:
    """Return the text as every later step will see it; cleaning twice changes nothing.

    Runs of blanks and of empty lines stay, so only removed characters and line ends of two characters move offsets.
    """
    for step in STEPS:
        text = step(text)
    return text
