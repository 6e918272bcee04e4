"""Pages made to hold a parser up: elements with attributes without end, for which its time grows with the square."""

from __future__ import annotations

import re

#: No page of this world gives one element more.
MAX_ATTRIBUTES = 500
#: Elements shorter than this cannot have as many.
_SUSPICIOUS = 2 * MAX_ATTRIBUTES
_SCRIPT = re.compile(r"<(script|style)\b[^>]{0,2000}>.*?</\1", re.IGNORECASE | re.DOTALL)
_ELEMENT = re.compile(r"<[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]+[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))?""")


def _count(page: str, at: int) -> tuple[int, int]:
    """Return how many attributes begin at an offset, counted no further than too many, and where they end."""
    count = 0
    while count <= MAX_ATTRIBUTES and (match := _ATTRIBUTE.match(page, at)):
        count, at = count + 1, match.end()
    return count, at


def is_overloaded(page: str) -> bool:
    """Tell whether an element of a page has more than MAX_ATTRIBUTES attributes; scripts and styles aside."""
    if max(map(len, page.split(">"))) < _SUSPICIOUS:
        return False
    bare = _SCRIPT.sub("", page)
    at = 0
    while match := _ELEMENT.search(bare, at):
        count, at = _count(bare, match.end())
        if count > MAX_ATTRIBUTES:
            return True
    return False
