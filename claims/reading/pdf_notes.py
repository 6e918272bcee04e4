"""Notes at the foot of the pages of a PDF, told from the text by their mark, their smaller type and their distance."""

from __future__ import annotations

import re
from collections import Counter

from claims.reading.pdf_lines import Line

#: How a note begins: its mark, then a sentence.
_BEGINNING = re.compile(r"(?:\[?(?P<number>\d{1,3})(?P<stop>[\].)])?|[*†‡§¶]{1,3})\s*(?=[^\W\d_a-z]|[“\"‘«„]|https?:)")
#: Type of less than this share of the text's is smaller; a distance of more than so many heights of type is a gap.
_SMALLER = 0.93
_GAP = 4
#: More lines than this at a page's end are no notes.
_MOST_LINES = 30


def size_of_text(pages: list[list[Line]]) -> float:
    """Return the size of type in which most letters are set."""
    letters: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0


def _beginning(line: Line, last: int) -> re.Match[str] | None:
    """Return the mark of a note: numbers count on, or begin anew, so that "12 Danes died" keeps its figure."""
    match = _BEGINNING.match(line.text)
    return match if match and (not match["number"] or int(match["number"]) in {1, last + 1}) else None


def _first(lines: list[Line], size: float, last: int) -> int:
    """Return where the notes of a page begin; the number of its lines where it has none."""
    smaller = len(lines)
    while smaller and 0 < lines[smaller - 1].size < _SMALLER * size:
        smaller -= 1
    for number in range(max(1, len(lines) - _MOST_LINES), len(lines)):
        line, above = lines[number], lines[number - 1]
        mark = _beginning(line, last)
        apart = above.height - line.height > _GAP * size and line.size <= size and number >= len(lines) // 2
        if mark and size and (number >= smaller or (apart and mark["stop"] in {None, "]"})):
            return number
    return len(lines)


def part_notes(pages: list[list[Line]]) -> tuple[list[list[str]], list[list[str]]]:
    """Return the lines of every page without its notes, and the lines of each note without its mark."""
    size, last = size_of_text(pages), 0
    bodies: list[list[str]] = []
    notes: list[list[str]] = []
    for lines in pages:
        first = _first(lines, size, last)
        bodies.append([line.text for line in lines[:first]])
        for line in lines[first:]:
            if mark := _beginning(line, last):
                notes.append([line.text[mark.end() :]])
                last = int(mark["number"] or last)
            else:
                notes[-1].append(line.text)
    return bodies, notes
