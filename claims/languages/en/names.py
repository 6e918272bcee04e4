"""Whether an English name is that of a person or of an organisation."""

from __future__ import annotations

import string
from typing import Literal

from claims.languages.en.words.function_words import BEHIND_NOUN
from claims.languages.en.words.organisations import INSTITUTIONS, KNOWN_ORGANISATIONS, ORGANISATION_NAME_WORDS, POWERS
from claims.languages.en.words.people import FEMALE_NAMES, MALE_NAMES, NAME_SUFFIXES, TITLES

#: The words of a person's name at most.
LONGEST_NAME = 4


def kind_of_name(name: str) -> Literal["Person", "Organization"] | None:
    """Return Person for a title or a given name with a name behind it, and for what may be a full name.

    Organization for another name, also for a word alone: its kind is not known, and readers of ClaimReview take no
    claimant without one. None for words that name nobody: their noun is a small one that stands for no organisation.
    """
    words = name.split()
    first_after = next((number for number, word in enumerate(words) if number and word in BEHIND_NOUN), len(words))
    noun = words[first_after - 1] if words else ""
    if noun.islower():
        return "Organization" if noun.strip(string.punctuation) in INSTITUTIONS | POWERS else None
    pairs = zip(["", *words], words, words[1:], strict=False)
    if any(_begins_name(before, word) and after[:1].isupper() for before, word, after in pairs):
        return "Person"
    return "Person" if _may_be_a_full_name(words) else "Organization"


def _may_be_a_full_name(words: list[str]) -> bool:
    """Say whether a few words, each with a capital, have none among them that an organisation is told by."""
    plain = [word.casefold().strip(string.punctuation) for word in words]
    return (
        1 < len(words) <= LONGEST_NAME
        and all(word.istitle() or word.strip(string.punctuation) in NAME_SUFFIXES for word in words)
        and ORGANISATION_NAME_WORDS.isdisjoint({*plain, *(word.removesuffix("s") for word in plain)})
        and KNOWN_ORGANISATIONS.isdisjoint(words)
    )


def _begins_name(before: str, word: str) -> bool:
    """Say whether a title or given name begins a person's name: at the start, or behind what the person is."""
    return word.casefold() in MALE_NAMES | FEMALE_NAMES | TITLES and (not before or before.islower())
