"""Descriptions that take up what was named before: "the Kremlin spokesman", "the airline", "the country"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.coreference.entities import Entity, Referent
from claims.languages.en.coreference.fuller_descriptions import Told, first_of, told_before
from claims.languages.en.coreference.scene import Scene
from claims.languages.en.inflection import possessive
from claims.languages.en.words.organisations import (
    KNOWN_ORGANISATIONS,
    ONLINE_NOUNS,
    ORGANISATION_NOUNS,
    PUBLIC_NAME_WORDS,
)
from claims.languages.en.words.places import COUNTRY_NAMES, STATE_NAMES
from claims.languages.en.words.punctuation import ASIDE_MARKS
from claims.languages.en.words.speech import ISSUED_WORDS
from claims.types import Span

NEAR = 3
#: Paragraphs back in which names are counted and countries looked for; a long text costs no more than a short one.
LOOKED_BACK = 40
#: What a noun may take up, by its lemma.
NAMES_OF_PLACES = {
    "country": re.compile(rf"\b(?:{COUNTRY_NAMES})\b(?!\w)"),
    "state": re.compile(rf"\b(?:{STATE_NAMES})\b(?! (?:City|Times|Post))"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A definite description that begins at ``start``, with what is told of its text: see :func:`tell`."""

    scene: Scene
    told: Told
    number: int
    noun: Token
    start: int

    @property
    def holders(self) -> list[Entity]:
        """Those named before who hold the role that the noun names."""
        known = self.scene.holders.get(self.noun.lemma_.lower(), {}).values()
        return [entity for first, entity in known if first < self.start]


def is_definite(noun: Token) -> bool:
    """Whether the noun phrase begins with "the" and nothing after the noun narrows it."""
    first = first_of(noun)
    if first.lower_ != "the" or noun.dep_ == "compound":
        return False
    apart = noun.i + 1 < len(noun.doc) and noun.nbor(1).text in ASIDE_MARKS
    clauses = [] if apart else children(noun, "relcl", "acl", "appos")
    narrowed = clauses or any(of.lower_ == "of" for of in children(noun, "prep"))
    named = any(token.pos_ == "PROPN" and token.ent_type_ == "PERSON" for token in noun.subtree)
    return not narrowed and not named


def holder(spot: Spot) -> Entity | None:
    """Return who holds the role: the only one so far, or the one that the text tells about."""
    scene, number, holders = spot.scene, spot.number, spot.holders
    if not holders:
        return None
    one = holders[0] if len(holders) == 1 else _foremost(scene, number, holders, spot.start)
    return None if one is None or _another_is_subject(scene, number, spot.noun, one) else one


def organisation(spot: Spot) -> Entity | None:
    """Return the one organisation named near before that can be "the company", where nobody holds that role."""
    scene, number, noun, start = spot.scene, spot.number, spot.noun, spot.start
    lemma = noun.lemma_.lower()
    if spot.holders or lemma not in ORGANISATION_NOUNS or _has_name(noun):
        return None
    near = [one for place in (number - 1, number) for one in scene.by_paragraph.get(place, ()) if one.start < start]
    subject = next((one for one in near if one.head.dep_ == "poss"), None)
    candidates = {
        one.entity.name: one.entity
        for one in near
        if not one.entity.person and one.head.ent_type_ != "GPE" and one is not subject and _may_be(lemma, one.entity)
    }
    if len(candidates) > 1:
        subjects = {
            one.entity.name
            for one in near
            if one.paragraph == number and one.head.sent == noun.sent and one.head.dep_ == "nsubj"
        }
        candidates = {name: entity for name, entity in candidates.items() if name in subjects}
    found = next(iter(candidates.values())) if len(candidates) == 1 else None
    return None if found is None or _unknown_acts(scene, number, noun, found) else found


def _unknown_acts(scene: Scene, number: int, noun: Token, one: Entity) -> bool:
    """Tell whether a name of unknown kind acts in the paragraph before a noun, where the one in question is not named.

    'Country Garden missed two payments. The company …', after a paragraph on somebody else.
    """
    paragraph = scene.paragraphs[number]
    mentions = [mention for mention in scene.by_paragraph.get(number, ()) if mention.start < paragraph.start + noun.idx]
    known = {mention.head.i for mention in mentions}
    unknown = any(
        token.pos_ == "PROPN" and token.dep_ == "nsubj" and token.i not in known for token in paragraph.doc[: noun.i]
    )
    return unknown and all(mention.entity is not one for mention in mentions)


