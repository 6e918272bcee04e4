"""One measured figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure of one stage: its value, over how many cases, and the level it is meant to reach."""

    stage: str
    measure: str
    value: float
    n: int
    reach: str
