"""Where ratings published elsewhere stand on the common scale: as declared in ``published_ratings.csv``, never guessed.

The file is there to be edited: a line gives the site (empty for every site), the whole label, and its place. A label
is looked up whole, so that "not false" is not "false".
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from claims.errors import WorkbenchError
from db.vocabulary import COMMON, Common

TABLE = Path(__file__).parent / "published_ratings.csv"
#: What may stand around a label without changing it: full stops, exclamation and quotation marks.
AROUND = " .!\"'“”‘’«»„‚\u00a0"


class MappingError(WorkbenchError):
    """A line of the table of published ratings that declares nothing."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"{TABLE.name}, line {line}: {problem}. Mend the line and start again.")


def common_of(label: str, site: str) -> Common | None:
    """Return the declared place of a label of a site (a host, as ``www.example.org``); None where none is declared.

    What is declared for the site, or for the site that it is a part of, goes before what is declared for all.
    """
    table, key = declared(), label_key(label)
    parts = site.lower().split(".")
    sites = (".".join(parts[first:]) for first in range(len(parts) - 1))
    return next((table[place, key] for place in (*sites, "") if (place, key) in table), None)


def label_key(label: str) -> str:
    """Return the form in which two spellings of one label are equal: without case, marks around it, double blanks."""
    return " ".join(unicodedata.normalize("NFC", label).casefold().split()).strip(AROUND)


@cache
def declared() -> Mapping[tuple[str, str], Common]:
    """Return the table by site and label key. Raises :class:`MappingError` for a line that declares nothing."""
    with TABLE.open(encoding="utf-8-sig", newline="") as file:
        return dict(_declaration(number, row) for number, row in enumerate(csv.DictReader(file), start=2))


def _declaration(number: int, row: dict[str, str]) -> tuple[tuple[str, str], Common]:
    label, common = label_key(row.get("label") or ""), (row.get("common") or "").strip()
    if not label:
        raise MappingError(number, "there is no label")
    place = next((known for known in COMMON if known == common), None)
    if place is None:
        raise MappingError(number, f"{common!r} is no place on the common scale; write one of {', '.join(COMMON)}")
    return ((row.get("site") or "").strip().lower(), label), place
