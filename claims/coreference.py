"""Who a short name, a pronoun or a description stands for: the fullest name the text gives.

Conservative: what could stand for two is left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.attribution_grammar import Token, children
from claims.attribution_words import VERBS
from claims.attributions import Attributions, find_attributions
from claims.mentions import Entity, Mention, find_mentions
from claims.types import Resolution

PRONOUNS = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
#: Nouns that may stand for an organisation named before.
ORGANISATION_NOUNS = frozenset("company firm platform site network giant carmaker bank agency retailer startup".split())
#: Paragraphs back that a pronoun may reach.
REACH = 2
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of a text when its mentions are placed; what was placed joins ``known``."""

    text: str
    found: Attributions
    by_paragraph: dict[int, list[Mention]]
    #: Paragraph → who stands for whom in it: places and entities.
    known: dict[int, dict[int, Entity]]
    #: Role → the people who have it, with the place where each is first named.
    holders: dict[str, dict[str, tuple[int, Entity]]]
    #: Number of a quotation in marks → where the one person who speaks it is named, or its source begins.
    voices: dict[int, int]

    def at(self, place: int) -> Entity | None:
        """Return who stands at a place."""
        number = bisect_right(self.found.paragraphs, place, key=lambda paragraph: paragraph.start) - 1
        return self.known.get(number, {}).get(place)

    def quote_at(self, place: int) -> int | None:
        """Return the number of the quotation in marks around a place."""
        number = bisect_right(self.found.quotes, place, key=lambda quote: quote.start) - 1
        return number if number >= 0 and place < self.found.quotes[number].end else None


def _scene(text: str, found: Attributions, mentions: Sequence[Mention]) -> _Scene:
    scene = _Scene(text, found, defaultdict(list), defaultdict(dict), defaultdict(dict), {})
    for mention in mentions:
        scene.by_paragraph[mention.paragraph].append(mention)
        scene.known[mention.paragraph][mention.start] = mention.entity
        if mention.entity.person:
            for role in mention.entity.roles:
                scene.holders[role].setdefault(mention.entity.name, (mention.start, mention.entity))
    people = [mention.start for mention in mentions if mention.entity.person]
    for one in found.reported:
        for piece in one.content:
            number = scene.quote_at(piece.start)
            number = scene.quote_at(piece.end - 1) if number is None else number
            if number is None or one.source is None or scene.quote_at(one.cue.start) == number:
                continue
            last = bisect_left(people, one.source.end) - 1
            named = last >= 0 and people[last] >= one.source.start
            scene.voices[number] = people[last] if named else one.source.start
    return scene


def resolve(text: str, *, language: str | None = None) -> list[Resolution]:
    """Find the mentions that a reader away from the text could not place, and what each stands for.

    In reading order; ``text[start:end] == mention``, ``referent`` is the fullest name given in the text. The span of
    "Putin's" is "Putin", that of "his" the whole word (put a possessive in its place). Mentions without one certain
    referent are left out. ``language`` is a two-letter code; outside English nothing is resolved.
    """
    return resolve_attributions(text, find_attributions(text, language=language))


def resolve_attributions(text: str, found: Attributions) -> list[Resolution]:
    """Do as :func:`resolve`, for a text whose attributions are known already."""
    mentions = find_mentions(text, found.paragraphs)
    scene = _scene(text, found, mentions)
    named = [
        Resolution(one.start, one.end, one.text, one.entity.name)
        for one in mentions
        if one.text != one.entity.name.removeprefix("the ")
    ]
    described = list(_descriptions(scene))
    pronouns = list(_pronouns(scene))
    return sorted((*named, *described, *pronouns), key=lambda one: one.start)


def _descriptions(scene: _Scene) -> Iterator[Resolution]:
    """Place "the Kremlin spokesman" and "the U.S. platform"."""
    for number, paragraph in enumerate(scene.found.paragraphs):
        for token in paragraph.doc:
            if token.pos_ != "NOUN" or token.tag_ != "NN" or not _is_definite(token):
                continue
            start = paragraph.start + _first(token).idx
            entity = _described(scene, number, token, start)
            if entity is not None:
                end = paragraph.start + token.idx + len(token)
                scene.known[number][start] = entity
                yield Resolution(start, end, scene.text[start:end], entity.name)


def _is_definite(noun: Token) -> bool:
    """Whether the noun phrase begins with "the" and nothing after the noun narrows it."""
    first = _first(noun)
    narrowed = children(noun, "relcl", "acl", "appos") or any(of.lower_ == "of" for of in children(noun, "prep"))
    named = any(token.pos_ == "PROPN" and token.ent_type_ == "PERSON" for token in noun.subtree)
    return first.lower_ == "the" and not narrowed and not named and noun.dep_ != "compound"


