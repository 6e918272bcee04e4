"""Comparing wordings and spans of claims: token F1, intersection over union, one-to-one assignment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_ARTICLES = frozenset({"a", "an", "the"})
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def tokens(text: str) -> Counter[str]:
    """Count the lower-cased words and digits of a text, articles left out."""
    return Counter(word for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _ARTICLES)


def token_f1(left: str, right: str) -> float:
    """Return the F1 of the words that two texts share, counted with repetition."""
    one, two = tokens(left), tokens(right)
    shared = sum((one & two).values())
    return 2 * shared / (sum(one.values()) + sum(two.values())) if shared else 0.0


def tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without quotation marks, punctuation and white space at its ends (code points)."""
    words = text[start:end]
    leading = re.match(r"[\W_]*", words)
    inner = _EDGES.sub("", words)
    first = start + (leading.end() if leading else 0)
    return first, first + len(inner)


def iou(left: tuple[int, int], right: tuple[int, int]) -> float:
    """Return the intersection over union of two spans, in code points."""
    shared = max(0, min(left[1], right[1]) - max(left[0], right[0]))
    return shared / (left[1] - left[0] + right[1] - right[0] - shared) if shared else 0.0


def assign(values: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the one-to-one pairs (row, column) with the largest sum of values; pairs worth nothing left out.

    The Hungarian method with potentials, on the negated values.
    """
    if not values or not values[0]:
        return []
    matrix = np.array(values, dtype=float)
    flipped = matrix.shape[0] > matrix.shape[1]
    pairs = _hungarian(-(matrix.T if flipped else matrix))
    pairs = [(column, row) for row, column in pairs] if flipped else pairs
    return sorted((row, column) for row, column in pairs if matrix[row, column] > 0)


def _hungarian(cost: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> list[tuple[int, int]]:
    rows, columns = cost.shape
    row_potential, column_potential = np.zeros(rows + 1), np.zeros(columns + 1)
    match = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        match[0], current = row, 0
        least, way, used = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=int), np.zeros(columns + 1, bool)
        while match[current]:
            used[current] = True
            at = match[current]
            reduced = cost[at - 1] - row_potential[at] - column_potential[1:]
            better = ~used[1:] & (reduced < least[1:])
            least[1:][better], way[1:][better] = reduced[better], current
            following = 1 + int(np.argmin(np.where(used[1:], np.inf, least[1:])))
            delta = least[following]
            row_potential[match[used]] += delta
            column_potential[used] -= delta
            least[~used] -= delta
            current = following
        while current:
            match[current], current = match[way[current]], way[current]
    return [(int(match[column]) - 1, column - 1) for column in range(1, columns + 1) if match[column]]
