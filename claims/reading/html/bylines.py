"""Who wrote an article: what the page declares, else the byline that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from claims.languages.bylines import BEFORE_BY, BY, GROUPS_BEGIN, GROUPS_END, JOBS, NO_AUTHORS, OUTLETS_END
from claims.languages.months import MONTH_BEGINNINGS
from claims.languages.page_furniture import NEWS_AGENCIES
from claims.reading.html.structured_data import Article
from claims.text.cleaning import clean

_DECLARED = (
    "author",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "article:author",
    "og:article:author",
)
_MARKS = "concat(@class, ' ', @id, ' ', @itemprop, ' ', @rel)"
_NAMED = f"contains(translate({_MARKS}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '{{}}')"
#: Names there are those of commenters, of other stories' writers and of the site.
_ELSEWHERE = " or ".join(_NAMED.format(word) for word in ("comment", "related", "footer", "sidebar", "recirc"))
_OUTSIDE = f"ancestor-or-self::*[not(self::body or self::html)][self::footer or self::form or {_ELSEWHERE}]"
_VISIBLE = tuple(
    f"//body//*[{condition}][not({_OUTSIDE})]"
    for condition in (
        "contains(@rel, 'author')",
        "contains(@itemprop, 'author')",
        _NAMED.format("byline"),
        _NAMED.format("author"),
        _NAMED.format("writer"),
    )
)
_OPENING = re.compile(
    rf"(?i)^(?:(?:{'|'.join(BEFORE_BY.values())})\s+)?(?:{'|'.join(BY.values())})\b[\s:]+|"
    r"^authors?\s*:\s*"
)
#: Where a name ends in a byline: a date, an address, a handle, a job.
_CLOSING = re.compile(
    r"(?i)\s*(?:[|•·–—@]|\((?=@|https?:|www)|https?://|\b(?:on|updated|published|posted|last)\b|\b\S+@\S+|\d|"
    rf"\b(?:{'|'.join(MONTH_BEGINNINGS['en'].split())})[a-z]*\.?\s+\d|"
    rf"[,;]?\s+(?:{'|'.join(JOBS.values())})\b).*$"
)
_LONGEST = 100
_JOB = re.compile(rf"(?i)\s+(?:{'|'.join(JOBS.values())})\b")
_OUTLET_ALONE = re.compile(
    rf"(?:{'|'.join(NEWS_AGENCIES)})|(?:[A-Z][\w.&'’-]* ){{0,4}}(?i:{'|'.join(OUTLETS_END.values())})"
)
_GROUP = re.compile(
    rf"(?i)(?:(?:{'|'.join(GROUPS_BEGIN.values())})(?: [\w&'’-]+){{0,4}}|[\w&'’-]+) (?:{'|'.join(GROUPS_END.values())})"
    rf"(?: and (?:{'|'.join(GROUPS_END.values())}))?"
)
_NO_AUTHOR = re.compile("|".join(NO_AUTHORS), re.IGNORECASE)
#: An outlet behind the names: an agency, or a name with a word of the trade at its end.
_OUTLET = re.compile(
    rf"(?:\s*[,(/|–—]\s*|\s+(?:for|of)\s+|\s+(?=The\s))(?P<outlet>(?:{'|'.join(NEWS_AGENCIES)})|"
    rf"(?:[Tt]he )?(?:[A-Z][\w.&'’-]*[ -]){{0,4}}(?i:{'|'.join(OUTLETS_END.values())}))\)?$"
)


def clean_name(byline: str) -> str:
    """Take "By" and everything after the names (dates, addresses, jobs) off a byline; "" where no name is left.

    What groups are called stays whole ("Our Foreign Staff"); what a machine put in is no name.
    """
    name = _OPENING.sub("", " ".join(clean(byline).split()))
    if name.startswith(("http://", "https://", "@", "www.")):
        return ""
    if _NO_AUTHOR.fullmatch(name):
        return ""
    name = name if _GROUP.fullmatch(name) else _without_closing(name)
    name = name.strip(" ,;:-–—|/")
    if _NO_AUTHOR.fullmatch(name):
        return ""
    return name if 1 < len(name) <= _LONGEST and re.search(r"[^\W\d_]", name) else ""


def _without_closing(name: str) -> str:
    """Take what follows the names off; a job only where it leaves a name: half of "Post staff reporter" is none."""
    match = _CLOSING.search(name)
    kept = name[: match.start()].strip() if match else name
    if match and _JOB.match(name, match.start()) and (len(kept.split()) == 1 or _OUTLET_ALONE.fullmatch(kept)):
        return name
    return kept


def author_of(byline: str) -> str | None:
    """Return the names in a byline without the outlet they write for; None where nobody is named."""
    return apart(byline)[0]


def apart(byline: str) -> tuple[str | None, str | None]:
    """Return the names in a byline, and the outlet that stands behind them: "Jane Doe, Reuters"; None where missing.

    An outlet that stands alone is who wrote it.
    """
    name = clean_name(byline)
    match = _OUTLET.search(name)
    if match is None or not match.start():
        return name or None, None
    return name[: match.start()].strip(" ,;:-–—|/"), match["outlet"]


def _joined(names: Iterable[str]) -> str | None:
    unique = dict.fromkeys(name for name in map(author_of, names) if name)
    return ", ".join(unique) or None


def _visible(tree: HtmlElement) -> Iterator[str]:
    for path in _VISIBLE:
        for element in tree.xpath(path):
            text = " ".join(element.text_content().split())
            if 0 < len(text) <= 2 * _LONGEST:
                yield text


def find_author(tree: HtmlElement, contents: dict[str, list[str]], article: Article) -> str | None:
    """Return the names of the authors, with commas between them; None where the page names nobody."""
    if found := _joined(article.authors):
        return found
    for name in _DECLARED:
        if found := _joined(contents.get(name, ())):
            return found
    return next((name for name in map(author_of, _visible(tree)) if name), None)
