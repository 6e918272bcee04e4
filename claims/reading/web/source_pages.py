"""What a source says of itself and what can be read in it: a page at an address, or a file that somebody has.

Unlike an article, a source is taken whole: words in a table, a caption or a footnote are quoted as well as any others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml.html import HtmlElement

from claims.errors import UnreadableDocumentError
from claims.reading.decoding import declared_encoding, decode
from claims.reading.files import READERS, read_file
from claims.reading.html.metadata import read_metadata
from claims.reading.html.pages import parse_page
from claims.reading.web.addresses import Policy
from claims.reading.web.connections import look_up
from claims.reading.web.fetch import SUFFIXES, Answer, fetch
from claims.reading.web.sites import host_of
from claims.text.cleaning import clean

PAGES = {".html", ".htm"}
#: What a browser does not show.
_UNSEEN = {"script", "style", "noscript", "template", "head", "svg"}
_INLINE = set(
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s small span strong sub sup u var".split()
)


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page as it was fetched, with what it says about itself; None where it does not say."""

    url: str
    title: str | None
    author: str | None
    publisher: str | None
    published: date | None
    media_type: str
    data: bytes
    text: str


def read_source(
    address: str, *, policy: Policy | None = None, resolve: Callable[[str, int], list[str]] = look_up
) -> SourcePage:
    """Fetch the page or document at a web address; raises FetchError where it cannot or must not be fetched."""
    answer = fetch(address, policy=policy, resolve=resolve)
    suffix = SUFFIXES[answer.content_type]
    try:
        return _page(answer) if suffix in PAGES else _document(answer, suffix)
    except UnreadableDocumentError:
        # The bytes are there and can be kept; what they say can be read by a person.
        return SourcePage(answer.url, None, None, host_of(answer.url), None, answer.content_type, answer.data, "")


def text_of(name: str, data: bytes) -> str:
    """Return what can be read in a file, by the suffix of its name; "" where nothing can, as in a picture."""
    suffix = Path(name).suffix.lower()
    try:
        if suffix in PAGES:
            return page_text(name, decode(name, data, declared=declared_encoding(data)))
        return read_file(name, data).text if suffix in READERS else ""
    except UnreadableDocumentError:
        return ""


def page_text(name: str, page: str) -> str:
    """Return everything that a browser would show of a page, a line for each block of it, cleaned."""
    pieces: list[str] = []
    _collect(parse_page(name, page), pieces)
    lines = (" ".join(line.split()) for line in clean("".join(pieces)).splitlines())
    return "\n".join(line for line in lines if line)


def _collect(root: HtmlElement, pieces: list[str]) -> None:
    """Collect the words below an element in order, without recursion: pages are nested deeply."""
    waiting: list[HtmlElement | str] = [root]
    while waiting:
        next_one = waiting.pop()
        if isinstance(next_one, str):
            pieces.append(next_one)
            continue
        shown = isinstance(next_one.tag, str) and next_one.tag not in _UNSEEN
        edge = "" if next_one.tag in _INLINE else "\n"
        inner = [edge, next_one.text or "", *_with_tails(next_one), edge] if shown else []
        waiting.extend(reversed(inner))


def _with_tails(element: HtmlElement) -> list[HtmlElement | str]:
    return [part for child in element for part in (child, child.tail or "")]


def _page(answer: Answer) -> SourcePage:
    page = decode(answer.url, answer.data, declared=answer.charset or declared_encoding(answer.data))
    about = read_metadata(parse_page(answer.url, page), url=answer.url)
    return SourcePage(
        answer.url,
        about.title,
        about.author,
        about.publisher,
        about.published,
        answer.content_type,
        answer.data,
        page_text(answer.url, page),
    )


def _document(answer: Answer, suffix: str) -> SourcePage:
    read = read_file(answer.url + suffix, answer.data)
    return SourcePage(
        answer.url,
        read.title,
        read.author,
        read.publisher or host_of(answer.url),
        read.published,
        answer.content_type,
        answer.data,
        read.text,
    )
