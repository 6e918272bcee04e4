"""What two English wordings are compared by, to tell whether they tell the same."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{2,}")
#: The cause that an act is given with: another fact than the act.
_CAUSE = re.compile(r", (?:saying|claiming|arguing|citing|alleging|accusing)\b.*$")
#: Words that say nothing of what a claim is about.
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "the an and or but of in on at to for from by with as is are was were be been has have had it its this that "
        "these those he she they his her their which who whom earlier month week year today yesterday also said",
    )
)
_ENDINGS = re.compile(r"(?:'s|ing|ed|es|s)$")


def content_words(words: str) -> frozenset[str]:
    """Return the words that carry content, lower-cased, without their endings."""
    return frozenset(_ENDINGS.sub("", word) for word in _WORD.findall(words.lower()) if word not in _EMPTY)


def without_cause(words: str) -> str:
    """Return the words of an act without the cause that is given for it."""
    return _CAUSE.sub("", words)
