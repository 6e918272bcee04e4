"""The body of a Word document into paragraphs: what a reader sees, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from claims.reading.formulas import linear
from claims.reading.inline import Mark, Run, write
from claims.reading.layout import Block, block, table_row
from claims.reading.word_styles import Styles, W, is_on, value
from claims.types import PassageKind

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
#: What is crossed out, moved away, a second copy for older programs, a reading beside a sign, or about the text.
_SKIPPED = {
    f"{W}del",
    f"{W}moveFrom",
    f"{W}instrText",
    f"{W}pPr",
    f"{W}rPr",
    f"{W}tblPr",
    f"{W}trPr",
    f"{W}tcPr",
    f"{W}sdtPr",
    f"{W}rt",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_SIGNS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_REFERENCES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_FORMULAS = {f"{_M}oMath"}
_TEXT_BOX = f"{W}txbxContent"


@dataclass
class _Paragraph:
    """What one paragraph holds: its runs, and the text boxes that hang on it."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def _is_placeholder(content: etree._Element) -> bool:
    """Tell whether a field of a form only says what to type into it."""
    return content.tag == f"{W}sdt" and is_on(content.find(f"{W}sdtPr"), "showingPlcHdr")


class Body:
    """Reads the blocks of a document; ``notes`` are those of its notes that were referred to, in that order."""

    def __init__(self, styles: Styles, notes: dict[tuple[str, str], etree._Element]) -> None:
        self._styles = styles
        self._known = notes
        self._referred: dict[tuple[str, str], None] = {}
        #: What belongs before the next paragraph: a drop cap, a paragraph whose end was deleted.
        self._carried: list[Run] = []

    def _collect(self, element: etree._Element, style: str | None) -> _Paragraph:
        found = _Paragraph()
        waiting: list[tuple[etree._Element, Mark | None]] = [(element, None)]
        while waiting:
            node, mark = waiting.pop()
            if node.tag in _SKIPPED or _is_placeholder(node):
                continue
            if node.tag == _TEXT_BOX:
                found.boxes.append(node)
            elif node.tag in _FORMULAS:
                found.runs.append(Run(linear(node), "gone" if mark == "gone" else "formula"))
            elif node.tag in _REFERENCES:
                self._referred[_REFERENCES[node.tag], node.get(f"{W}id", "")] = None
            elif node.tag == f"{W}t":
                found.runs.append(Run(node.text or "", mark))
            elif node.tag in _SIGNS:
                found.runs.append(Run(_SIGNS[node.tag], "gone" if mark == "gone" else None))
            else:
                inner = self._styles.mark(node.find(f"{W}rPr"), style) if node.tag == f"{W}r" else mark
                waiting.extend((child, inner) for child in reversed(node))
        return found

    def _paragraph(self, element: etree._Element, kind: PassageKind | None) -> Iterator[Block]:
        properties = element.find(f"{W}pPr")
        style = value(properties, "pStyle")
        found = self._collect(element, style)
        frame = properties.find(f"{W}framePr") if properties is not None else None
        runs, self._carried = [*self._carried, *found.runs], []
        text = write(runs)
        cap = frame is not None and frame.get(f"{W}dropCap", "none") != "none"
        mark = properties.find(f"{W}rPr") if properties is not None else None
        if cap or (mark is not None and mark.find(f"{W}del") is not None):
            self._carried = runs
        elif text.strip():
            yield block(text, kind or self._styles.kind(style))
        for box in found.boxes:
            yield from self.blocks(box, kind)

    def _row(self, row: etree._Element, kind: PassageKind | None) -> Iterator[Block]:
        properties = row.find(f"{W}trPr")
        if properties is None or properties.find(f"{W}del") is None:
            yield from table_row([list(self.blocks(cell, kind)) for cell in row.iter(f"{W}tc") if _row_of(cell) is row])

    def blocks(self, container: etree._Element, kind: PassageKind | None = None) -> Iterator[Block]:
        """Yield the paragraphs, rows and text boxes in a container; of ``kind`` where that is given."""
        waiting = list(reversed(container))
        while waiting:
            element = waiting.pop()
            if element.tag == f"{W}p":
                yield from self._paragraph(element, kind)
            elif element.tag == f"{W}tr":
                yield from self._row(element, kind)
            elif element.tag not in _SKIPPED and not _is_placeholder(element):
                waiting.extend(reversed(element))
        if self._carried:
            yield block(write(self._carried), kind)
            self._carried = []

    def notes(self) -> Iterator[Block]:
        """Yield the notes that the blocks read so far refer to."""
        for reference in self._referred:
            if (note := self._known.get(reference)) is not None:
                yield from self.blocks(note, "note")


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors(f"{W}tr"), None)
