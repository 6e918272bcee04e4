"""Labelled sentences: debates from ClaimBuster, news from this project's own annotations."""

from __future__ import annotations

import csv
import random
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ANNOTATIONS = Path(__file__).parent.parent / "annotations"
#: One in this many annotated news sentences is never trained on, so that models can be compared on them.
KEPT_BACK = 6


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and its label: CFS, UFS or NFS."""

    text: str
    label: str

    @property
    def targets(self) -> tuple[float, float]:
        """What the two heads should say: check-worthy, checkable."""
        return float(self.label == "CFS"), float(self.label != "NFS")


def read_examples(path: Path) -> list[Example]:
    """Read a CSV file with the columns ``text`` and ``label``."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Example(row["text"], row["label"]) for row in csv.DictReader(file)]


def read_annotations() -> list[Example]:
    """Read the project's own annotated sentences."""
    return [example for path in sorted(ANNOTATIONS.glob("*.csv")) for example in read_examples(path)]


def is_kept_back(example: Example) -> bool:
    """Tell whether a sentence is for comparing models only; the same ones for ever, by their text."""
    return zlib.crc32(example.text.encode()) % KEPT_BACK == 0


def in_batches(examples: Iterable[Example], *, size: int, rng: random.Random) -> list[list[Example]]:
    """Part the examples into batches of like length, in an order by chance."""
    shuffled = list(examples)
    rng.shuffle(shuffled)
    stretch = size * 40
    batches = []
    for start in range(0, len(shuffled), stretch):
        alike = sorted(shuffled[start : start + stretch], key=lambda example: len(example.text))
        batches += [alike[at : at + size] for at in range(0, len(alike), size)]
    rng.shuffle(batches)
    return batches
