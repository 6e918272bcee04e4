"""The smallest statements of a parsed sentence: one for each clause, list member, place, date and attribute."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import lexicon
from claims.languages.en.inflection import finite, is_finite_form
from claims.phrases import Wording, belongs, items, tree, with_article
from claims.topic import KINDS, Topic

COMPLEMENTS = frozenset({"dobj", "attr", "oprd", "acomp", "dative"})
CONTENTS = frozenset({"xcomp", "ccomp"})
VERBAL = frozenset({"aux", "auxpass", "neg", "prt"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
PASSING = frozenset(
    [
        "also",
        "then",
        "later",
        "soon",
        "subsequently",
        "eventually",
        "currently",
        "initially",
        "again",
        "thus",
        "however",
        "now",
    ]
)
#: How deep clauses may stand in each other, and the fewest words of a statement.
DEPTH, SHORTEST = 4, 3


def atoms(sentence: Doc, topic: Topic) -> Iterator[str]:
    """Yield the statements of a sentence, each as a sentence; one with a condition or a question as it stands."""
    if any(token.lower_ in lexicon.CONDITIONS or token.text == "?" for token in sentence):
        yield as_sentence(topic.name_in(sentence))
        return
    for sent in sentence.sents:
        for text in _clause(sent.root, None, Wording(topic), 0):
            if len(text.split()) >= SHORTEST:
                yield as_sentence(text)


def as_sentence(text: str) -> str:
    """Return words with a capital letter and a full stop."""
    text = " ".join(text.split()).strip(" ,;:–—-")
    return f"{text[:1].upper()}{text[1:]}" + ("" if text[-1:] in {".", "!", "?"} else ".")


def _clause(verb: Token, subject: str | None, words: Wording, depth: int) -> Iterator[str]:
    """Yield what a clause says, of its own subject or of the one handed down."""
    if depth > DEPTH:
        return
    own = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if own is not None and own.tag_ not in RELATIVE:
        subject = words.subject(own)
        yield from _within(own, words, depth)
        if words.topic.stands_for(own) and own.text in KINDS and depth == 0:
            yield f"{subject} is {with_article(own.text)}"
    subject = subject or words.topic.name
    if verb.pos_ not in {"VERB", "AUX"}:
        yield from _within(verb, words, depth)
        return
    yield from _statements(verb, subject, Wording(words.topic, subject == words.topic.name), depth)
    for child in verb.children:
        if _continues(child, verb):
            yield from _clause(child, subject, words, depth + 1)


def _continues(child: Token, verb: Token) -> bool:
    """Tell whether a dependent of a verb is a clause that is asserted beside it."""
    if child.dep_ == "conj":
        return child.pos_ in {"VERB", "AUX"}
    if child.dep_ in {"ccomp", "parataxis"}:
        return child.i < verb.i
    if child.dep_ != "advcl":
        return False
    mark = next((one for one in child.children if one.dep_ == "mark"), None)
    told = child.tag_ in {"VBG", "VBN"} or any(one.dep_ == "nsubj" for one in child.children)
    return told and (mark is None or mark.lower_ in lexicon.ASSERTING_MARKS)


def _is_adverb(child: Token, verb: Token) -> bool:
    """Tell whether an adverb before a verb is part of what is said, not of how the text goes on."""
    return child.dep_ == "advmod" and verb.left_edge.i < child.i < verb.i and child.lower_ not in PASSING


def _verb(verb: Token, words: Wording) -> str:
    """Return a verb with its auxiliaries, negation and particle, made finite where it is a participle."""
    group = [child for child in verb.children if child.dep_ in VERBAL or _is_adverb(child, verb)]
    prefix = [token for token in verb.doc[max(verb.i - 2, 0) : verb.i] if verb.doc[verb.i - 1].tag_ == "HYPH"]
    said = words.join([*group, *prefix, verb])
    if is_finite_form(verb):
        return said
    governor = verb.head
    if verb.dep_ == "conj":
        shared = [one.text for one in governor.children if one.dep_ in {"aux", "auxpass", "neg"} and one.i < governor.i]
        if shared:
            return " ".join([*shared, said])
        if governor.dep_ in {"acl", "advcl", "relcl"}:
            governor = governor.head
    form = finite(verb, governor)
    if prefix:
        form = form.replace(verb.lower_, "".join(token.text for token in prefix) + verb.lower_)
    return " ".join([form, *(child.text for child in verb.children if child.dep_ == "prt")])


def _statements(verb: Token, subject: str, words: Wording, depth: int) -> Iterator[str]:
    """Yield a verb's statements: with each object, each content, each adjunct."""
    stem = f"{subject} {_verb(verb, words)}"
    objects = [child for child in verb.children if child.dep_ in COMPLEMENTS and child.tag_ not in RELATIVE]
    contents = [child for child in verb.children if child.dep_ in CONTENTS and child.i > verb.i]
    adjuncts = [child for child in verb.children if child.dep_ in {"prep", "agent", "npadvmod"}]
    only = all(child.dep_ == "npadvmod" for child in adjuncts)
    for thing in objects:
        yield from _object(stem, thing, words, depth, whole=only)
    core = stem
    if objects:
        first = objects[0]
        core = f"{stem} {words.noun(first, bare=True) if first.pos_ in NOMINAL else words.join(tree(first))}"
    for content in contents:
        yield f"{core} {words.join(tree(content))}"
    for adjunct in adjuncts:
        yield from _adjunct(core, adjunct, words, depth)
    if not objects and not contents and not adjuncts:
        yield stem


