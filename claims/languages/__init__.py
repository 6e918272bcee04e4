"""What is known of each language. Whoever asks comes through this door and names none.

Another language is a folder with a subclass of :class:`claims.languages.language.Language`, and one line in
:data:`LANGUAGES`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from claims.text.language_identification import guess_language

if TYPE_CHECKING:
    from claims.languages.language import Language

#: Characters by whose script a short text is judged, and the end of the Latin letters that English and its like use.
SAMPLE = 2_000
LATIN_END = "\u0250"


def _english(code: str) -> Language:
    from claims.languages.en.english import English

    return English(code)


#: Two-letter code → what makes the language, loaded when a text in it comes.
LANGUAGES: dict[str, Callable[[str], Language]] = {"en": _english}


def language_of(text: str, code: str | None = None) -> Language:
    """Return the language in which a text is to be read; ``code`` says it, None has it guessed.

    A text too short to tell, in Latin letters, is read as English.
    """
    found = code or guess_language(text) or ("en" if _is_latin(text) else "")
    return _language(found, LANGUAGES.get(found, _general))


def _general(code: str) -> Language:
    from claims.languages.language import Language

    return Language(code)


@lru_cache(maxsize=64)
def _language(code: str, maker: Callable[[str], Language]) -> Language:
    return maker(code)


def _is_latin(text: str) -> bool:
    letters = [character for character in text[:SAMPLE] if character.isalpha()]
    return sum(character < LATIN_END for character in letters) * 2 >= len(letters)


def describe_signal(name: str) -> str:
    """Return what a signal of check-worthiness says of a sentence, for reviewers; the name where it is not known."""
    for code in LANGUAGES:
        for signal in language_of("", code).signals:
            if signal.name == name:
                return signal.description
    return name


def kind_of_name(name: str) -> Literal["Person", "Organization"] | None:
    """Return what a name stands for, None for words that name nobody; names are judged as English has them."""
    from claims.languages.en.names import kind_of_name as kind

    return kind(name)


def relative_dates(text: str) -> list[str]:
    """Return the words of a text that need the day of publication to be understood, each once, in order."""
    from claims.languages.en.relative_dates import relative_dates as dates

    return dates(text)


def full_stop_ends(block: str, stop: int, before: str, following: str) -> bool:
    """Tell whether the stop at ``block[stop]`` ends a sentence, between two words; abbreviations are those of English.

    Texts in every language hold them; what other languages write short is in ``short_forms`` beside this file.
    """
    from claims.languages.en.full_stops import ends

    return ends(block, stop, before, following)


def is_possessive(word: str) -> bool:
    """Tell whether a pronoun owns something, as "his" does; pronouns are those of English."""
    from claims.languages.en.words.function_words import POSSESSIVE_PRONOUNS

    return word.lower() in POSSESSIVE_PRONOUNS
