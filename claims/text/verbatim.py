"""Whether quoted words stand in a text, for people who type what they read: marks, dashes and blanks do not count."""

from __future__ import annotations

import re
import unicodedata

from claims.text.cleaning import clean

#: What keyboards, word processors and typesetters write instead of each other.
_MARKS = str.maketrans(dict.fromkeys('“”„‟«»‹›‘’‚‛`´″′〝〞＂＇"', "'") | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
#: Words left out of a quotation, or put in by whoever quotes: … and [brackets].
_GAP = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]{0,200}\]")
#: A word that the end of a line cut in two.
_CUT = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
#: Marks around words, and the full stop that ends a sentence here and goes on there.
_EDGES = " '.,;:-"


def stands_in(quote: str, text: str) -> bool:
    """Say whether the words of a quote stand in a text, in their order.

    The kind of quotation marks and dashes, runs of blanks, the case of letters, hyphens at line ends and ligatures do
    not count; between the parts of a quote that are joined by … or [brackets] anything may stand. True for a quote
    without words: there is nothing to miss.
    """
    page = _plain(text)
    at = 0
    for part in _GAP.split(clean(quote)):
        words = _plain(part).strip(_EDGES)
        found = page.find(words, at)
        if found < 0:
            return False
        at = found + len(words)
    return True


def _plain(text: str) -> str:
    joined = _CUT.sub("", unicodedata.normalize("NFKC", clean(text)).translate(_MARKS))
    # Two single marks are a double one; a blank around a dash is a matter of house style.
    return re.sub(r" ?-+ ?", "-", re.sub(r"'+", "'", " ".join(joined.split()))).casefold()
