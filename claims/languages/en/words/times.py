"""Days, months, spans of time, and the words that put events in order."""

from __future__ import annotations

#: The days of the week.
DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())

#: The same as a token gives them in small letters.
DAYS_LOWER = frozenset(day.lower() for day in DAYS)

#: The months, January first.
MONTHS = tuple("January February March April May June July August September October November December".split())

#: Parts of a day, as they stand behind its name: "Monday *night*".
PARTS_OF_DAY = tuple("morning evening night afternoon".split())

#: Spans of time by which an article counts from its own day: "last *week*", "two *years* ago".
TIME_SPANS = tuple(
    """
    day week weekend fortnight month quarter year decade century season spring summer autumn fall winter
    """.split()
)

#: Adverbs that tell when by the day of publication alone.
DEICTIC_DAYS = tuple("yesterday today tonight tomorrow nowadays currently".split())

#: Marks of a clause that tells what happened at the time.
SIMULTANEOUS_SUBORDINATORS = frozenset("as while after when".split())

#: Words beside which only "had" says what came first.
ORDERING_WORDS = frozenset("after already before earlier just once previously since until when yet".split())
