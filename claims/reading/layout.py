"""Paragraphs into one text, with the place of everything in it that is not the article's own prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.text.cleaning import clean
from claims.types import Passage, PassageKind

PARAGRAPH_END = "\n\n"
#: A paragraph of a cell with as many words is prose, and no part of a figure's name.
_PROSE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; ``kind`` is None for the article's own prose."""

    text: str
    kind: PassageKind | None = None


#: One paragraph.
Block = tuple[Piece, ...]


def count_words(text: str) -> int:
    """Count the words of a text; where a script writes no blanks, eight signs count as one."""
    return max(len(text.split()), len(text) // 8)


def block(text: str, kind: PassageKind | None = None) -> Block:
    """Return a paragraph that is of one kind throughout."""
    return (Piece(text, kind),)


def table_row(cells: Sequence[Sequence[Block]]) -> Iterator[Block]:
    """Yield a table's row: one line of its cells, or every paragraph by itself where the table only lays out prose."""
    filled = [cell for cell in cells if cell]
    laid_out = len(filled) == 1 or any(
        len(cell) > 1 and any(count_words(_plain(paragraph)) >= _PROSE_WORDS for paragraph in cell) for cell in filled
    )
    if laid_out:
        for cell in filled:
            yield from cell
    elif filled:
        lines = [" / ".join(" / ".join(_plain(paragraph).split("\n")) for paragraph in cell) for cell in filled]
        yield block(" | ".join(" ".join(line.split()) for line in lines))


def _plain(pieces: Block) -> str:
    return "".join(piece.text for piece in pieces).strip()


def _trimmed(pieces: Iterable[Piece]) -> Block:
    """Clean the pieces and take blanks and empty pieces off both ends."""
    kept = [Piece(clean(piece.text), piece.kind) for piece in pieces]
    while kept and not kept[0].text.strip():
        del kept[0]
    while kept and not kept[-1].text.strip():
        del kept[-1]
    if kept:
        kept[0] = Piece(kept[0].text.lstrip(), kept[0].kind)
        kept[-1] = Piece(kept[-1].text.rstrip(), kept[-1].kind)
    whole = "".join(piece.text for piece in kept)
    # An accent that begins a piece composes with the letter before it: then the marks are given up, not the text.
    return tuple(kept) if clean(whole) == whole else block(clean(whole), kept[0].kind)


def lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Passage, ...]]:
    """Join paragraphs with empty lines between them; return the clean text and its passages (code point offsets)."""
    paragraphs: list[str] = []
    passages: list[Passage] = []
    at = 0
    for pieces in map(_trimmed, blocks):
        if not pieces:
            continue
        if paragraphs:
            at += len(PARAGRAPH_END)
        start = at
        for piece in pieces:
            bare = piece.text.strip()
            if piece.kind and bare:
                begin = at + len(piece.text) - len(piece.text.lstrip())
                passages.append(Passage(begin, begin + len(bare), piece.kind))
            at += len(piece.text)
        paragraphs.append("".join(piece.text for piece in pieces))
        assert at == start + len(paragraphs[-1])
    return PARAGRAPH_END.join(paragraphs), tuple(passages)
