"""Facts that a noun phrase states in passing: 'the state's launch of a campaign', 'its growing debt'.

Only with an owner, and only where the sentence takes the act as done.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en.extraction.operators import is_open
from claims.languages.en.extraction.parts import Part, reach
from claims.languages.en.words.punctuation import CURRENCY_SIGNS
from claims.languages.en.words.quantities import CHANGE_PARTICIPLES, QUANTIFIERS
from claims.languages.en.words.things import NOMINALIZATIONS, REQUESTS
from claims.languages.en.words.times import DAYS


def nominalised_acts(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the noun phrases of a clause that say what their owner did: 'the state's launch of a campaign'."""
    return (_stated(noun, owner, whole) for noun, owner in _owned_nouns(doc, whole) if acted(noun))


def owned_changes(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the noun phrases of a clause that say how something of their owner's changes: 'its growing debt'."""
    return (_stated(noun, owner, whole) for noun, owner in _owned_nouns(doc, whole) if changing(noun) is not None)


def sums_asked(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the noun phrases of a clause that say what sum their owner asks: 'its claim for $3 million'."""
    for noun, owner in _owned_nouns(doc, whole):
        if asked(noun) is not None and changing(noun) is None:
            yield _stated(noun, owner, whole)


def _owned_nouns(doc: Doc, whole: Part) -> Iterator[tuple[Token, Token]]:
    """Yield the nouns of a clause that somebody in particular has, under nothing that leaves them open."""
    for noun in doc[whole.first : whole.last]:
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
        if noun.pos_ == "NOUN" and owner is not None and _is_particular(owner) and not is_open(noun, whole):
            yield noun, owner


def _stated(noun: Token, owner: Token, whole: Part) -> Part:
    """Return a noun phrase as a fact of its own, which the clause keeps as well."""
    first, last = reach(noun, whole)
    return Part(max(first, owner.left_edge.i), last, noun, "noun fact", None, last)


def _is_particular(owner: Token) -> bool:
    """Tell whether an owner is somebody in particular: not 'a person's use of the drug'."""
    return owner.left_edge.lower_ not in QUANTIFIERS | {"a", "an"}


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
    return noun.lemma_.lower() in NOMINALIZATIONS and plain and complement(noun) is not None


def asked(noun: Token) -> Token | None:
    """Return the 'for' of a request for a sum of money."""
    after = next((child for child in noun.rights if child.lower_ == "for"), None)
    money = after is not None and any(token.text in CURRENCY_SIGNS for token in after.subtree)
    return after if noun.lemma_.lower() in REQUESTS and money else None


def changing(noun: Token) -> Token | None:
    """Return the participle that says how a thing changes."""
    return next((child for child in noun.lefts if child.lower_ in CHANGE_PARTICIPLES), None)
