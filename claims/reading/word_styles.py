"""What the styles of a Word document say of words: raised, lowered, struck out, hidden; headings and captions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from claims.reading.inline import Mark
from claims.types import PassageKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KINDS: dict[str, PassageKind] = {"title": "title", "heading": "heading", "subtitle": "heading", "caption": "caption"}
_OFF = {"0", "false", "off", "none"}
#: Properties under which words are struck out or hidden.
_GONE = ("strike", "dstrike", "vanish")
_RAISED: dict[str, Mark] = {"superscript": "superscript", "subscript": "subscript"}
#: A style is based on another, that on a third; files made to loop go round.
_LONGEST_CHAIN = 20


def value(parent: etree._Element | None, name: str) -> str | None:
    """Return the value of a property, "1" where it is set without one; None where it is not set."""
    found = parent.find(f"{W}{name}") if parent is not None else None
    return None if found is None else str(found.get(f"{W}val", "1"))


def is_on(parent: etree._Element | None, name: str) -> bool:
    """Tell whether a property is set, and not set off."""
    return (value(parent, name) or "0").lower() not in _OFF


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their identifiers."""

    elements: dict[str, etree._Element]

    def _chain(self, identifier: str | None) -> list[etree._Element]:
        chain: list[etree._Element] = []
        while identifier and len(chain) < _LONGEST_CHAIN and (style := self.elements.get(identifier)) is not None:
            chain.append(style)
            identifier = value(style, "basedOn")
        return chain

    def _property(self, run: etree._Element | None, paragraph_style: str | None, name: str) -> str | None:
        """Return a property as the run itself, its style, or its paragraph's style sets it: whichever comes first."""
        if (own := value(run, name)) is not None:
            return own
        styles = [*self._chain(value(run, "rStyle")), *self._chain(paragraph_style)]
        return next((known for style in styles if (known := value(style.find(f"{W}rPr"), name)) is not None), None)

    def mark(self, run: etree._Element | None, paragraph_style: str | None) -> Mark | None:
        """Return the mark of a run by its properties."""
        if any((self._property(run, paragraph_style, name) or "0").lower() not in _OFF for name in _GONE):
            return "gone"
        if (known := _RAISED.get(self._property(run, paragraph_style, "vertAlign") or "")) or run is None:
            return known
        moved = re.fullmatch(r"(-?)[1-9]\d{0,3}", value(run, "position") or "")
        return None if moved is None else "subscript" if moved[1] else "superscript"

    def kind(self, paragraph_style: str | None) -> PassageKind | None:
        """Return what a paragraph is by the name of its style."""
        style = self.elements.get(paragraph_style or "")
        name = (value(style, "name") or "").lower()
        return next((kind for beginning, kind in _KINDS.items() if name.startswith(beginning)), None)


def read_styles(root: etree._Element) -> Styles:
    """Return the styles of the part that holds them."""
    return Styles({style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")})
