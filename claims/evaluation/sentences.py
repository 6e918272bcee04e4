"""Measuring sentences: where they end inside paragraphs, and the hard cases of pySBD's golden rules."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from claims import split_sentences
from claims.evaluation.figure import Figure
from claims.evaluation.matching import Matching
from claims.types import Document, Span

PARAGRAPH_END = re.compile(r"\s*\n\s*\n|\s*\Z")


def measure(folder: Path) -> list[Figure]:
    """Measure every annotated file that lies under ``folder / "sentences"``."""
    figures = []
    for name, reach in (("gum", "≥ .965"), ("ewt", "≥ .89")):
        path = folder / "sentences" / f"{name}_dev.jsonl"
        if path.is_file():
            matching = measure_boundaries(path.read_text(encoding="utf-8").splitlines())
            label = f"boundary F1 inside paragraphs, {name.upper()}"
            figures.append(Figure("sentences", label, matching.f1, matching.wanted, reach))
    path = folder / "sentences" / "pysbd_golden_rules.json"
    if path.is_file():
        rules = json.loads(path.read_text(encoding="utf-8"))
        right = sum(sentences_of(rule["text"]) == rule["sentences"] for rule in rules)
        figures.append(Figure("sentences", "golden rules right", right, len(rules), "≥ 44"))
    return figures


def sentences_of(text: str) -> list[str]:
    """Return the sentences of an English text as strings."""
    return [sentence.text for sentence in split_sentences(Document(text, language="en"))]


def measure_boundaries(lines: Iterable[str]) -> Matching:
    """Count the ends of sentences found and wanted, those at the end of a paragraph left out."""
    matching = Matching()
    for line in lines:
        row = json.loads(line)
        text = row["text"]
        ends = {match.start() for match in PARAGRAPH_END.finditer(text)}
        found = {sentence.end for sentence in split_sentences(Document(text, language="en"))} - ends
        wanted = {Span(*place).end for place in row["sentences"]} - ends
        matching.add(len(found & wanted), len(found), len(wanted))
    return matching
