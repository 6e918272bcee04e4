"""Claims of the news set: which are found, how many of those proposed are claims, how they are worded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims import split
from claims.evaluation.alignment import assign, iou, tight, token_f1
from claims.evaluation.figure import Figure
from claims.types import Document, ProposedClaim

SHARE = 0.5
_TITLES = re.compile(r"\b(?:the|mr|mrs|ms|dr|sir|president|gov|rep|sen|general|minister)\b\.?")
#: "It may be that …" refers to nothing, and "the authors of the study" say whose.
_DANGLING = re.compile(
    r"^(?!it (?:is|was|(?:may|might|could) be) that\b)"
    r"(?:he|she|it|they|him|her|his|hers|its|their|theirs|this|these|those|that|the (?:company|firm|group|agency|"
    r"ministry|department|bank|airline|party|platform|team|club|giant|watchdog|spokes\w+|researchers|authors))\b"
    r"(?! (?:of|for|behind) )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated claim and where it stands in its article."""

    span: tuple[int, int]
    claim: str
    speaker: str | None
    checkworthy: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """One article: its annotated claims, the selected ones of the splitter, and which belong together."""

    gold: list[Gold]
    found: list[ProposedClaim]
    pairs: list[tuple[int, int]]


def articles(folder: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Yield the text of each annotated article with its claims."""
    annotations: dict[str, list[dict[str, Any]]] = {}
    for line in (folder / "news" / "annotations.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        annotations.setdefault(row["id"], []).append(row)
    for path in sorted((folder / "news").glob("d*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        starts = {sentence["n"]: (sentence["start"], sentence["end"]) for sentence in article["sentences"]}
        yield (
            article["text"],
            [
                _gold(article["text"], starts[row["n"]], claim)
                for row in annotations.get(article["id"], [])
                for claim in row["claims"]
            ],
        )


def _gold(text: str, sentence: tuple[int, int], claim: dict[str, Any]) -> Gold:
    start = text.index(claim["quote"], sentence[0])
    span = tight(text, start, start + len(claim["quote"]))
    return Gold(span, claim["claim"], claim["speaker"], claim["checkworthy"])


def compare(text: str, gold: list[Gold]) -> Compared:
    """Split an article and assign its claims one to one to the annotated ones by their spans."""
    found = [claim for claim in split(Document(text, language="en")) if claim.selected]
    values = [
        [
            max(
                value if (value := iou(one.span, tight(text, span.start, span.end))) >= SHARE else 0.0
                for span in claim.appearances
            )
            for claim in found
        ]
        for one in gold
    ]
    return Compared(gold, found, assign(values))


def same_speaker(left: str | None, right: str | None) -> bool:
    """Tell whether all words of one name are in the other, titles left out; two missing names are the same."""
    if not left or not right:
        return not left and not right
    one, two = (set(re.findall(r"\w+", _TITLES.sub("", name.lower()))) for name in (left, right))
    return one <= two or two <= one


def is_dangling(claim: str) -> bool:
    """Tell whether a wording begins with a reference that nobody can place who has not read the article."""
    return bool(_DANGLING.match(claim))


def measure(folder: Path) -> list[Figure]:
    """Measure claims on the news set; nothing where it is missing."""
    if not (folder / "news" / "annotations.jsonl").exists():
        return []
    compared = [compare(text, gold) for text, gold in articles(folder)]
    gold = [one for each in compared for one in each.gold]
    found = [claim for each in compared for claim in each.found]
    pairs = [(each.gold[row], each.found[column]) for each in compared for row, column in each.pairs]
    worthy = [one for one in gold if one.checkworthy]
    hits = [one for one, _ in pairs if one.checkworthy]
    wording = [token_f1(one.claim, claim.claim_text) for one, claim in pairs]
    speakers = [same_speaker(one.speaker, claim.speaker) for one, claim in pairs]
    dangling = [is_dangling(claim.claim_text) for claim in found]
    return [
        Figure(
            "claims",
            "share of check-worthy claims found, span IoU ≥ .5",
            _mean(len(hits), worthy),
            len(worthy),
            "≥ .80",
        ),
        Figure("claims", "precision, span IoU ≥ .5 with any claim", _mean(len(pairs), found), len(found), "≥ .75"),
        Figure("claims", "token F1 of the wording of matched claims", _mean(sum(wording), pairs), len(pairs), "≥ .85"),
        Figure("claims", "speaker of matched claims right", _mean(sum(speakers), pairs), len(pairs), "≥ .85"),
        Figure("restatement", "begins with an unresolved reference", _mean(sum(dangling), found), len(found), "≤ .05"),
    ]


def _mean(total: float, of: list[Any]) -> float:
    return total / len(of) if of else 0.0
