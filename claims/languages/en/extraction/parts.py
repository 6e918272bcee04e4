"""What can be taken out of a clause as a proposition of its own: where it stands and what it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claims.extraction.draft import Form
from claims.languages.en import labels
from claims.languages.en.guards import marks
from claims.languages.en.words.factuality import ASSERTING_SUBORDINATORS, SUBORDINATOR_PARTNERS
from claims.languages.en.words.function_words import OPEN_ANTECEDENTS
from claims.languages.en.words.punctuation import PHRASE_ENDS
from claims.languages.en.words.quantities import QUANTIFIERS

SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A token range that can be read alone once ``subject`` is put before it.

    ``first`` to ``last`` is the quote; ``cut`` is where the surrounding clause loses it (an apposition quotes its
    noun as well, which the surrounding clause keeps). An "aside" is left out and says nothing of its own.
    ``rules`` are the names of the rules that took it out, outermost first; none for a whole clause.
    """

    first: int
    last: int
    head: Token
    form: Form
    subject: tuple[int, int] | None = None
    cut: int = -1
    governor: Token | None = None
    rules: tuple[str, ...] = ()


def subject_of(head: Token) -> Token | None:
    """Return the subject of a verb, None where it has none of its own."""
    return next((child for child in head.children if child.dep_ in labels.SUBJECTS), None)


def controller(verb: Token) -> Token | None:
    """Return the subject of a verb or of the verb that governs it: 'is set to raise …, pricing …' → of 'is set'."""
    while True:
        subject = subject_of(verb)
        if subject is not None or verb.dep_ not in labels.CONTROLLED:
            return subject
        verb = verb.head


def verb_over(token: Token) -> Token:
    """Return the nearest verb above a token, its head where there is none."""
    above = token.head
    while above.pos_ not in {"VERB", "AUX"} and above.head.i != above.i:
        above = above.head
    return above if above.pos_ in {"VERB", "AUX"} else token.head


def told_of(noun: Token) -> Token:
    """Return the noun that a modifier really tells about: that of 'is a variant seating 242' is the subject of 'is'."""
    if noun.dep_ == "attr" and (subject := subject_of(noun.head)) is not None and subject.dep_ != "expl":
        return subject
    return noun


def reach(token: Token, whole: Part) -> tuple[int, int]:
    """Return the token range of a subtree inside a part."""
    return max(token.left_edge.i, whole.first), min(token.right_edge.i + 1, whole.last)


def is_finite(verb: Token) -> bool:
    """Tell whether a verb or one of its auxiliaries carries tense."""
    return verb.tag_ in labels.FINITE or any(
        child.tag_ in labels.FINITE for child in verb.children if child.dep_ in {"aux", "auxpass"}
    )


def noun_phrase(doc: Doc, noun: Token, whole: Part) -> tuple[int, int]:
    """Return the range of a noun with its modifiers, up to the first comma, dash or relative clause after it."""
    first, last = reach(noun, whole)
    while first < noun.i and doc[first].dep_ in labels.CLAUSE_OPENERS:
        first += 1
    for token in doc[noun.i + 1 : last]:
        if token.text in PHRASE_ENDS:
            return first, token.i
        if token.dep_ == "relcl" and token.head.i == noun.i:
            return first, min(token.left_edge.i, last)
    return first, last


def is_guarded(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a noun phrase counts, denies or quantifies, so that it must not be given to another verb."""
    return bool(marks(doc[first:last].text)) or any(
        token.lower_ in QUANTIFIERS or token.like_num or token.dep_ == "neg" or _is_half(token)
        for token in doc[first:last]
    )


def _is_half(token: Token) -> bool:
    """Tell whether a word says nothing without the clause that follows: 'those who slept longer'."""
    return token.lower_ in OPEN_ANTECEDENTS and any(child.dep_ == "relcl" for child in token.children)


def _set_beside(whole: Part) -> Iterator[Token]:
    """Yield the verbs of clauses that the parser takes for the content of the clause beside them."""
    for verb in whole.head.children:
        if verb.dep_ in labels.LOOSE_CLAUSES and is_finite(verb) and subject_of(verb) is not None:
            yield verb


def result_clauses(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what came of it: ', so the town closed the bridge'."""
    for verb in _set_beside(whole):
        first, last = reach(verb, whole)
        if doc[first].lower_ == "so" and verb.i > whole.head.i and "," in {doc[first - 1].text, doc[first - 2].text}:
            yield Part(first, last, verb, "clause", None, first)


def comma_splices(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the first of two clauses set beside each other by a mere comma or semicolon."""
    for verb in _set_beside(whole):
        first, last = reach(verb, whole)
        apart = last < len(doc) and doc[last].text in {",", ";"} and verb.i < whole.head.i
        if apart and first == whole.first and doc[first].dep_ != "mark" and last - first >= SHORTEST:
            yield Part(first, last, verb, "clause", None, first)


def _stands(doc: Doc, whole: Part, first: int, last: int) -> bool:
    """Tell whether enough is left of a clause without a part of it: not in 'It came as legislators gathered'."""
    rest = [token for token in doc[whole.first : whole.last] if not first <= token.i < last and not token.is_punct]
    if rest and rest[-1].i == whole.head.i and whole.head.lemma_ == "come":
        return True
    return len(rest) > 2 * SHORTEST or (len(rest) > SHORTEST and whole.head.lemma_ not in {"come", "be"})


def subordinates(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield adverbial clauses that are asserted beside their main clause: 'after …', 'while …', 'although …'."""
    for verb in doc[whole.first : whole.last]:
        if verb.dep_ != "advcl" or not is_finite(verb) or subject_of(verb) is None:
            continue
        first, last = reach(verb, whole)
        mark = next(
            (token for token in doc[first : min(first + 3, last)] if token.lower_ in ASSERTING_SUBORDINATORS), None
        )
        if mark is None or last - mark.i < SHORTEST + 1 or doc[mark.i + 1].lower_ in SUBORDINATOR_PARTNERS:
            continue
        apart = doc[first - 1].text == "," if first > whole.first else doc[min(last, len(doc) - 1)].text == ","
        causal = mark.lower_ == "as" and mark.dep_ == "mark" and first > whole.head.i and last - first > 2 * SHORTEST
        if (apart or causal) and _stands(doc, whole, first, last):
            yield Part(mark.i + 1, last, verb, "clause", None, first)
