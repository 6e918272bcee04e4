"""Signals of check-worthiness: small named predicates that can be shown to a reviewer.

A score is explained by the signals that fired. :data:`WEIGHTS` says what each is worth to a logistic score when the
encoder is not there; the recipe in ``claims/training`` learns them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claims.languages.en.checkworthiness import patterns
from claims.text.word_count import count_words

#: A sentence of fewer words is a fragment, of more a long one.
SHORT, LONG = 4, 25


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing that a sentence has or has not.

    ``description`` continues "this sentence …" for reviewers; ``any_language`` is True where the predicate needs no
    English.
    """

    name: str
    description: str
    fires: Callable[[str], bool]
    any_language: bool = False


def _finds(*patterns: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: any(pattern.search(text) for pattern in patterns)


def _is_short(text: str) -> bool:
    return count_words(text) < SHORT


def _is_long(text: str) -> bool:
    return count_words(text) >= LONG


_LISTED = (
    Signal("number", "contains a number", _finds(patterns.DIGIT), any_language=True),
    Signal("percentage", "contains a percentage", _finds(patterns.PERCENT), any_language=True),
    Signal("money", "mentions an amount of money", _finds(patterns.MONEY), any_language=True),
    Signal("year", "names a year", _finds(patterns.YEAR), any_language=True),
    Signal("quotation", "contains quoted words", _finds(patterns.QUOTED), any_language=True),
    Signal("question", "asks a question", _finds(patterns.QUESTION), any_language=True),
    Signal("exclamation", "is an exclamation", _finds(patterns.EXCLAMATION), any_language=True),
    Signal("address", "contains a web address or a handle", _finds(patterns.ADDRESS), any_language=True),
    Signal("fragment", "has fewer than four words", _is_short, any_language=True),
    Signal("long", "has 25 words or more", _is_long, any_language=True),
    Signal("number word", "gives a figure in words", _finds(patterns.NUMBER_WORD)),
    Signal("date", "names a day or a month", _finds(patterns.DATE)),
    Signal("period", "says since when or how long ago", _finds(patterns.PERIOD)),
    Signal("comparison", "compares", _finds(patterns.COMPARISON)),
    Signal("superlative", "says what is first, largest, only or most", _finds(patterns.SUPERLATIVE)),
    Signal("change", "says that something rose or fell", _finds(patterns.CHANGE)),
    Signal("law", "speaks of a law, a rule or a ruling", _finds(patterns.LAW)),
    Signal("cause", "states a cause or an effect", _finds(patterns.CAUSE)),
    Signal("act", "reports what someone did", _finds(patterns.REPORTED_ACT)),
    Signal("harm", "reports a crime, an accident, a death or a conflict", _finds(patterns.HARM)),
    Signal("name", "names a person, place or organisation", _finds(patterns.NAME)),
    Signal("attribution", "reports what someone said", _finds(patterns.SPOKEN)),
    Signal("negation", "denies something", _finds(patterns.NEGATION)),
    Signal("first person", "speaks in the first person", _finds(patterns.FIRST_PERSON)),
    Signal("second person", "addresses the reader or listener", _finds(patterns.SECOND_PERSON)),
    Signal("private life", "speaks of private life", _finds(patterns.PRIVATE)),
    Signal("opinion", "uses words of judgement", _finds(patterns.OPINION)),
    Signal("thought", "says what someone thinks or feels", _finds(patterns.THOUGHT)),
    Signal("hedge", "hedges or sets a condition", _finds(patterns.HEDGE)),
    Signal("future", "says what will happen", _finds(patterns.FUTURE, patterns.FUTURE_SHORT)),
    Signal("wish", "expresses a wish or a hope", _finds(patterns.WISH)),
    Signal("demand", "says what should be done", _finds(patterns.DEMAND)),
    Signal("instruction", "tells the reader to do something", _finds(patterns.INSTRUCTION)),
    Signal("boilerplate", "is part of the page rather than the story", _finds(patterns.BOILERPLATE)),
    Signal("no answer", "says that nobody would comment", _finds(patterns.NO_ANSWER)),
    Signal("greeting", "greets, thanks or congratulates", _finds(patterns.GREETING)),
    Signal("vague subject", "begins with a subject that says little", _finds(patterns.VAGUE)),
)

SIGNALS: dict[str, Signal] = {signal.name: signal for signal in _LISTED}


def fired_signals(text: str, *, english: bool = True) -> tuple[str, ...]:
    """Return the names of the signals that fire on a sentence, in the order of :data:`SIGNALS`."""
    return tuple(name for name, signal in SIGNALS.items() if (english or signal.any_language) and signal.fires(text))
