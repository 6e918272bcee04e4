"""What a file is in truth: names and types of files lie, their first bytes do not."""

from __future__ import annotations

import re

from claims.errors import UnreadableDocumentError

_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!doctype html\b|<html\b)", re.IGNORECASE
)
_TEXTS = {".txt", ".md"}
#: First bytes of what is no article, or of none that can be read, with what to do about it.
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (rb"{\rtf", "it is in Rich Text Format", "Open it in a word processor and save it as .docx."),
    (b"\x89PNG", "it is a picture", "Run text recognition (OCR) on it, and paste the text."),
    (b"\xff\xd8\xff", "it is a picture", "Run text recognition (OCR) on it, and paste the text."),
    (b"GIF8", "it is a picture", "Run text recognition (OCR) on it, and paste the text."),
    (b"\x1f\x8b", "it is a packed file", "Unpack it first."),
)
#: What other programs write, by suffix, with what to do about it.
_ELSEWHERE = {
    **dict.fromkeys((".doc", ".rtf", ".odt", ".pages", ".wpd"), "Open it in a word processor and save it as .docx."),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff"), "Run text recognition (OCR) on it."),
    **dict.fromkeys((".mht", ".mhtml", ".webarchive"), "Save the page again as HTML only."),
    **dict.fromkeys((".zip", ".gz", ".tar", ".7z", ".rar"), "Unpack it first."),
}


def remedy_for(suffix: str) -> str:
    """Return what to do about a file whose suffix none of the readers knows; "" where nothing is known of it."""
    return _ELSEWHERE.get(suffix, "")


def true_suffix(name: str, suffix: str, data: bytes) -> str:
    """Return the suffix that fits what the file holds: ``suffix``, unless its first bytes say another.

    A text that begins like a web page is one. Raises UnreadableDocumentError for what no reader reads.
    """
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data and suffix != ".docx":
        return ".docx"
    for beginning, problem, remedy in _REFUSED:
        if data.startswith(beginning):
            raise UnreadableDocumentError(name, problem, remedy)
    if suffix in _TEXTS and _PAGE.match(data):
        return ".html"
    return suffix
