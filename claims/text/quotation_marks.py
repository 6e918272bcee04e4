"""Stretches of text inside quotation marks, in the typography of many languages.

One pass over the text, whatever the number of marks; a mark that nothing closes never swallows a later paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.languages.spelling import ELISIONS
from claims.types import Span

#: Opening mark → the marks that may close it. „German“ „Polish” «French» »Danish« “English” ”Swedish” 「Japanese」.
PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    "《": "》",
    "”": "”",
    '"': '"',
    "''": "''",
    "``": "''",
    "‘": "’",
    "'": "'",
}
SINGLE = frozenset({"‘", "'", "‚", "‹", "›"})
MARK = re.compile(r"''|``|[“”„«»‹›‚‘’「」『』《》\"']")
#: A dash at the head of a line, a blank, and what is said.
DIALOGUE = re.compile(r"[–—―]\s*(?P<speech>\S(?:(?!\s[–—―]\s)[^\n])*)")
#: Quotations inside quotations that are followed.
DEEPEST = 3
OPENING_CONTEXT = re.compile(r"[\s(\[{—–\-/:>*_]")
#: Words that begin with an apostrophe of their own.
ELISION = re.compile(
    rf"['’‘](?:\d\ds?|{'|'.join(word for words in ELISIONS.values() for word in words)})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation in marks: ``start`` and ``end`` include the marks; ``depth`` is 0 outside any other.

    ``closed`` is False where the marks were never closed, as in all but the last paragraph of a long quotation.
    """

    start: int
    end: int
    mark: str
    depth: int
    closed: bool


@dataclass(slots=True)
class _Open:
    start: int
    mark: str
    depth: int


def find_marked(text: str, block: Span) -> list[Marked]:
    """Find the quotations in marks inside one block, outer before inner."""
    return sorted(_scan(text, block), key=lambda marked: (marked.start, -marked.end))


def find_dialogue(text: str, block: Span) -> Marked | None:
    """Find the speech that a line opens with a dash, "– Viens ! – dit-il", up to the next dash or the line's end."""
    match = DIALOGUE.match(text, block.start, block.end)
    return Marked(match.start("speech"), match.end("speech"), "–", 0, closed=True) if match else None


def _scan(text: str, block: Span) -> Iterator[Marked]:
    stack: list[_Open] = []
    for match in MARK.finditer(text, block.start, block.end):
        mark = match.group()
        before = text[match.start() - 1] if match.start() > block.start else " "
        after = text[match.end()] if match.end() < block.end else " "
        place = _closes(stack, mark, before, after)
        if place is None:
            place = _closes_in_another_style(stack, mark, before, after)
        if place is not None:
            opened = stack[place]
            del stack[place:]
            yield Marked(opened.start, match.end(), opened.mark, opened.depth, closed=True)
        elif _opens(mark, before, after) and not ELISION.match(text, match.start()):
            again = next((n for n, other in enumerate(stack) if other.mark == mark), None)
            if again is not None:
                opened = stack[again]
                del stack[again:]
                if mark not in SINGLE:
                    yield Marked(opened.start, _before(text, match.start()), mark, opened.depth, closed=False)
            if len(stack) < DEEPEST:
                stack.append(_Open(match.start(), mark, len(stack)))
    if stack and stack[0].mark not in SINGLE:
        yield Marked(stack[0].start, block.end, stack[0].mark, 0, closed=False)


def _before(text: str, place: int) -> int:
    while place and text[place - 1].isspace():
        place -= 1
    return place


def _closes(stack: list[_Open], mark: str, before: str, after: str) -> int | None:
    """Number the open quotation that the mark closes, if any."""
    for place in range(len(stack) - 1, -1, -1):
        opened = stack[place].mark
        if mark not in _closers(opened):
            continue
        if mark in {"'", "’", "‘"} and (after.isalnum() or (before.isspace() and mark == "'")):
            return None
        if mark in {'"', "''", "”"} and opened == mark and _looks_opening(before, after):
            return None
        return place
    return None


def _closes_in_another_style(stack: list[_Open], mark: str, before: str, after: str) -> int | None:
    """Number the open quotation that a mark of another style closes: “so", "so” and “so“ stand in many articles."""
    if not stack or before.isspace() or before.isdigit() or after.isalnum() or stack[-1].mark not in {"“", '"'}:
        return None
    closes = mark in {'"', "”", "“"} and (mark != stack[-1].mark or mark == "“")
    return len(stack) - 1 if closes else None


def _closers(mark: str) -> tuple[str, ...]:
    closers = PAIRS[mark]
    return (closers,) if closers == "''" else tuple(closers)


def _looks_opening(before: str, after: str) -> bool:
    return bool(OPENING_CONTEXT.match(before)) and after.isalnum()


def _opens(mark: str, before: str, after: str) -> bool:
    if mark not in PAIRS:
        return False
    if mark in {"“", "„", "「", "『", "《", "‚", "``", "«", "‹"}:
        return True
    free = bool(OPENING_CONTEXT.match(before)) or before in "“„«\"'‘"
    return free and not after.isspace()
