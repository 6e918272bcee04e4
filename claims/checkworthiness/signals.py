"""Signals of check-worthiness: small named predicates that can be shown to a reviewer.

A score is explained by the signals that fired. :data:`WEIGHTS` says what each is worth to a logistic score when the
encoder is not there; the recipe in ``claims/training`` learns them. Here are those that need no language; each
language adds its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claims.checkworthiness import signs
from claims.text.word_count import count_words

#: A sentence of fewer words is a fragment, of more a long one.
SHORT, LONG = 4, 25


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing that a sentence has or has not; ``description`` continues "this sentence …" for reviewers."""

    name: str
    description: str
    fires: Callable[[str], bool]


def finds(*patterns: re.Pattern[str]) -> Callable[[str], bool]:
    """Return a predicate that is true where any of the patterns is found."""
    return lambda text: any(pattern.search(text) for pattern in patterns)


def _is_short(text: str) -> bool:
    return count_words(text) < SHORT


def _is_long(text: str) -> bool:
    return count_words(text) >= LONG


#: The signals of every language.
GENERAL: tuple[Signal, ...] = (
    Signal("number", "contains a number", finds(signs.DIGIT)),
    Signal("percentage", "contains a percentage", finds(signs.PERCENT)),
    Signal("money", "mentions an amount of money", finds(signs.MONEY)),
    Signal("year", "names a year", finds(signs.YEAR)),
    Signal("quotation", "contains quoted words", finds(signs.QUOTED)),
    Signal("question", "asks a question", finds(signs.QUESTION)),
    Signal("exclamation", "is an exclamation", finds(signs.EXCLAMATION)),
    Signal("address", "contains a web address or a handle", finds(signs.ADDRESS)),
    Signal("fragment", "has fewer than four words", _is_short),
    Signal("long", "has 25 words or more", _is_long),
)


def fired(text: str, signals: Iterable[Signal]) -> tuple[str, ...]:
    """Return the names of the signals that fire on a sentence, in their order."""
    return tuple(signal.name for signal in signals if signal.fires(text))
