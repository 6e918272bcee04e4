"""Verbs joined by "and" or "but": which of them say something of their own, and of whom."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import labels
from claims.languages.en.extraction.parts import SHORTEST, Part, is_finite, is_guarded, noun_phrase, reach, subject_of
from claims.languages.en.guards import marks
from claims.languages.en.inflection import inflect
from claims.languages.en.words.function_words import COORDINATED_INTERROGATIVES
from claims.languages.en.words.punctuation import JOINING_MARKS


def _governed(head: Token) -> bool:
    """Tell whether something before a verb (a negation, a hedge, a mark) may govern its whole coordination."""
    return any(
        child.dep_ == "neg"
        or (child.dep_ == "advmod" and child.i < head.i and bool(marks(child.text)))
        or (child.dep_ == "mark" and child.lower_ != "that")
        for child in head.children
    )


def coordinated_clauses(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the clauses joined to the head of a clause that have a subject of their own."""
    for verb, first, last in _coordinated(doc, whole):
        if _is_clause(verb):
            yield Part(first, last, verb, "clause", None, first)


def coordinated_predicates(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the verb phrases joined to the head of a clause that share its subject."""
    for verb, first, last in _coordinated(doc, whole):
        if not _is_clause(verb):
            yield from _predicate(doc, whole, verb, (first, last))


def _coordinated(doc: Doc, whole: Part) -> Iterator[tuple[Token, int, int]]:
    """Yield the verbs coordinated with the head of a clause, each with its range."""
    head = whole.head
    while True:
        joined = [child for child in head.children if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}]
        for verb in joined:
            first, last = _without_marks(doc, verb, *reach(verb, whole))
            if not _is_alternative(doc, verb, first, last):
                yield verb, first, last
        if not joined or joined[-1].i >= whole.last:
            return
        head = joined[-1]


def _without_marks(doc: Doc, verb: Token, first: int, last: int) -> tuple[int, int]:
    while first < verb.i and doc[first].is_punct and not doc[first].is_quote:
        first += 1
    return first, last


def _is_alternative(doc: Doc, verb: Token, first: int, last: int) -> bool:
    """Tell whether a joined verb says nothing by itself: 'or …', 'and whether …', a word or two."""
    before = [token for token in doc[max(first - 2, 0) : first] if token.dep_ != "cc" or token.head.i == verb.head.i]
    if doc[first].lower_ in COORDINATED_INTERROGATIVES:
        return True
    return last - first < SHORTEST or not _joined(doc, first) or any(token.lower_ == "or" for token in before)


def _is_clause(verb: Token) -> bool:
    own = subject_of(verb)
    return own is not None and own.i < verb.i and is_finite(verb)


def beside(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield clauses joined to the head of what is said that the parser hung on the verb of saying as well."""
    for verb in doc[whole.head.i + 1 : whole.last]:
        first, last = reach(verb, whole)
        said = verb.dep_ == whole.head.dep_ == "ccomp" and verb.head.i == whole.head.head.i >= whole.last
        if said and is_finite(verb) and subject_of(verb) is not None and doc[first - 1].dep_ == "cc":
            yield Part(first, last, verb, "clause", None, first)


def misjoined(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield a verb of a list that the parser hung on the noun before it: 'asked of it, called it loud and left'."""
    subject = subject_of(whole.head)
    if subject is None or subject.i > whole.head.i or not any(child.dep_ == "cc" for child in whole.head.children):
        return
    where = noun_phrase(doc, subject, whole)
    for verb in doc[whole.head.i + 1 : whole.last]:
        first, last = reach(verb, whole)
        apart = verb.dep_ == "acl" and verb.tag_ == "VBD" and first == verb.i and doc[first - 1].text == ","
        if apart and last - first >= SHORTEST and not is_guarded(doc, *where) and not _governed(whole.head):
            yield Part(first, last, verb, "verb phrase", where, first)


def _joined(doc: Doc, first: int) -> bool:
    """Tell whether a conjunction or a comma stands before a token."""
    before = doc[max(first - 2, 0) : first]
    return any(token.dep_ == "cc" or token.text in JOINING_MARKS for token in before)


def _only_stands_for(verb: Token) -> bool:
    """Tell whether a verb only takes up another one: 'as the governor did in May', 'but failed to do so'.

    In 'Demand rose 12% and water use 20%' the verb is left out, and what was read as one is a noun.
    """
    if any(child.dep_ in labels.NOUN_MARKERS for child in verb.lefts):
        return True
    taken_up = any(
        token.lower_ == "do" and token.i + 1 < len(verb.doc) and token.nbor(1).lower_ == "so" for token in verb.subtree
    )
    return taken_up or (verb.lemma_ == "do" and not any(child.dep_ in {"dobj", "aux"} for child in verb.children))


def _has_conjunction(verb: Token) -> bool:
    """Tell whether an 'and' or 'but' stands in a verb's list: where none does, the parser has guessed."""
    while verb.dep_ == "conj":
        verb = verb.head
    listed: list[Token] = [verb]
    for one in listed:
        listed += [child for child in one.children if child.dep_ == "conj"]
    return any(child.dep_ == "cc" for one in listed for child in one.children)


def _may_be_passive(head: Token, verb: Token) -> bool:
    """Tell whether a verb after a passive may share its 'was': 'was caught and deported' does not say who deported."""
    passive = any(child.dep_ == "auxpass" for child in head.children)
    bare = not any(child.dep_ in labels.COMPLETING_A_VERB for child in verb.children)
    return passive and bare and verb.tag_ == "VBD" and inflect(verb.lemma_, "VBN", "") == verb.lower_


def _predicate(doc: Doc, whole: Part, verb: Token, place: tuple[int, int]) -> Iterator[Part]:
    """Yield a joined verb with the subject of the first one, where it may be given that."""
    if _only_stands_for(verb) or not _has_conjunction(verb) or _may_be_passive(whole.head, verb):
        return
    subject = subject_of(whole.head)
    where = noun_phrase(doc, subject, whole) if subject is not None else whole.subject
    shares = not is_finite(verb)
    # 'has not paid and informed': without an auxiliary of its own a verb may stand under the first one's negation.
    bare = not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    if where is None or is_guarded(doc, *where) or (bare and _governed(whole.head)):
        return
    if shares and (not is_finite(whole.head) or verb.tag_ != whole.head.tag_):
        return
    yield Part(*place, verb, "verb phrase", where, place[0], whole.head if shares else None)
