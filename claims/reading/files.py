"""Files and pasted text into documents."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from claims.errors import UnreadableDocumentError
from claims.reading.decoding import declared_encoding, decode
from claims.reading.formats import remedy_for, true_suffix
from claims.reading.html.bylines import apart, author_of
from claims.reading.inline import without_marks
from claims.reading.layout import Block, block, lay_out
from claims.reading.markdown import is_markdown, read_blocks
from claims.reading.passages import FRONT_LINES, mark
from claims.reading.small_print import is_release_line
from claims.reading.web.sites import host_of
from claims.text.cleaning import clean
from claims.text.dateline import date_of
from claims.text.dates import find_date
from claims.text.language_identification import guess_language
from claims.turns.cues import paragraphs_of
from claims.types import Document, Passage, PassageKind

#: The article that an empty database offers to begin with.
SAMPLE = Path(__file__).parents[1] / "sample" / "russia_says_hopes_to_avoid_ban_on_western_tech_giants.txt"
#: Files of more bytes, and texts of more characters, are refused: no article is that long.
MAX_BYTES = 50_000_000
MAX_CHARACTERS = 1_000_000
#: The variable of the environment that sets another number of characters.
LIMIT = "CLAIM_WORKBENCH_MAX_CHARACTERS"

PASTED = "The pasted text"
UNNAMED = "Standard input"
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_PARAGRAPH = re.compile(r"\S.*")
#: How far from the end an address may stand that says where the article was published.
_LAST_LINES = 400


def _first(text: str, passages: tuple[Passage, ...], kind: PassageKind) -> str | None:
    return next((text[passage.start : passage.end] for passage in passages if passage.kind == kind), None)


def _address(text: str, passages: tuple[Passage, ...]) -> str | None:
    """Return the address in the last line of the text, or in the line that is called the original's."""
    for passage in reversed(passages):
        if passage.kind == "link" and passage.end > len(text.rstrip()) - _LAST_LINES:
            line = text[text.rfind("\n", 0, passage.start) + 1 : passage.end]
            if (match := _ADDRESS.search(line)) and not line[: match.start()].strip(" <").rstrip(":").count(" ") > 2:  # noqa: PLR2004
                return match.group().rstrip(".,;)>")
    return None


def _reported_on(text: str, passages: tuple[Passage, ...]) -> date | None:
    """Return the date that stands with the place before one of the first paragraphs, or on the line of a release."""
    at, ends = 0, [(passage.start, passage.end) for passage in passages]
    for match in islice(_PARAGRAPH.finditer(text), FRONT_LINES):
        while at < len(ends) and ends[at][1] <= match.start():
            at += 1
        if at == len(ends) or ends[at][0] > match.start():
            if found := date_of(match.group()):
                return found
        elif is_release_line(match.group().strip()) and (found := find_date(match.group())):
            return found
    return None


def describe(text: str, passages: tuple[Passage, ...]) -> Document:
    """Return the document, with what its own lines say about it."""
    url = _address(text, passages)
    dateline = _first(text, passages, "dateline")
    published = find_date(dateline) if dateline else _reported_on(text, passages)
    author, outlet = apart(_first(text, passages, "byline") or "")
    return Document(
        text=text,
        title=_first(text, passages, "title"),
        author=author,
        publisher=outlet or (host_of(url) if url else None),
        published=published or (find_date(urlsplit(url).path) if url else None),
        url=url,
        language=guess_language(text),
        passages=passages,
    )


def longest_text() -> int:
    """Return how many characters a text may have: what the environment says, else MAX_CHARACTERS."""
    given = os.environ.get(LIMIT, "").replace("_", "").replace(",", "").strip()
    return int(given) if given.isdecimal() and int(given) else MAX_CHARACTERS


def _refuse_long(name: str, length: int) -> None:
    if length > longest_text():
        raise UnreadableDocumentError(
            name,
            f"its text of {length:,} characters is longer than the {longest_text():,} that are read at once",
            f"Part it, at its chapters or articles, into several texts; {LIMIT} sets another limit.",
        )