def _object(stem: str, thing: Token, words: Wording, depth: int, *, whole: bool) -> Iterator[str]:
    """Yield a verb with an object or a predicate; ``whole``: also without what follows the object."""
    if thing.dep_ != "attr" and thing.pos_ not in NOMINAL:
        yield f"{stem} {words.join(tree(thing))}"
        return
    for item in items(thing):
        if thing.dep_ == "attr":
            yield from _predicate(stem, item, thing, words)
            for child in item.children:
                if child.dep_ in {"acl", "relcl"} and child.pos_ in {"VERB", "AUX"}:
                    yield from _clause(child, stem_subject(stem, thing, words), words, depth + 1)
            continue
        if whole:
            yield f"{stem} {words.noun(item, bare=True)}"
        yield from _attached(stem, item, words)
        yield from _within(item, words, depth)


def stem_subject(stem: str, thing: Token, words: Wording) -> str:
    """Return the subject out of the words before a predicate."""
    return stem.removesuffix(f" {_verb(thing.head, words)}")


def _predicate(stem: str, noun: Token, first: Token, words: Wording) -> Iterator[str]:
    """Yield what 'X is a 1991 American thriller film by Y' says, piece by piece."""
    adjectives = [child for child in noun.lefts if child.dep_ in {"amod", "nummod"}]
    if adjectives and noun.tag_ == "NN" and any(child.lower_ in {"a", "an"} for child in noun.lefts):
        kind = " ".join([*(child.text for child in noun.lefts if child.dep_ == "compound"), noun.text])
        yield f"{stem} {with_article(kind)}"
        yield from (f"{stem} {one.text}" for one in adjectives if one.ent_type_ in {"NORP", "GPE"})
    yield f"{stem} {words.noun(noun, bare=True, first=first)}"
    yield from _attached(stem, noun, words)
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ in {"NOUN", "PROPN"} and not belongs(child, noun):
            yield f"{stem} {words.noun(child, bare=True)}"


def _adjunct(core: str, adjunct: Token, words: Wording, depth: int) -> Iterator[str]:
    """Yield a clause's core with each place, date, agent that an adjunct names."""
    things = [child for child in adjunct.children if child.tag_ not in RELATIVE]
    if adjunct.dep_ == "npadvmod" or len(things) > 1:
        yield f"{core} {words.join(tree(adjunct))}"
        return
    for thing in things:
        if thing.dep_ == "pobj":
            for item in items(thing):
                yield f"{core} {adjunct.lower_} {words.noun(item, first=thing)}"
                yield from _within(item, words, depth)
        elif thing.dep_ in {"pcomp", "prep"}:
            yield f"{core} {adjunct.lower_} {words.join(tree(thing))}"


def _attached(stem: str, noun: Token, words: Wording) -> Iterator[str]:
    """Yield an object with each of the prepositional phrases that stand behind it."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ != "of":
            for thing in child.children:
                if thing.dep_ == "pobj" and thing.tag_ not in RELATIVE:
                    for item in items(thing):
                        yield f"{stem} {words.noun(noun, bare=True)} {child.text} {words.noun(item)}"


def _within(noun: Token, words: Wording, depth: int) -> Iterator[str]:
    """Yield what a noun phrase says beside its clause: relative clauses, participles, appositions."""
    name = words.noun(noun, bare=True)
    for child in noun.children:
        if child.dep_ in {"relcl", "acl"} and child.tag_ != "VB" and child.pos_ in {"VERB", "AUX"}:
            yield from _clause(child, name, words, depth + 1)
        elif child.dep_ == "appos" and child.pos_ in {"NOUN", "PROPN"} and not belongs(child, noun):
            told = words.noun(child, bare=True)
            if told != name and child.ent_type_ != "DATE":
                yield f"{name} is {told}"
