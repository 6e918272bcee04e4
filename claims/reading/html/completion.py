"""Paragraphs of the article that the extraction missed, put back where they stand on the page.

Long stories are cut into several containers by advertisements; an extraction may take the first for the whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lxml.html import HtmlElement

from claims.reading.html.inline import LINE_BREAK
from claims.reading.html.set_apart import is_set_apart, words_set_apart
from claims.reading.html.titles import words
from claims.reading.inline import without_marks
from claims.reading.layout import Block, block, count_words

_LEAST_WORDS = 12
#: Paragraphs with more linked words than this share lead to other stories.
_MOST_LINKED = 0.4
#: A paragraph of which the extraction has more than this share has been found.
_MOST_REPEATED = 0.3
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:summary|standfirst|lead|lede|intro|introduction|chapo|vorspann)(?:$|[\s_-])", re.IGNORECASE
)
_LEAD_WORDS = 15


def _signature(element: HtmlElement) -> tuple[str, ...]:
    """Return how the container of a paragraph is called, and the one around it."""
    parent = element.getparent()
    outer = parent.getparent() if parent is not None else None
    return tuple(f"{node.tag} {node.get('class', '')}" for node in (element, parent, outer) if node is not None)


def _scope(element: HtmlElement) -> HtmlElement | None:
    """Return the article element that a paragraph stands in: pages append other stories as articles of their own."""
    return next((node for node in element.iterancestors() if node.tag == "article"), None)


def _is_prose(element: HtmlElement) -> bool:
    length = count_words(element.text_content())
    linked = sum(count_words(link.text_content()) for link in element.iter("a"))
    return length >= _LEAST_WORDS and linked <= _MOST_LINKED * length


def _lines(element: HtmlElement) -> str:
    """Return the words of an element; its line breaks stay."""
    lines = (" ".join(line.split()) for line in element.text_content().split(LINE_BREAK))
    return without_marks("\n".join(line for line in lines if line))


def _is_paragraph(element: HtmlElement) -> bool:
    return element.tag == "p" or (element.tag != "span" and _is_lead(element))


def _is_lead(element: HtmlElement) -> bool:
    named = any(_LEAD.search(element.get(name, "")[:300]) for name in ("class", "id"))
    return (
        named
        and count_words(element.text_content()) >= _LEAD_WORDS
        and next(element.iterdescendants("p", "div", "ul", "h1"), None) is None
    )


def _runs(text: str) -> set[tuple[str, ...]]:
    """Return the runs of four words in a text."""
    read = words(text).split()
    return set(zip(read, read[1:], read[2:], read[3:], strict=False))


def _places(prose: list[HtmlElement], read: list[str]) -> dict[HtmlElement, int]:
    """Return which block holds each paragraph of the page, for those that the extraction has; -1 where it has parts."""
    numbers = {words(text): number for number, text in enumerate(read)}
    runs = set().union(*map(_runs, read))
    places: dict[HtmlElement, int] = {}
    for element in prose:
        text = element.text_content()
        own = _runs(text)
        if (number := numbers.get(words(text))) is not None:
            places[element] = number
        elif len(own & runs) > _MOST_REPEATED * len(own):
            places[element] = -1
    return places


def loose_paragraphs(page: HtmlElement) -> list[Block]:
    """Return every paragraph of prose on a page: what is left to take where the extraction found nothing."""
    prose = (element for element in page.iter("p") if _is_prose(element))
    return [block(_lines(element)) for element in prose]


def complete(blocks: list[Block], page: HtmlElement) -> list[Block]:
    """Return the blocks with the paragraphs that have the same kind of place on the page as those that were found."""
    read = ["".join(piece.text for piece in pieces) for pieces in blocks]
    elements = [
        element
        for element in page.iter("p", "div", "h2", "span")
        if is_set_apart(element) or (_is_paragraph(element) and _is_prose(element))
    ]
    places = _places([element for element in elements if not is_set_apart(element)], read)
    kinds = Counter(_signature(element) for element in places if element.tag == "p")
    scopes = {_scope(element) for element in places}
    missed: dict[int, list[Block]] = {}
    at = 0
    known = set(read)
    for element in elements:
        if is_set_apart(element):
            apart = words_set_apart(element)
            if (
                _scope(element) in scopes
                and (at < len(blocks) or apart[0].kind == "note")
                and apart[0].text not in known
            ):
                missed.setdefault(at, []).append(apart)
                known.add(apart[0].text)
        elif element in places:
            at = max(at, places[element] + 1)
        elif _scope(element) in scopes and (kinds[_signature(element)] > 1 or (at == 0 and _is_lead(element))):
            missed.setdefault(at, []).append(block(_lines(element)))
    return _merged(blocks, missed)


def _merged(blocks: Iterable[Block], missed: dict[int, list[Block]]) -> list[Block]:
    merged: list[Block] = []
    for number, pieces in enumerate(blocks):
        merged += [*missed.pop(number, []), pieces]
    for rest in missed.values():
        merged += rest
    return merged
