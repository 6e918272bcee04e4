"""Where a text mentions people and organisations by name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token
from claims.languages.en.coreference.entities import Entity, join_names, name_words, note_roles
from claims.languages.en.words.organisations import KNOWN_ORGANISATIONS, NAME_FRAME
from claims.languages.en.words.people import (
    FEMALE_NAMES,
    MALE_NAMES,
    TITLES,
)
from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.types import Span

POSSESSIVE = re.compile(r"['’]s?$")
#: Names that are looked for again; more are in no article.
MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in its place: ``head`` is its main token in ``paragraph``, ``rule`` the name of the rule that found it."""

    start: int
    end: int
    text: str
    entity: Entity
    paragraph: int
    head: Token
    rule: str


def find_mentions(text: str, paragraphs: Sequence[Paragraph]) -> list[Mention]:
    """Find the names of people and organisations and join those that name one."""
    raw = [
        (number, start, end, head, person)
        for number, paragraph in enumerate(paragraphs)
        for start, end, head, person in _names(text, paragraph)
    ]
    entities = join_names([(text[start:end], person) for _, start, end, _, person in raw])
    mentions = []
    for number, start, end, head, person in raw:
        entity = entities.get((text[start:end], person))
        if entity is not None:
            note_roles(entity, head)
            if entity.place is None and text[start:end] == entity.name:
                entity.place = Span(start, end)
            named_with_article = text[start - 4 : start].lower() == "the " and head.dep_ not in labels.MODIFIERS
            if not entity.person and named_with_article and not entity.name.startswith("the "):
                entity.name = f"the {entity.name}"
            mentions.append(Mention(start, end, text[start:end], entity, number, head, SHORTER_NAME.name))
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
                entity, end = known[match.group()], start + len(span.text)
                found.append(Mention(start, end, span.text, entity, number, span.root, OVERLOOKED_NAME.name))
    return found


def _surnames(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bare surnames that the name finder overlooked, of people who are named in full before."""
    by_surname: dict[str, dict[str, tuple[int, Entity]]] = defaultdict(dict)
    for one in sorted(mentions, key=lambda mention: mention.start):
        bearers = by_surname[name_words(one.text)[-1]] if _is_full_name(one) else {}
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
                yield Mention(start, end, surname, entity, number, token, BARE_SURNAME.name)


def _with_particles(surname: Token, entity: Entity) -> Token:
    """Return the first word of a surname of several words: the "van" of "van Dijk", who is Pieter van Dijk."""
    first = surname
    for particle in reversed(name_words(entity.name)[1:-1]):
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
        while person and len(tokens) > 1 and ":" in tokens[-1].text:
            tokens.pop()  # the time in the label of a transcript
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


SHORTER_NAME = Rule(
    "shorter name",
    join_names,
    "Anna Berg won the race in Lyon. Berg left in May.",
    "Anna Berg met Carl Berg in Lyon. Berg left in May.",
    "A form that fits one fuller name of the text is that one's; what fits two is nobody's.",
)
OVERLOOKED_NAME = Rule(
    "overlooked name",
    _repeated,
    "Emirates Airline placed an order with Boeing. Emirates is the largest carrier.\n\n"
    "Emirates President Tim Clark told reporters at a conference that the order stands.",
    "Emirates Airline placed an order with Boeing. Emirates is the largest carrier.",
    "A name that the parser knew elsewhere in the text.",
)
BARE_SURNAME = Rule(
    "bare surname",
    _surnames,
    "Patrick Carlineo was sentenced in May.\n\nCarlineo faces a maximum of 10 years in prison.",
    "Patrick Carlineo and Anna Carlineo were sentenced.\n\nCarlineo faces a maximum of 10 years in prison.",
    "The last word of a full name given before, where the parser saw no name.",
)
NAMES = (SHORTER_NAME, OVERLOOKED_NAME, BARE_SURNAME)
