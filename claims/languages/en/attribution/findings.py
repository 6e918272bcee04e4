"""Every attribution of a text: the words, who by which word, before anybody is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from claims.attribution.reported import Attributions, Reported
from claims.languages.en.attribution.carried_speech import carry
from claims.languages.en.attribution.direct_speech_rules import attribute
from claims.languages.en.attribution.indirect_speech import find_headline, find_reported
from claims.languages.en.attribution.set_apart_speech import find_set_apart
from claims.languages.parsing import Paragraph
from claims.text.quotation_marks import Marked, find_marked
from claims.types import Span


@dataclass(frozen=True, slots=True)
class _Readings:
    """What each way of looking found in a text, before one of them is believed."""

    quotes: tuple[Marked, ...]
    #: Who speaks each quotation, None where no word beside it tells.
    spoken: tuple[Reported | None, ...]
    apart: tuple[Reported, ...]
    plain: tuple[Reported, ...]


def find_attributions(text: str, paragraphs: Sequence[Paragraph]) -> Attributions:
    """Find what is reported in a parsed text, and what is reported inside a report."""
    readings = _read(text, paragraphs)
    outer = _believed(text, readings, nested=False)
    return Attributions(readings.quotes, tuple(_outermost(outer)), tuple(_believed(text, readings, nested=True)))


def _read(text: str, paragraphs: Sequence[Paragraph]) -> _Readings:
    marked = [[one for one in find_marked(text, _place(each)) if one.depth == 0] for each in paragraphs]
    quotes = tuple(one for group in marked for one in group)
    pairs = list(zip(paragraphs, marked, strict=True))
    spoken = tuple(one for each, group in pairs for one in attribute(text, each, group))
    known = {quote.start for quote, one in zip(quotes, spoken, strict=True) if one is not None}
    apart = _sorted(one for one in find_set_apart(text, paragraphs, quotes) if one.content[0].start not in known)
    plain = tuple(_fit(one, group) for each, group in pairs for one in _plain(text, each))
    return _Readings(quotes, spoken, tuple(apart), plain)


def _believed(text: str, readings: _Readings, *, nested: bool) -> list[Reported]:
    """Return the reports that stand once the readings were compared; with ``nested`` also those inside a report."""
    quotes, apart = readings.quotes, readings.apart
    free = [not _overlaps(quote, apart) for quote in quotes]
    said = [*apart, *(one for one in readings.plain if nested or not _inside(one.cue, quotes))]
    direct = list(carry(text, list(compress(quotes, free)), list(compress(readings.spoken, free)), said))
    direct, plain = _settle(direct, list(readings.plain))
    covered = {piece for one in (*direct, *apart) for piece in one.content}
    reported = [one for one in plain if not covered & set(one.content)]
    return [*apart, *(one for one in (*direct, *reported) if nested or not _inside(one.cue, quotes))]


def _settle(direct: list[Reported], plain: list[Reported]) -> tuple[list[Reported], list[Reported]]:
    """Let one reading stand where a word was read twice: the wider content, where it holds the whole quotation.

    A wide reading that knows no speaker, where the other does, has taken the speaker for words of the quotation.
    """
    named = {one.cue for one in direct if one.source is not None}
    wide = {one.cue: one for one in plain if one.source is not None or one.cue not in named}
    kept = [one for one in direct if one.cue not in wide or not _holds(wide[one.cue], one)]
    spoken = {(one.cue, piece) for one in kept for piece in one.content}
    others = [one for one in plain if one.cue in wide and wide[one.cue] is one]
    return kept, [one for one in others if not any((one.cue, piece) in spoken for piece in one.content)]


def _holds(wide: Reported, one: Reported) -> bool:
    """Whether a content holds another and more."""
    piece = one.content[0]
    return any(each.start <= piece.start and piece.end <= each.end and each != piece for each in wide.content)


def _sorted(found: Iterable[Reported]) -> list[Reported]:
    """Return what was found in the order of the text, one for each place."""
    return list({one.content[0].start: one for one in sorted(found, key=lambda one: one.content[0].start)}.values())


def _overlaps(quote: Marked, apart: Sequence[Reported]) -> bool:
    """Whether a quotation shares words with speech that stands apart, which is sorted."""
    place = bisect_right(apart, quote.start, key=lambda one: one.content[0].start)
    near = [one.content[0] for one in apart[max(0, place - 1) : place + 1]]
    return any(span.start < quote.end and quote.start < span.end for span in near)


def _plain(text: str, paragraph: Paragraph) -> Iterator[Reported]:
    headline = find_headline(text, paragraph)
    yield from find_reported(text, paragraph) if headline is None else [headline]


def _inside(cue: Span, quotes: Sequence[Marked]) -> bool:
    place = bisect_right(quotes, cue.start, key=lambda quote: quote.start) - 1
    return place >= 0 and cue.start < quotes[place].end


def _outermost(found: Sequence[Reported]) -> list[Reported]:
    """Leave out what is said inside something said, looking at each cue once."""
    kept: list[Reported] = []
    contents: list[Span] = []
    for one in sorted(found, key=lambda each: (each.content[0].start, each.cue.start)):
        kept.append(one)
        contents.extend(one.content)
    inside = sorted(contents, key=lambda span: span.start)
    reach: list[int] = []
    for span in inside:
        reach.append(max(span.end, reach[-1] if reach else 0))
    starts = [span.start for span in inside]

    def covered(cue: Span) -> bool:
        place = bisect_right(starts, cue.start) - 1
        return place >= 0 and reach[place] >= cue.end

    return [one for one in kept if not covered(one.cue)]


def _place(paragraph: Paragraph) -> Span:
    return Span(paragraph.start, paragraph.end)


def _fit(one: Reported, quotes: Sequence[Marked]) -> Reported:
    """Let the contents take in every quotation in marks that they cut, and never leave the one the cue stands in."""
    return replace(one, content=tuple(dict.fromkeys(_fit_span(span, one.cue, quotes) for span in one.content)))


def _fit_span(span: Span, cue: Span, quotes: Sequence[Marked]) -> Span:
    for quote in quotes:
        if quote.end <= span.start or span.end <= quote.start:
            continue
        if quote.start <= cue.start < quote.end:
            span = Span(max(span.start, quote.start), min(span.end, quote.end))
        else:
            span = Span(min(span.start, quote.start), max(span.end, quote.end))
    return span
