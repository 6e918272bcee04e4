"""The people and organisations that a text names: their fullest names, sex, roles, and where they are mentioned."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.words.organisations import INSTITUTIONS, KNOWN_ORGANISATIONS, NAME_FRAME
from claims.languages.en.words.people import (
    FEMALE_NAMES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_NOUNS,
    MALE_TITLES,
    NAME_SUFFIXES,
    TITLE_NOUNS,
    TITLES,
)
from claims.languages.parsing import Paragraph

POSSESSIVE = re.compile(r"['’]s?$")
#: Names that are looked for again; more are in no article.
MOST_NAMES = 100


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
            named_with_article = text[start - 4 : start].lower() == "the " and head.dep_ not in labels.MODIFIERS
            if not entity.person and named_with_article and not entity.name.startswith("the "):
                entity.name = f"the {entity.name}"
            mentions.append(Mention(start, end, text[start:end], entity, number, head))
    mentions += _repeated(paragraphs, mentions)
    mentions += _surnames(paragraphs, mentions)
    return sorted(mentions, key=lambda mention: mention.start)


def _repeated(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the names where the name finder, which knew them elsewhere, overlooked them; people's by several words."""
    known = {
        one.text: one.entity
        for one in mentions
        if one.text[:1].isupper() and (" " in one.text or (not one.entity.person and one.head.pos_ == "PROPN"))
    }
    taken = {one.start for one in mentions}
    if not known:
        return []
    longest_first = sorted(list(known)[:MOST_NAMES], key=len, reverse=True)
    any_name = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    found = []
    for number, paragraph in enumerate(paragraphs):
        for match in any_name.finditer(paragraph.text):
            span = paragraph.doc.char_span(match.start(), match.end())
            start = paragraph.start + match.start()
            named = span is not None and (" " in span.text or span.root.pos_ == "PROPN")
            if span is not None and named and start not in taken and not any(token.ent_type_ for token in span):
                found.append(Mention(start, start + len(span.text), span.text, known[match.group()], number, span.root))
    return found


def _surnames(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bare surnames that the name finder overlooked, of people who are named in full before."""
    by_surname: dict[str, dict[str, tuple[int, Entity]]] = defaultdict(dict)
    for one in sorted(mentions, key=lambda mention: mention.start):
        bearers = by_surname[_words(one.text)[-1]] if _is_full_name(one) else {}
        # Two who bear it are as many as a hundred: it tells nobody.
        if len(bearers) < 2:  # noqa: PLR2004
            bearers.setdefault(one.entity.name, (one.start, one.entity))
    taken = [(one.start, one.end) for one in mentions]
    starts = [start for start, _ in sorted(taken)]
    ends = [end for _, end in sorted(taken)]
    for number, paragraph in enumerate(paragraphs):
        for token in paragraph.doc:
            start = paragraph.start + token.idx
            if token.text not in by_surname or token.dep_ == "compound":
                continue
            named = [entity for first, entity in by_surname[token.text].values() if first < start]
            place = bisect_right(starts, start) - 1
            if len(named) == 1 and (place < 0 or ends[place] <= start):
                entity = named[0]
                begin, end = _with_particles(token, entity), start + len(token)
                start = paragraph.start + begin.idx
                surname = paragraph.text[begin.idx : token.idx + len(token)]
                yield Mention(start, end, surname, entity, number, token)


def _with_particles(surname: Token, entity: Entity) -> Token:
    """Return the first word of a surname of several words: the "van" of "van Dijk", who is Pieter van Dijk."""
    first = surname
    for particle in reversed(_words(entity.name)[1:-1]):
        if first.i == 0 or not particle.islower() or first.nbor(-1).text != particle:
            break
        first = first.nbor(-1)
    return first


def _is_full_name(one: Mention) -> bool:
    return one.entity.person and " " in one.entity.name and one.text == one.entity.name


def _names(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int, Token, bool]]:
    for name in paragraph.doc.ents:
        if name.label_ not in labels.MENTIONED:
            continue
        tokens = [token for token in name if not token.is_space and token.text not in NAME_FRAME]
        person = name.label_ == "PERSON" and not any(token.text in KNOWN_ORGANISATIONS for token in tokens)
        while person and tokens and tokens[0].lower_ in TITLES:
            tokens.pop(0)
        if not tokens or tokens[0].pos_ not in labels.NAME_STARTS or not tokens[0].text[:1].isupper():
            continue
        start = paragraph.start + tokens[0].idx
        end = start + len(POSSESSIVE.sub("", text[start : paragraph.start + tokens[-1].idx + len(tokens[-1])]))
        if end > start and "\n" not in text[start:end]:
            yield start, end, name.root, person
    named = {token.i for name in paragraph.doc.ents for token in name}
    for token in paragraph.doc:
        if _begins_full_name(token, named):
            surname = token.nbor(1)
            end = paragraph.start + surname.idx + len(surname)
            yield paragraph.start + token.idx, end, surname, True
        if token.text in KNOWN_ORGANISATIONS and token.i not in named:
            yield paragraph.start + token.idx, paragraph.start + token.idx + len(token), token, False


def _begins_full_name(token: Token, named: set[int]) -> bool:
    """Tell whether a given name and a surname stand here that the name finder overlooked."""
    if token.i in named or token.i + 1 >= len(token.doc) or token.nbor(1).i in named:
        return False
    given = token.text[:1].isupper() and token.lower_ in MALE_NAMES | FEMALE_NAMES and token.pos_ == "PROPN"
    return given and token.nbor(1).pos_ == "PROPN" and token.nbor(1).text.istitle()


def _join(names: Sequence[tuple[str, bool]]) -> dict[tuple[str, bool], Entity]:
    """Give every form of a name the entity of its fullest form; a form that fits two people belongs to none."""
    people = {name for name, person in names if person}
    full = {name for name in people if " " in name}
    by_word: dict[str, set[str]] = defaultdict(set)
    for name in full:
        by_word[_words(name)[-1]].add(name)
        if _words(name)[0].lower() in MALE_NAMES | FEMALE_NAMES:
            by_word[_words(name)[0]].add(name)
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
    longer = {full for full in by_word.get(_words(name)[-1], ()) if _extends(_words(full), _words(name))}
    longest = {
        full for full in longer if not any(full != other and _extends(_words(other), _words(full)) for other in longer)
    }
    if not longest:
        return name
    return longest.pop() if len(longest) == 1 else None


def _words(name: str) -> list[str]:
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


def _describe(entity: Entity, head: Token) -> None:
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
