"""Blocks: the stretches of a text that no sentence crosses. A line each, unless the text is hard-wrapped."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.types import Span

#: A line from its first to its last character that is not blank.
LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
#: Wider than any text that was wrapped by hand or by a mail program.
WIDEST_WRAP = 100
NARROWEST_WRAP = 40
#: An end of a sentence that no rule doubts.
SENTENCE_END = re.compile(r"[a-zа-я\d)%][.!?][\"”’»]?(?= [A-ZА-Я])|[。！？।؟][\"”’»」』]*(?=[^\"”’»」』])")
#: Makes one sign of two.
JOINER = "\u200d"
#: A line that opens something of its own is never the rest of a wrapped sentence.
OPENS_ITEM = re.compile(r"[-*•–>#|]|\(?\w{1,3}[.)]\s")


def find_lines(text: str) -> list[Span]:
    """Return the lines of a text that are not blank, without the blanks at their ends."""
    return [Span(match.start(), match.end()) for match in LINE.finditer(text)]


def find_blocks(text: str) -> list[Span]:
    """Return the stretches that sentences stay inside, in order; everything not blank lies in one of them.

    A block is a line. In a hard-wrapped text (lines of nearly one width, each as full as its next word allowed) it is
    a paragraph, and the newlines inside it are blanks like any other.
    """
    lines = find_lines(text)
    joints = _wrapped_joints(text, lines)
    blocks: list[Span] = []
    for number, line in enumerate(lines):
        if number in joints:
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


def _wrapped_joints(text: str, lines: list[Span]) -> set[int]:
    """Number the lines that go on with the line before; none when the text was not wrapped throughout."""
    neighbours = [number for number in range(1, len(lines)) if _follows(text, lines[number - 1], lines[number])]
    if not neighbours:
        return set()
    width = max(line.end - line.start for line in lines)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return set()
    full = {number for number in neighbours if _is_full(text, lines[number - 1], lines[number], width)}
    going_on = [number for number in full if text[lines[number].start].islower()]
    items = sum(bool(OPENS_ITEM.match(text, lines[number].start)) for number in neighbours)
    enough = len(going_on) >= max(1, len(neighbours) // 5) and len(full) >= 0.8 * (len(neighbours) - items)
    return full if enough else set()


def _follows(text: str, before: Span, line: Span) -> bool:
    return text.count("\n", before.end, line.start) == 1


def _is_full(text: str, before: Span, line: Span, width: int) -> bool:
    """Whether the first word of the line would not have fitted on the line before."""
    if OPENS_ITEM.match(text, line.start):
        return False
    first_word = len(text[line.start : line.end].split(None, 1)[0])
    return before.end - before.start + 1 + first_word > width - 3


def cut_at(blocks: Sequence[Span], marks: Sequence[Span], text: str) -> Iterator[Span]:
    """Cut blocks where marks begin and end, which are pieces of their own; ``marks`` are in order and disjoint."""
    places = sorted({place for mark in marks for place in (mark.start, mark.end)})
    for block in blocks:
        inside = places[bisect_right(places, block.start) : bisect_left(places, block.end)]
        for start, end in pairwise([block.start, *inside, block.end]):
            piece = text[start:end]
            if bare := piece.strip():
                begin = start + len(piece) - len(piece.lstrip())
                yield Span(begin, begin + len(bare))


def pieces_of(text: str, block: Span, limit: int) -> Iterator[Span]:
    """Cut a block into pieces of at most ``limit`` characters, between sentences or words where there are some."""
    start = block.start
    while block.end - start > limit:
        cut = _place_to_cut(text, start + limit // 2, start + limit)
        yield Span(start, cut)
        start = cut
    yield Span(start, block.end)


def _place_to_cut(text: str, first: int, last: int) -> int:
    """Return where a long block is best cut between two places: after a sentence, after a word, between two signs."""
    ends = [match.end() for match in SENTENCE_END.finditer(text, first, last)]
    if ends:
        return ends[-1]
    blank = text.rfind(" ", first, last)
    if blank >= 0:
        return blank
    while last > first + 1 and (unicodedata.category(text[last])[0] == "M" or JOINER in text[last - 1 : last + 1]):
        last -= 1
    return last
