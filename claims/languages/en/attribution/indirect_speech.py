"""Reported speech and thought, found in the parse of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.attribution.reported import Reported
from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, noun_span, runs, span_of, trim
from claims.languages.en.attribution.reporting_words import read_cue
from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.types import Span


def find_reported(text: str, paragraph: Paragraph) -> Iterator[Reported]:
    """Find the reported speech and thought of a paragraph, in the order of its cues."""
    for token in paragraph.doc:
        found = read_cue(token)
        if found is None:
            continue
        (first, last), complement = found.cue, found.complement
        spans = tuple(_spans(text, paragraph, complement.tokens))
        if spans:
            cue = span_of(first, complement.last_of_cue or last, paragraph.start)
            source = noun_span(text, found.source, paragraph.start)
            yield Reported(spans, cue, source, found.stance, complement.proposition, complement.rule)


#: "Clinton: …", "Sanders to voters: …" as a line of its own; what follows is a sentence, not a list or a label.
HEADLINE = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?: (?:of|the|and|&|[A-Z][\w.’'-]*)){0,4})(?: to [A-Z][\w ]{1,30})?"
    r"(?P<cue>:) (?P<content>\S.*)"
)
LONGEST_HEADLINE = 160


def find_headline(text: str, paragraph: Paragraph) -> Reported | None:
    """Find a headline that begins with its speaker and a colon."""
    line = text[paragraph.start : paragraph.end]
    match = HEADLINE.fullmatch(line) if len(line) <= LONGEST_HEADLINE else None
    if match is None or not any(token.pos_ in {"VERB", "AUX"} for token in paragraph.doc):
        return None
    name = [token for token in paragraph.doc if token.idx < match.end("name")]
    if name[-1].pos_ != "PROPN" or not any(
        each.label_ in labels.SPEAKERS and each.start == 0 for each in paragraph.doc.ents
    ):
        return None
    places = [
        Span(paragraph.start + match.start(group), paragraph.start + match.end(group))
        for group in ("content", "cue", "name")
    ]
    content = trim(text, places[0])
    if content is None:
        return None
    return Reported((content,), places[1], places[2], "says", proposition=True, rule=HEADLINE_LABEL.name)


def _spans(text: str, paragraph: Paragraph, tokens: list[Token]) -> Iterator[Span]:
    for first, last in runs(tokens):
        span = trim(text, span_of(first, last, paragraph.start))
        if span is not None:
            yield span


HEADLINE_LABEL = Rule(
    "headline with a colon",
    find_headline,
    "Maria Lopez: The bridge has to close in May",
    "The plan: The bridge has to close in May",
    "A line that begins with a name and a colon is what that name says.",
)
