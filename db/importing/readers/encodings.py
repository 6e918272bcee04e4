"""In which encoding a file of rows was written, told from all of it, in little memory."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import charset_normalizer

from db.errors import UnreadableImportError

PIECE = 1 << 20
#: Byte-order marks. The longer ones first: that of UTF-32 begins like that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What begins the files of programs, not of texts: ZIP, PDF, old Excel, gzip, PNG, JPEG, GIF, executables.
BINARY = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF")
#: A byte in so many may be a control character in a text.
ONE_IN = 200
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: Well-formed characters of several bytes in UTF-8.
MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
BEYOND = re.compile(rb"[\x80-\xff]")
ASCII = range(0x80)
#: What is beyond ASCII in Western texts, as Windows-1252 writes it.
WESTERN = "‚„…‘’“”•–—™€£©«»°·¿¡ºª½¼¾ÄÖÜäöüßÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕØÙÚÛàáâãåæçèéêëìíîïñòóôõøùúûýÝŒœŸÿŠšŽž\xa0×÷±²³µ¶†‡‰¢¥®¹"
REMEDY = "Save it as “CSV UTF-8” and import that file."


def encoding_of(path: Path, name: str) -> str:
    """Return the name of a file's encoding, as Python has it.

    By its byte-order mark; UTF-16 without one by its zeros; UTF-8 where all of it is, or where more of it is than is
    not (the rows that are broken are then reported); else Windows-1252 or what else the letters beyond ASCII make
    likely. Raises :class:`UnreadableImportError` for a binary file and where nothing is likely.
    """
    with path.open("rb") as file:
        head = file.read(PIECE)
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    if (wide := _wide(head)) is not None:
        return wide
    if head.startswith(BINARY) or len(CONTROL.findall(head)) * ONE_IN > len(head) + ONE_IN:
        raise UnreadableImportError(name, "it is a binary file, not a table", "Export it as CSV or .xlsx first.")
    broken = _beyond_utf8(path)
    if not broken or len(MULTIBYTE.findall(broken)) * 2 > len(BEYOND.findall(MULTIBYTE.sub(b"", broken))):
        return "utf-8"
    return _eight_bit(broken, name)


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 without a mark: every other byte of a header is zero."""
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = head[start:400:2]
        if len(zeros) > 1 and zeros.count(0) > 0.7 * len(zeros) and head[1 - start : 400 : 2].count(0) == 0:
            return encoding
    return None


def _beyond_utf8(path: Path) -> bytes:
    """Return the first piece of the file that is no UTF-8; nothing where all of it is."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                return piece
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            # It ends in the middle of a character: cut off, but UTF-8.
            return b""
    return b""


def _eight_bit(piece: bytes, name: str) -> str:
    beyond = bytes(sorted(set(piece) - set(ASCII)))
    if set(beyond.decode("cp1252", "replace")) <= set(WESTERN):
        return "cp1252"
    # Only lines that tell something: the letters of an alphabet are few in a file of numbers and names of columns.
    telling = b"\n".join(line for line in piece.splitlines() if not line.isascii())
    best = charset_normalizer.from_bytes(telling).best()
    if best is None or best.encoding.startswith(("utf_16", "utf_32")):
        raise UnreadableImportError(name, "its encoding cannot be told", REMEDY)
    return best.encoding
