"""The name of a speaker: the fullest one that the text gives to a source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claims.languages.en import labels
from claims.languages.en.coreference.mentions import Mention
from claims.languages.en.inflection import possessive
from claims.languages.en.words.speech import NAMELESS_SOURCES, SOURCE_OWNERS, SOURCE_PREPOSITIONS, SOURCE_RELATIVES
from claims.languages.parsing import Paragraph
from claims.types import Resolution, Span

#: What follows the name of a speaker and is no part of it.
AFTER_NAME = re.compile(r"\s*(?:,(?!\d)|\(|—|–| - | who\b| which\b| that\b| whose\b).*", re.DOTALL)


#: A source of several people: a plural, or names joined by "and".
GROUP = re.compile(r"(?:[a-z]{3,}s|people|police|[A-Z]\w+s)$|\band\b")
#: Characters that "they" may reach back.
GROUP_REACH = 800
_PREPOSITION = re.compile(rf"\s(?:{'|'.join(SOURCE_PREPOSITIONS)})\s")


def without_additions(words: str) -> str:
    """Return a source without what follows a comma, a bracket, a relative pronoun or a preposition."""
    return _PREPOSITION.split(AFTER_NAME.sub("", words))[0]


class Speakers:
    """The names of the sources of one text."""

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        mentions: Sequence[Mention],
        resolutions: Sequence[Resolution],
        sources: Sequence[Span | None] = (),
    ) -> None:
        self._groups = sorted(
            {
                one.start: one for one in sources if one and GROUP.search(without_additions(text[one.start : one.end]))
            }.items()
        )
        self._text = text
        self._paragraphs = paragraphs
        self._starts = [paragraph.start for paragraph in paragraphs]
        self._resolved = {one.start: one for one in resolutions}
        self._people = [one for one in mentions if one.entity.person]
        self._places = [one.start for one in self._people]

    def name(self, source: Span | None) -> str | None:
        """Return the fullest name the text gives to a source; None where it names nobody.

        A person gives the full name, a pronoun that of whom it stands for, everything else the words of the source
        without what follows a comma or a relative pronoun.
        """
        if source is None:
            return None
        words = self._text[source.start : source.end]
        if words.lower() in SOURCE_RELATIVES:
            source = self._antecedent(source) or source
            words = self._text[source.start : source.end]
        if words.lower() == "they" and source.start not in self._resolved:
            source = self._group_before(source.start) or source
            words = self._text[source.start : source.end]
        return self._person(source) or self._referent(source.start, words) or self._plain(words)

    def _referent(self, place: int, words: str) -> str | None:
        """Return what stands for a source; for one that somebody has, 'her lawyer', that with its owner's name."""
        one = self._resolved.get(place)
        if one is None:
            return None
        if one.mention.lower() not in SOURCE_OWNERS or words.lower() == one.mention.lower():
            return one.referent
        owned = self._plain(words.removeprefix(one.mention))
        return f"{possessive(one.referent)} {owned}" if owned else None

    def _group_before(self, place: int) -> Span | None:
        """Return the last source of several people before a place, where one stands near."""
        number = bisect_right(self._groups, place, key=lambda group: group[0]) - 1
        near = number >= 0 and place - self._groups[number][0] < GROUP_REACH
        return self._groups[number][1] if near else None

    def _person(self, source: Span) -> str | None:
        """Return the person that heads the source, or stands beside its head."""
        short = source.start + len(AFTER_NAME.sub("", self._text[source.start : source.end]))
        for end in (short, source.end):
            first, last = bisect_left(self._places, source.start), bisect_right(self._places, end)
            for one in reversed(self._people[first:last]):
                if one.end <= end and self._heads(one, source):
                    return one.entity.name
        return None

    def _heads(self, one: Mention, source: Span) -> bool:
        """Whether a name is what its source is about; "Putin's spokesman" is not Putin, nor is "a friend of Putin"."""
        if self._text[one.end : one.end + 2] in {"'s", "’s"} or self._is_deep(one, source):
            return False
        return one.head.dep_ in labels.SOURCE_HEADS or (one.head.dep_ == "pobj" and one.start == source.start)

    def _is_deep(self, one: Mention, source: Span) -> bool:
        """Tell whether a name stands in a clause about the source: 'the report, which Patel called a lie'."""
        start, token = self._paragraphs[one.paragraph].start, one.head
        while source.start <= start + token.head.idx < source.end and token.head.i != token.i:
            if token.dep_ in {"relcl", "advcl"}:
                return True
            token = token.head
        return False

    def _antecedent(self, source: Span) -> Span | None:
        """Return the noun phrase that a relative pronoun takes up."""
        paragraph = self._paragraphs[bisect_right(self._starts, source.start) - 1]
        for token in paragraph.doc:
            if paragraph.start + token.idx == source.start:
                for verb in (token.head, *token.head.ancestors):
                    if verb.dep_ == "relcl":
                        first = verb.head.left_edge
                        return Span(paragraph.start + first.idx, paragraph.start + verb.head.idx + len(verb.head))
        return None

    def _plain(self, words: str) -> str | None:
        name = AFTER_NAME.sub("", words).strip(" \t\"'“”‘’*_")
        name = re.sub(r"(?<=s)['’]$|['’]s$", "", name)
        return None if name.lower() in NAMELESS_SOURCES or not name else name
