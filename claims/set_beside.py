"""Statements set beside a noun or a clause without a verb of their own tense: appositions and 'with …'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from claims import lexicon
from claims.parts import SHORTEST, Part, noun_phrase, reach


def apposition(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield appositions that rank or count what they stand beside: 'Emirates, the largest carrier in the world'."""
    for noun in doc[whole.first : whole.last]:
        if noun.dep_ != "appos" or noun.pos_ not in {"NOUN", "PROPN"} or noun.head.pos_ not in {"NOUN", "PROPN"}:
            continue
        first, last = reach(noun, whole)
        ranks = any(
            token.tag_ in lexicon.SUPERLATIVE_TAGS or token.lower_ in lexicon.RANKS for token in doc[first:last]
        )
        if not ranks or last - first < SHORTEST or doc[first - 1].text not in {",", "–", "—"}:
            continue
        beside = doc[first - 2]
        told = beside if beside.pos_ in {"NOUN", "PROPN"} and beside.dep_ in {"pobj", "dobj"} else noun.head
        subject = noun_phrase(doc, told, whole)
        yield Part(subject[0], last, noun, "apposition", subject, first)


def absolutes(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what 'with' sets beside a clause: ', with data pointing to a slowdown'."""
    for preposition in doc[whole.first + 1 : whole.last]:
        if preposition.lower_ != "with" or preposition.dep_ != "prep" or doc[preposition.i - 1].text != ",":
            continue
        for noun in preposition.children:
            verb = next((child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBG"), None)
            if noun.dep_ != "pobj" or verb is None or verb.i >= whole.last:
                continue
            first, last = noun.left_edge.i, min(verb.right_edge.i + 1, whole.last)
            if last - first > SHORTEST:
                yield Part(first, last, verb, "absolute", None, preposition.i, noun)
