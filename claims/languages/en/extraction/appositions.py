"""Statements set beside a noun or a clause without a verb of their own tense: appositions and 'with …'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import labels
from claims.languages.en.extraction.parts import SHORTEST, Part, is_guarded, noun_phrase, reach, subject_of
from claims.languages.en.guards import marks
from claims.languages.en.words.function_words import ADDITIVE_PREPOSITIONS
from claims.languages.en.words.punctuation import ASIDE_MARKS, DASHES
from claims.languages.en.words.quantities import RANKS


def apposition(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield appositions that rank or count what they stand beside: 'Emirates, the largest carrier in the world'."""
    for noun in doc[whole.first : whole.last]:
        if noun.dep_ != "appos" or noun.pos_ not in {"NOUN", "PROPN"} or noun.head.pos_ not in {"NOUN", "PROPN"}:
            continue
        first, last = reach(noun, whole)
        if last - first < SHORTEST or doc[first - 1].text not in ASIDE_MARKS:
            continue
        ranks = any(token.tag_ in labels.SUPERLATIVES or token.lower_ in RANKS for token in doc[first:last])
        if not ranks or doc[first].tag_ == "PRP$" or last - first < SHORTEST or doc[first - 1].text not in ASIDE_MARKS:
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
        for noun, verb in _happening(preposition):
            first, last = noun.left_edge.i, min(verb.right_edge.i + 1, whole.last)
            if verb.i < whole.last and last - first > SHORTEST:
                yield Part(first, last, verb, "absolute", None, preposition.i, noun)


def _happening(preposition: Token) -> Iterator[tuple[Token, Token]]:
    """Yield the noun and the participle after 'with', whichever of them the parser hangs the other on."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from ((child, verb) for verb in child.children if verb.dep_ == "acl" and verb.tag_ == "VBG")
        elif child.dep_ == "pcomp" and child.tag_ == "VBG" and (noun := subject_of(child)) is not None:
            yield noun, child


def owned(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield how many its subject has, after a comma: ', with 123 of the planes in its fleet'."""
    subject = subject_of(whole.head)
    if subject is None or subject.i > whole.head.i:
        return
    where = noun_phrase(doc, subject, whole)
    for preposition in doc[whole.head.i : whole.last]:
        if preposition.lower_ != "with" or doc[preposition.i - 1].text != ",":
            continue
        thing = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        first, last = reach(preposition, whole)
        own = any(token.tag_ == "PRP$" for token in doc[first:last])
        counted = thing is not None and (thing.like_num or any(child.like_num for child in thing.children))
        if own and counted and not is_guarded(doc, *where):
            yield Part(first, last, preposition, "owned", where, first)


def additive_phrases(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what was told before and a clause can lose: 'In addition to its order, …'."""
    first = doc[whole.first]
    if first.dep_ == "prep" and (
        first.lower_ in ADDITIVE_PREPOSITIONS or doc[whole.first + 1].lower_ in ADDITIVE_PREPOSITIONS
    ):
        last = first.right_edge.i + 1
        while last < whole.head.i and doc[last].ent_type_ == "DATE":
            last += 1
        if first.head.i == whole.head.i and last < whole.head.i and doc[last].text == ",":
            yield Part(whole.first, last, first, "aside", None, whole.first)


def closing_phrases(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what a dash adds at the end without a verb: '– a symbol of the town'."""
    for dash in doc[whole.head.i + 1 : whole.last]:
        rest = doc[dash.i + 1 : whole.last]
        if dash.text in DASHES and len(rest) > 1:
            paired = any(token.text in DASHES for token in rest)
            told = any(token.tag_ in labels.FINITE for token in rest) or _denies(rest.text)
            if not paired and not told and rest[0].tag_ in {"DT", "CD"}:
                yield Part(dash.i, whole.last, rest[0], "aside", None, dash.i)
            return


def _denies(text: str) -> bool:
    return any(kind in {"negation", "modal", "hedge", "denial"} for kind, _ in marks(text))
