"""PDF files into paragraphs: lines joined, hyphens at line ends undone, running heads and page numbers dropped."""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.errors import DependencyError

from claims.errors import UnreadableDocumentError
from claims.languages.spelling import HANGING, HYPHENED_COMPOUNDS, HYPHENED_PREFIXES
from claims.reading.layout import Block, block
from claims.reading.pdf_lines import Line, LineReader, with_drop_caps
from claims.reading.pdf_notes import part_notes

MAX_PAGES = 300
#: Bounds for files that loop or draw for ever: seconds for one file, operations for one page.
MAX_SECONDS = 60
MAX_OPERATIONS = 2_000_000
#: Fewer letters a page than this are a scan's stray marks, not its text.
LEAST_LETTERS = 20

_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.)?\s?\d{1,4}(?:\s?(?:of|/|von|de)\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
#: A hyphen behind a figure is its own: "12-year-old", "2019-20".
_FIGURE_HYPHEN = re.compile(r"\w*\d[-\u2010–]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: A line shorter than this share of the page's width ends its paragraph, when it ends a sentence; a title line anyway.
_FULL = 0.8
_TITLE = 0.65
_MACHINE_TITLE = re.compile(
    r"(?i)microsoft word|powerpoint presentation|untitled|^document ?\d*$|^\((?:anonymous|unspecified)\)$|"
    r"\.(?:docx?|pdf|indd|qxd|rtf|tex)\b|^[\W\d_]*$"
)


#: What the parser has to say about a damaged file is said by our error.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class _TooMuchError(Exception):
    """A page draws more, or a file takes longer, than an article could."""


def _extract(reader: pypdf.PdfReader) -> Iterator[list[Line]]:
    ends = time.monotonic() + MAX_SECONDS
    for page in reader.pages:
        drawn = 0

        def count(*_: Any) -> None:
            nonlocal drawn
            drawn += 1
            if drawn > MAX_OPERATIONS or time.monotonic() > ends:
                raise _TooMuchError

        drawing = LineReader()
        page.extract_text(visitor_operand_before=count, visitor_text=drawing.draw)
        yield list(with_drop_caps(list(drawing.lines())))


def _form(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _running(pages: list[list[Line]]) -> set[str]:
    """Return the first and last lines that stand on half of the pages, their numbers aside."""
    seen = Counter(form for lines in pages for form in {_form(line) for line in [*lines[:2], *lines[-2:]]})
    return {form for form, times in seen.items() if times >= max(2, len(pages) / 2)}


def _without_running(pages: list[list[Line]]) -> Iterator[list[Line]]:
    running = _running(pages) if len(pages) > 1 else set()
    for lines in pages:
        edge = {0, 1, len(lines) - 1, len(lines) - 2}
        yield [
            line
            for number, line in enumerate(lines)
            if not (number in edge and (_form(line) in running or _PAGE_NUMBER.fullmatch(line.text)))
        ]


def _hangs(rest: re.Match[str] | None) -> bool:
    """Tell whether the hyphen before a word stands for the end of a later one: "two- and three-year terms"."""
    return rest is not None and any(rest.group().lower() in words for words in HANGING.values())


def _keeps(broken: re.Match[str], rest: str, known: Counter[str]) -> bool:
    """Tell whether the hyphen at the end of a line belongs to the word that was broken there."""
    first, second = broken[1].lower(), rest.lower()
    if known[first + second]:
        return False
    if known[f"{first}-{second}"] or broken.string[: broken.start()].endswith("-"):
        return True
    return any(first in prefixes for prefixes in HYPHENED_PREFIXES.values()) or any(
        re.match(rf"(?:{compounds})(?!\w)", f"{first}-{second}") for compounds in HYPHENED_COMPOUNDS.values()
    )


def _joined(paragraph: str, line: str, known: Counter[str]) -> str:
    """Append a line to its paragraph; a hyphen stays where the text has the word with it, or where it must."""
    match = _HYPHEN.search(paragraph)
    rest = _WORD.match(line)
    if _FIGURE_HYPHEN.search(paragraph) and _hangs(rest):
        return f"{paragraph} {line}"
    if _FIGURE_HYPHEN.search(paragraph) or (match and line[:1].isdigit()):
        return paragraph + line
    if not match or not rest or not rest.group()[0].islower() or _hangs(rest):
        return f"{paragraph} {line}"
    return f"{paragraph[: match.end(1)]}{'-' if _keeps(match, rest.group(), known) else ''}{line}"


def _ends(line: str, following: str, width: float) -> bool:
    """Tell whether a paragraph ends with this line: it stops short after a sentence, or shorter without one."""
    if _SENTENCE_END.search(line):
        return len(line) < _FULL * width
    return len(line) < _TITLE * width and not following[:1].islower() and not _HYPHEN.search(line)


def join_lines(lines: list[str]) -> list[str]:
    """Return the paragraphs of a text that was set in lines."""
    known = Counter(word.lower() for line in lines for word in _WORD.findall(line))
    lengths = sorted(map(len, lines))
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    paragraphs: list[str] = []
    previous = None
    for line in lines:
        if previous is None or _ends(previous, line, width):
            paragraphs.append(line)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line, known)
        previous = line
    return paragraphs


def _open(name: str, data: bytes) -> pypdf.PdfReader:
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableDocumentError(name, "it is protected by a password", "Save a copy without the password.")
    if len(reader.pages) > MAX_PAGES:
        raise UnreadableDocumentError(
            name, f"it has more than {MAX_PAGES} pages", "Save the pages of the article as a PDF of their own."
        )
    return reader


def _blocks(pages: list[list[Line]]) -> list[Block]:
    """Return the paragraphs of the text, with the notes at the foot of its pages behind them."""
    bodies, notes = part_notes(list(_without_running(pages)))
    lines = [line for body in bodies for line in body]
    return [
        *(block(paragraph) for paragraph in join_lines(lines)),
        *(block(" ".join(join_lines(note)), "note") for note in notes),
    ]


def read_pdf(name: str, data: bytes) -> tuple[list[Block], str | None, str | None]:
    """Return the paragraphs of a PDF with the title and author that its properties name.

    Raises UnreadableDocumentError for what is encrypted, damaged, endless, or scanned without a text.
    """
    try:
        reader = _open(name, data)
        pages = list(_extract(reader))
        about = reader.metadata
        title, author = (str(about.title or ""), str(about.author or "")) if about else ("", "")
    except UnreadableDocumentError:
        raise
    except _TooMuchError as error:
        raise UnreadableDocumentError(
            name, "it draws without end", "Print it to a new PDF, or paste its text."
        ) from error
    except DependencyError as error:
        raise UnreadableDocumentError(name, "it is encrypted", "Save a copy without encryption.") from error
    except Exception as error:  # the parser raises whatever a damaged file makes it raise
        raise UnreadableDocumentError(name, "it is no PDF, or damaged", "Open it and print it to a new PDF.") from error
    if (
        sum(character.isalpha() for page in pages for line in page for character in line.text)
        < LEAST_LETTERS * len(pages)
        or not pages
    ):
        raise UnreadableDocumentError(
            name, "its pages are pictures without a text", "Run text recognition (OCR) on it first."
        )
    return _blocks(pages), None if _MACHINE_TITLE.search(title) else title.strip(), author.strip() or None
