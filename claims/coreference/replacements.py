"""Which words stand for which: resolutions of a text, laid out by the tokens of its paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claims.analysis import Analysis
from claims.languages.parsing import Paragraph
from claims.text.intervals import Touching
from claims.types import Resolution, Span
from claims.wording.traced import Traced


class Replacements:
    """What stands for the mentions of a text, for each paragraph by token; each paragraph is looked at once."""

    def __init__(self, analysis: Analysis) -> None:
        self._language = analysis.language
        marks = analysis.language.marks
        sound = [one for one in analysis.coreference.resolutions if marks(one.mention) == marks(one.referent)]
        self._sound = Touching(sound, lambda one: (one.start, one.end))
        self._starting = _by_start(analysis.coreference.resolutions)
        self._known: dict[int, Mapping[int, Traced]] = {}

    def inside(self, paragraph: Paragraph) -> Mapping[int, Traced]:
        """Return the words by token number; the other tokens of a longer mention fall away."""
        if paragraph.start not in self._known:
            self._known[paragraph.start] = dict(self._find(paragraph))
        return self._known[paragraph.start]

    def used(self, paragraph: Paragraph, tokens: Iterable[int]) -> tuple[Resolution, ...]:
        """Return the resolutions of the tokens that a wording replaced, in reading order."""
        places = sorted(paragraph.start + paragraph.doc[index].idx for index in tokens)
        return tuple(one for place in dict.fromkeys(places) for one in self._starting.get(place, ()))

    def _find(self, paragraph: Paragraph) -> Iterator[tuple[int, Traced]]:
        places = [token.idx for token in paragraph.doc]
        for one in self._sound.at(paragraph.start, paragraph.end):
            first, last = (bisect_left(places, place - paragraph.start) for place in (one.start, one.end))
            for index in range(first, last):
                name = self._language.replacement(one.referent, paragraph.doc[index])
                if name is not None:
                    at = Span(places[first], places[last - 1] + len(paragraph.doc[last - 1]))
                    yield index, Traced.made(name if index == first else "", at=at, source=one.source)


def _by_start(resolutions: Sequence[Resolution]) -> Mapping[int, Sequence[Resolution]]:
    places: dict[int, list[Resolution]] = {}
    for one in resolutions:
        places.setdefault(one.start, []).append(one)
    return places
