"""WordPiece, as uncased BERT models expect it: text → word piece numbers.

After Devlin et al. 2019: clean, lower-case, strip accents, part at blanks, punctuation and Chinese characters, then
take the longest piece of the vocabulary again and again. Marks such as "[SEP]" in a text are plain text here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

PAD, UNKNOWN, FIRST, LAST = 0, 100, 101, 102
#: A longer word counts as unknown, as in the original.
LONGEST_WORD = 100

#: First and last code points of the blocks whose characters are words of their own.
_CHINESE = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


def read_vocabulary(path: Path) -> dict[str, int]:
    """Read a vocabulary: one piece a line, its number is the line's."""
    pieces = path.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(pieces) if piece}


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    """Tell what a character does: "blank", "alone" (a word of its own), "nothing" or "letter"."""
    code = ord(character)
    category = unicodedata.category(character)
    if character in "\t\n\r" or category == "Zs":
        return "blank"
    if code in (0, 0xFFFD) or category.startswith("C"):
        return "nothing"
    ascii_sign = 33 <= code <= 126 and not character.isalnum()  # noqa: PLR2004 - printable ASCII
    if ascii_sign or category.startswith("P") or any(first <= code <= last for first, last in _CHINESE):
        return "alone"
    return "letter"


def _folded(text: str) -> Iterator[str]:
    """Yield the characters lower-cased and without accents."""
    for character in unicodedata.normalize("NFD", text.lower()):
        if unicodedata.category(character) != "Mn":
            yield character


def words_of(text: str) -> list[str]:
    """Part a text into lower-case words, signs and Chinese characters."""
    words: list[list[str]] = [[]]
    for character in _folded(text):
        kind = _kind(character)
        if kind == "letter":
            words[-1].append(character)
        elif kind != "nothing":
            words += [[character], []] if kind == "alone" else [[]]
    return ["".join(word) for word in words if word]


def pieces_of_word(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Part a word into the longest known pieces; a word that has no such parts is one unknown piece."""
    numbers: list[int] = []
    start = 0
    while start < len(word) <= LONGEST_WORD:
        for end in range(len(word), start, -1):
            number = vocabulary.get(("##" if start else "") + word[start:end])
            if number is not None:
                break
        else:
            return [UNKNOWN]
        numbers.append(number)
        start = end
    return numbers or [UNKNOWN]


def word_pieces(text: str, vocabulary: Mapping[str, int], *, longest: int) -> list[int]:
    """Return the numbers of a text's pieces between the marks of beginning and end, at most ``longest`` in all."""
    # The cut bounds the time on endless lines; what lies beyond it is left out even where the rest was blanks.
    numbers: list[int] = []
    for word in words_of(text[: longest * (LONGEST_WORD + 1)]):
        if len(numbers) >= longest - 2:
            break
        numbers += pieces_of_word(word, vocabulary)
    return [FIRST, *numbers[: longest - 2], LAST]
