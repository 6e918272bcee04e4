"""Quotations: who is said to have said or thought what, in direct, mixed and indirect speech."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from claims.attribution.reported import Reported
from claims.coreference.resolved import Coreference
from claims.rules import Rule
from claims.text.quotation_marks import Marked, find_dialogue, find_marked
from claims.text.word_count import count_words
from claims.types import Attribution, Quotation, QuotationKind, Span

#: Words that a quotation has at least, unless it ends like a sentence.
SHORTEST_SPEECH = 4
SPEECH_END = re.compile(r"[.!?…,。！？؟][\W_]*$")


def told(
    text: str, reported: Iterable[Reported], quotes: Sequence[Marked], coreference: Coreference
) -> Iterator[Quotation]:
    """Yield what is reported in a text as quotations, a piece each, with the names of those who speak.

    ``quotes`` are the outermost quotations in marks, in order: they tell direct from indirect speech.
    """
    for one in reported:
        for span in one.content:
            kind = "direct" if one.verbatim else _kind(text, span, quotes)
            speaker = one.speaker or coreference.name(one.source)
            yield Quotation(span, one.cue, one.source, speaker, kind, one.stance, (one.rule,))


def in_marks(text: str, place: Span) -> Iterator[Quotation]:
    """Yield what stands in quotation marks in a paragraph, in the typography of any language; nobody is named."""
    for one in find_marked(text, place):
        if one.depth == 0 and is_speech(text[one.start : one.end]):
            yield Quotation(Span(one.start, one.end), None, None, None, "direct", rules=(IN_MARKS.name,))


def after_dash(text: str, place: Span) -> Iterator[Quotation]:
    """Yield a paragraph that a dash marks as somebody's words, as many languages print dialogue; nobody is named."""
    one = find_dialogue(text, place)
    if one is not None and one.depth == 0 and is_speech(text[one.start : one.end]):
        yield Quotation(Span(one.start, one.end), None, None, None, "direct", rules=(AFTER_DASH.name,))


def is_speech(words: str) -> bool:
    """Whether words in marks are more than a title or a single word held at a distance."""
    return count_words(words) >= SHORTEST_SPEECH or bool(SPEECH_END.search(words))


def around(quotations: Sequence[Quotation], start: int, end: int) -> list[Quotation]:
    """Return the quotations that hold what stands between two offsets, outermost first."""
    holding = [q for q in quotations if q.content.start <= start and end <= q.content.end]
    return sorted(holding, key=lambda q: q.content.start - q.content.end)


def chain(quotations: Sequence[Quotation], text: str, nobody: frozenset[str] = frozenset()) -> tuple[Attribution, ...]:
    """Return those who say quotations, in their order; those called as in ``nobody`` left out."""
    links = []
    for quotation in quotations:
        name = quotation.speaker or (text[quotation.source.start : quotation.source.end] if quotation.source else None)
        if name and name.lower() not in nobody:
            cue = text[quotation.cue.start : quotation.cue.end] if quotation.cue else ""
            links.append(Attribution(name, cue, quotation.stance))
    return tuple(links)


def _kind(text: str, content: Span, quotes: Sequence[Marked]) -> QuotationKind:
    """Tell by how many of the letters and digits of a content stand inside quotation marks."""
    letters = sum(character.isalnum() for character in text[content.start : content.end])
    inside = 0
    for number in range(max(0, bisect_left(quotes, content.start, key=lambda one: one.start) - 1), len(quotes)):
        if quotes[number].start >= content.end:
            break
        start, end = max(content.start, quotes[number].start), min(content.end, quotes[number].end)
        inside += sum(character.isalnum() for character in text[start:end])
    share = inside / max(1, letters)
    return "direct" if share >= 0.9 else "mixed" if share > 0.05 else "indirect"  # noqa: PLR2004 - as PolNeAR has it


IN_MARKS = Rule(
    "quotation marks alone",
    in_marks,
    "Die Bürgermeisterin sagte: „Die alte Brücke muss im Mai schließen.“",
    "Die Bürgermeisterin nannte die Brücke „alt“ und schloss sie.",
    "Where nobody reads the words around, marks around a sentence or several words are speech; nobody is named.",
)
AFTER_DASH = Rule(
    "dash before dialogue",
    after_dash,
    "— Il faut fermer le vieux pont au mois de mai, parce que les habitants de la ville ont peur.",
    "Il faut fermer le vieux pont au mois de mai, parce que les habitants de la ville ont peur.",
    "Many languages print what is said behind a dash at the head of a paragraph; nobody is named.",
)
#: What typography alone tells, in any language.
TYPOGRAPHY = (IN_MARKS, AFTER_DASH)
