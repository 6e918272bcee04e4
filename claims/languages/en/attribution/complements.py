"""What a word of saying or thinking holds: the tokens of its content, by the frames that the word takes."""

from __future__ import annotations

from collections.abc import Iterator

from claims.languages.en import labels
from claims.languages.en.attribution.clauses import Complement, clauses, hung_too_low, phrase, rest_of_clause
from claims.languages.en.attribution.grammar import Token, children, lemma_of
from claims.languages.en.words.attribution import CUE_VERBS, UNSAID_CLAUSE_VERBS, AttributionWord

#: A verb that the lexicon does not know.
UNKNOWN = AttributionWord("says", frozenset())


def as_clause(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield the clause above "As Menendez pointed out, …", which is what was said."""
    marks = [mark for mark in children(verb, "mark", "advmod") if mark.lower_ == "as"]
    if verb.dep_ == "advcl" and marks and "clause" in frames and not children(verb, "ccomp", "dobj"):
        yield rest_of_clause(verb)


def of_unknown(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield a clause with "that" or "whether" after a verb that the lexicon does not know: most say or think it."""
    if frames or lemma_of(verb, CUE_VERBS) in UNSAID_CLAUSE_VERBS:
        return
    for clause in children(verb, "ccomp"):
        first = clause.left_edge
        if _is_listener(verb):
            return
        if clause.i > verb.i and first.i > verb.i and first.lower_ in {"that", "whether"} and first.dep_ == "mark":
            yield Complement(phrase(clause), proposition=True)


def _is_listener(verb: Token) -> bool:
    """Whether a verb belongs to a listener: "told people who *filled* the hall that …"."""
    told = verb.head.head
    known = CUE_VERBS.get(lemma_of(told, CUE_VERBS), UNKNOWN)
    return verb.dep_ == "relcl" and verb.head.dep_ == "dobj" and "order" in known.frames


def after_listener(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield the clause that the parse hangs on the listener: "told people in the hall that the plan would fail"."""
    return hung_too_low(verb) if "order" in frames else iter(())


def reported_clauses(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield the clauses of a verb of saying or thinking."""
    return clauses(verb) if frames & {"clause", "speech"} else iter(())


def predicates(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what something seems to be, or is called."""
    if "predicate" in frames:
        for predicate in children(verb, "acomp", "oprd", "attr"):
            yield Complement(phrase(predicate), proposition=True)


def around(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield the clause in which a verb of saying stands between commas or dashes."""
    if verb.dep_ == "parataxis" and "speech" in frames:
        inside = {token.i for token in verb.subtree}
        yield Complement([token for token in verb.head.subtree if token.i not in inside], proposition=True)


def infinitives(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what somebody wants or promises to do."""
    if "infinitive" in frames:
        for clause in children(verb, "xcomp"):
            yield Complement(phrase(clause), proposition=True)


def clauses_read_as_objects(verb: Token, _frames: frozenset[str]) -> Iterator[Complement]:
    """Yield the clause after "said" that the parse takes for a noun with a participle."""
    if verb.lemma_ in {"say", "add"}:
        for thing in children(verb, "dobj"):
            if thing.i > verb.i and children(thing, "acl", "relcl"):
                yield Complement(phrase(thing), proposition=True)


def things(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what somebody praises, blames, calls or orders."""
    ordered = "order" in frames and any(clause.left_edge.lower_ == "to" for clause in children(verb, "xcomp"))
    if ordered or frames & {"pair", "object", "named"}:
        yield from _objects(verb, frames | {"pair"} if ordered else frames)


def _objects(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    for thing in children(verb, "dobj"):
        rest = [child for child in verb.rights if child.i >= thing.i and child.dep_ in labels.COMPLEMENTS_AND_ADJUNCTS]
        named = any(child.dep_ == "oprd" or child.lower_ == "as" for child in rest)
        if thing.i < verb.i or not (named or frames & {"pair", "object"}):
            continue
        if "pair" not in frames and not named:
            rest = [child for child in rest if child.i == thing.i or child.dep_ == "prep"]
        yield Complement(_adjoining(thing, rest), proposition=False)
    if frames & {"pair", "named"}:
        for name in children(verb, "oprd"):
            if name.i > verb.i:
                yield Complement(phrase(name), proposition=False)
    participles = [clause for clause in children(verb, "xcomp") if clause.tag_ == "VBG"]
    pairs = children(verb, "ccomp", "xcomp") if "pair" in frames else participles if "object" in frames else []
    for clause in pairs:
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


def after_preposition(word: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what a preposition of the word names: "complained about the plan"."""
    for preposition in children(word, "prep", "prt"):
        if preposition.i > word.i and preposition.lower_ in frames:
            words = [token for child in preposition.rights for token in phrase(child)]
            if words:
                words = _with_manner(word, words)
                yield Complement(words, proposition=False, last_of_cue=preposition)


def _with_manner(word: Token, words: list[Token]) -> list[Token]:
    """Add "as a failure" and "to be closed" after what a preposition names: "referred to it as a failure"."""
    for child in word.rights:
        if child.i > words[-1].i and child.left_edge.i == words[-1].i + 1 and child.left_edge.lower_ in {"as", "to"}:
            return words + phrase(child)
    return words


def clauses_of_passive(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield what somebody was told."""
    if "clause" in frames:
        for clause in children(verb, "ccomp"):
            if clause.i > verb.i:
                yield Complement(phrase(clause), proposition=True)


def subjects_of_passive(verb: Token, frames: frozenset[str]) -> Iterator[Complement]:
    """Yield the subject of "the plan was criticised", or "a plan called foolish" its noun, with what is said of it."""
    if "speech" in frames and "object" not in frames and "pair" not in frames:
        return
    rest = [
        token
        for child in verb.rights
        if child.dep_ in labels.PASSIVE_COMPLEMENTS and child.lower_ != "by"
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
    yield from after_preposition(noun, frames)
