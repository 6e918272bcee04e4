"""How many words a text has, in scripts that put no blanks between them as well."""

from __future__ import annotations

import re

#: Letters of Thai, Lao, Burmese, Khmer, Japanese and Chinese.
_UNSPACED = re.compile("[\u0e01-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
#: Such letters to a word, about.
_LETTERS = 2


def count_words(text: str) -> int:
    """Count what stands between blanks, and a word for every two letters of a script without blanks."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // _LETTERS
