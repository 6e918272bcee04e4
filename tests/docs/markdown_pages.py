"""The pages of the documentation, parsed: what they link to, name and quote."""

import re
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parent.parent.parent
#: Every page for people: those at the top, those of ``docs``, and those that stand beside what they describe.
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "claims/**/*.md", "db/**/*.md", "ui/**/*.md")
    for path in ROOT.glob(pattern)
)


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def _tokens(page: str) -> Iterator[Token]:
    for token in MarkdownIt().enable("table").parse(read(page)):
        yield token
        yield from token.children or ()


def links(page: str) -> list[str]:
    """Return what a page links to, and its pictures."""
    targets = (token.attrGet("href") or token.attrGet("src") for token in _tokens(page))
    return [str(target) for target in targets if target]


def linked_names(page: str) -> list[tuple[str, str]]:
    """Return each name of the code that a page links, with the file it is said to stand in."""
    found, target = [], ""
    for token in _tokens(page):
        if token.type in {"link_open", "link_close"}:
            target = str(token.attrGet("href") or "")
        elif token.type == "code_inline" and target.endswith((".py", ".js")):
            found.append((token.content, target))
    return found


def code(page: str) -> list[str]:
    """Return what stands between backticks in the lines of a page."""
    return [token.content for token in _tokens(page) if token.type == "code_inline"]


def commands(page: str) -> list[str]:
    """Return the lines of a page's blocks of code."""
    return [line for token in _tokens(page) if token.type == "fence" for line in token.content.splitlines()]


def headings(page: str, level: int) -> list[str]:
    """Return the headings of one level, as they are written."""
    tokens = list(_tokens(page))
    return [
        tokens[number + 1].content
        for number, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == f"h{level}"
    ]


def anchors(page: str) -> set[str]:
    """Return the anchors of a page's headings, as a code host makes them."""
    named = [heading for level in range(1, 7) for heading in headings(page, level)]
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in named}


def section(page: str, heading: str) -> str:
    """Return the text under a heading up to the next one of its level or above."""
    level, text = re.search(rf"^(#+) {re.escape(heading)}\n(.*)", read(page), re.MULTILINE | re.DOTALL).groups()
    return re.split(rf"^#{{1,{len(level)}}} ", text, maxsplit=1, flags=re.MULTILINE)[0]
