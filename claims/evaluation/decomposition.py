"""Sentences of an encyclopedia into standalone claims: how well the words of the claims match those of annotators."""

from __future__ import annotations

import json
import re
from pathlib import Path

from claims.decomposition import decompose_sentence
from claims.evaluation.alignment import assign, token_f1
from claims.evaluation.figure import Figure

_PRONOUN = re.compile(r"^(?:he|she|it|they|his|her|its|their|this|these|those)\b", re.IGNORECASE)


def matched(system: list[str], gold: list[str]) -> float:
    """Return the largest sum of token F1 of a one-to-one assignment of system to gold claims."""
    values = [[token_f1(one, two) for two in gold] for one in system]
    return sum(values[row][column] for row, column in assign(values))


def measure(folder: Path) -> list[Figure]:
    """Measure decomposition on FEVERFact; nothing where it is missing."""
    path = folder / "decompose" / "feverfact_dev.jsonl"
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    gold = [row["claims"] for row in rows]
    claims = [decompose_sentence(row["sentence"], row["context"]) for row in rows]
    precision, recall = _agreement(claims, gold)
    whole = _f1(*_agreement([[row["sentence"]] for row in rows], gold))
    found = [claim for each in claims for claim in each]
    dangling = sum(bool(_PRONOUN.match(claim)) for claim in found)
    return [
        Figure("decomposition", "matched token F1, FEVERFact", _f1(precision, recall), len(rows), f"≥ {whole:.3f}"),
        Figure("decomposition", "its precision", precision, len(found), "–"),
        Figure("decomposition", "its recall", recall, sum(map(len, gold)), "–"),
        Figure("decomposition", "the same for each sentence as one claim", whole, len(rows), "–"),
        Figure("decomposition", "claims that begin with a pronoun", dangling / max(1, len(found)), len(found), "≤ .05"),
    ]


def _agreement(system: list[list[str]], gold: list[list[str]]) -> tuple[float, float]:
    """Return precision and recall of the words of claims, sentence by sentence."""
    total = sum(matched(ours, theirs) for ours, theirs in zip(system, gold, strict=True))
    return total / max(1, sum(map(len, system))), total / max(1, sum(map(len, gold)))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
