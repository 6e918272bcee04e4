"""What no part of a sentence may be taken out of, as it would mean something else: conditions and corrections."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc, Span, Token

from claims.languages.en import labels
from claims.languages.en.extraction.parts import subject_of
from claims.languages.en.words.factuality import (
    ALTERNATIVES,
    CONDITIONS,
    INVERTED_CONDITION_VERBS,
    SENTENCE_CONDITIONS,
    UNREAL_MODALS,
)
from claims.languages.en.words.function_words import INTERROGATIVES
from claims.languages.en.words.verbs import ASKING_VERBS
from claims.rules import Rule


def is_inverted_condition(token: Token) -> bool:
    """Tell whether a word begins a condition without 'if': 'Had the pilot landed, 30 people would have survived'."""
    if token.lower_ not in INVERTED_CONDITION_VERBS or not any(word.lower_ in UNREAL_MODALS for word in token.sent):
        return False
    verb = token.head if token.dep_ in labels.AUXILIARIES_AND_NEGATION else token
    subject = subject_of(verb)
    behind = token.i + 1 < len(token.doc) and token.nbor(1).pos_ in labels.NOUN_PHRASE_STARTS
    return behind and token.dep_ != "conj" and (subject is None or subject.i > token.i)


def is_condition(_doc: Doc, token: Token, _place: tuple[int, int]) -> bool:
    """Tell whether a word sets a condition, and does not only begin what somebody asks or notes."""
    asks = token.lower_ == "if" and token.head.dep_ == "ccomp" and token.head.head.lemma_ in ASKING_VERBS
    return token.lower_ in CONDITIONS and not asks


def corrects(doc: Doc, token: Token, place: tuple[int, int]) -> bool:
    """Tell whether a 'but' puts right what was negated: 'not because it polluted the river, but because it lied'."""
    first, last = place
    if token.lower_ != "but":
        return False
    negated = any(word.dep_ == "neg" or word.lower_ in {"not", "never"} for word in doc[first : token.i])
    if not negated or token.i + 1 >= last:
        return False
    after = doc[token.i + 1]
    fresh = any(word.dep_ in labels.NOMINAL_OR_EXPLETIVE_SUBJECTS for word in doc[token.i + 1 : last])
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


#: Tells of a token of a range, given with its first and last token, whether the range must stay in one piece.
Holding = Callable[[Doc, Token, tuple[int, int]], bool]

KEPT_WHOLE: tuple[Rule[Holding], ...] = (
    Rule(
        "condition",
        is_condition,
        "If the bank cuts its rates, the currency will fall and prices will rise.",
        "Doctors noted if the patient smoked and drank.",
        "Neither side of a condition is said to be so.",
    ),
    Rule(
        "question",
        lambda _doc, token, _place: token.text == "?",
        "Did the bank cut its rates in May and did the currency fall?",
        "The bank cut its rates in May and the currency fell.",
        "What is asked is not said.",
    ),
    Rule(
        "indirect question",
        lambda _doc, token, place: token.i == place[0] and token.lower_ in INTERROGATIVES,
        "Why the bank failed in May and who sold its shares is unknown.",
        "The bank failed in May and the owner sold its shares.",
        "What is asked is not said.",
    ),
    Rule(
        "correlative",
        lambda _doc, token, _place: token.lower_ in ALTERNATIVES,
        "The bank either sold its shares in May or lost them in June.",
        "The bank sold its shares in May and lost money in June.",
        "Of two alternatives neither is said to be so.",
    ),
    Rule(
        "inverted condition",
        lambda _doc, token, _place: is_inverted_condition(token),
        "Had the pilot landed in Graz, 30 people would have survived.",
        "The pilot had landed in Graz before 30 people died.",
        "A condition without 'if'.",
    ),
    Rule(
        "corrective 'but'",
        corrects,
        "The firm was fined not because it polluted the river, but because it lied to the court.",
        "The firm polluted the river, but the court fined its owner.",
        "What is denied and what is put in its place are one statement.",
    ),
)


def kept_whole(doc: Doc, first: int, last: int) -> str | None:
    """Return the name of the rule for which a range must stay in one piece, None where it may be taken apart."""
    place = (first, last)
    return next((rule.name for token in doc[first:last] for rule in KEPT_WHOLE if rule.find(doc, token, place)), None)
