"""Captions and notes of a page, taken out of what stands around them: passages of their own, which may hold claims."""

from __future__ import annotations

import re
from typing import cast

from lxml.html import HtmlElement

from claims.reading.layout import Block, block, count_words
from claims.reading.passages import without_credit
from claims.types import PassageKind

_TEXT, _KIND = "data-set-apart", "data-kind"
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|(?:image|photo|picture|figure|media|img|thumb)-?_?caption|caption(?:-text)?)(?:$|\s)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:cite_note|user-content-fn|fn|foot-?note|end-?note|note|_ftn|_edn)[-:_]?\d[\w.:-]{0,40}", re.IGNORECASE
)
_NOTE_ROLES = {"doc-footnote", "doc-endnote"}
_CAPTIONED = ("figcaption", "span", "div", "p", "small", "em", "i", "cite", "dd")
_NOTED = ("li", "p", "div", "aside", "td", "dd")
#: A shorter caption says who is to be seen; a shorter note is an address.
_LEAST_WORDS = 5
_LEAST_WITHOUT_END = 10
_END = re.compile(r"[.!?][\"'”’)\]]*\Z")
#: Who made or lent a picture, and what only programs that read aloud say.
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credits?|copyright\w*|source|attribution|off-?screen|visually-?hidden|sr-only)", re.IGNORECASE
)
#: Longer ones are containers.
_MOST_WORDS = 200
#: With more linked words than this share it leads to other stories, or names where something was published.
_MOST_LINKED = 0.4
#: A sentence and the credit behind it, parted on the page by how they look alone.
_FUSED = re.compile(r"(?<=[a-z)”][.!?])(?=[A-Z])")
_BACK = re.compile(r"\A[\s^↑*†‡\d.)\]↩︎]*(?=\D)|[\s↩︎↑]+\Z")


def _kind(element: HtmlElement) -> PassageKind | None:
    if element.tag in _CAPTIONED:
        named = element.tag == "figcaption" or _CAPTION.search(element.get("class", "")[:300])
        if named and next(element.iterancestors("a"), None) is None:
            return "caption"
    if element.tag in _NOTED and (_NOTE.fullmatch(element.get("id", "")[:80]) or element.get("role") in _NOTE_ROLES):
        return "note"
    return None


def _words(element: HtmlElement, kind: PassageKind) -> str:
    """Return what a caption says without its credit, or a note without its number and its links back."""
    if kind == "caption":
        for part in list(element.iterdescendants()):
            if _CREDIT.search(str(part.get("class", ""))[:300]):
                part.drop_tree()
        for part in element.iter("p", "div", "br", "cite", "small"):
            part.tail = f" {part.tail or ''}"
        return without_credit(_FUSED.sub(" ", _plain(element)))
    for link in element.iter("a"):
        if link.get("href", "").startswith("#"):
            link.text = None
    return _BACK.sub("", _plain(element))


def _plain(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _says_something(text: str) -> bool:
    length = count_words(text)
    return length >= (_LEAST_WORDS if _END.search(text) else _LEAST_WITHOUT_END)


def _linked(element: HtmlElement) -> int:
    return sum(count_words(link.text_content()) for link in element.iter("a"))


def set_apart(page: HtmlElement) -> None:
    """Take captions and notes out of a page, in place; an empty element stays where each stood and keeps its words."""
    for element in list(page.iter(*_CAPTIONED, *_NOTED)):
        kind = _kind(element) if element.getparent() is not None else None
        if kind is None or count_words(element.text_content()) > _MOST_WORDS:
            continue
        linked, text = _linked(element), _words(element, kind)
        tail = element.tail
        element.clear()
        element.tag, element.tail = "span", tail
        if _says_something(text) and linked <= _MOST_LINKED * count_words(text):
            element.set(_TEXT, text)
            element.set(_KIND, kind)


def is_set_apart(element: HtmlElement) -> bool:
    """Tell whether an element keeps the place of a caption or a note."""
    return element.tag == "span" and _TEXT in element.attrib


def words_set_apart(element: HtmlElement) -> Block:
    """Return the words of the caption or note whose place an element keeps."""
    return block(element.get(_TEXT, ""), cast("PassageKind", element.get(_KIND)))
