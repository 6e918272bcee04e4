"""What a headline does without once whole asides are gone: auxiliaries, list partners, details of what is acted on.

Each function takes a token of a parsed claim and returns the tokens that go with it, none where it must stay. Used
only on claims that state something without denying it or speaking of all or the first: there, less is still true.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from claims.languages.en import labels
from claims.languages.en.inflection import inflect
from claims.languages.en.words.function_words import (
    ACT_PREPOSITIONS,
    COLLECTIVE_WORDS,
    OBJECT_PREPOSITIONS,
    PASSIVE_PLACE_PREPOSITIONS,
)
from claims.languages.en.words.judgement import COLOURING_WORDS
from claims.languages.en.words.things import EMPTY_NOUNS
from claims.languages.en.words.verbs import PLACING_VERBS

Gone = set[int]


def auxiliaries(token: Token) -> Gone:
    """'has raised' → 'raised', 'has been hit by' → 'hit by'; not 'was sued' → 'sued', which tells of another act."""
    if token.dep_ not in {"aux", "auxpass"} or token.lemma_ not in {"be", "have"} or token.head.tag_ != "VBN":
        return set()
    verb = token.head
    helping = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    passive = any(child.dep_ == "auxpass" for child in helping)
    past = inflect(verb.lemma_, "VBD", "")
    clear = any(child.dep_ == "agent" for child in verb.children) if passive else past == verb.lower_
    before = token.doc[max(0, helping[0].i - 1)]
    plain = all(child.lemma_ in {"be", "have"} and child.text.isalpha() for child in helping) and before.pos_ != "VERB"
    asserted = verb.dep_ in {"ROOT", "conj"} and not any(child.dep_ == "neg" for child in verb.children)
    return {child.i for child in helping} if plain and asserted and clear else set()


def colour(token: Token) -> Gone:
    """Words that colour: 'iconic', 'deeply'."""
    plain = token.dep_ in {"amod", "advmod"} and not any(True for _ in token.children)
    return {token.i} if plain and token.lower_ in COLOURING_WORDS else set()


def owner(token: Token) -> Gone:
    """'its' before what is acted on."""
    return {token.i} if token.tag_ == "PRP$" and token.head.dep_ in labels.OBJECTS else set()


def partner(token: Token) -> Gone:
    """What is joined by 'and' to what is acted on, or to an act that is whole without it."""
    head = token.head
    if (
        token.dep_ != "conj"
        or any(child.dep_ == "preconj" for child in _top(head).children)
        or not any(child.lower_ == "and" for child in _list_of(head))
    ):
        return set()
    noun = head.pos_ == token.pos_ == "NOUN" and _acted_on(head) and _top(head).head.lower_ not in COLLECTIVE_WORDS
    done = any(child.dep_ in labels.COMPLETED_PREDICATE and child.i < token.i for child in head.rights)
    act = head.dep_ == "ROOT" and token.tag_ in labels.FINITE_OR_BASE and head.i < token.i and done
    if not (noun or act):
        return set()
    first = token.left_edge.i
    while first - 1 > head.i and (token.doc[first - 1].text == "," or token.doc[first - 1].dep_ == "cc"):
        first -= 1
    return set(range(first, token.right_edge.i + 1))


def _top(noun: Token) -> Token:
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _acted_on(noun: Token) -> bool:
    """Tell whether a noun is part of what is acted on, and not of the subject, which may be all of its kind."""
    return _top(noun).dep_ in labels.OBJECTS and not _in_subject(noun)


def _in_subject(token: Token) -> bool:
    return any(over.dep_ in labels.TOPICS for over in token.ancestors)


def _list_of(head: Token) -> list[Token]:
    head = _top(head)
    listed = [head]
    for one in listed:
        listed += [child for child in one.children if child.dep_ == "conj"]
    return [child for one in listed for child in one.children if child.dep_ == "cc"]


def detail(token: Token) -> Gone:
    """A phrase with a preposition that tells more of what is acted on, or where: 'plans for the redesign of …'."""
    if token.dep_ != "prep" or token.doc[token.right_edge.i].i <= token.i:
        return set()
    head = token.head
    if head.pos_ in {"NOUN", "PROPN"}:
        more = _acted_on(head) and token.lower_ not in OBJECT_PREPOSITIONS and head.i < token.i
        return _subtree(token) if more and head.lemma_.lower() not in EMPTY_NOUNS else set()
    acts = (
        any(child.dep_ == "dobj" and child.i < token.i for child in head.children)
        and token.lower_ not in ACT_PREPOSITIONS
    )
    suffers = any(child.dep_ == "auxpass" for child in head.children) and token.lower_ in PASSIVE_PLACE_PREPOSITIONS
    whole = head.pos_ == "VERB" and head.i < token.i and head.lemma_ not in PLACING_VERBS and not _in_subject(head)
    return _subtree(token) if whole and (acts or suffers) else set()


def clause(token: Token) -> Gone:
    """A clause or a participle that tells which one thing is acted on: 'the law that the council passed'."""
    if token.dep_ not in {"relcl", "acl"} or token.head.pos_ not in {"NOUN", "PROPN"}:
        return set()
    noun = token.head
    one = noun.tag_ in {"NN", "NNP"} and noun.lemma_.lower() not in EMPTY_NOUNS
    tells = token.tag_ != "VB" and not any(child.dep_ == "mark" for child in token.children)
    return _subtree(token) if one and tells and _acted_on(noun) and token.left_edge.i > noun.i else set()


def aim(token: Token) -> Gone:
    """What an act was for, told before it: 'To cut costs, the bank closed …'."""
    aims = token.dep_ == "advcl" and token.left_edge.lower_ == "to" and token.left_edge.i == 0
    last = token.right_edge.i
    apart = last + 1 < len(token.doc) and token.doc[last + 1].text == ","
    return {*_subtree(token), last + 1} if aims and apart else set()


def _subtree(token: Token) -> Gone:
    return set(range(token.left_edge.i, token.right_edge.i + 1))


#: The most dispensable first.
STEPS: tuple[Callable[[Token], Gone], ...] = (colour, aim, auxiliaries, detail, clause, partner, owner)
