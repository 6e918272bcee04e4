"""Days, months, spans of time, and the words that put events in order."""

from __future__ import annotations

#: The days of the week.
DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())

#: The same as a token gives them in small letters.
DAYS_LOWER = frozenset(day.lower() for day in DAYS)