def _first(noun: Token) -> Token:
    lefts = [token for token in noun.lefts if token.dep_ in {"det", "compound", "amod", "nmod", "poss", "nummod"}]
    return lefts[0] if lefts else noun


def _described(scene: _Scene, number: int, noun: Token, start: int) -> Entity | None:
    lemma = noun.lemma_.lower()
    holders = [entity for first, entity in scene.holders.get(lemma, {}).values() if first < start]
    if len(holders) == 1:
        return holders[0]
    if holders or lemma not in ORGANISATION_NOUNS:
        return None
    near = [one for place in (number - 1, number) for one in scene.by_paragraph.get(place, ()) if one.start < start]
    subject = next((one for one in near if one.head.dep_ == "poss"), None)
    candidates = {
        one.entity.name: one.entity
        for one in near
        if not one.entity.person and one.head.ent_type_ != "GPE" and one is not subject
    }
    return next(iter(candidates.values())) if len(candidates) == 1 else None


def _pronouns(scene: _Scene) -> Iterator[Resolution]:
    """Place "he" and "she", and the "it" of "Twitter said it"; first those outside quotations, then those inside."""
    spots = [
        (number, token, paragraph.start + token.idx)
        for number, paragraph in enumerate(scene.found.paragraphs)
        for token in paragraph.doc
        if token.lower_ in PRONOUNS or token.lower_ == "it"
    ]
    for number, token, start in sorted(spots, key=lambda spot: (scene.quote_at(spot[2]) is not None, spot[2])):
        entity = _it(scene, number, token) if token.lower_ == "it" else _person(scene, number, token, start)
        if entity is not None:
            scene.known[number][start] = entity
            yield Resolution(start, start + len(token), scene.text[start : start + len(token)], entity.name)


def _person(scene: _Scene, number: int, token: Token, start: int) -> Entity | None:
    """Find the one person of the right sex that was mentioned last, the speaker of a quotation left out."""
    sex = PRONOUNS[token.lower_]
    quote = scene.quote_at(start)
    voice = scene.voices.get(quote) if quote is not None else None
    speaker = scene.at(voice) if voice is not None else None
    for place, first, last in _sentences_back(scene, number, start):
        spots = {
            spot: entity
            for spot, entity in scene.known.get(place, {}).items()
            if first <= spot < min(last, start)
            and _may_be(entity, sex)
            and entity is not speaker
            and (quote is not None or scene.quote_at(spot) is None)
        }
        people = _likeliest(scene, place, spots, sex)
        if people:
            return next(iter(people.values())) if len(people) == 1 else None
    return None


def _may_be(entity: Entity, sex: str) -> bool:
    """Whether an entity may be a "he" or a "she": a lone surname of unknown sex may as well be a company."""
    return entity.person and entity.sex in {sex, None} and (" " in entity.name or entity.sex is not None)


def _likeliest(scene: _Scene, place: int, spots: dict[int, Entity], sex: str) -> dict[str, Entity]:
    """Narrow several people down to those of the known sex, then to those who are subjects."""
    people = {entity.name: entity for entity in spots.values()}
    if len(people) > 1:
        people = {name: entity for name, entity in people.items() if entity.sex == sex} or people
    if len(people) > 1:
        heads = {mention.start: mention.head.dep_ for mention in scene.by_paragraph.get(place, ())}
        subjects = {entity.name: entity for spot, entity in spots.items() if heads.get(spot, "nsubj") in SUBJECTS}
        people = {name: entity for name, entity in people.items() if name in subjects} or people
    return people


def _sentences_back(scene: _Scene, number: int, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield paragraph, start and end of the sentences from the one around a place backwards, a few paragraphs far."""
    for place in range(number, max(-1, number - REACH - 1), -1):
        for span in reversed(scene.found.paragraphs[place].sentence_spans()):
            if span.start <= start:
                yield place, span.start, span.end


def _it(scene: _Scene, number: int, token: Token) -> Entity | None:
    """Place the "it" of "Twitter has said it does not …": the subject of the verb of saying above."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.dep_ not in {"ccomp", "advcl"}:
        return None
    says = verb.head
    if verb.dep_ == "ccomp" and says.lemma_.lower() not in VERBS:
        return None
    if verb.lemma_ == "be" and children(verb, "acomp", "attr") and children(verb, "xcomp", "ccomp", "advcl"):
        return None
    subject = next(iter(children(says, "nsubj")), None)
    if subject is None or subject.i > token.i:
        return None
    paragraph = scene.found.paragraphs[number]
    for mention in scene.by_paragraph.get(number, ()):
        if mention.head.i == subject.i and not mention.entity.person and mention.start < paragraph.start + token.idx:
            return mention.entity
    return None
