"""What a web page says about its article: title, author, publisher, date, address, language.

Asked in turn: the page's JSON-LD, its meta elements, what a reader sees (headline, byline), and last trafilatura's
and htmldate's own search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin, urlsplit

import htmldate
from lxml.html import HtmlElement

from claims.reading.html.bylines import find_author
from claims.reading.html.structured_data import Article, find_article
from claims.reading.html.titles import find_title
from claims.reading.web.sites import host_of
from claims.text.cleaning import clean
from claims.text.dates import find_date

Contents = dict[str, list[str]]

_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "citation_journal_title")
_DATE = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "citation_publication_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "article.published",
    "date",
)
_LANGUAGE = re.compile(r"(?P<language>[a-z]{2})(?:[-_].*)?", re.IGNORECASE)
#: Languages that are known by another code than the one of ISO 639-1.
_LANGUAGE_NAMES = {"in": "id", "iw": "he", "ji": "yi", "jp": "ja", "cz": "cs", "ua": "uk", "cn": "zh", "dk": "da"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article; None where the page does not say."""

    title: str | None
    author: str | None
    publisher: str | None
    published: date | None
    url: str | None
    language: str | None


def meta_contents(tree: HtmlElement) -> Contents:
    """Return the contents of the meta elements by lower-case property, name or itemprop, in page order."""
    found: Contents = {}
    for element in tree.iter("meta"):
        content = clean(element.get("content") or element.get("value") or "").strip()
        names = element.get("property") or element.get("name") or element.get("itemprop") or ""
        for name in names.lower().split():
            if content:
                found.setdefault(name, []).append(content)
    return found


def _first(contents: Contents, names: tuple[str, ...]) -> str | None:
    return next((contents[name][0] for name in names if name in contents), None)


def two_letter_code(declared: str | None) -> str | None:
    """Return the ISO 639-1 code of a declared language ("en-GB" → "en"); None for what is no such thing."""
    match = _LANGUAGE.fullmatch((declared or "").strip())
    if not match:
        return None
    code = match["language"].lower()
    return _LANGUAGE_NAMES.get(code, code)


def _language(tree: HtmlElement, contents: Contents, article: Article) -> str | None:
    root = tree.getroottree().getroot()
    http = [
        meta.get("content")
        for meta in tree.iter("meta")
        if (meta.get("http-equiv") or "").lower() == "content-language"
    ]
    declared = (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang"))
    further = (article.language, _first(contents, ("og:locale", "language", "dc.language")), *http)
    return next((code for code in map(two_letter_code, (*declared, *further)) if code), None)


def _is_page(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and len(parts.path) > 1


def _address(tree: HtmlElement, contents: Contents, article: Article, url: str | None) -> str | None:
    """Return the address that the page gives for itself, but never another site's, where its own is known."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    given = [*links[:1], _first(contents, ("og:url", "parsely-link", "twitter:url")), article.url]
    for candidate in given:
        try:
            absolute: str = urljoin(url or "", (candidate or "").strip())
            if _is_page(absolute) and (url is None or host_of(absolute) == host_of(url)):
                return absolute
        except ValueError:
            continue
    return url


def _name(publisher: str | None) -> str | None:
    """Return the publisher's name, of an address its host."""
    if publisher and publisher.startswith(("http://", "https://")):
        return host_of(publisher) or None
    return publisher


def _published(tree: HtmlElement, contents: Contents, article: Article) -> date | None:
    declared = [article.published, *(content for name in _DATE for content in contents.get(name, ()))]
    for value in declared:
        if found := find_date(value[:100]):
            return found
    visible = [
        time.get("datetime") or time.text_content()
        for time in tree.xpath("//time[@pubdate or @itemprop='datePublished']|//*[@itemprop='datePublished']")
    ]
    for value in visible:
        if found := find_date(value[:100]):
            return found
    try:
        searched = htmldate.find_date(tree, original_date=True, extensive_search=False)
    except Exception:  # noqa: BLE001 - a search of the last resort on hostile input must not stop the reading
        return None
    return date.fromisoformat(searched) if searched else None


def read_metadata(tree: HtmlElement, *, url: str | None = None) -> Metadata:
    """Return what a parsed page says about its article; ``url`` is where the page was fetched, if it was."""
    contents = meta_contents(tree)
    article = find_article(tree)
    publisher = article.publisher or _first(contents, _SITE)
    address = _address(tree, contents, article, url)
    return Metadata(
        title=find_title(tree, contents, article, publisher),
        author=find_author(tree, contents, article),
        publisher=_name(_first(contents, _SITE[:1]) or publisher or address),
        published=_published(tree, contents, article),
        url=address,
        language=_language(tree, contents, article),
    )
