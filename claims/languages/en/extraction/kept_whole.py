"""What no part of a sentence may be taken out of, as it would mean something else: conditions and corrections."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from claims.languages.en import lexicon
from claims.languages.en.extraction.parts import subject_of

VERBAL = frozenset({"aux", "auxpass", "neg"})
#: What would be, were it otherwise.
UNREAL = frozenset({"would", "could", "might", "'d", "’d"})
#: Marks of a condition of the whole sentence.
CONDITIONS = frozenset({"if", "unless", "provided", "assuming", "supposing", "suppose"})


def is_inverted_condition(token: Token) -> bool:
    """Tell whether a word begins a condition without 'if': 'Had the pilot landed, 30 people would have survived'."""
    if token.lower_ not in {"had", "were", "should"} or not any(word.lower_ in UNREAL for word in token.sent):
        return False
    verb = token.head if token.dep_ in VERBAL else token
    subject = subject_of(verb)
    behind = token.i + 1 < len(token.doc) and token.nbor(1).pos_ in {"DET", "PRON", "PROPN", "NOUN"}
    return behind and token.dep_ != "conj" and (subject is None or subject.i > token.i)


def corrects(doc: Doc, first: int, but: int, last: int) -> bool:
    """Tell whether a 'but' puts right what was negated: 'not because it polluted the river, but because it lied'."""
    negated = any(token.dep_ == "neg" or token.lower_ in {"not", "never"} for token in doc[first:but])
    if not negated or but + 1 >= last:
        return False
    after = doc[but + 1]
    fresh = any(token.dep_ in {"nsubj", "nsubjpass", "expl"} for token in doc[but + 1 : last])
    return after.lower_ == "because" or (after.tag_ in {"IN", "TO"} and not fresh)


def is_conditioned(sentence: Span, first: int, last: int) -> bool:
    """Tell whether a condition for what a range of a sentence says stands outside it."""
    if first < last and is_inverted_condition(sentence.doc[first]):
        return True
    if first > sentence.start and sentence.doc[first - 1].lower_ in lexicon.CONDITIONS:
        return True
    modal = any(token.tag_ == "MD" for token in sentence.doc[first:last])
    around = [token for token in sentence if not first <= token.i < last]
    return modal and any(token.lower_ in CONDITIONS or is_inverted_condition(token) for token in around)
