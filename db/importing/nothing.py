"""What programs write into a cell or field where there is nothing to say."""

from __future__ import annotations

#: What pandas reads as nothing, and so writes as nothing.
NOTHING = set(
    "#N/A|#N/A N/A|#NA|-1.#IND|-1.#QNAN|-NaN|-nan|1.#IND|1.#QNAN|<NA>|N/A|NA|NULL|NaN|None|n/a|nan|null".split("|")
)
#: What other programs and people write, too, whatever the case of the letters.
_FURTHER = {
    *(word.casefold() for word in NOTHING - {"NA"}),
    "nat",
    "undefined",
    "[]",
    "{}",
    "['']",
    "-",
    "--",
    "–",
    "—",
    "?",
}


def said(text: str) -> str:
    """Return a text without blanks around it; "" where it only says that there is none: nan, NULL, n/a, a dash."""
    text = text.strip()
    return "" if text == "NA" or text.casefold() in _FURTHER else text
