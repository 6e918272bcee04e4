"""Reading pages: words of the article found (4-gram F1), and what the page says about itself (share right)."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import UnreadableDocumentError
from claims.evaluation.figure import Figure
from claims.reading.decoding import declared_encoding, decode
from claims.reading.html.metadata import read_metadata
from claims.reading.html.pages import parse_page, read_page
from claims.types import HOLDING_CLAIMS

_WORD = re.compile(r"\w+")
_BY = re.compile(r"^(?:by|von|par)\b:?\s*", re.IGNORECASE)
Gold = dict[str, dict[str, Any]]


def grams(text: str) -> Counter[tuple[str, ...]]:
    """Return the multiset of word 4-grams of a text; a shorter text is one gram."""
    words = _WORD.findall(text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(len(words) - 3, min(len(words), 1))))


def precision_and_recall(gold: str, read: str) -> tuple[float, float]:
    """Return the shares of the read 4-grams that are right and of the gold ones that were read."""
    right, found = grams(gold), grams(read)
    shared = (right & found).total()
    return shared / max(found.total(), 1), shared / max(right.total(), 1)


def normal(text: str | None) -> str:
    """Return words and digits in lower case, for comparing titles and names."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").lower()))


def _pages(folder: Path) -> Iterator[tuple[str, dict[str, Any], str]]:
    gold: Gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for key, expected in gold.items():
        data = gzip.decompress((folder / f"{key}.html.gz").read_bytes())
        yield key, expected, decode(key, data, declared=declared_encoding(data))


def _text(name: str, page: str) -> str:
    """Return the article's own prose: captions and notes, passages of their own, are in no gold text."""
    try:
        document = read_page(name, page)
    except UnreadableDocumentError:
        return ""
    text = document.text
    for passage in reversed(document.passages):
        if passage.kind in HOLDING_CLAIMS:
            text = text[: passage.start] + text[passage.end :]
    return text


def measure_texts(folder: Path) -> list[Figure]:
    """Measure the article texts: F1 of the mean precision and the mean recall over the pages."""
    rates = [precision_and_recall(expected["articleBody"], _text(key, page)) for key, expected, page in _pages(folder)]
    precision = sum(rate[0] for rate in rates) / len(rates)
    recall = sum(rate[1] for rate in rates) / len(rates)
    score = 2 * precision * recall / max(precision + recall, 1e-9)
    return [
        Figure("pages", "4-gram precision of the article", precision, len(rates), "–"),
        Figure("pages", "4-gram recall of the article", recall, len(rates), "–"),
        Figure("pages", "4-gram F1 of the article", score, len(rates), "≥ .965"),
    ]


def measure_metadata(folder: Path) -> list[Figure]:
    """Measure title, author and date on the English pages that have them, and the title on all pages."""
    right: dict[str, list[bool]] = {"title": [], "author": [], "date": [], "title, all languages": []}
    for key, expected, page in _pages(folder):
        about = read_metadata(parse_page(key, page))
        titled = normal(about.title) == normal(expected["title"])
        right["title, all languages"].append(titled)
        if not (expected.get("lang") or "").lower().startswith("en"):
            continue
        right["title"].append(titled)
        if expected.get("byline"):
            right["author"].append(normal(about.author) == normal(_BY.sub("", expected["byline"].strip())))
        if expected.get("publishedTime"):
            right["date"].append(str(about.published) == expected["publishedTime"][:10])
    reach = {"title": "≥ .90", "author": "≥ .80", "date": "≥ .80", "title, all languages": "–"}
    return [
        Figure("pages", f"{field} right", sum(row) / len(row), len(row), reach[field])
        for field, row in right.items()
        if row
    ]


def measure(folder: Path) -> list[Figure]:
    """Measure whatever of ``pages`` and ``pages_meta`` lies in the folder."""
    figures: list[Figure] = []
    for name, measured in (("pages", measure_texts), ("pages_meta", measure_metadata)):
        if (folder / name / "gold.json").exists():
            figures += measured(folder / name)
    return figures
