"""What a page says in the attributes of its elements, microdata and RDFa Lite, as objects of JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

#: What an element has its value in, where it is not its words.
_VALUES = {
    **dict.fromkeys(("a", "area", "link"), "href"),
    **dict.fromkeys(("audio", "embed", "iframe", "img", "source", "track", "video"), "src"),
    **dict.fromkeys(("data", "meter"), "value"),
    "object": "data",
    "time": "datetime",
}
#: Elements that are looked at on one page.
MAX_ELEMENTS = 200_000


def items(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects that a page marks as such and that are no property of another, in page order.

    Names of types and properties come without their vocabulary: "https://schema.org/Rating" is "Rating".
    """
    for kind, name, type_of in (("itemscope", "itemprop", "itemtype"), ("typeof", "property", "typeof")):
        yield from _Reader(kind, name, type_of).items(tree)


class _Reader:
    """Reads one of the two notations: the attributes that begin an object, name a property, and tell its type."""

    def __init__(self, begins: str, names: str, type_of: str) -> None:
        self._begins, self._names, self._type_of = begins, names, type_of

    def items(self, tree: HtmlElement) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        # Each element with the object that its properties belong to; None outside any.
        waiting: list[tuple[HtmlElement, dict[str, Any] | None]] = [(tree, None)]
        referred = self._referred(tree)
        for _ in range(MAX_ELEMENTS):
            if not waiting:
                break
            element, owner = waiting.pop()
            if not isinstance(element.tag, str):
                continue
            item = owner
            if element.get(self._begins) is not None:
                item = self._begun(element)
                if owner is None or not self._property(owner, element, item):
                    found.append(item)
                waiting += [(part, item) for part in self._apart(element, referred)]
            elif owner is not None:
                self._property(owner, element, _value(element))
            waiting += [(child, item) for child in reversed(element)]
        return found

    def _begun(self, element: HtmlElement) -> dict[str, Any]:
        types = [_bare(name) for name in (element.get(self._type_of) or "").split()]
        identity = element.get("itemid") or element.get("resource") or element.get("about")
        return {"@type": types, **({"@id": identity} if identity else {})}

    def _property(self, owner: dict[str, Any], element: HtmlElement, value: Any) -> bool:
        named = (element.get(self._names) or "").split()
        for name in named:
            owner.setdefault(_bare(name), []).append(value)
        return bool(named)

    def _referred(self, tree: HtmlElement) -> dict[str, HtmlElement]:
        wanted = {one for element in tree.iter() for one in (element.get("itemref") or "").split()}
        return {element.get("id"): element for element in tree.iter() if element.get("id") in wanted} if wanted else {}

    def _apart(self, element: HtmlElement, referred: dict[str, HtmlElement]) -> Iterator[HtmlElement]:
        """Yield what belongs to an object and stands elsewhere on the page."""
        for name in (element.get("itemref") or "").split():
            part = referred.get(name)
            if part is not None and part is not element and element not in set(part.iterdescendants()):
                yield part


def _bare(name: str) -> str:
    return re.split(r"[/:#]", name)[-1]


def _value(element: HtmlElement) -> str:
    given = element.get("content")
    if given is None and element.tag in _VALUES:
        given = element.get(_VALUES[element.tag])
    if given is None:
        given = element.get("resource") or "".join(element.itertext())
    return " ".join(given.split())
