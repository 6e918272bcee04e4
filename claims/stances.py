"""Which words a speaker puts forward as true, so that they can be a claim without the verb that brings them."""

from __future__ import annotations

import re

from spacy.tokens import Token

from claims.types import Quotation

#: Stances in which a speaker puts words forward as true; under any other ("denied that", "hopes that") the words
#: alone would say something else, so the claim keeps the speaker and the verb.
ASSERTING = frozenset(["says", "tells", "warns", "alleges", "shows", "complains", "thinks", "expects"])


#: Verbs that turn what they hold, whatever stance the grammar gave them.
TURNING = re.compile(
    r"\b(?:hop(?:e[sd]?|ing)|den(?:y|ie[sd]|ying)|doubt\w*|refus\w*|wish\w*|fear\w*|want\w*|disput\w*|reject\w*)\b",
    re.IGNORECASE,
)

#: Contents that ask: 'would not say whether talks had begun'.
ASKING = re.compile(r"(?:whether|if|how|why|what|who|when|where)\b", re.IGNORECASE)


def asserts(quotation: Quotation, text: str) -> bool:
    """Tell whether the words of a quotation are put forward as true by its speaker."""
    cue = quotation.cue
    if quotation.kind != "direct" and ASKING.match(text[quotation.content.start : quotation.content.end]):
        return False
    if quotation.kind == "direct":
        return quotation.stance not in {"denies", "doubts"}
    return quotation.stance in ASSERTING and not (cue and TURNING.search(text, cue.start, cue.end))


def reports_itself(verb: Token) -> bool:
    """Tell whether a clause with 'as' has an object of its own: '…, as most firms reported better results'."""
    marked = any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children)
    return verb.dep_ == "advcl" and marked and any(child.dep_ in {"dobj", "ccomp", "conj"} for child in verb.rights)


def is_turned(token: Token) -> bool:
    """Tell whether words stand under a verb that turns them, however deep: 'denied that the bank allegedly closed'.

    What is only joined to such a verb does not: 'it hopes for a deal, but stressed that the firms must pay'.
    """
    while token.head.i != token.i:
        above = token.head
        if token.dep_ != "conj" and TURNING.fullmatch(above.text):
            return True
        token = above
    return False