def _has_name(noun: Token) -> bool:
    """Tell whether something is called by a name of its own: 'the MEB platform' is not the maker's other name."""
    return any(token.pos_ == "PROPN" and token.ent_type_ not in labels.PLACES_AND_PEOPLES for token in noun.subtree)


def _another_is_subject(scene: Scene, number: int, noun: Token, one: Entity) -> bool:
    """Tell whether the organisation that the text spoke of last is another: then "the airline" may be that one."""
    here = scene.paragraphs[number].start + noun.idx
    subjects = [
        mention
        for place in (number - 1, number)
        for mention in scene.by_paragraph.get(place, ())
        if mention.start < here and mention.head.dep_ in {"nsubj", "nsubjpass"} and not mention.entity.person
    ]
    last = max(subjects, key=lambda mention: mention.start, default=None)
    if one.person or last is None or last.head.ent_type_ == "GPE" or one.name in last.entity.name:
        return False
    return last.entity is not one and one.name.split(maxsplit=1)[0] not in scene.text[last.end : here]


def _may_be(noun: str, entity: Entity) -> bool:
    """Tell whether a noun can stand for an organisation: no ministry is a company, though it may be an agency.

    A site or a network is not every firm's: only of those known to run one, or called so.
    """
    if noun in ONLINE_NOUNS:
        return noun in entity.roles or not KNOWN_ORGANISATIONS.isdisjoint(entity.name.split())
    return noun == "agency" or not PUBLIC_NAME_WORDS & set(entity.name.lower().split())


def _foremost(scene: Scene, number: int, holders: list[Entity], start: int) -> Entity | None:
    """Return the one that the text has told about at least twice as often as about any other like it.

    A person must be the one named last as well.
    """
    near = [
        one
        for place in range(max(0, number - LOOKED_BACK), number + 1)
        for one in scene.by_paragraph.get(place, ())
        if one.start < start
    ]
    often = Counter(one.entity.name for one in near)
    first, second = sorted(holders, key=lambda entity: often[entity.name], reverse=True)[:2]
    named = [one for one in near if any(one.entity is entity for entity in holders)]
    last = max(named, key=lambda one: one.start).entity if named else None
    recent = last is first or not first.person
    return first if recent and often[first.name] >= 2 * often[second.name] else None


def place(spot: Spot) -> Entity | None:
    """Return the one country or state that "the country" or "the state" can be: the only one near before it."""
    scene, number, noun, start = spot.scene, spot.number, spot.noun, spot.start
    names = NAMES_OF_PLACES.get(noun.lemma_.lower())
    if names is None or first_of(noun).i != noun.i - 1 or children(noun, "prep"):
        return None
    sentence = scene.paragraphs[number].start + noun.sent.start_char
    paragraphs = scene.paragraphs
    back = [paragraphs[max(0, number - far)].start for far in (0, 1, LOOKED_BACK)]
    for begin in (sentence, *back):
        found = {match.group(): Span(*match.span()) for match in names.finditer(scene.text, begin, start)}
        if found:
            (name, place), *others = found.items()
            return None if others else Entity(name, person=False, place=place)
    return None


def issued(spot: Spot) -> Referent | None:
    """Return whose statement "the statement" is: of the one who spoke "in a statement" last, near before."""
    scene, number, noun = spot.scene, spot.number, spot.noun
    if noun.lemma_.lower() not in ISSUED_WORDS or first_of(noun).i != noun.i - 1:
        return None
    for place in range(number, max(-1, number - NEAR - 1), -1):
        paragraph = scene.paragraphs[place]
        last = noun.i if place == number else len(paragraph.doc)
        for token in reversed(paragraph.doc[:last]):
            if token.lemma_.lower() != noun.lemma_.lower() or token.dep_ != "pobj" or token.head.lower_ != "in":
                continue
            speaker = next(iter(children(token.head.head, "nsubj")), None)
            if speaker is None or speaker.pos_ == "PRON" or token.left_edge.lower_ not in {"a", "an"}:
                return None
            words = paragraph.doc[speaker.left_edge.i : speaker.i + 1]
            source = Span(paragraph.start + words.start_char, paragraph.start + words.end_char)
            return Referent(f"{possessive(words.text)} {noun.text}", source)
    return None


def told_more_fully(spot: Spot) -> Referent | None:
    """Return the one fuller description of a bare "the crash" that stands before it."""
    return told_before(spot.told, spot.noun, spot.start)
