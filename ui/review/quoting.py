"""Where quoted words stand in an article: how a claim is made from the keyboard."""

from __future__ import annotations

import unicodedata

from claims.errors import WorkbenchError

#: What people's keyboards and word processors write instead of each other.
SAME = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "}
)


class WordsNotFoundError(WorkbenchError):
    """Words that do not stand in the article."""


def find_words(text: str, words: str) -> tuple[int, int]:
    """Return where words first stand in a text, as half-open code point offsets.

    Runs of blanks, the kind of quotation marks and of dashes do not count; everything else does. Raises
    :class:`WordsNotFoundError`.
    """
    wanted, _ = _plain(unicodedata.normalize("NFC", words).strip())
    plain, places = _plain(text)
    at = plain.find(wanted) if wanted else -1
    if at < 0:
        raise WordsNotFoundError(
            "These words do not stand in the article. Copy them as they stand there, or choose a sentence."
        )
    return places[at], places[at + len(wanted) - 1] + 1


def _plain(text: str) -> tuple[str, list[int]]:
    """Return the text with blanks and marks made alike, and for each character its place in the original."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text.translate(SAME)):
        shown = " " if character.isspace() else character
        if shown == " " and characters[-1:] == [" "]:
            continue
        characters.append(shown)
        places.append(place)
    return "".join(characters), places
