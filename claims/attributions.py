"""Every attribution of a text: the words, who by which word, before anybody is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims.direct_speech import attribute, carry
from claims.indirect_speech import Reported, find_headline, find_reported
from claims.language import Paragraph, parse
from claims.quotation_marks import Marked, find_marked
from claims.types import Span


@dataclass(frozen=True, slots=True)
class Attributions:
    """What is reported in a text, its parsed paragraphs, and its quotations in marks, outermost ones, in order."""

    paragraphs: tuple[Paragraph, ...]
    quotes: tuple[Marked, ...]
    reported: tuple[Reported, ...]


def find_attributions(text: str, *, language: str | None = None, nested: bool = False) -> Attributions:
    """Find what is reported in a text; with ``nested`` also what is reported inside a report."""
    paragraphs = parse(text, language=language)
    marked = [[one for one in find_marked(text, _place(each)) if one.depth == 0] for each in paragraphs]
    quotes = tuple(one for group in marked for one in group)
    spoken = [one for each, group in zip(paragraphs, marked, strict=True) for one in attribute(text, each, group)]
    plain = [_fit(one, group) for each, group in zip(paragraphs, marked, strict=True) for one in _plain(text, each)]
    direct = list(carry(text, quotes, spoken, [one for one in plain if nested or not _inside(one.cue, quotes)]))
    covered = {piece for one in direct for piece in one.content}
    reported = [one for one in plain if not covered & set(one.content)]
    outer = [one for one in (*direct, *reported) if nested or not _inside(one.cue, quotes)]
    return Attributions(paragraphs, quotes, tuple(outer if nested else _outermost(outer)))


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
    return Span(paragraph.start, paragraph.start + len(paragraph.doc.text))


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
