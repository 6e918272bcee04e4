"""Sets of claim numbers as stretches: a million neighbours are one stretch, and need no memory."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable


class Stretches:
    """A set of numbers, added in rising order."""

    def __init__(self) -> None:
        self._firsts = array("q")
        self._lasts = array("q")

    def add(self, numbers: Iterable[int]) -> None:
        """Add numbers; those of one call may come in any order and repeat."""
        ordered = sorted(set(numbers))
        if ordered and ordered[-1] - ordered[0] == len(ordered) - 1:
            self._add(ordered[0], ordered[-1])
            return
        for number in ordered:
            self._add(number, number)

    def _add(self, first: int, last: int) -> None:
        if self._lasts and self._firsts[-1] <= first <= self._lasts[-1] + 1:
            self._lasts[-1] = max(self._lasts[-1], last)
            return
        self._firsts.append(first)
        self._lasts.append(last)

    def pairs(self) -> Iterable[tuple[int, int]]:
        """Return the first and the last number of each stretch."""
        return zip(self._firsts, self._lasts, strict=True)

    def __contains__(self, number: int) -> bool:
        place = bisect_right(self._firsts, number) - 1
        return place >= 0 and number <= self._lasts[place]

    def __bool__(self) -> bool:
        return bool(self._firsts)

    def __str__(self) -> str:
        return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in self.pairs())

    def __or__(self, other: Stretches) -> Stretches:
        both = Stretches()
        for first, last in sorted((*self.pairs(), *other.pairs())):
            both._add(first, last)
        return both

    @classmethod
    def of(cls, written: str) -> Stretches:
        """Return the set that ``str`` wrote."""
        made = cls()
        for part in filter(None, written.split(",")):
            first, _, last = part.partition("-")
            made._add(int(first), int(last or first))
        return made
