"""Measuring quotations: what was found of who is said to have said what, against PolNeAR's attributions."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claims import find_quotations
from claims.evaluation.figure import Figure
from claims.evaluation.matching import Matching, match_spans, strip_span
from claims.languages.en.words.people import TITLES
from claims.types import Document, Quotation, Span

WORD = re.compile(r"\w+")
#: The head word of a source stands before the first of these.
AFTER_HEAD = re.compile(r"[,(\[]|\s(?:for|of|from|in|at|on|with|to|by|who|that|and)\s")

#: Share of a claim's words that a quotation must hold to be the one that carries it.
CARRIES = 0.6

Row = dict[str, Any]


def measure(folder: Path) -> list[Figure]:
    """Measure content and source on the development part of PolNeAR, speakers on the news set, where they are."""
    path = folder / "quotes" / "polnear_dev.jsonl"
    figures = []
    if path.is_file():
        figures = measure_rows([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()])
    return figures + measure_speakers(folder / "news")


def measure_rows(rows: Sequence[Row]) -> list[Figure]:
    """Measure rows of ``{"text", "attributions"}`` with the quotations found in their texts."""
    words = [0, 0, 0]
    matching, exact, source, head = Matching(), Matching(), [0, 0], [0, 0]
    for row in rows:
        text = row["text"]
        found = find_quotations(Document(text, language="en"))
        gold = [(Span(*piece), one) for one in row["attributions"] for piece in one["content"]]
        mine = _words(text, [quotation.content for quotation in found])
        theirs = _words(text, [span for span, _ in gold])
        words = [words[0] + len(mine & theirs), words[1] + len(mine), words[2] + len(theirs)]
        spans = [strip_span(text, quotation.content) for quotation in found]
        golden = [strip_span(text, span) for span, _ in gold]
        pairs = match_spans(spans, golden, above=0.5)
        matching.add(len(pairs), len(spans), len(golden))
        exact.add(sum(spans[m] == golden[g] for m, g in pairs), len(spans), len(golden))
        for one, other in pairs:
            _count_source(text, found[one], gold[other][1], source, head)
    token = Matching(*words)
    n = matching.wanted
    return [
        Figure("quotations", "content, token F1, PolNeAR", token.f1, n, "≥ .86"),
        Figure("quotations", "content, token precision", token.precision, n, ""),
        Figure("quotations", "content, token recall", token.recall, n, ""),
        Figure("quotations", "content, F1 at IoU > .5, PolNeAR", matching.f1, n, "≥ .68"),
        Figure("quotations", "content, precision at IoU > .5", matching.precision, n, ""),
        Figure("quotations", "content, recall at IoU > .5", matching.recall, n, ""),
        Figure("quotations", "content, exact F1, PolNeAR", exact.f1, n, ""),
        Figure(
            "speaker", "exact source of matched contents, PolNeAR", source[0] / max(1, source[1]), source[1], "≥ .70"
        ),
        Figure("speaker", "head word of the source of matched contents", head[0] / max(1, head[1]), head[1], ""),
    ]


def _words(text: str, spans: Sequence[Span]) -> set[int]:
    return {span.start + match.start() for span in spans for match in WORD.finditer(text[span.start : span.end])}


def _count_source(text: str, found: Quotation, gold: Row, exact: list[int], head: list[int]) -> None:
    """Count a matched quotation: right without a source where the annotation has none."""
    wanted = {strip_span(text, Span(*piece)) for piece in gold["source"]}
    got = {strip_span(text, found.source)} if found.source else set()
    exact[1] += 1
    exact[0] += bool(wanted & got) or wanted == got
    if wanted and got:
        head[1] += 1
        head[0] += any(_head(text, one) == _head(text, other) for one in wanted for other in got)


def _head(text: str, span: Span) -> str:
    words = AFTER_HEAD.split(text[span.start : span.end])[0].split()
    return words[-1].lower() if words else ""


def measure_speakers(folder: Path) -> list[Figure]:
    """Measure the speakers of the claims that somebody is annotated to make: right out of found, right out of all."""
    path = folder / "annotations.jsonl"
    if not path.is_file():
        return []
    claims: dict[str, list[tuple[int, Row]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims.setdefault(row["id"], []).extend((row["n"], one) for one in row["claims"] if one["speaker"])
    found = right = wanted = 0
    for name, ones in claims.items():
        article = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        starts = {sentence["n"]: sentence["start"] for sentence in article["sentences"]}
        quotations = find_quotations(Document(article["text"], language="en"))
        for number, one in ones:
            start = article["text"].index(one["quote"], starts[number])
            carrier = _carrier(quotations, Span(start, start + len(one["quote"])))
            wanted += 1
            found += carrier is not None and carrier.speaker is not None
            right += carrier is not None and same_name(carrier.speaker, one["speaker"])
    return [
        Figure("speaker", "speaker right, of the claims found quoted, news set", right / max(1, found), found, "≥ .85"),
        Figure("speaker", "speaker right, of all claims with one, news set", right / max(1, wanted), wanted, ""),
    ]


def _carrier(quotations: Sequence[Quotation], claim: Span) -> Quotation | None:
    """Return the smallest quotation that holds most of a claim."""
    shared = {
        one: min(one.content.end, claim.end) - max(one.content.start, claim.start)
        for one in quotations
        if one.stance != "seems"
    }
    holding = [one for one, length in shared.items() if length > CARRIES * (claim.end - claim.start)]
    return max(holding, key=lambda one: (shared[one], one.content.start - one.content.end), default=None)


def same_name(found: str | None, wanted: str) -> bool:
    """Whether all words of one name are in the other; case, articles and titles do not count."""
    one, other = (
        {word for word in WORD.findall((name or "").lower()) if word not in TITLES | {"the", "a", "an"}}
        for name in (found, wanted)
    )
    return bool(one and other and (one <= other or other <= one))
