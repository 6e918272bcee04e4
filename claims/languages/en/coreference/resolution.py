"""Who a short name, a pronoun or a description stands for: the fullest name the text gives.

Conservative: what could stand for two is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claims.attribution.reported import Attributions
from claims.coreference.resolved import Coreference
from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.attribution.speakers import Speakers
from claims.languages.en.coreference.description_rules import describe
from claims.languages.en.coreference.entities import Entity, Referent
from claims.languages.en.coreference.mentions import find_mentions
from claims.languages.en.coreference.neuter_pronouns import resolve_things
from claims.languages.en.coreference.page_subject import resolve_to_subject
from claims.languages.en.coreference.scene import Scene, set_scene
from claims.languages.en.coreference.unnamed_people import tells_of_unnamed
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.en.words.function_words import PRONOUN_SEX
from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.types import Resolution, Span

#: Paragraphs back that a pronoun may reach.
REACH = 2


def resolve(
    text: str, paragraphs: Sequence[Paragraph], found: Attributions, *, subject: Span | None = None
) -> Coreference:
    """Find the mentions that a reader away from the text could not place, and what each stands for.

    ``text[start:end] == mention``, ``referent`` is the fullest name given in the text. The span of "Putin's" is
    "Putin", that of "his" the whole word (put a possessive in its place). Mentions without one certain referent are
    left out. ``subject`` is where the text names what all of it tells about, None where nobody said so.
    """
    mentions = find_mentions(text, paragraphs)
    scene = set_scene(text, paragraphs, found, mentions)
    named = [
        Resolution(one.start, one.end, one.text, one.entity.name, one.rule, one.entity.place)
        for one in mentions
        if one.text != one.entity.name.removeprefix("the ")
    ]
    described = list(describe(scene))
    pronouns = list(_pronouns(scene))
    placed = [*named, *described, *pronouns]
    placed += resolve_things(scene, {one.start: Referent(one.referent, one.source) for one in placed})
    if subject is not None:
        placed += resolve_to_subject(scene, subject, {one.start for one in placed})
    resolutions = tuple(sorted(placed, key=lambda one: one.start))
    sources = [one.source for one in found.nested]
    return Coreference(resolutions, Speakers(text, paragraphs, mentions, resolutions, sources).name)


def _pronouns(scene: Scene) -> Iterator[Resolution]:
    """Place "he" and "she", and the "it" of "Twitter said it"; first those outside quotations, then those inside."""
    spots = [
        (number, token, paragraph.start + token.idx)
        for number, paragraph in enumerate(scene.paragraphs)
        for token in paragraph.doc
        if (token.lower_ in PRONOUN_SEX or token.lower_ == "it") and not _is_name(token)
    ]
    for number, token, start in sorted(spots, key=lambda spot: (scene.quote_at(spot[2]) is not None, spot[2])):
        for rule in PRONOUNS:
            entity = rule.find(scene, number, token, start)
            if entity is not None:
                scene.known[number][start] = entity
                end = start + len(token)
                yield Resolution(start, end, scene.text[start:end], entity.name, rule.name, entity.place)
                break


def _is_name(token: Token) -> bool:
    """Whether a word is part of a name: the "He" of "Liu He"."""
    return token.text.istitle() and token.i > 0 and token.nbor(-1).pos_ == "PROPN" and not token.is_sent_start


def _person(scene: Scene, number: int, token: Token, start: int) -> Entity | None:
    """Find the one person of the right sex that was mentioned last, the speaker of a quotation left out."""
    sex = PRONOUN_SEX.get(token.lower_)
    if sex is None:
        return None
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
        if not people and _is_open(scene, place, first, min(last, start)):
            return None
        if last <= start and tells_of_unnamed(scene.paragraphs[place], Span(first, last), sex, beside=people):
            return None
        if people:
            one = next(iter(people.values())) if len(people) == 1 else None
            if one is None or _another_acts(scene, number, token, one) or _stands_beside(scene, number, token, one):
                return None
            return None if one.sex is None and scene.speaks_of(number, sex) else one
    return None


def _another_acts(scene: Scene, number: int, token: Token, one: Entity) -> bool:
    """Tell whether somebody else stands before "his" or "her" in its own clause: 'Lee said Kim lost his job'."""
    if token.tag_ != "PRP$":
        return False
    clause = _clause_of(token)
    return any(
        mention.entity.person
        and mention.entity is not one
        and mention.entity.sex in {PRONOUN_SEX[token.lower_], None}
        and mention.head.i < token.i
        and _clause_of(mention.head) == clause
        for mention in scene.by_paragraph.get(number, ())
    )


def _stands_beside(scene: Scene, number: int, token: Token, one: Entity) -> bool:
    """Tell whether somebody is only the other name of who acts: 'Her husband, Alan, will lose his job'.

    The name may be gone from the claim, and "Her husband will lose Alan's job" would tell of two.
    """
    clause = _clause_of(token)
    return token.tag_ == "PRP$" and any(
        mention.entity is one and mention.head.dep_ == "appos" and _clause_of(mention.head) == clause
        for mention in scene.by_paragraph.get(number, ())
    )


def _clause_of(token: Token) -> int | None:
    """Return the token number of the verb, with a subject, in whose clause a word stands."""
    return next((above.i for above in token.ancestors if children(above, *labels.NOMINAL_SUBJECTS)), None)


def _is_open(scene: Scene, place: int, first: int, last: int) -> bool:
    """Whether somebody is spoken of there who may be meant as well as anybody named further back.

    By a surname alone, by one that two bear, or by a role that was not placed: 'they had warned the minister'.
    """
    known = scene.known.get(place, {})
    if any(first <= spot < last and _is_surname(entity) for spot, entity in known.items()):
        return True
    paragraph = scene.paragraphs[place]
    words = paragraph.doc.char_span(first - paragraph.start, last - paragraph.start, alignment_mode="contract")
    if words is None:
        return False
    people = [(one.start_char, one.end_char) for one in words.ents if one.label_ == "PERSON"]
    people += [(noun.left_edge.idx, noun.idx + 1) for noun in words if _holds_role(scene, noun)]
    return any(not any(begin <= spot - paragraph.start < end for spot in known) for begin, end in people)


def _is_surname(entity: Entity) -> bool:
    return entity.person and entity.sex is None and " " not in entity.name


def _holds_role(scene: Scene, noun: Token) -> bool:
    """Tell whether a noun is the role of somebody in the text, and stands for one: 'the minister'."""
    holders = scene.holders.get(noun.lemma_.lower(), {}).values() if noun.tag_ == "NN" else ()
    alone = noun.left_edge.lower_ == "the" and noun.dep_ in {*labels.NOMINAL_SUBJECTS, "dobj", "pobj"}
    return alone and any(entity.person for _, entity in holders)


def _may_be(entity: Entity, sex: str) -> bool:
    """Whether an entity may be a "he" or a "she": a lone surname of unknown sex may as well be a company.

    Most unlisted given names that end in "a" are women's, and those in "o" men's; what is left open then is better
    than a wrong "he" or "she".
    """
    if entity.sex is None and entity.name.split(maxsplit=1)[0].endswith("a" if sex == "male" else "o"):
        return False
    return entity.person and entity.sex in {sex, None} and (" " in entity.name or entity.sex is not None)


def _likeliest(scene: Scene, place: int, spots: dict[int, Entity], sex: str) -> dict[str, Entity]:
    """Narrow several people down to those of the known sex who are subjects.

    A subject of unknown sex beside somebody else of the right one leaves it open.
    """
    people = {entity.name: entity for entity in spots.values()}
    heads = {mention.start: mention.head.dep_ for mention in scene.by_paragraph.get(place, ())}
    subjects = {entity.name for spot, entity in spots.items() if heads.get(spot, "nsubj") in labels.NOMINAL_SUBJECTS}
    sexed = {name for name, entity in people.items() if entity.sex == sex}
    if len(people) > 1 and sexed & subjects:
        return {name: people[name] for name in sexed & subjects}
    if len(people) > 1 and not (sexed and subjects):
        return {name: people[name] for name in sexed or subjects or people}
    return people


def _sentences_back(scene: Scene, number: int, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield paragraph, start and end of the sentences from the one around a place backwards, a few paragraphs far."""
    for place in range(number, max(-1, number - REACH - 1), -1):
        for span in reversed(scene.paragraphs[place].sentence_spans()):
            if span.start <= start:
                yield place, span.start, span.end


