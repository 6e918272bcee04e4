"""Word documents (.docx) into paragraphs: headings, captions and tables as a reader sees them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import islice

import docx
from lxml import etree

from claims.errors import UnreadableDocumentError
from claims.reading.layout import Block
from claims.reading.word_body import Body
from claims.reading.word_styles import W, read_styles

#: A document that unpacks to more is refused unread: no article is that long, and a bomb is.
MAX_UNPACKED = 100_000_000
MAX_PARTS = 5_000
#: Paragraphs and rows of more than a book.
MAX_PARAGRAPHS = 50_000
#: The first bytes of the older Office format, in which encrypted documents are wrapped as well.
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")
#: The names that the strict form gives to what the common one calls otherwise.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_COMMON = rb"http://schemas.openxmlformats.org/\1/2006/\2"
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


def _transitional(data: bytes) -> bytes:
    """Return a document in the strict form of the standard in the form that everybody writes."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        if not any(_STRICT.search(source.read(name)) for name in source.namelist() if name.endswith("document.xml")):
            return data
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as target:
            for name in source.namelist():
                part = source.read(name)
                target.writestr(name, _STRICT.sub(_COMMON, part) if name.endswith((".xml", ".rels")) else part)
    return file.getvalue()


def _parts(data: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Yield the parts of a document that stand beside its body."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        for name in ("styles", "footnotes", "endnotes"):
            if f"word/{name}.xml" in source.namelist():
                yield name, etree.fromstring(source.read(f"word/{name}.xml"), parser)


def _notes(parts: dict[str, etree._Element]) -> dict[tuple[str, str], etree._Element]:
    return {
        (kind, note.get(f"{W}id", "")): note
        for kind in ("footnote", "endnote")
        if f"{kind}s" in parts
        for note in parts[f"{kind}s"].iter(f"{W}{kind}")
    }


def _read(data: bytes) -> tuple[list[Block], str, str]:
    data = _transitional(data)
    document = docx.Document(io.BytesIO(data))
    parts = dict(_parts(data))
    body = Body(read_styles(parts["styles"] if "styles" in parts else etree.Element("none")), _notes(parts))
    blocks = list(islice(body.blocks(document.element.body), MAX_PARAGRAPHS + 1))
    properties = document.core_properties
    return [*blocks, *islice(body.notes(), MAX_PARAGRAPHS)], properties.title or "", properties.author or ""


def read_word(name: str, data: bytes) -> tuple[list[Block], str | None, str | None]:
    """Return the paragraphs of a .docx file with the title and author that its properties name.

    Raises UnreadableDocumentError for what is encrypted, damaged, or unpacks to more than MAX_UNPACKED bytes.
    """
    _check(name, data)
    try:
        blocks, title, author = _read(data)
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
