"""What a word of saying or thinking holds: the tokens of its content, by the frames that the word takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.attribution_grammar import Token, children, is_passive, lemma_of
from claims.attribution_words import VERBS

#: Parts of a verb phrase that belong to what is said when they follow its object.
REST = frozenset({"prep", "oprd", "xcomp", "acl", "dobj", "pcomp", "ccomp", "dative", "advcl", "acomp"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Complement:
    """The tokens of a content; ``last_of_cue`` is the preposition that joins it to its word, if one does."""

    tokens: list[Token]
    proposition: bool
    last_of_cue: Token | None = None


def complements(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what a verb may hold, the likeliest reading first."""
    if is_passive(verb):
        yield from _of_passive(verb, frames)
    else:
        yield from _of_active(verb, frames)


def of_unknown(verb: Token) -> Iterator[Complement]:
    """Yield a clause with "that" or "whether" after a verb that the lexicon does not know: most say or think it."""
    for clause in children(verb, "ccomp"):
        first = clause.left_edge
        if clause.i > verb.i and first.i > verb.i and first.lower_ in {"that", "whether"} and first.dep_ == "mark":
            yield Complement(phrase(clause), proposition=True)


def _of_active(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    if frames & {"clause", "speech"}:
        yield from _clauses(verb)
    if verb.dep_ == "parataxis" and "speech" in frames:
        inside = {token.i for token in verb.subtree}
        yield Complement([token for token in verb.head.subtree if token.i not in inside], proposition=True)
    if "infinitive" in frames:
        for clause in children(verb, "xcomp"):
            yield Complement(phrase(clause), proposition=True)
    if verb.lemma_ in {"say", "add"}:
        for thing in children(verb, "dobj"):
            if thing.i > verb.i and children(thing, "acl", "relcl"):
                yield Complement(phrase(thing), proposition=True)
    ordered = "order" in frames and any(clause.left_edge.lower_ == "to" for clause in children(verb, "xcomp"))
    if ordered or frames & {"pair", "object"}:
        yield from _objects(verb, frames | {"pair"} if ordered else frames)
    yield from _after_preposition(verb, frames)


def _clauses(verb: Token) -> Iterator[Complement]:
    clauses = children(verb, "ccomp")
    for clause in sorted(clauses, key=lambda clause: not _has_gap(verb, clause)) if len(clauses) > 1 else clauses:
        words = phrase(clause)
        if verb.i < clause.i:
            words = _conditions(verb) + words + _second_clause(verb, clause)
        yield Complement(words, proposition=True)


def _has_gap(verb: Token, clause: Token) -> bool:
    """Whether a clause after the verb lacks its subject: "a move activists said *would raise* rents"."""
    return clause.i > verb.i and not children(clause, "nsubj", "nsubjpass", "expl") and bool(children(clause, "aux"))


def _conditions(verb: Token) -> list[Token]:
    """Return the words of "If so," before "he said he would"."""
    return [
        token
        for clause in children(verb, "advcl")
        if clause.i < verb.i and any(mark.lower_ in {"if", "unless"} for mark in children(clause, "mark"))
        for token in phrase(clause)
    ]


def _second_clause(verb: Token, clause: Token) -> list[Token]:
    """Return the words of a second clause that the parse hangs on the verb: "said A, but that B"."""
    for second in children(verb, "conj"):
        if second.i < clause.i or second.lemma_ in VERBS:
            continue
        first = second.left_edge
        modal = verb.tag_ == "VBD" and any(aux.lower_ in {"would", "could"} for aux in children(second, "aux"))
        if first.lower_ == "that" or (modal and children(second, "nsubj")):
            return [token for token in verb.subtree if clause.right_edge.i < token.i <= second.right_edge.i]
    return []


def _objects(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    for thing in children(verb, "dobj"):
        if thing.i < verb.i:
            continue
        rest = [child for child in verb.rights if child.i >= thing.i and child.dep_ in REST]
        if "pair" not in frames:
            rest = [child for child in rest if child.i == thing.i or child.dep_ == "prep"]
        yield Complement(_adjoining(thing, rest), proposition=False)
    if "pair" in frames:
        for clause in children(verb, "ccomp", "xcomp"):
            yield Complement(phrase(clause), proposition=False)
    elif "object" in frames:
        for clause in children(verb, "xcomp"):
            if clause.tag_ == "VBG":
                yield Complement(phrase(clause), proposition=False)


def _adjoining(thing: Token, rest: list[Token]) -> list[Token]:
    """Return the words of the parts that follow the object without a comma between."""
    tokens: list[Token] = phrase(thing)
    for part in rest:
        if part.i == thing.i:
            continue
        words = phrase(part)
        if part.dep_ == "advcl" or words[0].i > max(token.i for token in tokens) + 1:
            break
        tokens += words
    return tokens


def _after_preposition(word: Token, frames: frozenset[str]) -> Iterator[Complement]:
    for preposition in children(word, "prep", "prt"):
        if preposition.i > word.i and preposition.lower_ in frames:
            words = [token for child in preposition.rights for token in phrase(child)]
            if words:
                yield Complement(words, proposition=False, last_of_cue=preposition)


def _of_passive(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Find "was told that …" and "the plan was criticised", where what is said about is the subject."""
    if "clause" in frames:
        for clause in children(verb, "ccomp"):
            if clause.i > verb.i:
                yield Complement(phrase(clause), proposition=True)
    if "speech" in frames and "object" not in frames and "pair" not in frames:
        return
    rest = [
        token
        for child in verb.rights
        if child.dep_ in {"xcomp", "oprd", "prep"} and child.lower_ != "by"
        for token in phrase(child)
    ]
    subject = children(verb, "nsubjpass")
    named = "known" in frames and any(child.lower_ == "as" or child.dep_ == "oprd" for child in verb.rights)
    if subject and (named or frames & {"object", "pair", "infinitive"}):
        yield Complement(phrase(subject[0]) + rest, proposition=False)
    elif verb.dep_ == "acl" and (named or frames & {"object", "pair"}):
        inside = {token.i for token in verb.subtree}
        head = [token for token in phrase(verb.head) if token.i not in inside and token.i < verb.i]
        yield Complement(head + rest, proposition=False)


def of_noun(noun: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what a noun may hold: its clause, its infinitive, or what its preposition names."""
    for clause in children(noun, "acl", "ccomp", "relcl", "xcomp"):
        first = next(iter(clause.subtree))
        infinitive = first.lower_ == "to" and "infinitive" in frames
        if clause.i > noun.i and (
            infinitive or (first.lower_ == "that" and clause.tag_ != "VBG" and "clause" in frames)
        ):
            yield Complement(phrase(clause), proposition=True)
    yield from _after_preposition(noun, frames)


def phrase(head: Token) -> list[Token]:
    """Return the words of a phrase, without what goes with the verb above it."""
    left_out = {token.i for mate in _mates(head) for token in mate.subtree}
    words = [token for token in head.subtree if token.i not in left_out]
    while len(words) > 1 and words[-1].lower_ in {"and", "but", "or", ","}:
        words.pop()
    return words


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
    if lemma_of(verb, VERBS) not in VERBS or verb.head.i == governor.i:
        return False
    comma = any(token.text == "," for token in verb.doc[max(0, verb.left_edge.i - 2) : verb.left_edge.i + 1])
    if verb.dep_ == "advcl":
        return (
            verb.tag_ == "VBG"
            and comma
            and verb.left_edge.i == verb.i
            and "clause" in VERBS[lemma_of(verb, VERBS)].frames
        )
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or verb.tag_ != governor.tag_:
        return False
    if children(verb, "nsubj", "nsubjpass"):
        return verb.lemma_ in {"say", "add", "tell"} and comma
    return bool(verb.head.tag_ != verb.tag_)
