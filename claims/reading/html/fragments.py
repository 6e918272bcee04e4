"""Pieces of HTML inside texts of other kinds: a cell of a table, a field of JSON."""

from __future__ import annotations

import html
import re

from lxml import etree
from lxml.html import HtmlElement, fromstring

from claims.reading.html.controls import without_controls
from claims.text.cleaning import clean

_BLOCKS = (
    "address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul"
)
_INLINE = (
    "a abbr b bdi bdo big center cite code data del dfn em font i img ins kbd label mark q s small span strike strong "
    "sub sup time tt u var wbr"
)
_UNSEEN = {"head", "script", "style", "noscript", "template", "iframe", "svg", "del", "s", "strike"}
_NAMES = "|".join(sorted({*_BLOCKS.split(), *_INLINE.split(), *_UNSEEN, "br", "html", "head", "body"}))
#: Elements by their names alone: "x < 5 and y > 3" is none, nor is the "<unclear>" of a transcript.
TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,2000}})?\s?/?>", re.IGNORECASE)
_WRITTEN_TAG = re.compile(rf"&lt;/?(?:{_NAMES})(?:\s[^<>]{{0,2000}}?)?\s?/?&gt;", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
#: Elements that are paragraphs of their own; the others of the blocks are lines.
_APART = frozenset("address article blockquote dl div figure h1 h2 h3 h4 h5 h6 ol p pre section table ul".split())
_LINES = frozenset(_BLOCKS.split()) | {"br"}


def without_entities(text: str) -> str:
    """Return a text with the character for each entity that is written whole: "&amp;", "&#39;", never "&copy=2"."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text) if "&" in text else text


def text_of_markup(text: str) -> str:
    """Return the words of a text in HTML, an empty line between its paragraphs; any other text as it is.

    What is struck out, and what no browser shows, leaves.
    """
    if _WRITTEN_TAG.search(text):
        text = without_entities(text)  # it was written for HTML twice
    if not TAG.search(text):
        return without_entities(text)
    try:
        root = fromstring(f"<div>{without_controls(text)}</div>")
    except (etree.ParserError, ValueError):
        return without_entities(TAG.sub(" ", text))
    lines = (" ".join(line.split()) for line in clean("".join(_pieces(root))).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def line_of_markup(text: str) -> str:
    """Return the words of a text in HTML as one line."""
    return " ".join(text_of_markup(text).split())


def _pieces(root: HtmlElement) -> list[str]:
    """Return the words below an element in order, without recursion: markup nests as deep as it likes."""
    pieces: list[str] = []
    waiting: list[HtmlElement | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif isinstance(node.tag, str) and node.tag not in _UNSEEN:
            edge = "\n\n" if node.tag in _APART else "\n" if node.tag in _LINES else ""
            inner = node.text or ""
            if node.tag != "pre":
                inner = " ".join(re.split(r"\s+", inner))
            waiting += reversed([edge, inner, *_children(node), "" if node.tag == "br" else edge])
    return pieces


def _children(node: HtmlElement) -> list[HtmlElement | str]:
    return [part for child in node for part in (child, re.sub(r"\s+", " ", child.tail or ""))]