def _it(scene: Scene, number: int, token: Token, start: int) -> Entity | None:
    """Place the "it" of "Twitter has said it does not …": the subject of the verb of saying above."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ != "nsubj" or verb.dep_ not in {"ccomp", "advcl"}:
        return None
    says = verb.head
    if verb.dep_ == "ccomp" and says.lemma_.lower() not in CUE_VERBS:
        return None
    if verb.lemma_ == "be" and children(verb, "acomp", "attr") and children(verb, "xcomp", "ccomp", "advcl"):
        return None
    subject = next(iter(children(says, "nsubj")), None)
    if subject is None or subject.i > token.i:
        return None
    for mention in scene.by_paragraph.get(number, ()):
        if mention.head.i == subject.i and not mention.entity.person and mention.start < start:
            return mention.entity
    return None


#: Returns who a pronoun at a place of a paragraph stands for.
Placing = Callable[[Scene, int, Token, int], Entity | None]

PRONOUNS: tuple[Rule[Placing], ...] = (
    Rule(
        "pronoun: last person of that sex",
        _person,
        "Anna Berg won the race. She left Lyon in May.",
        "Police met Anna Berg and Maria Lopez. She left Lyon in May.",
        "The one person of the right sex in the nearest sentence with any; who could be two is left out.",
    ),
    Rule(
        "'it': subject of the verb of saying",
        _it,
        "Twitter has said it does not delete such posts.",
        "Twitter has said it is hard to delete such posts.",
        "An organisation that says something of itself.",
    ),
)
