"""What a page says about its article in JSON-LD (schema.org), the form that search engines read."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from claims.text.cleaning import clean

_ARTICLES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "Article",
    "TechArticle",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "AdvertiserContentArticle",
    "SocialMediaPosting",
    "Report",
    "Review",
)
#: Longer scripts are data of the site, not of the article.
MAX_SCRIPT = 1_000_000
MAX_NODES = 20_000
#: What pages put around their JSON so that old browsers or XML parsers leave it alone.
_WRAPPING = re.compile(
    r"\A\s*(?:/\*|//)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?:/\*|//)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*\Z|;\s*\Z"
)
#: What may stand between several values in one script.
_BETWEEN = re.compile(r"[\s,;]*")
_TRAILING_COMMA = re.compile(r",(?=\s{0,50}[}\]])")


@dataclass(frozen=True, slots=True)
class Article:
    """The properties of schema.org's Article that the workbench keeps, as the page has them; empty where missing."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    body: str = ""
    #: Whether everybody may read it, as far as the page says.
    is_free: bool = True


def _words(value: Any) -> str:
    return clean(html.unescape(value)).strip() if isinstance(value, str) else ""


def _names(value: Any) -> Iterator[str]:
    """Yield the names in a person, an organisation, a text, or a list of these."""
    if isinstance(value, dict):
        value = value.get("name")
    for one in value if isinstance(value, list) else [value]:
        name = _words(one.get("name") if isinstance(one, dict) else one)
        if name:
            yield name


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of the data, outer ones first, without recursion: pages nest as deep as they like."""
    waiting = [data]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _address(node: dict[str, Any]) -> str:
    page = node.get("mainEntityOfPage")
    for value in (node.get("url"), page.get("@id") if isinstance(page, dict) else page, node.get("@id")):
        if _words(value).startswith(("http://", "https://")):
            return _words(value)
    return ""


def _article(node: dict[str, Any], named: dict[str, list[str]]) -> Article:
    def names(key: str) -> list[str]:
        value = node.get(key)
        references = value if isinstance(value, list) else [value]
        ids = [one["@id"] for one in references if isinstance(one, dict) and isinstance(one.get("@id"), str)]
        return list(_names(value)) or [name for one in ids for name in named.get(one, [])]

    return Article(
        headline=_words(node.get("headline")) or _words(node.get("name")),
        authors=tuple(dict.fromkeys(names("author") or names("creator"))),
        publisher=next(iter(names("publisher")), ""),
        published=_words(node.get("datePublished")) or _words(node.get("dateCreated")),
        url=_address(node),
        language=next(_names(node.get("inLanguage")), ""),
        body=node["articleBody"] if isinstance(node.get("articleBody"), str) else "",
        is_free=str(node.get("isAccessibleForFree")).rpartition("/")[2].casefold() != "false",
    )


def scripts(tree: HtmlElement) -> Iterator[Any]:
    """Yield the JSON-LD of a page, script by script; from what is no JSON on, a script is left out."""
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "").lower() and len(text) <= MAX_SCRIPT:
            yield from _values(_TRAILING_COMMA.sub("", _WRAPPING.sub("", text)))


def _values(text: str) -> Iterator[Any]:
    """Yield the JSON in a text: one value, or several after each other as some sites write them."""
    decoder, at = json.JSONDecoder(strict=False), 0
    while (begins := _BETWEEN.match(text, at)) and begins.end() < len(text):
        try:
            value, at = decoder.raw_decode(text, begins.end())
        except (ValueError, RecursionError):
            return
        yield value


def find_article(tree: HtmlElement) -> Article:
    """Return the first article that the page's JSON-LD describes, an empty one where there is none."""
    nodes = [node for data in scripts(tree) for node in _nodes(data)]
    named: dict[str, list[str]] = {}
    for node in nodes:
        if isinstance(node.get("@id"), str) and (names := list(_names(node))):
            named[node["@id"]] = names
    for node in nodes:
        if _types(node).intersection(_ARTICLES) and (node.get("headline") or node.get("name") or node.get("author")):
            return _article(node, named)
    return Article()
