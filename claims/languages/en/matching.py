"""What two English wordings are compared by, to tell whether they tell the same."""

from __future__ import annotations

import re

from claims.languages.en.words.function_words import EMPTY_WORDS
from claims.languages.en.words.speech import REASON_PARTICIPLES

_WORD = re.compile(r"[^\W\d_]{2,}")
#: The cause that an act is given with: another fact than the act.
_CAUSE = re.compile(rf", (?:{'|'.join(REASON_PARTICIPLES)})\b.*$")
_ENDINGS = re.compile(r"(?:'s|ing|ed|es|s)$")


def content_words(words: str) -> frozenset[str]:
    """Return the words that carry content, lower-cased, without their endings."""
    return frozenset(_ENDINGS.sub("", word) for word in _WORD.findall(words.lower()) if word not in EMPTY_WORDS)


def without_cause(words: str) -> str:
    """Return the words of an act without the cause that is given for it."""
    return _CAUSE.sub("", words)
