"""Facts that a clause states beside its own: 'amid a wave of strikes', 'at a value of $2', ', mainly at sea'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import lexicon
from claims.languages.en.extraction.operators import is_open
from claims.languages.en.extraction.parts import SHORTEST, Part, is_finite, reach, subject_of, verb_over
from claims.languages.en.guards import marks

#: Prepositions that bring in something that was there or happened. 'Amid' ties it loosely enough to be left out.
LOOSELY = frozenset({"amid", "amidst"})
BRINGING = LOOSELY | {"after", "following", "despite"}
SPANS = frozenset({"DATE", "TIME"})
#: Words that narrow the clause before them to a part of what it says.
FOCUS = frozenset("especially including mainly mostly notably particularly primarily".split())
#: Nouns for what something is worth or costs, and what may be compared with a figure.
WORTH = frozenset("capacity cost price size sum total value".split())
COMPARED = frozenset({"compared", "versus"})


def circumstances(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what is stated beside the main statement of a clause, each kind in its turn."""
    yield from _brought_in(doc, whole)
    yield from _meanwhile(doc, whole)
    yield from _measured(doc, whole)
    yield from _narrowed(doc, whole)


def _brought_in(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield new things that a preposition brings in: 'amid a wave of strikes' says that there was one."""
    for preposition in doc[whole.first + 1 : whole.last]:
        noun = _object(preposition)
        if preposition.lower_ not in BRINGING or noun is None or is_open(preposition, whole):
            continue
        first, last = reach(noun, whole)
        if _is_new(noun, first) and last - first > SHORTEST:
            ends = last >= whole.last - 1 or doc[last].text == ","
            loose = preposition.lower_ in LOOSELY and ends and preposition.i > whole.head.i
            yield Part(
                first, last, noun, "circumstance", None, preposition.i if loose else last, verb_over(preposition)
            )


def _object(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def _is_new(noun: Token, first: int) -> bool:
    """Tell whether a noun phrase tells of something that was not told of before, with what narrows it."""
    begins = noun.doc[first]
    known = begins.dep_ in {"poss", "det"} and begins.lower_ not in {"a", "an"}
    owned = any(child.dep_ == "poss" for child in noun.lefts) or begins.lower_ in lexicon.QUANTIFIERS
    narrowed = any(child.dep_ == "prep" for child in noun.rights)
    when = noun.ent_type_ in SPANS and not any(child.lower_ == "of" for child in noun.rights)
    return noun.pos_ == "NOUN" and not known and not owned and narrowed and not when


def _meanwhile(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the clause after 'at a time when'."""
    for verb in doc[whole.first : whole.last]:
        first, last = reach(verb, whole)
        brings = verb.dep_ == "relcl" and verb.head.lower_ == "time" and doc[first].lower_ == "when"
        start = verb.head.left_edge.i - 1
        if brings and start > whole.first and doc[start].lower_ == "at" and start > whole.head.i and is_finite(verb):
            yield Part(first + 1, last, verb, "clause", None, start)


def _measured(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what something is worth, and the figure that something else is compared with."""
    for preposition in doc[whole.head.i : whole.last]:
        measure = _object(preposition)
        count = _count(measure) if measure is not None else None
        if measure is None or count is None:
            continue
        first, last = reach(preposition, whole)
        if preposition.head.lower_ in COMPARED and doc[preposition.head.i - 1].text == ",":
            yield Part(measure.left_edge.i, last, measure, "measure", None, preposition.head.i, preposition.head)
        elif preposition.lower_ in {"at", "with"} and measure.lemma_ in WORTH:
            thing = _valued(preposition.head)
            if thing is not None and doc[measure.left_edge.i].lower_ in {"a", "an"} and last >= whole.last - 1:
                yield Part(first, last, preposition, "worth", (thing.i, thing.i + 1), first, preposition.head)


def _count(noun: Token) -> Token | None:
    """Return the 'of' after a noun that a figure follows: 'an average of 3 percent'."""
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    return of if of is not None and any(token.like_num for token in of.subtree) else None


def _valued(above: Token) -> Token | None:
    """Return the noun that a worth is told of: itself, or the object of its verb."""
    if above.pos_ == "NOUN":
        return above
    return next((child for child in above.children if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)


def _narrowed(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what narrows a clause at its end: ', particularly those in Lyon'; worded with the whole clause."""
    subject = subject_of(whole.head)
    if whole.form != "clause" or subject is None or not is_finite(whole.head):
        return
    for token in doc[whole.head.i + 1 : whole.last]:
        if token.lower_ in FOCUS and doc[token.i - 1].text == ",":
            rest = doc[token.i + 1 : whole.last]
            plain = not any(mark.text in {",", ";", "–", "—"} for mark in rest)
            told = any(is_finite(word) and word.dep_ not in {"relcl", "acl"} for word in rest if word.pos_ == "VERB")
            outside = marks(doc[whole.first : token.i].text)
            if plain and not told and not outside and len(rest) >= SHORTEST:
                yield Part(token.i, whole.last, rest[0], "focus", (whole.first, token.i), token.i)
            return
