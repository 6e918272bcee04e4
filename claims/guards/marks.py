"""What must not change when words are put in another way: counted marks, each under its kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

#: Kind and mark → how often: ("number", "5"), ("negation", "not").
Marks = Counter[tuple[str, str]]

NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")


def numbers(words: str) -> Iterator[tuple[str, str]]:
    """Yield the numbers that stand in words as figures, in every language."""
    for number in NUMBER.finditer(words):
        yield "number", number.group().rstrip(".,:/")


def differences(before: Marks, after: Marks) -> list[str]:
    """Name what was lost (−) or added (+): ['− negation not']; empty where everything was kept."""
    lost = [f"− {kind} {word}" for kind, word in sorted(before - after)]
    return lost + [f"+ {kind} {word}" for kind, word in sorted(after - before)]
