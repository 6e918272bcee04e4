"""The lines of a PDF page with their sizes: what is drawn twice counts once, raised figures join their line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from claims.reading.inline import Mark, Run, write

#: Shares of the size of the type: what is drawn again lies no further off, a small sign is no larger, and no
#: further from the line.
_AGAIN = 0.15
_SMALL = 0.82
_LEAST_SHIFT, _MOST_SHIFT = 0.05, 0.8
#: A letter so many times as large as the text begins it over several lines.
_LARGE = 1.6
#: Single letters may be drawn from the place of the one before.
_LEAST_AGAIN = 4
#: A raised word has no more letters.
_LONGEST_SMALL = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, the size of its type, its height on the page; both in points, 0 where unknown."""

    text: str
    size: float = 0
    height: float = 0


def with_drop_caps(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines; a large first letter that stands by itself joins the line that it begins."""
    cap = ""
    for line, following in zip_longest(lines, lines[1:]):
        large = following is not None and line.size > _LARGE * following.size > 0 and following.text[:1].isalpha()
        if large and len(line.text) == 1 and line.text.isupper() and not cap:
            cap = line.text
            continue
        yield Line(cap + line.text, line.size, line.height)
        cap = ""


@dataclass(frozen=True, slots=True)
class _Chunk:
    text: str
    size: float
    across: float
    height: float
    mark: Mark | None = None


@dataclass
class LineReader:
    """Puts what a page draws in lines; its method ``draw`` is a visitor of the texts of pypdf."""

    _lines: list[list[_Chunk]] = field(default_factory=lambda: [[]])
    _drawn: dict[str, list[_Chunk]] = field(default_factory=lambda: defaultdict(list))
    _ended: bool = False
    #: What stands on the line itself, neither raised nor lowered.
    _base: _Chunk | None = None

    def draw(self, text: str, outer: list[float], inner: list[float], _font: Any, size: float) -> None:
        """Take a text that the page draws, with the matrices that say where and how large."""
        scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[2]) or 1.0
        across = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        for number, part in enumerate(text.split("\n")):
            self._ended |= number > 0
            if part.strip():
                self._add(_Chunk(part, abs(size) * scale, across, height))
            elif part and self._lines[-1] and not self._ended:
                self._lines[-1].append(_Chunk(part, abs(size) * scale, across, height))

    def _add(self, chunk: _Chunk) -> None:
        near = _AGAIN * chunk.size
        bare = chunk.text.strip()
        seen = self._drawn[bare][-3:] if len(bare) >= _LEAST_AGAIN else []
        if any(abs(one.across - chunk.across) < near and abs(one.height - chunk.height) < near for one in seen):
            return
        self._drawn[bare].append(chunk)
        mark = self._mark(chunk)
        if self._ended and mark is None and not self._goes_on(chunk):
            self._lines.append([])
        line, text = self._lines[-1], chunk.text
        if mark or (line and line[-1].mark and text.lstrip()[:1] in set(",.;:!?)%”")):
            text = text.lstrip()  # the parser's guess at a blank, where a sign only looks narrower
        line.append(_Chunk(text, chunk.size, chunk.across, chunk.height, mark))
        self._ended = False
        if mark is None:
            self._base = chunk

    def _mark(self, chunk: _Chunk) -> Mark | None:
        base = self._base
        if base is None or chunk.size > _SMALL * base.size or len(chunk.text.strip()) > _LONGEST_SMALL:
            return None
        shift = (chunk.height - base.height) / base.size
        if not _LEAST_SHIFT < abs(shift) < _MOST_SHIFT or chunk.across < base.across:
            return None
        return "superscript" if shift > 0 else "subscript"

    def _goes_on(self, chunk: _Chunk) -> bool:
        """Tell whether a line goes on behind a raised or lowered sign."""
        base, line = self._base, self._lines[-1]
        return bool(
            base
            and line[-1].mark
            and abs(chunk.height - base.height) < _LEAST_SHIFT * base.size
            and chunk.across > line[-1].across
        )

    def lines(self) -> Iterator[Line]:
        """Yield the lines drawn so far."""
        for chunks in self._lines:
            text = " ".join(write(Run(chunk.text, chunk.mark) for chunk in chunks).split())
            if text:
                first = max(chunks, key=lambda chunk: len(chunk.text))
                yield Line(text, round(first.size, 1), first.height)
