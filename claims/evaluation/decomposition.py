"""Sentences of an encyclopedia into standalone claims: how well the words of the claims match those of annotators."""

from __future__ import annotations

import json
import re
from pathlib import Path

from claims.decomposition import decompose as decompose_sentence
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
    total, found, wanted, dangling = 0.0, 0, 0, 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        claims = decompose_sentence(row["sentence"], row["context"])
        total += matched(claims, row["claims"])
        found += len(claims)
        wanted += len(row["claims"])
        dangling += sum(bool(_PRONOUN.match(claim)) for claim in claims)
    precision, recall = total / max(1, found), total / max(1, wanted)
    f1 = 2 * precision * recall / (precision + recall) if total else 0.0
    return [
        Figure("decomposition", "matched token F1, FEVERFact", f1, len(rows), "≥ .45"),
        Figure("decomposition", "its precision", precision, found, "–"),
        Figure("decomposition", "its recall", recall, wanted, "–"),
        Figure("decomposition", "claims that begin with a pronoun", dangling / max(1, found), found, "≤ .05"),
    ]
