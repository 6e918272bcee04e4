"""Facts that a noun phrase states in passing: 'the state's launch of a campaign', 'its growing debt'.

Only with an owner, and only where the sentence takes the act as done.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import lexicon
from claims.languages.en.extraction.operators import is_open
from claims.languages.en.extraction.parts import Part, reach

#: Nouns for something done, and the verb that says it of their owner in the past.
ACTS = {
    "acquisition": "acquired",
    "agreement": "agreed",
    "announcement": "announced",
    "approval": "approved",
    "closure": "closed",
    "crackdown": "cracked down",
    "creation": "created",
    "cutback": "cut back",
    "decision": "decided",
    "endorsement": "endorsed",
    "expulsion": "expelled",
    "failure": "failed",
    "introduction": "introduced",
    "invasion": "invaded",
    "launch": "launched",
    "pledge": "pledged",
    "purchase": "bought",
    "refusal": "refused",
    "rejection": "rejected",
    "removal": "removed",
    "sale": "sold",
    "seizure": "seized",
    "suspension": "suspended",
    "takeover": "took over",
    "withdrawal": "withdrew",
}
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
#: Nouns for what somebody asks for, which a sum completes.
ASKED = frozenset(["bid", "claim", "demand", "offer", "request"])
#: Participles that say how the thing they stand before changes, or that it is still to come.
CHANGING = frozenset(
    "declining decreasing falling growing increasing planned proposed rising shrinking widening".split()
)


def noun_facts(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the noun phrases of a clause that state a fact of their own; the clause keeps them."""
    for noun in doc[whole.first : whole.last]:
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
        if noun.pos_ != "NOUN" or owner is None or not _is_particular(owner) or is_open(noun, whole):
            continue
        if acted(noun) or asked(noun) is not None or changing(noun) is not None:
            first, last = reach(noun, whole)
            yield Part(max(first, owner.left_edge.i), last, noun, "noun fact", None, last)


def _is_particular(owner: Token) -> bool:
    """Tell whether an owner is somebody in particular: not 'a person's use of the drug'."""
    return owner.left_edge.lower_ not in lexicon.QUANTIFIERS | {"a", "an"}


def complement(noun: Token) -> Token | None:
    """Return the token that begins what a noun is about: 'of a campaign', 'to float', 'on orders'."""
    after = next(iter(noun.rights), None)
    wanted = after is not None and (
        after.dep_ == "prep" or (after.dep_ == "acl" and any(child.tag_ == "TO" for child in after.children))
    )
    return after.left_edge if after is not None and wanted else None


def acted(noun: Token) -> bool:
    """Tell whether a noun says what its owner did: with a complement, and nothing but a day before it."""
    plain = all(child.dep_ in {"poss", "case"} or child.text in DAYS for child in noun.lefts)
    return noun.lemma_.lower() in ACTS and plain and complement(noun) is not None


def asked(noun: Token) -> Token | None:
    """Return the 'for' of a request for a sum of money."""
    after = next((child for child in noun.rights if child.lower_ == "for"), None)
    money = after is not None and any(token.text in {"$", "€", "£"} for token in after.subtree)
    return after if noun.lemma_.lower() in ASKED and money else None


def changing(noun: Token) -> Token | None:
    """Return the participle that says how a thing changes."""
    return next((child for child in noun.lefts if child.lower_ in CHANGING), None)
