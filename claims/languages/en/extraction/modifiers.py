"""Relative clauses: what is told of a noun in a clause of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claims.languages.en import labels
from claims.languages.en.extraction.parts import (
    SHORTEST,
    Part,
    is_finite,
    noun_phrase,
    reach,
    subject_of,
)
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.en.words.factuality import CONTRASTING_WORDS
from claims.languages.en.words.function_words import (
    ADVERBS_OF_ADDITIONS,
    ARTICLES,
    PRONOUNS_OF_ADDITIONS,
    PROP_WORDS,
)
from claims.languages.en.words.punctuation import ASIDE_MARKS, CLAUSE_ENDS


@dataclass(frozen=True, slots=True)
class _Relative:
    """A relative clause with the range of the noun it tells about; ``apart`` behind a comma or dash."""

    verb: Token
    first: int
    last: int
    noun: tuple[int, int]
    apart: bool

    def begins_with(self, pronouns: frozenset[str]) -> bool:
        """Tell whether a clause set apart begins with one of the words."""
        return self.apart and self.verb.doc[self.first].lower_ in pronouns


def _relatives(doc: Doc, whole: Part) -> Iterator[_Relative]:
    """Yield the relative clauses of a part that tell about one noun."""
    for verb in doc[whole.first : whole.last]:
        if verb.dep_ != "relcl" or verb.head.pos_ not in {"NOUN", "PROPN"} or not is_finite(verb):
            continue
        first, last = reach(verb, whole)
        if first <= whole.first or last - first < SHORTEST:
            continue
        noun = noun_phrase(doc, verb.head, whole)
        # Behind a list, 'Ana Lee, Bo Roe and Cy Poe, who left', it is open who of them left.
        listed = any(child.dep_ == "conj" and child.i < first for child in verb.head.children)
        if listed or (noun[0] > 0 and doc[noun[0] - 1].lower_ in CONTRASTING_WORDS) or _is_anothers(doc, verb):
            continue
        apart = doc[first - 1].text in ASIDE_MARKS
        last = _closed(doc, last, whole) if apart else last
        if not (apart and first < whole.head.i < last):
            yield _Relative(verb, first, last, noun, apart)


def nonrestrictive_relatives(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield relative clauses set apart, which always assert; the quote begins with the noun they tell about."""
    for one in _relatives(doc, whole):
        if one.begins_with(PRONOUNS_OF_ADDITIONS):
            yield Part(one.noun[0], one.last, one.verb, "relative", one.noun, one.first)


def relative_adverbs(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what happened then or there: 'in May, when the bank closed two branches, …'."""
    for one in _relatives(doc, whole):
        if one.begins_with(ADVERBS_OF_ADDITIONS):
            yield from _placed(doc, whole, one.verb, (one.first, one.last), one.noun)


def restrictive_relatives(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield clauses that tell what happened to something in particular: 'a protest that closed the schools'."""
    for one in _relatives(doc, whole):
        taken = one.begins_with(PRONOUNS_OF_ADDITIONS | ADVERBS_OF_ADDITIONS)
        if not taken and _tells(doc, whole, one.verb, one.noun):
            yield _restricted(doc, whole, one.verb, (one.first, one.last), one.noun)


def _is_anothers(doc: Doc, verb: Token) -> bool:
    """Tell whether a clause tells of more than its noun: 'the one near Graz, which fell', 'A and B, which … each'."""
    over = verb.head.head
    pronoun = over.dep_ == "prep" and over.head.lower_ in PROP_WORDS and over.i == over.head.i + 1
    return pronoun or any(token.lower_ == "respectively" for token in doc[verb.left_edge.i : verb.sent.end])


def _restricted(doc: Doc, whole: Part, verb: Token, clause: tuple[int, int], noun: tuple[int, int]) -> Part:
    """Return a clause that tells which one: 'a protest that closed the schools' is told of twice, that and what."""
    first, last = clause[0], _before_purpose(verb, clause[1])
    new = doc[noun[0]].lower_ in {"a", "an"} or doc[noun[0]].dep_ == "nummod"
    leaves = new and last >= whole.last - 1 and doc[first].tag_ != "PRP"
    return Part(noun[0], last, verb, "relative", noun, first if leaves else last)


def _closed(doc: Doc, last: int, whole: Part) -> int:
    """Return the end of a clause set apart, at the comma that closes it: the parser may stop short of it."""
    while last < whole.last and doc[last].text not in CLAUSE_ENDS:
        last += 1
    return last


def _placed(doc: Doc, whole: Part, verb: Token, clause: tuple[int, int], noun: tuple[int, int]) -> Iterator[Part]:
    start = noun[0] - 1
    own = subject_of(verb)
    if start < whole.first or doc[start].dep_ != "prep" or own is None or own.i > verb.i:
        return
    fronted = clause[1] <= whole.head.i
    yield Part(start, clause[1], verb, "relative", noun, start if fronted else clause[0])


def _tells(doc: Doc, whole: Part, verb: Token, noun: tuple[int, int]) -> bool:
    """Tell whether a restrictive clause says what happened to something in particular, under nothing that denies it."""
    pronoun = doc[verb.left_edge.i]
    past = verb.tag_ in {"VBD", "VBN"} and not any(child.tag_ == "MD" for child in verb.children)
    particular = doc[noun[0]].lower_ in ARTICLES or doc[noun[0]].dep_ in {"poss", "nummod"}
    denied = any(token.dep_ == "neg" or token.tag_ == "MD" for token in doc[whole.first : whole.last])
    subject = pronoun.lower_ in {"that", "which"} and pronoun.dep_ in labels.SUBJECTS
    return past and particular and not denied and (subject or _acted_on(verb, noun))


def _before_purpose(verb: Token, last: int) -> int:
    """Return the end of a clause without an infinitive that tells what its noun is for: 'a panel he appointed | to'."""
    aims = [child.left_edge.i for child in verb.children if child.dep_ == "advcl" and child.left_edge.lower_ == "to"]
    return min([last, *(start for start in aims if start > verb.i)])


def _acted_on(verb: Token, noun: tuple[int, int]) -> bool:
    """Tell whether a clause tells what somebody did to its noun: 'a panel (that) the mayor appointed in May'."""
    own = subject_of(verb)
    pronoun = verb.doc[verb.left_edge.i]
    plain = own is not None and verb.left_edge.i == own.left_edge.i and own.tag_ not in {"WDT", "WP"}
    relative = pronoun.lower_ in {"that", "which"} and pronoun.dep_ == "dobj"
    full = any(child.dep_ in labels.FILLED_OBJECTS and child != pronoun for child in verb.children)
    stranded = any(child.dep_ == "prep" and not list(child.children) for child in verb.children)
    direct = verb.tag_ == "VBD" and own is not None and own.i < verb.i and noun[1] == verb.left_edge.i
    return direct and (plain or relative) and not full and not stranded and verb.lemma_.lower() not in CUE_VERBS
