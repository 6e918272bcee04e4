"""Dates as articles print them, in the languages whose months the table below names."""

from __future__ import annotations

import re
from datetime import date

from claims.languages.months import MONTH_BEGINNINGS

#: Patterns for the beginning of a month's name in any language, January first.
MONTHS = tuple(
    "|".join(dict.fromkeys(beginnings))
    for beginnings in zip(*(names.split() for names in MONTH_BEGINNINGS.values()), strict=True)
)
_MONTH = "|".join(f"(?P<m{number}>{names})" for number, names in enumerate(MONTHS, 1))
_NAMED = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?:\s+(?:de|of))?[\s-]+)?(?:{_MONTH})[^\W\d_]{{0,8}}\.?"
    r"(?:[\s-]+(?P<day2>\d{1,2})(?:st|nd|rd|th)?)?(?:,|\s+del?)?[\s-]+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)")
_DOTTED = re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)\b")
_CHINESE = re.compile(r"(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日")
_SLASHED = re.compile(r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d)\b")


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _named(text: str) -> date | None:
    for match in _NAMED.finditer(text):
        month = next(number for number in range(1, 13) if match[f"m{number}"])
        day = match["day"] or match["day2"]
        if day and (found := _date(match["year"], month, day)):
            return found
    return None


def _slashed(text: str) -> date | None:
    """Read 30/3/2021 and 3/30/2021; 3/4/2021 could be either and is not read."""
    for match in _SLASHED.finditer(text):
        day_first = _date(match["year"], match["second"], match["first"])
        month_first = _date(match["year"], match["first"], match["second"])
        if not (day_first and month_first) or day_first == month_first:
            return day_first or month_first
    return None


def find_date(text: str) -> date | None:
    """Return the first full date (day, month and year) that a short text names; None where it names none."""
    for pattern in (_ISO, _CHINESE, _DOTTED):
        match = pattern.search(text)
        if match and (found := _date(match["year"], match["month"], match["day"])):
            return found
    return _named(text) or _slashed(text)
