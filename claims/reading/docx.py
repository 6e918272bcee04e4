"""Word documents (.docx) into paragraphs: headings, captions and tables as a reader sees them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import islice

import docx
from lxml import etree

from claims.errors import UnreadableDocumentError
from claims.reading.layout import Block, block
from claims.types import PassageKind

#: A document that unpacks to more is refused unread: no article is that long, and a bomb is.
MAX_UNPACKED = 100_000_000
MAX_PARTS = 5_000
#: Paragraphs and rows of more than a book.
MAX_PARAGRAPHS = 50_000
#: The first bytes of the older Office format, in which encrypted documents are wrapped as well.
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: What is crossed out, moved away, or a second copy for older programs.
_SKIPPED = {
    f"{_W}del",
    f"{_W}moveFrom",
    f"{_W}instrText",
    f"{_W}pPr",
    f"{_W}rPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_KINDS: dict[str, PassageKind] = {"title": "title", "heading": "heading", "subtitle": "heading", "caption": "caption"}
#: Titles that programs put in where nobody gave one.
_MACHINE_TITLES = ("microsoft word", "word document", "untitled")


def _check(name: str, data: bytes) -> None:
    """Refuse what is encrypted, no Word document, or unpacks to too much."""
    if data.startswith(_OLD_OFFICE):
        raise UnreadableDocumentError(
            name, "it is protected by a password, or in Word's older format", "Save it as .docx without a password."
        )
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile as error:
        raise UnreadableDocumentError(name, "it is no Word document, or damaged", "Save it again as .docx.") from error
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise UnreadableDocumentError(
            name, f"it unpacks to more than {MAX_UNPACKED // 1_000_000} MB", "Paste the article's text instead."
        )


def _words(element: etree._Element) -> str:
    """Return what a reader sees of a paragraph or cell, tracked insertions included, deletions left out."""
    texts: list[str] = []
    waiting = [element]
    while waiting:
        node = waiting.pop()
        if node.tag == f"{_W}t":
            texts.append(node.text or "")
        elif node.tag in _SIGNS:
            texts.append(_SIGNS[node.tag])
        if node.tag not in _SKIPPED:
            waiting.extend(reversed(node))
    return "".join(texts)


def _kind(paragraph: etree._Element, styles: dict[str, str]) -> PassageKind | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
    return next((kind for beginning, kind in _KINDS.items() if name.lower().startswith(beginning)), None)


def _row(row: etree._Element) -> str:
    cells = [" ".join(_words(cell).split()) for cell in row.iter(f"{_W}tc")]
    return " | ".join(cell for cell in cells if cell)


def _blocks(body: etree._Element, styles: dict[str, str]) -> Iterator[Block]:
    waiting = list(reversed(body))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}p":
            yield block(_words(element), _kind(element, styles))
        elif element.tag == f"{_W}tbl":
            yield from (block(_row(row)) for row in element.iterchildren(f"{_W}tr"))
        elif element.tag not in _SKIPPED:
            waiting.extend(reversed(element))


def read_word(name: str, data: bytes) -> tuple[list[Block], str | None, str | None]:
    """Return the paragraphs of a .docx file with the title and author that its properties name.

    Raises UnreadableDocumentError for what is encrypted, damaged, or unpacks to more than MAX_UNPACKED bytes.
    """
    _check(name, data)
    try:
        document = docx.Document(io.BytesIO(data))
        styles = {style.style_id: style.name or "" for style in document.styles}
        blocks = list(islice(_blocks(document.element.body, styles), MAX_PARAGRAPHS + 1))
        properties = document.core_properties
        title, author = properties.title or "", properties.author or ""
    except Exception as error:  # the parser raises whatever a damaged part makes it raise
        raise UnreadableDocumentError(name, "it is damaged", "Open it in Word and save it again.") from error
    if len(blocks) > MAX_PARAGRAPHS:
        raise UnreadableDocumentError(
            name, f"it has more than {MAX_PARAGRAPHS:,} paragraphs", "Split it into single articles."
        )
    known = title.strip() and not title.lower().startswith(_MACHINE_TITLES)
    return (
        blocks,
        title.strip() if known else None,
        author.strip() or None,
    )
