"""Which of many stretches of a text touch a given one, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Touching(Generic[T]):
    """Things that stand in a text, found by place; their stretches may overlap."""

    def __init__(self, things: Iterable[T], place: Callable[[T], tuple[int, int]]) -> None:
        self._placed = sorted(((*place(thing), number, thing) for number, thing in enumerate(things)))
        self._starts = [start for start, *_ in self._placed]
        self._longest = max((end - start for start, end, *_ in self._placed), default=0)

    def at(self, start: int, end: int) -> list[T]:
        """Return the things that share at least one character with a half-open stretch, by their beginnings."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [thing for _, until, _, thing in self._placed[first:last] if until > start]
