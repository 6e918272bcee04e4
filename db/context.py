"""The words around a claim, for people who read it away from its article."""

from __future__ import annotations

import re

#: The most that is shown before or after a claim, in code points.
REACH = 400
#: Where a sentence ends and another may begin. It errs after abbreviations, which costs a shorter context only.
SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*\s+|\n+""")


def words_before(text: str, start: int) -> str:
    """Return the rest of the claim's own sentence and the sentence before it, up to ``start``."""
    window = text[max(0, start - REACH) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(window) if window[match.end() :].strip()]
    trailing = len(window.rstrip()) < len(window) or not window
    keep = 1 if trailing and _ends_sentence(window) else 2
    if len(ends) >= keep:
        return window[ends[-keep] :]
    return window if start <= REACH else _from_a_word(window)


def words_after(text: str, end: int) -> str:
    """Return the rest of the claim's own sentence and the sentence after it, from ``end``."""
    window = text[end : end + REACH]
    ends = [match.end() for match in SENTENCE_END.finditer(window) if window[: match.end()].strip()]
    if len(ends) > 1:
        return window[: ends[1]].rstrip()
    return window.rstrip() if end + REACH >= len(text) else _to_a_word(window)


def _ends_sentence(window: str) -> bool:
    matches = list(SENTENCE_END.finditer(window))
    return bool(matches) and matches[-1].end() == len(window)


def _from_a_word(window: str) -> str:
    blank = re.search(r"\s", window)
    return window[blank.end() :] if blank else window


def _to_a_word(window: str) -> str:
    blank = list(re.finditer(r"\s", window))
    return window[: blank[-1].start()] if blank else window
