"""A document, analysed once: its parse, who says what in it, and whom its mentions stand for.

Every stage takes the :class:`Analysis`, none parses or remembers anything for itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.attribution.quotations import told
from claims.attribution.reported import Attributions, Reported
from claims.coreference.resolved import Coreference
from claims.languages import language_of
from claims.languages.language import Language
from claims.languages.parsing import Paragraph
from claims.types import Document, Quotation, Sentence, Span


@dataclass(frozen=True, slots=True)
class Analysis:
    """What is known of a document before anything is claimed of it.

    ``quotations`` has all that is said, also what is said inside something said, in reading order.
    """

    document: Document
    language: Language
    paragraphs: tuple[Paragraph, ...]
    attributions: Attributions
    coreference: Coreference
    quotations: tuple[Quotation, ...]


def analyse(document: Document) -> Analysis:
    """Parse a document, find who says what in it, and whom its mentions stand for."""
    text = document.text
    language = language_of(text, document.language)
    paragraphs = language.parse(text)
    attributions = language.attribute(text, paragraphs)
    coreference = language.resolve(text, paragraphs, attributions, subject=document.subject)
    found = Analysis(document, language, paragraphs, attributions, coreference, ())
    return Analysis(
        document, language, paragraphs, attributions, coreference, tuple(_quotations(found, attributions.nested))
    )


def split_sentences(document: Document) -> list[Sentence]:
    """Split a document into sentences, in reading order.

    They are disjoint, ``text[start:end] == sentence.text``, none begins or ends with a blank, and everything that is
    not blank lies in one. No sentence crosses a line end unless the text is hard-wrapped.
    """
    text = document.text
    return [
        Sentence(span.start, span.end, text[span.start : span.end])
        for paragraph in language_of(text, document.language).parse(text)
        for span in paragraph.sentence_spans()
    ]


def find_quotations(document: Document) -> list[Quotation]:
    """Find the quotations of a document in reading order, without what is said inside something said."""
    analysis = analyse(document)
    return _quotations(analysis, analysis.attributions.outermost)


def _quotations(analysis: Analysis, reported: tuple[Reported, ...]) -> list[Quotation]:
    text = analysis.document.text
    found = set(told(text, reported, analysis.attributions.quotes, analysis.coreference))
    found |= set(_unattributed(analysis, {piece for one in reported for piece in one.content}))
    return sorted(found, key=lambda one: (one.content.start, one.content.end, one.cue.start if one.cue else -1))


def _unattributed(analysis: Analysis, known: set[Span]) -> Iterator[Quotation]:
    """Yield the quotations that typography alone shows, but for those that were attributed."""
    for paragraph in analysis.paragraphs:
        place = Span(paragraph.start, paragraph.end)
        for one in analysis.language.unattributed(analysis.document.text, place):
            if one.content not in known:
                yield one
