"""The clauses that a verb of saying or thinking holds, and the words of a phrase without what goes with its verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children, lemma_of, own_subject
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.en.words.punctuation import ASIDE_BEFORE_SPEECH, ASIDE_MARKS
from claims.languages.en.words.speech import ADDING_VERBS, LOOSE_CONJUNCTIONS, REASON_SUBORDINATORS


@dataclass(frozen=True, slots=True)
class Complement:
    """The tokens of a content; ``last_of_cue`` is the preposition that joins it to its word, if one does.

    ``rule`` is the name of the rule that found it.
    """

    tokens: list[Token]
    proposition: bool
    last_of_cue: Token | None = None
    rule: str = ""


def hung_too_low(verb: Token) -> Iterator[Complement]:
    """Yield the clause of "told people in the hall *that the plan …*" where the parse hangs it on the hall."""
    if children(verb, "ccomp"):
        return
    for listener in children(verb, "dobj", "prep", "npadvmod"):
        for that in listener.subtree:
            if that.lower_ == "that" and that.i > verb.i and that.dep_ == "mark" and own_subject(that.head):
                yield Complement([token for token in that.head.subtree if token.i >= that.i], proposition=True)
                return


def clauses(verb: Token) -> Iterator[Complement]:
    """Yield the clauses that a verb holds, those after it first, the two sides of an aside as one."""
    before = [clause for clause in children(verb, "ccomp") if clause.i < verb.i]
    after = [clause for clause in children(verb, "ccomp") if clause.i > verb.i]
    gaps = [clause for clause in after if len(before + after) > 1 and _has_gap(verb, clause)]
    if gaps:
        yield Complement(phrase(gaps[0]), proposition=True)
    elif len(after) == 1 and _has_gap(verb, after[0], auxiliary=False) and (thing := _object_before(verb, after[0])):
        yield Complement(phrase(thing) + phrase(after[0]), proposition=True)
    elif after and (before or verb.dep_ == "parataxis") and _is_aside(verb, after[0]):
        inside = {token.i for token in verb.subtree}
        around = [token for token in verb.head.subtree if token.i not in inside] if verb.dep_ == "parataxis" else []
        yield Complement(around + [token for clause in (*before, *after) for token in phrase(clause)], proposition=True)
    elif after:
        words = _joined(verb, after)
        yield Complement(_conditions(verb) + words + _second_clause(verb, after[-1]), proposition=True)
    for clause in before:
        yield Complement(phrase(clause), proposition=True)


def _is_aside(verb: Token, clause: Token) -> bool:
    """Whether a verb stands between commas inside what is said: "It is no surprise, Lopez said, that …"."""
    first = clause.left_edge
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), verb)
    start = min(verb.i, subject.left_edge.i)
    comma = first.i and first.nbor(-1).text in ASIDE_MARKS
    return bool(comma and start and first.doc[start - 1].text in ASIDE_BEFORE_SPEECH)


def _joined(verb: Token, clauses: list[Token]) -> list[Token]:
    """Return the words of the clauses after a verb, as one stretch where the later ones are clauses of their own."""
    words = phrase(clauses[0])
    for clause in clauses[1:]:
        if children(clause, "nsubj", "nsubjpass", "expl", "csubj", "mark"):
            last = phrase(clause)[-1]
            words = [token for token in verb.subtree if words[0].i <= token.i <= last.i]
    return words


def _has_gap(verb: Token, clause: Token, *, auxiliary: bool = True) -> bool:
    """Whether a clause after the verb lacks its subject: "a move activists said *would raise* rents"."""
    finite = bool(children(clause, "aux")) if auxiliary else clause.tag_ in labels.TENSED_VERBS
    return clause.i > verb.i and not children(clause, "nsubj", "nsubjpass", "expl") and finite


def _object_before(verb: Token, clause: Token) -> Token | None:
    """Return what the parse takes for the object, and is the subject: "added *the cause* remained unclear"."""
    things = [thing for thing in children(verb, "dobj") if thing.right_edge.i == clause.left_edge.i - 1]
    return things[0] if things and things[0].i > verb.i else None


def _conditions(verb: Token) -> list[Token]:
    """Return the words of "If so," before "he said he would"."""
    return [
        token
        for clause in children(verb, "advcl")
        if clause.i < verb.i and any(mark.lower_ in {"if", "unless"} for mark in children(clause, "mark"))
        for token in phrase(clause)
    ]


def _second_clause(verb: Token, clause: Token) -> list[Token]:
    """Return the words of a further clause that the parse hangs on the verb: "said A, but that B", "said A if B"."""
    last = clause.right_edge.i
    for second in verb.rights:
        if second.i > last and (_is_reason(second) or _goes_on(verb, second)):
            last = second.right_edge.i
            return [token for token in verb.subtree if clause.right_edge.i < token.i <= last]
    return []


def _is_reason(clause: Token) -> bool:
    """Whether a clause gives the reason or condition of what was said."""
    return clause.dep_ == "advcl" and clause.left_edge.lower_ in REASON_SUBORDINATORS


def _goes_on(verb: Token, second: Token) -> bool:
    """Whether a coordinated clause is said as well, rather than done by who speaks."""
    if second.dep_ != "conj" or second.lemma_ in CUE_VERBS:
        return False
    modal = verb.tag_ == "VBD" and any(aux.lower_ in {"would", "could"} for aux in children(second, "aux"))
    return second.left_edge.lower_ == "that" or (modal and bool(children(second, "nsubj")))


def phrase(head: Token) -> list[Token]:
    """Return the words of a phrase, without what goes with the verb above it."""
    left_out = {token.i for mate in _mates(head) for token in mate.subtree}
    words = [token for token in head.subtree if token.i not in left_out]
    while len(words) > 1 and words[-1].lower_ in LOOSE_CONJUNCTIONS:
        words.pop()
    return words


def rest_of_clause(part: Token) -> Complement:
    """Return the clause around a part, without the part."""
    inside = {token.i for token in part.subtree}
    head = part.head
    while head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i and head.dep_ not in {"relcl", "acl"}:
        head = head.head
    return Complement([token for token in head.subtree if token.i not in inside], proposition=True)


def _mates(head: Token) -> Iterator[Token]:
    """Find verbs of saying that the parse hangs too low: "said it hopes so but *stressed* …"."""
    governor = head.head
    for verb in head.subtree:
        if verb.i > governor.i and is_mate(verb, governor):
            yield verb


def is_mate(verb: Token, governor: Token) -> bool:
    """Whether a verb of saying inside a content goes with the verb above it instead.

    A coordinated one with the tense of that verb and not of its neighbour, a coordinated one with a subject of its
    own after a comma, or a participle after a comma ("…, adding that …").
    """
    if lemma_of(verb, CUE_VERBS) not in CUE_VERBS or verb.head.i == governor.i:
        return False
    comma = any(token.text == "," for token in verb.doc[max(0, verb.left_edge.i - 2) : verb.left_edge.i + 1])
    if verb.dep_ == "advcl":
        return (
            verb.tag_ == "VBG"
            and comma
            and verb.left_edge.i == verb.i
            and "clause" in CUE_VERBS[lemma_of(verb, CUE_VERBS)].frames
        )
    if verb.dep_ != "conj" or verb.tag_ not in labels.TENSED_VERBS or verb.tag_ != governor.tag_:
        return False
    if children(verb, "nsubj", "nsubjpass"):
        return verb.lemma_ in ADDING_VERBS and comma
    return bool(verb.head.tag_ != verb.tag_)
