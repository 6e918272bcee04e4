"""Fuller descriptions of what a text tells about: "the crash" → "the helicopter crash in Norland"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.coreference.entities import Referent
from claims.languages.en.coreference.scene import Scene
from claims.languages.en.guards import marks
from claims.languages.en.words.function_words import (
    DESCRIBING_RELATIVES,
    LOCATING_PREPOSITIONS,
    UNDESCRIBED_DETERMINERS,
)
from claims.languages.en.words.judgement import CONTRASTING_ADJECTIVES
from claims.languages.en.words.things import UNSPECIFIC_NOUNS
from claims.languages.parsing import Paragraph
from claims.types import Span

#: Characters back beyond which "the duo" may be another one.
FAR = 1_500
#: The most words of a description that is put in the place of a shorter one.
LONGEST = 6


def first_of(noun: Token) -> Token:
    """Return the first token of a noun phrase before its noun, the noun where nothing stands before it."""
    lefts = [token for token in noun.lefts if token.dep_ in labels.PRENOMINAL]
    return lefts[0] if lefts else noun


#: Noun → where it is told about, in the order of the text, and the description; no words where nothing narrows it.
Told = Mapping[str, Sequence[tuple[int, Referent]]]


def tell(scene: Scene) -> Told:
    """Return where each noun is first told about with what narrows it: 'crash' → 'the helicopter crash'."""
    told: dict[str, list[tuple[int, Referent]]] = defaultdict(list)
    for paragraph in scene.paragraphs:
        for noun in paragraph.doc:
            if (
                noun.pos_ != "NOUN"
                or noun.tag_ != "NN"
                or noun.lemma_.lower() in UNSPECIFIC_NOUNS
                or noun.dep_ == "compound"
            ):
                continue
            known = _narrowed(paragraph, noun)
            if known and _begins_small(noun, scene.text[paragraph.start : paragraph.start + FAR]):
                known = replace(known, words=f"the {known.words[4].lower()}{known.words[5:]}")
            lemma = noun.lemma_.lower()
            if not known and not told[lemma] and noun.i > 0 and noun.nbor(-1).lower_ == "the":
                # Told about as known before anything narrowed it: a later 'helicopter crash' may be another one.
                told[lemma].append((paragraph.start + noun.idx, Referent("", None)))
            if known and not marks(known.words) and all(known.words != other.words for _, other in told[lemma]):
                told[lemma].append((paragraph.start + noun.idx, known))
    return told


def _begins_small(noun: Token, near: str) -> bool:
    """Tell whether a description begins its sentence with a word that the text near it writes small: 'Port strike'."""
    first = first_of(noun)
    small = first.is_sent_start and first.pos_ != "PROPN" and first.text.istitle()
    return bool(small) and f" {first.lower_} " in near


def _narrowed(paragraph: Paragraph, noun: Token) -> Referent | None:
    """Return a noun with "the" and the words before it that tell which one; None where none does or too many."""
    before = [token for token in noun.lefts if token.dep_ in labels.MODIFIERS]
    owned = [
        token for token in noun.lefts if token.dep_ in {"poss", "nummod"} or token.lower_ in UNDESCRIBED_DETERMINERS
    ]
    end = _narrowing_end(noun)
    if owned or (not before and end == noun.i + 1):
        return None
    first = before[0].left_edge if before else noun
    if noun.i - first.i > LONGEST or any(token.right_edge.i > noun.i for token in before):
        return None
    if first.i > 0 and first.nbor(-1).lower_ == "to":
        # The parser takes many a bare infinitive for an adjective: "to delete content" tells of no "delete content".
        return None
    words = paragraph.doc[first.i : end]
    plain = all(token.tag_ not in labels.NOT_PLAIN and not token.is_quote for token in paragraph.doc[first.i : noun.i])
    place = Span(paragraph.start + words.start_char, paragraph.start + words.end_char)
    return Referent(f"the {words.text}", place) if plain and first.lower_ not in CONTRASTING_ADJECTIVES else None


def _narrowing_end(noun: Token) -> int:
    """Return the token after a noun with the place or the short clause behind it that tells which one is meant."""
    for child in noun.rights:
        if child.left_edge.i != noun.i + 1:
            break
        place = next((one for one in child.children if one.dep_ == "pobj"), None)
        if (
            child.dep_ == "prep"
            and child.lower_ in LOCATING_PREPOSITIONS
            and place is not None
            and place.ent_type_ in labels.PLACES
        ):
            return int(place.i) + 1
        pronouns = any(token.tag_ in {"PRP", "PRP$"} for token in child.subtree)
        short = child.right_edge.i - noun.i <= LONGEST + 1
        if child.dep_ == "relcl" and child.left_edge.lower_ in DESCRIBING_RELATIVES and short and not pronouns:
            return int(child.right_edge.i) + 1
    return int(noun.i) + 1


def told_before(told: Told, noun: Token, start: int) -> Referent | None:
    """Return the one fuller description of a bare "the crash" that stands before it."""
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if first_of(noun).i != noun.i - 1 or children(noun, "prep") or (following is not None and following.tag_ == "IN"):
        return None
    fuller = told.get(noun.lemma_.lower(), [])
    known = fuller[: bisect_left(fuller, start, key=lambda one: one[0])]
    if known and start - known[-1][0] > FAR:
        return None
    fullest = _fullest([one for _, one in known])
    # What follows must not seem to belong to the clause: not 'bought the house where he was born last year'.
    ends = following is None or following.is_punct or following.pos_ in labels.PREDICATE_STARTS
    plain = fullest is None or ends or DESCRIBING_RELATIVES.isdisjoint(fullest.words.split())
    return fullest if plain else None


def _fullest(known: list[Referent]) -> Referent | None:
    """Return the one description that all the others shorten; None where two are meant, or one that nothing narrows."""
    longest = max(known, key=lambda one: len(one.words), default=None)
    told = longest is not None and all(one.words and longest.words.startswith(one.words) for one in known)
    return longest if told else None
