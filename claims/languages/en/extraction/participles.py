"""Participles that carry a clause without a tense of its own: what their subject, or a noun, did or suffered."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import labels
from claims.languages.en.extraction.parts import (
    SHORTEST,
    Part,
    controller,
    is_finite,
    is_guarded,
    noun_phrase,
    reach,
    subject_of,
    told_of,
    verb_over,
)
from claims.languages.en.guards import marks
from claims.languages.en.words.function_words import PARTICIPIAL_PREPOSITIONS
from claims.languages.en.words.punctuation import ASIDE_MARKS
from claims.languages.en.words.verbs import OUTCOME_VERBS


def _without_tense(doc: Doc, whole: Part) -> Iterator[tuple[Token, int, int]]:
    """Yield the participles of a part that carry a clause, each with its range."""
    for verb in doc[whole.first : whole.last]:
        if verb.dep_ in labels.PARTICIPIAL_CLAUSES and verb.tag_ in {"VBG", "VBN"} and not is_finite(verb):
            yield verb, *reach(verb, whole)


def _unmarked(doc: Doc, whole: Part) -> Iterator[tuple[Token, int, int]]:
    """Yield those participles that no preposition or mark brings in and that are no act of a list."""
    for verb, first, last in _without_tense(doc, whole):
        if doc[first].lower_ in PARTICIPIAL_PREPOSITIONS or doc[first].dep_ == "mark" or last - first < SHORTEST:
            continue
        if not (_is_behind_comma(doc, whole, first) and _is_listed(doc, verb, first, last)):
            yield verb, first, last


def _is_behind_comma(doc: Doc, whole: Part, first: int) -> bool:
    return first > whole.first and doc[first - 1].text in ASIDE_MARKS


def _is_fronted(doc: Doc, whole: Part, first: int, last: int) -> bool:
    return first == whole.first and last < len(doc) and doc[last].text == ","


def _dangles(doc: Doc, whole: Part, verb: Token, first: int, last: int) -> bool:
    """Tell whether it is uncertain whom a participle tells about: 'Rounding out the list, …', ', raising hopes'."""
    inside = verb.dep_ == "xcomp" and not _is_behind_comma(doc, whole, first)
    return inside or not _tells_of_subject(doc, verb, first, fronted=_is_fronted(doc, whole, first, last))


def simultaneous_participles(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what a subject was doing meanwhile: 'fell while climbing the tower'."""
    for verb, first, last in _without_tense(doc, whole):
        if doc[first].lower_ != "while" or doc[first].head.i != verb.i or first <= whole.head.i:
            continue
        where = _participle_subject(doc, whole, verb)
        if verb.tag_ == "VBG" and last - first > SHORTEST and where is not None and not is_guarded(doc, *where):
            yield Part(first + 1, last, verb, "participle", where, first, verb.head)


def dangling_participles(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield participial clauses at the head that a clause can lose, as they tell of nobody certain."""
    for verb, first, last in _unmarked(doc, whole):
        idle = _is_fronted(doc, whole, first, last) and _dangles(doc, whole, verb, first, last)
        if idle and all(kind == "number" for kind, _ in marks(doc[first:last].text)):
            yield Part(first, last, verb, "aside", None, first)


def participles(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield participial clauses set apart by a comma: ', making it the largest', 'Founded in 1990, …'."""
    for verb, first, last in _unmarked(doc, whole):
        apart = _is_behind_comma(doc, whole, first) or _is_fronted(doc, whole, first, last)
        if not apart or _dangles(doc, whole, verb, first, last):
            continue
        where = _participle_subject(doc, whole, verb)
        where = _named_plainly(doc, where) if where is not None else None
        if where is not None and not is_guarded(doc, *where) and not (where[0] < last and where[1] > first):
            yield Part(first, last, verb, "participle", where, first, verb.head)


def _is_listed(doc: Doc, verb: Token, first: int, last: int) -> bool:
    """Tell whether what looks like a participle is one act of several: 'bought, borrowed against it, and had sold'."""
    behind = doc[last : last + 3]
    acts = len(behind) == 3 and behind[2].tag_ in labels.FINITE  # noqa: PLR2004 - a comma, 'and' and a verb
    return verb.tag_ == "VBN" and first == verb.i and acts and behind[0].text == "," and behind[1].dep_ == "cc"


def reduced_relatives(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what is told of something new at the end of a clause: 'a law … aimed at isolating the network'."""
    for verb, first, last in _unmarked(doc, whole):
        noun = _object_over(verb.head)
        new = noun.pos_ == "NOUN" and noun.left_edge.lower_ in {"a", "an"} and noun.dep_ == "dobj"
        ends = (last >= whole.last - 1 or doc[last].text in {",", ";"}) and last - first > SHORTEST
        bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and first == verb.i and doc[first - 1].text != ","
        if bare and new and ends:
            yield Part(noun.left_edge.i, last, verb, "made", (noun.left_edge.i, first), first, noun)


def _object_over(noun: Token) -> Token:
    """Return the object that a chain of prepositions hangs on or follows: 'a law' in 'a law on schools'."""
    while noun.dep_ in {"pobj", "prep"}:
        before = [child for child in noun.head.children if child.dep_ == "dobj" and child.right_edge.i == noun.i - 1]
        noun = before[0] if noun.dep_ == "prep" and before else noun.head
    return noun


def _tells_of_subject(doc: Doc, verb: Token, first: int, *, fronted: bool) -> bool:
    """Tell whether a participle tells what its subject did or suffered."""
    if fronted:
        return verb.tag_ == "VBN" or doc[first].lower_ == "having"
    # "fined the firm for letting slurry out, killing fish": the judge killed none.
    others_deed = any(token.dep_ == "pcomp" and token.tag_ == "VBG" for token in doc[verb.head.i : first])
    return verb.tag_ == "VBN" or (verb.lemma_ not in OUTCOME_VERBS and not others_deed)


def _participle_subject(doc: Doc, whole: Part, verb: Token) -> tuple[int, int] | None:
    perfect = any(child.lower_ == "having" for child in verb.children)
    subject = told_of(verb.head) if verb.dep_ == "acl" and not perfect else controller(verb_over(verb))
    if subject is None or not whole.first <= subject.i < whole.last:
        subject = subject_of(whole.head)
    return noun_phrase(doc, subject, whole) if subject is not None else whole.subject


def _named_plainly(doc: Doc, where: tuple[int, int]) -> tuple[int, int]:
    """Return only the noun of a phrase with a number in it: 'the 787-9 jet', worded as 'the jet' further on."""
    noun = doc[where[0] : where[1]].root
    counted = {kind for kind, _ in marks(doc[where[0] : where[1]].text)} == {"number"}
    plain = noun.tag_ == "NN" and noun.i == where[1] - 1 and noun.ent_type_ == ""
    one = noun.pos_ == "NOUN" and doc[where[0]].lower_ == "the" and not noun.like_num
    return (noun.i, noun.i + 1) if counted and plain and one and where[1] - where[0] > 2 else where  # noqa: PLR2004
