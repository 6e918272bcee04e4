"""Loose text of a page into paragraphs: old pages part them by two line breaks, without an element of their own."""

from __future__ import annotations

from lxml.html import Element, HtmlElement

_CONTAINERS = ("div", "td", "section", "article", "main", "blockquote", "span", "font", "center")
INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br",
}  # fmt: skip
#: Enough loose words for a paragraph; a menu or a label has fewer.
_LEAST_WORDS = 15


def _is_inline(node: HtmlElement) -> bool:
    return node.tag in INLINE and all(
        child.tag in INLINE or child.tag == "img" for child in node.iter() if child is not node
    )


def _is_break(node: HtmlElement, following: HtmlElement | None) -> bool:
    """Tell whether a line break is the first of two."""
    return node.tag == "br" and not (node.tail or "").strip() and following is not None and following.tag == "br"


class _Wrapper:
    """Rebuilds one container: what stands between two breaks, or between blocks, becomes a paragraph."""

    def __init__(self, container: HtmlElement) -> None:
        self.container = container
        self.paragraph: HtmlElement | None = None

    def open(self) -> HtmlElement:
        if self.paragraph is None:
            self.paragraph = Element("p")
            self.container.append(self.paragraph)
        return self.paragraph

    def add_text(self, text: str | None) -> None:
        if not text or (not text.strip() and self.paragraph is None):
            return
        paragraph = self.open()
        if len(paragraph):
            paragraph[-1].tail = (paragraph[-1].tail or "") + text
        else:
            paragraph.text = (paragraph.text or "") + text


def _wrap(container: HtmlElement) -> None:
    children, opening = list(container), container.text
    for child in children:
        container.remove(child)
    container.text = None
    wrapper = _Wrapper(container)
    wrapper.add_text(opening)
    for child, following in zip(children, [*children[1:], None], strict=True):
        tail, child.tail = child.tail, None
        if child.tag == "br" and (_is_break(child, following) or wrapper.paragraph is None):
            wrapper.paragraph = None
        elif _is_inline(child):
            wrapper.open().append(child)
        else:
            wrapper.paragraph = None
            container.append(child)
        wrapper.add_text(tail)


def _loose_words(container: HtmlElement) -> int:
    texts = [container.text, *(child.tail for child in container)]
    return sum(len((text or "").split()) for text in texts)


def wrap_loose_text(tree: HtmlElement) -> None:
    """Put the loose text of a page's containers into paragraphs, in place; what has paragraphs stays as it is.

    Inside paragraphs the classes go: a linked or styled word is part of its sentence, whatever the site calls it.
    """
    for container in list(tree.iter(*_CONTAINERS)):
        parted = any(child.tag == "br" or not _is_inline(child) for child in container)
        if parted and container.getparent() is not None and _loose_words(container) >= _LEAST_WORDS:
            _wrap(container)
    for paragraph in tree.iter("p"):
        for node in paragraph.iterdescendants(*(INLINE - {"br"})):
            for name in ("class", "id"):
                node.attrib.pop(name, None)
