"""What no part of a sentence may be taken out of, as it would mean something else: conditions and corrections."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from claims.languages.en import labels
from claims.languages.en.extraction.parts import subject_of
from claims.languages.en.words.factuality import (
    CONDITIONS,
    INVERTED_CONDITION_VERBS,
    SENTENCE_CONDITIONS,
    UNREAL_MODALS,
)


def is_inverted_condition(token: Token) -> bool:
    """Tell whether a word begins a condition without 'if': 'Had the pilot landed, 30 people would have survived'."""
    if token.lower_ not in INVERTED_CONDITION_VERBS or not any(word.lower_ in UNREAL_MODALS for word in token.sent):
        return False
    verb = token.head if token.dep_ in labels.AUXILIARIES_AND_NEGATION else token
    subject = subject_of(verb)
    behind = token.i + 1 < len(token.doc) and token.nbor(1).pos_ in labels.NOUN_PHRASE_STARTS
    return behind and token.dep_ != "conj" and (subject is None or subject.i > token.i)


def corrects(doc: Doc, first: int, but: int, last: int) -> bool:
    """Tell whether a 'but' puts right what was negated: 'not because it polluted the river, but because it lied'."""
    negated = any(token.dep_ == "neg" or token.lower_ in {"not", "never"} for token in doc[first:but])
    if not negated or but + 1 >= last:
        return False
    after = doc[but + 1]
    fresh = any(token.dep_ in labels.NOMINAL_OR_EXPLETIVE_SUBJECTS for token in doc[but + 1 : last])
    return after.lower_ == "because" or (after.tag_ in {"IN", "TO"} and not fresh)


def is_conditioned(sentence: Span, first: int, last: int) -> bool:
    """Tell whether a condition for what a range of a sentence says stands outside it."""
    if first < last and is_inverted_condition(sentence.doc[first]):
        return True
    if first > sentence.start and sentence.doc[first - 1].lower_ in CONDITIONS:
        return True
    modal = any(token.tag_ == "MD" for token in sentence.doc[first:last])
    around = [token for token in sentence if not first <= token.i < last]
    return modal and any(token.lower_ in SENTENCE_CONDITIONS or is_inverted_condition(token) for token in around)
