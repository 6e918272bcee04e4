"""Facts that a clause states beside its own: 'amid a wave of strikes', 'at a value of $2', ', mainly at sea'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claims.languages.en import labels
from claims.languages.en.extraction.operators import is_open
from claims.languages.en.extraction.parts import SHORTEST, Part, is_finite, reach, subject_of, verb_over
from claims.languages.en.guards import marks
from claims.languages.en.words.function_words import CIRCUMSTANCE_PREPOSITIONS, FOCUSING_ADVERBS, LOOSE_PREPOSITIONS
from claims.languages.en.words.punctuation import JOINING_MARKS
from claims.languages.en.words.quantities import NOUNS_OF_WORTH, QUANTIFIERS

COMPARED = frozenset({"compared", "versus"})


def things_brought_in(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield new things that a preposition brings in: 'amid a wave of strikes' says that there was one."""
    for preposition in doc[whole.first + 1 : whole.last]:
        noun = _object(preposition)
        if preposition.lower_ not in CIRCUMSTANCE_PREPOSITIONS or noun is None or is_open(preposition, whole):
            continue
        first, last = reach(noun, whole)
        if _is_new(noun, first) and last - first > SHORTEST:
            ends = last >= whole.last - 1 or doc[last].text == ","
            loose = preposition.lower_ in LOOSE_PREPOSITIONS and ends and preposition.i > whole.head.i
            yield Part(
                first, last, noun, "circumstance", None, preposition.i if loose else last, verb_over(preposition)
            )


def _object(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def _is_new(noun: Token, first: int) -> bool:
    """Tell whether a noun phrase tells of something that was not told of before, with what narrows it."""
    begins = noun.doc[first]
    known = begins.dep_ in {"poss", "det"} and begins.lower_ not in {"a", "an"}
    owned = any(child.dep_ == "poss" for child in noun.lefts) or begins.lower_ in QUANTIFIERS
    narrowed = any(child.dep_ == "prep" for child in noun.rights)
    when = noun.ent_type_ in labels.TIMES and not any(child.lower_ == "of" for child in noun.rights)
    return noun.pos_ == "NOUN" and not known and not owned and narrowed and not when


def meanwhile_clauses(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the clause after 'at a time when'."""
    for verb in doc[whole.first : whole.last]:
        first, last = reach(verb, whole)
        brings = verb.dep_ == "relcl" and verb.head.lower_ == "time" and doc[first].lower_ == "when"
        start = verb.head.left_edge.i - 1
        if brings and start > whole.first and doc[start].lower_ == "at" and start > whole.head.i and is_finite(verb):
            yield Part(first + 1, last, verb, "clause", None, start)


def compared_figures(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield the figure that something else is compared with: ', compared with an average of 3 percent'."""
    for preposition, measure in _measured(doc, whole):
        above = preposition.head
        if above.lower_ in COMPARED and doc[above.i - 1].text == ",":
            yield Part(measure.left_edge.i, reach(preposition, whole)[1], measure, "measure", None, above.i, above)


def worths(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what something is worth: 'bought the trams at a price of $2 million'."""
    for preposition, measure in _measured(doc, whole):
        above = preposition.head
        if above.lower_ in COMPARED and doc[above.i - 1].text == ",":
            continue
        first, last = reach(preposition, whole)
        if preposition.lower_ in {"at", "with"} and measure.lemma_ in NOUNS_OF_WORTH:
            thing = _valued(above)
            if thing is not None and doc[measure.left_edge.i].lower_ in {"a", "an"} and last >= whole.last - 1:
                yield Part(first, last, preposition, "worth", (thing.i, thing.i + 1), first, above)


def _measured(doc: Doc, whole: Part) -> Iterator[tuple[Token, Token]]:
    """Yield the prepositions behind the head of a clause, each with its noun, where that gives a figure."""
    for preposition in doc[whole.head.i : whole.last]:
        measure = _object(preposition)
        if measure is not None and _count(measure) is not None:
            yield preposition, measure


def _count(noun: Token) -> Token | None:
    """Return the 'of' after a noun that a figure follows: 'an average of 3 percent'."""
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    return of if of is not None and any(token.like_num for token in of.subtree) else None


def _valued(above: Token) -> Token | None:
    """Return the noun that a worth is told of: itself, or the object of its verb."""
    if above.pos_ == "NOUN":
        return above
    return next((child for child in above.children if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)


def focus_phrases(doc: Doc, whole: Part) -> Iterator[Part]:
    """Yield what narrows a clause at its end: ', particularly those in Lyon'; worded with the whole clause."""
    subject = subject_of(whole.head)
    if whole.form != "clause" or subject is None or not is_finite(whole.head):
        return
    for token in doc[whole.head.i + 1 : whole.last]:
        if token.lower_ in FOCUSING_ADVERBS and doc[token.i - 1].text == ",":
            rest = doc[token.i + 1 : whole.last]
            plain = not any(mark.text in JOINING_MARKS for mark in rest)
            told = any(is_finite(word) and word.dep_ not in {"relcl", "acl"} for word in rest if word.pos_ == "VERB")
            outside = marks(doc[whole.first : token.i].text)
            if plain and not told and not outside and len(rest) >= SHORTEST:
                yield Part(token.i, whole.last, rest[0], "focus", (whole.first, token.i), token.i)
            return
