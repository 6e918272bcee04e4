"""Words that stand over others in a clause and leave open whether what those name was ever so."""

from __future__ import annotations

from spacy.tokens import Token

from claims.languages.en.extraction.parts import Part
from claims.languages.en.words.factuality import NONFACTUAL_OPERATORS


def is_open(token: Token, whole: Part) -> bool:
    """Tell whether something over a token in its part denies it, allows it, plans it or stands against it."""
    above = [over for over in token.ancestors if whole.first <= over.i < whole.last]
    beside = [child for over in above for child in over.children]
    denied = any(child.dep_ == "neg" or child.tag_ == "MD" for child in beside)
    return denied or any(over.lemma_.lower() in NONFACTUAL_OPERATORS for over in above)
