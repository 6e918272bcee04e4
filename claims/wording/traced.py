"""Text whose every character knows where it comes from, so that a wording tells what was done to its quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from claims.types import Span


@dataclass(frozen=True, slots=True)
class Made:
    """Where a character comes from that is not the text's own: what it stands for there, and after which words.

    ``at`` is the stretch that it stands in place of, None where it is added; ``source`` where the text has the words
    that were put in, None for words made by grammar. Half-open code point offsets.
    """

    at: Span | None = None
    source: Span | None = None


#: An offset of the text, whose character it is, or what else it was made of.
Origin = int | Made
_ADDED = Made()


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and the origin of each of its code points; a plain string that is joined to it was added by grammar."""

    text: str = ""
    origins: tuple[Origin, ...] = ()

    @classmethod
    def copied(cls, text: str, start: int) -> Traced:
        """Return words that stand in the text at ``start``."""
        return cls(text, tuple(range(start, start + len(text))))

    @classmethod
    def made(cls, text: str, *, at: Span | None = None, source: Span | None = None) -> Traced:
        """Return words that stand ``at`` a place instead of what is there; ``source`` is where they come from."""
        return cls(text, (Made(at, source),) * len(text))

    def __bool__(self) -> bool:
        return bool(self.text)

    def __add__(self, other: Traced | str) -> Traced:
        more = other if isinstance(other, Traced) else Traced.made(other)
        return Traced(self.text + more.text, self.origins + more.origins)

    def __radd__(self, other: str) -> Traced:
        return Traced.made(other) + self

    def __getitem__(self, place: slice) -> Traced:
        return Traced(self.text[place], self.origins[place])

    def strip(self, characters: str | None = None) -> Traced:
        """Return the text without these characters at its ends, as ``str.strip`` does."""
        first = len(self.text) - len(self.text.lstrip(characters))
        return self[first : max(first, len(self.text.rstrip(characters)))]

    def reduced(self, pattern: re.Pattern[str]) -> Traced:
        """Return the text with the first group of each match instead of the match; without it, where there is none."""
        pieces, last = [], 0
        for match in pattern.finditer(self.text):
            start, end = match.span(1) if pattern.groups else (match.end(), match.end())
            pieces += [self[last : match.start()], self[start:end]]
            last = match.end()
        return joined("", (*pieces, self[last:])) if pieces else self

    def with_single_blanks(self) -> Traced:
        """Return the words with one blank between them, as ``" ".join(text.split())`` does."""
        pieces: list[Traced] = []
        for blank, group in groupby(range(len(self.text)), lambda place: self.text[place].isspace()):
            places = list(group)
            # Of several blanks one that stays as it is in the text, if there is one.
            kept = next((place for place in places if isinstance(self.origins[place], int)), places[0])
            pieces.append(Traced(" ", (self.origins[kept],)) if blank else self[places[0] : places[-1] + 1])
        return joined("", pieces).strip()

    def capitalised(self) -> Traced:
        """Return the text with a capital letter in front."""
        letter = self.text[:1].upper()
        if letter == self.text[:1]:
            return self
        origin = self.origins[0]
        at = Span(origin, origin + 1) if isinstance(origin, int) else origin.at
        source = None if isinstance(origin, int) else origin.source
        return Traced.made(letter, at=at, source=source) + self[1:]

    def moved(self, by: int) -> Traced:
        """Return the text as it is in a text that begins so many code points earlier; sources stay as they are."""
        at = {
            one: one if one.at is None else Made(Span(one.at.start + by, one.at.end + by), one.source)
            for one in set(self.origins)
            if isinstance(one, Made)
        }
        return Traced(self.text, tuple(one + by if isinstance(one, int) else at[one] for one in self.origins))

    def runs(self) -> Iterator[Traced]:
        """Yield the pieces of one origin each: neighbours in the text, or words made together."""
        start = 0
        for place in range(1, len(self.text) + 1):
            if place == len(self.text) or not _goes_on(self.origins[place - 1], self.origins[place]):
                yield self[start:place]
                start = place


def joined(between: str, pieces: Iterable[Traced | str]) -> Traced:
    """Return pieces with something between them, as ``str.join`` does."""
    text: list[str] = []
    origins: list[Origin] = []
    for number, piece in enumerate(pieces):
        if number:
            text.append(between)
            origins += [_ADDED] * len(between)
        text.append(piece if isinstance(piece, str) else piece.text)
        origins += [_ADDED] * len(piece) if isinstance(piece, str) else piece.origins
    return Traced("".join(text), tuple(origins))


def _goes_on(before: Origin, after: Origin) -> bool:
    return after == before + 1 if isinstance(before, int) else after == before
