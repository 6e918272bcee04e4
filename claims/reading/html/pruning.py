"""Parts of a page that no reader would call the article, taken out before the article is looked for."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml.html import HtmlElement

from claims.reading.layout import count_words

#: A part with more than this share of the page's words, or of its longer paragraphs, stays whatever it is called.
MOST_REMOVED = 0.15
_PARAGRAPH_WORDS = 12
#: Elements that hold no prose of the article; figcaption goes because captions repeat or describe.
_TAGS = {"script", "style", "noscript", "template", "aside", "button", "figcaption", "dialog", "nav", "form"}
_NEVER = {"html", "body", "main", "article"}
#: How sites call what stands around and between the paragraphs: whole words of a class or an id.
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|rollover[\w-]*-block|tooltips?|read-?more|also-?read|see-?also|most-(?:read|popular|viewed)|trending|recirc\w*|"
    r"outbrain|taboola|sign-?up|subscri\w+|cookies?|gdpr|consent|share-?(?:bar|buttons?|tools?|links?|this)?|sharing|sharedaddy|social-(?:share|links?|bar|icons)|"
    r"related\w*|jp-relatedposts|promos?|advert\w*|sponsored|author-?(?:bio|box|info)|about-the-author|breadcrumbs?|"
    r"tags|tag-list|post-tags|comments?|disqus\w*|donat\w+|signup|popup|print-only|visually-hidden|sr-only|screen-reader-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def _is_around(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _NEVER:
        return False
    if element.tag in _TAGS or "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")):
        return True
    return any(_NAMES.search(element.get(name, "")[:300]) for name in ("class", "id"))


def _length(element: HtmlElement) -> int:
    return count_words(element.text_content())


def _prose(element: HtmlElement) -> int:
    lengths = (_length(paragraph) for paragraph in element.iter("p"))
    return sum(length for length in lengths if length >= _PARAGRAPH_WORDS)


def prune(tree: HtmlElement) -> HtmlElement:
    """Return a copy of a page without newsletters, share bars, links to other stories, notices and hidden parts."""
    pruned = deepcopy(tree)
    longest, most_prose = MOST_REMOVED * _length(pruned), MOST_REMOVED * _prose(pruned)
    waiting = list(pruned)
    while waiting:
        element = waiting.pop()
        if _is_around(element) and _length(element) <= longest and _prose(element) <= most_prose:
            element.drop_tree()
        else:
            waiting.extend(element)
    return pruned
