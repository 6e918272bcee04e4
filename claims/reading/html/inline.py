"""Inline marks of a page into text, in place, before anything looks for the article: see `claims.reading.inline`."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from claims.reading.formulas import linear
from claims.reading.html.loose_paragraphs import INLINE
from claims.reading.inline import REACH, formula, lowered, quoted, raised
from claims.reading.layout import count_words

#: Words no longer held, readings beside signs, formulas drawn a second time.
_GONE = {"del", "s", "strike", "rt", "rp"}
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:[a-z%]*\s*(?:;|$|!))|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_SUPER = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
_DRAWN_FORMULA = re.compile(r"(?:^|\s)(?:katex-html|mwe-math-fallback-image-\w+|MathJax_Preview)(?:$|\s)")
_REFERENCE = re.compile(
    r"(?:^|[\s_-])(?:note-?ref|reference|footnote\w*|fn-?ref|doc-noteref|Inline-Template)(?:$|[\s_-])", re.IGNORECASE
)
_NOTE_ADDRESS = re.compile(r"#.{0,40}?(?:cite|fn|note|ref|ftn|edn|endnote)", re.IGNORECASE)
#: More of a page than this is struck out or hidden by mistake, or until a script shows it.
_MOST_GONE = 0.3
#: How many nodes before a mark are looked at to see what it stands behind.
_STEPS = 12
#: Stands where a line of a paragraph is broken: HTML's own line ends are blanks.
LINE_BREAK = "\u2028"


def _before(node: HtmlElement) -> str:
    """Return the end of the text before a node, no further than its block reaches."""
    text = ""
    for _ in range(_STEPS):
        previous = node.getprevious()
        parent = node.getparent()
        if len(text) >= REACH or parent is None:
            break
        if previous is None:
            text = (parent.text or "") + text
            node = parent
            if parent.tag not in INLINE:
                break
            continue
        tail = previous.tail or ""
        if previous.tag not in INLINE or previous.tag == "br":
            return tail + text
        text = previous.text_content()[-REACH:] + tail + text
        node = previous
    return text[-REACH:]


def _after(node: HtmlElement) -> str:
    if (node.tail or "").strip() or node.getnext() is None:
        return (node.tail or "")[:REACH]
    return str(node.getnext().text_content()[:REACH])


def _set(node: HtmlElement, text: str) -> None:
    """Make a node plain words; its tail stays."""
    tail = node.tail
    node.clear()
    node.tag, node.text, node.tail = "span", text, tail


def _style(node: HtmlElement) -> str:
    return str(node.get("style", ""))[:1000]


def _refers(node: HtmlElement) -> bool:
    named = any(_REFERENCE.search(node.get(name, "")[:300]) for name in ("class", "role", "epub:type"))
    return named or any(_NOTE_ADDRESS.match(link.get("href", "")[:200]) for link in node.iter("a"))


def _is_gone(node: HtmlElement) -> bool:
    if node.tag in _GONE or _DRAWN_FORMULA.search(node.get("class", "")[:300]):
        return True
    style = _style(node)
    if _STRUCK.search(style):
        return True
    return node.tag in INLINE and ("hidden" in node.attrib or bool(_HIDDEN.search(style)))


def _quote(node: HtmlElement) -> None:
    inner = any(parent.get("data-quoted") for parent in node.iterancestors("span"))
    opening, closing = quoted(node.text_content(), _before(node), inner=inner)
    node.attrib.clear()
    node.tag = "span"
    node.set("data-quoted", "1")
    node.text = opening + (node.text or "")
    if len(node):
        node[-1].tail = (node[-1].tail or "") + closing
    else:
        node.text += closing


def _formula(node: HtmlElement) -> None:
    """Put a formula in one line; what hides it from readers to show its picture hides it no more."""
    text = formula(linear(node), _before(node))
    for parent in [node.getparent(), node.getparent().getparent()]:
        if parent is not None and "math" in parent.get("class", "").lower():
            parent.attrib.pop("style", None)
    _set(node, text)


def _scripts(node: HtmlElement, style: str) -> str | None:
    """Return whether a node is raised ("sup") or lowered ("sub"); None where it is neither."""
    if node.tag in {"sup", "sub"}:
        return str(node.tag)
    placed = _SUPER.search(style)
    return {"super": "sup", "sub": "sub"}[placed[1].lower()] if placed and node.tag in INLINE else None


def _resolve(node: HtmlElement) -> None:
    script = _scripts(node, _style(node))
    if node.tag == "q":
        _quote(node)
    elif script == "sub":
        _set(node, lowered(node.text_content(), _before(node)))
    elif script == "sup":
        _set(node, raised(node.text_content(), _before(node), _after(node), refers=_refers(node)))
    elif node.tag == "a" and len(node.text_content()) < REACH and _refers(node):
        text = node.text_content()
        if raised(text, "x", refers=True) == "":
            _set(node, "")
    elif node.tag == "br":
        node.tail = LINE_BREAK + (node.tail or "")


def resolve_marks(page: HtmlElement) -> None:
    """Write the inline marks of a page as text, in place; words that are struck out or hidden leave."""
    most = _MOST_GONE * count_words(page.text_content())
    for node in list(page.iter("math")):
        _formula(node)
    for node in list(page.iter()):
        if isinstance(node.tag, str) and _is_gone(node) and count_words(node.text_content()) <= most:
            _set(node, "")
    for node in list(page.iter("q", "sup", "sub", "a", "br", *(INLINE - {"br"}))):
        if node.getparent() is not None:
            _resolve(node)
