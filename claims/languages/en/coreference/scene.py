"""What is known of a text when its mentions are placed: who is named where, who speaks, who holds which role."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.attribution.reported import Attributions
from claims.languages.en.coreference.entities import Entity
from claims.languages.en.coreference.mentions import Mention
from claims.languages.en.words.organisations import INSTITUTIONS
from claims.languages.parsing import Paragraph
from claims.text.quotation_marks import Marked
from claims.turns.finding import find_turns


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a text when its mentions are placed; what was placed joins ``known``."""

    text: str
    paragraphs: Sequence[Paragraph]
    #: The outermost quotations in marks, in order.
    quotes: Sequence[Marked]
    by_paragraph: dict[int, list[Mention]]
    #: Paragraph → who stands for whom in it: places and entities.
    known: dict[int, dict[int, Entity]]
    #: Role → those who have it, with the place where each is first named.
    holders: dict[str, dict[str, tuple[int, Entity]]]
    #: Number of a quotation in marks → where the one person who speaks it is named, or its source begins.
    voices: dict[int, int]

    def at(self, place: int) -> Entity | None:
        """Return who stands at a place."""
        number = bisect_right(self.paragraphs, place, key=lambda paragraph: paragraph.start) - 1
        return self.known.get(number, {}).get(place)

    def speaks_of(self, number: int, sex: str) -> bool:
        """Tell whether somebody known to be of a sex is spoken of in a paragraph or the one before it."""
        near = (entity for place in (number - 1, number) for entity in self.known.get(place, {}).values())
        return any(entity.person and entity.sex == sex for entity in near)

    def quote_at(self, place: int) -> int | None:
        """Return the number of the quotation in marks around a place."""
        number = bisect_right(self.quotes, place, key=lambda quote: quote.start) - 1
        return number if number >= 0 and place < self.quotes[number].end else None


def _roles(entity: Entity) -> set[str]:
    """Return the nouns by which an entity may be taken up."""
    if entity.person:
        return entity.roles
    words = {word.lower().removesuffix("s") for word in entity.name.split()}
    return set(INSTITUTIONS & (entity.roles | words))


def set_scene(text: str, paragraphs: Sequence[Paragraph], found: Attributions, mentions: Sequence[Mention]) -> Scene:
    """Note what the names and the reports of a text say about who is who."""
    scene = Scene(text, paragraphs, found.quotes, defaultdict(list), defaultdict(dict), defaultdict(dict), {})
    labels = {label.start for label in find_turns(text).labels}
    for mention in mentions:
        scene.by_paragraph[mention.paragraph].append(mention)
        # Who speaks in a transcript is "I", and no "he" of their own words.
        if paragraphs[mention.paragraph].start not in labels:
            scene.known[mention.paragraph][mention.start] = mention.entity
        for role in _roles(mention.entity):
            scene.holders[role].setdefault(mention.entity.name, (mention.start, mention.entity))
    people = [mention.start for mention in mentions if mention.entity.person]
    for one in found.nested:
        for piece in one.content:
            number = scene.quote_at(piece.start)
            number = scene.quote_at(piece.end - 1) if number is None else number
            if number is None or one.source is None or scene.quote_at(one.cue.start) == number:
                continue
            last = bisect_left(people, one.source.end) - 1
            named = last >= 0 and people[last] >= one.source.start
            scene.voices[number] = people[last] if named else one.source.start
    return scene
