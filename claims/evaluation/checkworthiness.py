"""How well sentences are scored: debates by their experts, news by the news set, fact against opinion by BABE."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from claims.checkworthiness.scoring import score_sentences
from claims.evaluation.figure import Figure
from claims.types import Score

THRESHOLD = 0.5
STAGE = "check-worthiness"


def f1(gold: Sequence[bool], found: Sequence[bool]) -> float:
    """Return the F1 of what was found against what should have been."""
    both = sum(right and said for right, said in zip(gold, found, strict=True))
    return 2 * both / (sum(gold) + sum(found)) if both else 0.0


def macro_f1(gold: Sequence[bool], found: Sequence[bool]) -> float:
    """Return the mean of the F1 of both sides."""
    return (f1(gold, found) + f1([not one for one in gold], [not one for one in found])) / 2


def average_precision(gold: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the mean of the precisions at each right one, best score first."""
    order = sorted(range(len(gold)), key=lambda place: -scores[place])
    precisions, right = [], 0
    for rank, place in enumerate(order, 1):
        if gold[place]:
            right += 1
            precisions.append(right / rank)
    return sum(precisions) / len(precisions) if precisions else 0.0


def _worthy(scores: Sequence[Score]) -> list[float]:
    return [score.checkworthiness for score in scores]


def _checkable(scores: Sequence[Score]) -> list[float]:
    return [score.checkable for score in scores]


def _said(values: Sequence[float]) -> list[bool]:
    return [value >= THRESHOLD for value in values]


def _table(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _debates(folder: Path) -> Iterator[Figure]:
    rows = _table(folder / "checkworthiness" / "claimbuster_dev.csv")
    gold = [row["label"] == "CFS" for row in rows]
    for alone in (False, True) if rows else ():
        worthy = _worthy(score_sentences([row["text"] for row in rows], by_signals=alone))
        reach = ("", "") if alone else ("≥ .93", "≥ .975")
        yield _figure("F1 of CFS, ClaimBuster", f1(gold, _said(worthy)), len(rows), reach[0], alone=alone)
        precision = average_precision(gold, worthy)
        yield _figure("average precision, ClaimBuster", precision, len(rows), reach[1], alone=alone)


def _figure(measure: str, value: float, n: int, reach: str, *, alone: bool) -> Figure:
    """Name a figure, and say so where the signals scored without the encoder."""
    return Figure(STAGE, f"{measure}, by signals alone" if alone else measure, value, n, reach)


def _news(folder: Path) -> Iterator[Figure]:
    path = folder / "news" / "annotations.jsonl"
    if not path.exists():
        return
    documents = [json.loads(one.read_text(encoding="utf-8")) for one in sorted(path.parent.glob("d*.json"))]
    texts = {(document["id"], row["n"]): row["text"] for document in documents for row in document["sentences"]}
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    factual = [row["label"] != "NFS" for row in rows]
    cfs = [row["label"] == "CFS" for row in rows]
    for alone in (False, True):
        scores = score_sentences([texts[row["id"], row["n"]] for row in rows], by_signals=alone)
        worthy, checkable = _worthy(scores), _checkable(scores)
        reach = ("", "") if alone else ("≥ .93", "≥ .90")
        yield _figure("F1 of CFS and UFS, news set", f1(factual, _said(checkable)), len(rows), reach[0], alone=alone)
        yield _figure("F1 of CFS, news set", f1(cfs, _said(worthy)), len(rows), reach[1], alone=alone)
        if not alone:
            yield Figure(STAGE, "average precision of CFS, news set", average_precision(cfs, worthy), len(rows), "–")


def _opinion(folder: Path) -> Iterator[Figure]:
    rows = [row for row in _table(folder / "opinion" / "babe_sg1.csv") if row["label"] != "mixed"]
    gold = [row["label"] == "factual" for row in rows]
    for alone in (False, True) if rows else ():
        checkable = _checkable(score_sentences([row["text"] for row in rows], by_signals=alone))
        measure = "macro F1, factual against opinion, BABE"
        value = macro_f1(gold, _said(checkable))
        yield _figure(measure, value, len(rows), "" if alone else "≥ .75", alone=alone)
    rows = _table(folder / "opinion" / "subj_dev.csv")
    if rows:
        checkable = _checkable(score_sentences([row["text"] for row in rows]))
        gold = [row["label"] == "OBJ" for row in rows]
        yield Figure(
            STAGE, "macro F1, objective against subjective, SUBJ", macro_f1(gold, _said(checkable)), len(rows), "–"
        )


def _speeches(folder: Path) -> Iterator[Figure]:
    rows = _table(folder / "checkworthiness" / "policlaim_train.csv")
    if rows:
        checkable = _checkable(score_sentences([row["text"] for row in rows]))
        gold = [row["label"] == "1" for row in rows]
        yield Figure(STAGE, "F1 of verifiable claims, governors' speeches", f1(gold, _said(checkable)), len(rows), "–")
        yield Figure(
            STAGE, "average precision, governors' speeches", average_precision(gold, checkable), len(rows), "–"
        )


def measure(folder: Path) -> list[Figure]:
    """Measure the scores on every file that is there."""
    return [figure for part in (_debates, _news, _opinion, _speeches) for figure in part(folder)]
