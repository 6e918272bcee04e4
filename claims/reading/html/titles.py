"""The title of a web page: what it declares, checked against what a reader sees, without the name of the site."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from claims.reading.html.structured_data import Article
from claims.reading.small_print import is_release_line
from claims.text.cleaning import clean

_DECLARED = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "headline",
)
#: What parts a headline from the site's name: signs that no headline holds between blanks for another reason.
_PARTS = re.compile(r"\s+[|\-–—\\/»«·•:]{1,2}\s+|\s*[|_｜»]\s*")
_LONGEST = 300
#: A declared headline with fewer words of the one that readers see, and more words, is a description.
_LEAST_SHARED = 0.4
_LONGEST_ELEMENT = 1000
#: Of the headlines on a page the first ones are the article's.
_FIRST_HEADLINES = 30


def words(text: str) -> str:
    """Return letters and digits only, lower-case, for comparing."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _visible(tree: HtmlElement) -> list[str]:
    elements = islice(tree.iter("h1", "h2"), _FIRST_HEADLINES)
    headlines = [" ".join(element.text_content().split()) for element in elements]
    return [clean(title) for title in headlines if 0 < len(title) <= _LONGEST and not is_release_line(title)]


def without_site(title: str, visible: list[str], publisher: str | None) -> str:
    """Take the name of the site, and of its section, off the end of a title.

    A part goes when what stays is a headline of the page, or when it is the publisher's name.
    """
    cuts = [match.span() for match in _PARTS.finditer(title)]
    seen = {words(headline) for headline in visible}
    if words(title) in seen:
        return title
    for start, end in cuts:
        for kept in (title[:start], title[end:]):
            if words(kept) in seen and len(words(kept).split()) > 1:
                return kept
    if cuts and publisher:
        start, end = cuts[-1]
        if words(title[end:]).replace(" ", "") == words(publisher).replace(" ", ""):
            return title[:start]
    return title


def _from_element(tree: HtmlElement, visible: list[str], publisher: str | None) -> str:
    title = " ".join(clean((tree.findtext(".//title") or "")[:_LONGEST_ELEMENT]).split())
    shorter = without_site(title, visible, publisher)
    cuts = [match.start() for match in _PARTS.finditer(shorter)]
    if shorter == title and cuts and len(words(title[: cuts[-1]]).split()) > 4:  # noqa: PLR2004 - shorter ones are no headlines
        return title[: cuts[-1]]
    return shorter


def _agreed(tree: HtmlElement, visible: list[str], publisher: str | None) -> str | None:
    """Return what the page's title element and one of its headlines both say."""
    title = _from_element(tree, visible, publisher).strip()
    return title if words(title) in {words(headline) for headline in visible} else None


def _describes(headline: str, agreed: str | None) -> bool:
    """Tell whether a declared headline only describes what the page's own headline names."""
    declared, named = words(headline).split(), set(words(agreed or "").split())
    shared = sum(word in named for word in declared)
    return bool(named) and shared < _LEAST_SHARED * len(declared) and len(declared) > len(named)


def find_title(
    tree: HtmlElement, contents: dict[str, list[str]], article: Article, publisher: str | None
) -> str | None:
    """Return the headline of a page, None where it has none.

    A title that the page declares for its article is taken as it is, the one of its title element without the site.
    """
    visible = _visible(tree)
    agreed = _agreed(tree, visible, publisher)
    if article.headline and agreed and _describes(article.headline, agreed):
        return agreed
    declared = [article.headline, *(contents[name][0] for name in _DECLARED if name in contents)]
    for candidate in declared:
        title = " ".join(candidate.split())
        named = words(title) and words(title) != words(publisher or "")
        if named and len(title) <= _LONGEST and not is_release_line(title):
            return title
    title = _from_element(tree, visible, publisher).strip()
    return title if title and not is_release_line(title) else next(iter(visible), None)
