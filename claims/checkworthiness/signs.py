"""Signs that read alike in every language: figures, marks, currencies, addresses."""

from __future__ import annotations

import re

DIGIT = re.compile(r"\d")
PERCENT = re.compile(r"\d\s?[%٪％‰]|\bper ?cent(?:age)?\b|\bPro[sz]ent\b|\bpour ?cent\b|\bpor ciento\b", re.IGNORECASE)
MONEY = re.compile(
    r"[$€£¥₹₽₩₺₪₴]\s?\d|\d\s?[$€£¥₹₽₩₺₪₴元円]|\b(?:USD|EUR|GBP|CHF|JPY|CNY|RUB|INR)\b|"
    r"\b(?:dollars?|euros?|pounds sterling|cents|rupees?|rubles?|roubles?|yen|yuan|pesos?|francs?|kron(?:or|er|a))\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d,]|\.\d)")
QUOTED = re.compile(r"[\"“”„«»「」『』《》]")
#: The Greek question mark looks like a semicolon.
QUESTION = re.compile(r"(?:[?？؟፧]|(?<=[\u0370-\u03ff\u1f00-\u1fff])[;\u037e])[\"”’»)」』\s]*$")
EXCLAMATION = re.compile(r"[!！][\"”’»)」』\s]*$")
ADDRESS = re.compile(r"https?://|www\.|\S@\S|(?<!\w)@\w")
