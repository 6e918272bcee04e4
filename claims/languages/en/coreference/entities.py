"""The people and organisations that a text names: their fullest names, sex and roles."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.words.organisations import INSTITUTIONS
from claims.languages.en.words.people import (
    FEMALE_NAMES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_NOUNS,
    MALE_TITLES,
    NAME_SUFFIXES,
    TITLE_NOUNS,
)
from claims.types import Span

#: Longer names that one is compared with; more are in no article.
MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class Referent:
    """What a mention stands for, in words that can be put in its place, and where the text has them."""

    words: str
    source: Span | None


@dataclass(slots=True)
class Entity:
    """Somebody or something that the text names; ``name`` is the fullest form, ``roles`` the nouns it is given.

    ``place`` is where the text names it in full for the first time, without an article in front.
    """

    name: str
    person: bool
    sex: str | None = None
    roles: set[str] = field(default_factory=set)
    place: Span | None = None

    @property
    def referent(self) -> Referent:
        """What its pronouns stand for."""
        return Referent(self.name, self.place)


def join_names(names: Sequence[tuple[str, bool]]) -> dict[tuple[str, bool], Entity]:
    """Give every form of a name the entity of its fullest form; a form that fits two people belongs to none."""
    people = {name for name, person in names if person}
    full = {name for name in people if " " in name}
    by_word: dict[str, set[str]] = defaultdict(set)
    for name in full:
        by_word[name_words(name)[-1]].add(name)
        if name_words(name)[0].lower() in MALE_NAMES | FEMALE_NAMES:
            by_word[name_words(name)[0]].add(name)
    others = sorted({name for name, person in names if not person})
    entities: dict[str, Entity] = {}
    found: dict[tuple[str, bool], Entity] = {}
    for name, person in dict.fromkeys(names):
        fullest = _fullest(name, by_word) if person or name in by_word else _with_kind(name, others)
        if fullest is None:
            continue
        entity = entities.setdefault(fullest, Entity(fullest, person or fullest in full))
        if entity.person and entity.sex is None:
            entity.sex = _sex_of(fullest)
        found[name, person] = entity
    return found


def _with_kind(name: str, others: Sequence[str]) -> str:
    """Return an organisation's name with what it is, where the text gives it: "Emirates" → "Emirates Airline".

    ``others`` are the names of organisations, sorted.
    """
    after = others[bisect_left(others, f"{name} ") :][:MOST_NAMES]
    longer = set(takewhile(lambda other: other.startswith(f"{name} "), after))
    kinds = {other for other in longer if set(other.removeprefix(name).lower().split()) <= INSTITUTIONS}
    return kinds.pop() if len(kinds) == 1 else name


def _fullest(name: str, by_word: dict[str, set[str]]) -> str | None:
    """Return the one longer name that ends (or begins) with this one, the name itself if none, None if several do."""
    longer = {full for full in by_word.get(name_words(name)[-1], ()) if _extends(name_words(full), name_words(name))}
    longest = {
        full
        for full in longer
        if not any(full != other and _extends(name_words(other), name_words(full)) for other in longer)
    }
    if not longest:
        return name
    return longest.pop() if len(longest) == 1 else None


def name_words(name: str) -> list[str]:
    """Return the words of a name without "Jr." and the like, which others leave out."""
    words = name.replace(",", "").split()
    return words[:-1] if len(words) > 1 and words[-1] in NAME_SUFFIXES else words


def _extends(full: list[str], short: list[str]) -> bool:
    """Whether the longer name has the words of the shorter in order, with the same last or a lone first."""
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    return full[-1] == short[-1] and full[0] == short[0] and len(full) >= len(short)


def _sex_of(name: str) -> str | None:
    first = name.split(maxsplit=1)[0].lower() if " " in name else ""
    return "male" if first in MALE_NAMES else "female" if first in FEMALE_NAMES else None


def _kind(predicate: Token) -> list[Token]:
    """Return what somebody is said to be: of 'one of the first women' also the women."""
    of = children(predicate, "prep") if predicate.lower_ == "one" else []
    return [predicate, *(noun for one in of for noun in children(one, "pobj"))]


def note_roles(entity: Entity, head: Token) -> None:
    """Note the roles and the sex that the words around a name give it."""
    around = [token for token in head.lefts if token.dep_ in labels.MODIFIERS]
    around += children(head, "appos")
    if head.dep_ == "appos" and head.head.pos_ == "NOUN":
        around.append(head.head)
    if head.dep_ == "nsubj":
        around += [noun for token in children(head.head, "attr") if head.head.lemma_ == "be" for noun in _kind(token)]
    for token in around:
        word = token.lower_
        if token.pos_ in {"NOUN", "PROPN"} and token.text not in entity.name.split():
            entity.roles.add(TITLE_NOUNS.get(word, token.lemma_.lower()))
        if not entity.person or entity.sex is not None:
            continue
        if word in MALE_TITLES or word in MALE_NOUNS:
            entity.sex = "male"
        elif word in FEMALE_TITLES or word in FEMALE_NOUNS:
            entity.sex = "female"
