"""Pages that show only the beginning of their article and say all of it in their JSON-LD, as search engines ask."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from claims.languages.page_furniture import PAYWALL_SIGNS
from claims.reading.html.fragments import text_of_markup
from claims.reading.html.structured_data import Article
from claims.reading.html.titles import words
from claims.reading.layout import Block, block, count_words

#: The JSON-LD says more than this many times what the page shows.
_LEAST_MORE = 1.2
#: Of what the page shows this share stands in the JSON-LD, too: it tells the same story.
_LEAST_SHARED = 0.5
_SIGN = re.compile("|".join(PAYWALL_SIGNS.values()), re.IGNORECASE)
_NAMED = re.compile(r"paywall|regwall|piano-offer|subscri(?:be|ption)-?(?:wall|offer|barrier)", re.IGNORECASE)
#: Signs in longer texts are what the article tells of.
_LONGEST_SIGN = 300


def _runs(text: str) -> set[tuple[str, ...]]:
    read = words(text).split()
    return set(zip(read, read[1:], read[2:], read[3:], strict=False))


def _is_closed(tree: HtmlElement, article: Article) -> bool:
    """Tell whether a page says that not everybody may read it: in its JSON-LD, or to its readers."""
    if not article.is_free:
        return True
    for element in tree.iter("div", "section", "p", "h2", "h3", "aside"):
        if _NAMED.search(f"{element.get('class', '')[:300]} {element.get('id', '')[:300]}"):
            return True
        if _SIGN.search((element.text or "")[:_LONGEST_SIGN]):
            return True
    return False


def whole_article(found: list[Block], tree: HtmlElement, article: Article) -> list[Block]:
    """Return the paragraphs that the JSON-LD of a closed page has where it shows less of them; else what was found."""
    body = text_of_markup(article.body)
    shown = "\n".join("".join(piece.text for piece in pieces) for pieces in found)
    if count_words(body) <= _LEAST_MORE * count_words(shown) or not _is_closed(tree, article):
        return found
    runs = _runs(shown)
    if len(runs & _runs(body)) < _LEAST_SHARED * len(runs):
        return found
    return [block(paragraph) for paragraph in body.split("\n") if paragraph.strip()]
