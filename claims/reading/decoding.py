"""Bytes into text: by byte-order mark, as UTF-8, as declared, and last by guessing; never silently wrong."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

from claims.errors import UnreadableDocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What pages call Latin-1 and the like is in truth the larger set of Windows (as browsers read them).
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})"""
)
#: How far into a page its declaration may stand.
_DECLARED_WITHIN = 4096
_GUESS_FROM = 200_000
#: What Western texts write beyond ASCII, in Windows-1252.
_WESTERN = re.compile("[‚„…‘’“”•–—™€£©«»°·¿¡ºª½¼¾ÄÖÜäöüßÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕØÙÚÛàáâãåæçèéêëìíîïñòóôõøùúûŒœŸÿŠšŽž\xa0]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: A text has at most one control character, or one broken one, in this many.
_ONE_IN = 500
#: So many whole characters beyond ASCII for a broken one are UTF-8: no other encoding has its patterns by chance.
_WHOLE_FOR_ONE_BROKEN = 8
SAVE_AS_UTF8 = "Open it in the program it comes from, save it as UTF-8 and try again."


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an HTML page declares for itself, None where it declares none."""
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    return (match[1] or match[2]).decode("ascii") if match else None


def _by_name(data: bytes, name: str | None) -> str | None:
    try:
        codec = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name.startswith(("utf-16", "utf-32")):
        return None
    try:
        return data.decode(_LARGER.get(codec.name, codec.name))
    except (UnicodeDecodeError, LookupError):
        return None


def _nearly_utf8(data: bytes) -> str | None:
    """Read UTF-8 with a few broken characters, as after a cut in the middle of one, or where two texts were joined."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(ord(character) > 0x7F for character in text) - broken  # noqa: PLR2004 - the end of ASCII
    few = broken * _ONE_IN <= len(text) + _ONE_IN or broken * _WHOLE_FOR_ONE_BROKEN <= whole
    return text if whole > broken and few else None


def _western(data: bytes) -> str | None:
    """Read Windows-1252, where everything beyond ASCII is what Western texts write."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond = [character for character in text if ord(character) > 0x7F]  # noqa: PLR2004 - the end of ASCII
    return text if len(beyond) * 8 <= len(text) and all(map(_WESTERN.match, beyond)) else None


def _wide(data: bytes) -> str | None:
    """Read UTF-16 without a byte-order mark: every other byte of a Western text is zero."""
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = data[start : 2 * _ONE_IN : 2]
        if len(zeros) > 1 and zeros.count(0) > 0.7 * len(zeros):
            return data[: len(data) // 2 * 2].decode(name, errors="replace")
    return None


def _guessed(data: bytes) -> str | None:
    best = charset_normalizer.from_bytes(data[:_GUESS_FROM]).best()
    return _by_name(data, best.encoding) if best else None


def decode(name: str, data: bytes, *, declared: str | None = None) -> str:
    """Return the text of a file; ``declared`` is an encoding that it, or its server, names.

    Raises UnreadableDocumentError for a binary file and for an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is None or "\0" in text:
        text = _wide(data) if b"\0" in data[: 2 * _ONE_IN] else text
    if text is None:
        text = _by_name(data, declared) or _nearly_utf8(data) or _western(data) or _guessed(data)
    if text is None:
        raise UnreadableDocumentError(name, "its encoding cannot be told", SAVE_AS_UTF8)
    if len(_CONTROL.findall(text)) * _ONE_IN > len(text) + _ONE_IN:
        raise UnreadableDocumentError(name, "it is a binary file, not a text", SAVE_AS_UTF8)
    return text