def _checked(name: str, document: Document) -> Document:
    if not re.search(r"\w", document.text):
        raise UnreadableDocumentError(
            name, "there is no text in it", "Choose another file, or paste the article's text."
        )
    _refuse_long(name, len(document.text))
    return document


def _from_blocks(blocks: list[Block], title: str | None, author: str | None) -> Document:
    text, passages = lay_out(blocks)
    document = describe(text, mark(text, passages))
    return replace(document, title=document.title or title, author=document.author or author_of(author or ""))


def _read_text(text: str, *, markdown: bool) -> Document:
    cleaned = without_marks(clean(text))
    if cues := paragraphs_of(cleaned):
        return _from_blocks([block(cue) for cue in cues], None, None)
    if markdown or is_markdown(cleaned):
        return _from_blocks(list(read_blocks(cleaned)), None, None)
    return describe(cleaned, mark(cleaned))


def _plain(name: str, data: bytes) -> Document:
    return _read_text(decode(name, data), markdown=False)


def _markdown(name: str, data: bytes) -> Document:
    return _read_text(decode(name, data), markdown=True)


def _subtitles(name: str, data: bytes) -> Document:
    cues = paragraphs_of(clean(decode(name, data)))
    if not cues:
        raise UnreadableDocumentError(
            name, "there are no words with times in it", "Save the subtitles again, as SubRip or WebVTT."
        )
    return _from_blocks([block(cue) for cue in cues], None, None)


# The libraries that take formats apart are large: whoever exports, or reads plain text, does without them.


def _html(name: str, data: bytes) -> Document:
    from claims.reading.html.pages import read_page

    return read_page(name, decode(name, data, declared=declared_encoding(data)))


def _word(name: str, data: bytes) -> Document:
    from claims.reading.docx import read_word

    return _from_blocks(*read_word(name, data))


def _pdf(name: str, data: bytes) -> Document:
    from claims.reading.pdf import read_pdf

    return _from_blocks(*read_pdf(name, data))


#: How each kind of file is read, by its suffix.
READERS: dict[str, Callable[[str, bytes], Document]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".html": _html,
    ".htm": _html,
    ".docx": _word,
    ".pdf": _pdf,
    ".srt": _subtitles,
    ".vtt": _subtitles,
}


def read_pasted(text: str) -> Document:
    """Read pasted text, plain or Markdown; raises UnreadableDocumentError when it is empty or oversized."""
    _refuse_long(PASTED, len(text))
    return _checked(PASTED, _read_text(text, markdown=False))


def read_file(name: str, data: bytes) -> Document:
    """Read an uploaded file by its suffix, or by what it is in truth where its first bytes say so.

    Raises UnreadableDocumentError, with the file's name, what is wrong and what to do, for any file that cannot be
    read: another format, empty, oversized, encrypted, binary, damaged, or without an article.
    """
    return _read(name, Path(name).suffix.lower(), data)


def read_sample() -> Document:
    """Read the sample article that comes with the program."""
    return read_path(SAMPLE)


def read_unnamed(data: bytes) -> Document:
    """Read what came on standard input: a text, unless its first bytes say otherwise; raises as read_file does."""
    return _read(UNNAMED, ".txt", data)


def _read(name: str, suffix: str, data: bytes) -> Document:
    if suffix not in READERS:
        remedy = remedy_for(suffix) or f"Use one of {', '.join(READERS)}."
        raise UnreadableDocumentError(name, "files of this kind cannot be read", remedy)
    if not data.strip():
        raise UnreadableDocumentError(name, "it is empty", "Choose another file.")
    if len(data) > MAX_BYTES:
        raise UnreadableDocumentError(
            name, f"it is larger than {MAX_BYTES // 1_000_000} MB", "Paste the article's text instead."
        )
    return _checked(name, READERS[true_suffix(name, suffix, data)](name, data))


def read_path(path: Path) -> Document:
    """Read a file of this machine; raises UnreadableDocumentError as read_file does, and where there is no file."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # never more: a device has no end
    except OSError as error:
        problem = (error.strerror or "it cannot be opened").lower()
        raise UnreadableDocumentError(str(path), problem, "Check the name and the rights of the file.") from error
    return _read(str(path), path.suffix.lower(), data)
