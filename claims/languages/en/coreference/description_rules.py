"""What a definite description stands for: one row a rule, in the order in which they are believed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claims.languages.en import labels
from claims.languages.en.coreference.descriptions import (
    Spot,
    holder,
    is_definite,
    issued,
    organisation,
    place,
    told_more_fully,
)
from claims.languages.en.coreference.entities import Entity, Referent
from claims.languages.en.coreference.fuller_descriptions import first_of, tell
from claims.languages.en.coreference.scene import Scene
from claims.rules import Rule
from claims.types import Resolution


def describe(scene: Scene) -> Iterator[Resolution]:
    """Place the definite descriptions of a text, in reading order; what could stand for two is left out."""
    told = tell(scene)
    for number, paragraph in enumerate(scene.paragraphs):
        for token in paragraph.doc:
            if (
                token.pos_ != "NOUN"
                or token.tag_ != "NN"
                or not is_definite(token)
                or token.dep_ in labels.PREDICATE_NOUNS
            ):
                continue
            start = paragraph.start + first_of(token).idx
            spot = Spot(scene, told, number, token, start)
            for rule in DESCRIPTIONS:
                found = rule.find(spot)
                if isinstance(found, Entity):
                    scene.known[number][start] = found
                named = found.referent if isinstance(found, Entity) else found
                if named is not None:
                    end = paragraph.start + token.idx + len(token)
                    yield Resolution(start, end, scene.text[start:end], named.words, rule.name, named.source)
                    break


#: Returns what a description takes up: somebody or something with a name, or a fuller description.
Describing = Callable[[Spot], Entity | Referent | None]

DESCRIPTIONS: tuple[Rule[Describing], ...] = (
    Rule(
        "description: holder of the role",
        holder,
        "Kremlin spokesman Dmitry Peskov spoke in May. The spokesman denied the report.",
        "Spokesman Dmitry Peskov met spokesman Ivan Volkov. The spokesman denied the report.",
        "The role that the text gave to one person or body.",
    ),
    Rule(
        "description: organisation near by",
        organisation,
        "Norvia Airlines lost money in May. The company cut 300 jobs.",
        "Norvia Airlines met Boeing in May. The company cut 300 jobs.",
        "'the company' and its like: the only organisation named near before that may be one.",
    ),
    Rule(
        "description: country or state named before",
        place,
        "Prices rose in Norway in May. The country has no such law.",
        "Prices rose in Norway and Sweden. The country has no such law.",
        "The only country or state named near before.",
    ),
    Rule(
        "description: statement of who spoke in it",
        issued,
        "The union said in a statement that it would strike. The statement gave no date.",
        "The union said that it would strike. The statement gave no date.",
        "Whose statement, letter or post it is.",
    ),
    Rule(
        "description: fuller one before",
        told_more_fully,
        "The helicopter crash in Norway killed six people. The crash was the worst in years.",
        "The crash killed six people. The crash was the worst in years.",
        "What was told about with what narrows it and then without.",
    ),
)
