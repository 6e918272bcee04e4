"""The people and organisations that a text names: their fullest names, sex, roles, and where they are mentioned."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.attribution_grammar import Token, children
from claims.given_names import (
    FEMALE,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE,
    MALE_NOUNS,
    MALE_TITLES,
    TITLES,
)
from claims.language import Paragraph

POSSESSIVE = re.compile(r"['’]s?$")
#: Organisations that the name finder often takes for people or places.
KNOWN_ORGANISATIONS = frozenset(
    """
    Twitter Facebook Google YouTube Instagram TikTok Telegram WhatsApp Apple Amazon Microsoft Netflix Uber Meta Tesla
    Boeing Intel Nvidia OpenAI Alphabet Spotify Reddit LinkedIn Snapchat Kremlin Pentagon Congress Parliament Moderna
    Pfizer Greenpeace Amnesty Reuters Bloomberg AFP TASS Interfax
    """.split()
)


#: Titles that are written short, and the noun that takes them up.
SHORT_TITLES = {
    "gov.": "governor",
    "sen.": "senator",
    "rep.": "representative",
    "gen.": "general",
    "prof.": "professor",
}


@dataclass(slots=True)
class Entity:
    """Somebody or something that the text names; ``name`` is the fullest form, ``roles`` the nouns it is given."""

    name: str
    person: bool
    sex: str | None = None
    roles: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in its place; ``first`` and ``last`` are its tokens in ``paragraph``."""

    start: int
    end: int
    text: str
    entity: Entity
    paragraph: int
    head: Token


def find_mentions(text: str, paragraphs: Sequence[Paragraph]) -> list[Mention]:
    """Find the names of people and organisations and join those that name one."""
    raw = [
        (number, start, end, head, person)
        for number, paragraph in enumerate(paragraphs)
        for start, end, head, person in _names(text, paragraph)
    ]
    entities = _join([(text[start:end], person) for _, start, end, _, person in raw])
    mentions = []
    for number, start, end, head, person in raw:
        entity = entities.get((text[start:end], person))
        if entity is not None:
            _describe(entity, head)
            if not entity.person and text[start - 4 : start].lower() == "the " and not entity.name.startswith("the "):
                entity.name = f"the {entity.name}"
            mentions.append(Mention(start, end, text[start:end], entity, number, head))
    return sorted(mentions, key=lambda mention: mention.start)


def _names(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int, Token, bool]]:
    for name in paragraph.doc.ents:
        if name.label_ not in {"PERSON", "ORG", "GPE", "PRODUCT"}:
            continue
        tokens = [token for token in name if not token.is_space and token.text not in {"the", "The", "'s", "’s"}]
        person = name.label_ == "PERSON" and not any(token.text in KNOWN_ORGANISATIONS for token in tokens)
        while person and tokens and tokens[0].lower_ in TITLES:
            tokens.pop(0)
        if not tokens or tokens[0].pos_ not in {"PROPN", "NOUN", "ADJ", "X", "DET"} or not tokens[0].text[:1].isupper():
            continue
        start = paragraph.start + tokens[0].idx
        end = start + len(POSSESSIVE.sub("", text[start : paragraph.start + tokens[-1].idx + len(tokens[-1])]))
        if end > start and "\n" not in text[start:end]:
            yield start, end, name.root, person
    named = {token.i for name in paragraph.doc.ents for token in name}
    for token in paragraph.doc:
        if token.text in KNOWN_ORGANISATIONS and token.i not in named:
            yield paragraph.start + token.idx, paragraph.start + token.idx + len(token), token, False


def _join(names: Sequence[tuple[str, bool]]) -> dict[tuple[str, bool], Entity]:
    """Give every form of a name the entity of its fullest form; a form that fits two people belongs to none."""
    people = {name for name, person in names if person}
    full = {name for name in people if " " in name}
    by_word: dict[str, set[str]] = defaultdict(set)
    for name in full:
        by_word[name.split()[-1]].add(name)
        by_word[name.split()[0]].add(name)
    entities: dict[str, Entity] = {}
    found: dict[tuple[str, bool], Entity] = {}
    for name, person in dict.fromkeys(names):
        fullest = _fullest(name, by_word) if person or name in by_word else name
        if fullest is None:
            continue
        entity = entities.setdefault(fullest, Entity(fullest, person or fullest in full))
        if entity.person and entity.sex is None:
            entity.sex = _sex_of(fullest)
        found[name, person] = entity
    return found


def _fullest(name: str, by_word: dict[str, set[str]]) -> str | None:
    """Return the one longer name that ends (or begins) with this one, the name itself if none, None if several do."""
    last = name.rsplit(maxsplit=1)[-1]
    longer = {full for full in by_word.get(last, ()) if _extends(full.split(), name.split())}
    longest = {
        full for full in longer if not any(full != other and _extends(other.split(), full.split()) for other in longer)
    }
    if not longest:
        return name
    return longest.pop() if len(longest) == 1 else None


def _extends(full: list[str], short: list[str]) -> bool:
    """Whether the longer name has the words of the shorter in order, with the same last or a lone first."""
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    return full[-1] == short[-1] and full[0] == short[0] and len(full) >= len(short)


def _sex_of(name: str) -> str | None:
    first = name.split(maxsplit=1)[0].lower() if " " in name else ""
    return "male" if first in MALE else "female" if first in FEMALE else None


def _describe(entity: Entity, head: Token) -> None:
    """Note the roles and the sex that the words around a name give it."""
    around = [token for token in head.lefts if token.dep_ in {"compound", "amod", "nmod"}]
    around += children(head, "appos")
    if head.dep_ == "appos" and head.head.pos_ == "NOUN":
        around.append(head.head)
    if head.dep_ == "nsubj":
        around += [token for token in children(head.head, "attr") if head.head.lemma_ == "be"]
    for token in around:
        word = token.lower_
        if token.pos_ in {"NOUN", "PROPN"} and token.text not in entity.name.split():
            entity.roles.add(SHORT_TITLES.get(word, token.lemma_.lower()))
        if not entity.person or entity.sex is not None:
            continue
        if word in MALE_TITLES or word in MALE_NOUNS:
            entity.sex = "male"
        elif word in FEMALE_TITLES or word in FEMALE_NOUNS:
            entity.sex = "female"
