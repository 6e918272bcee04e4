"""A second language comes in through the door: one class and one line, and every stage asks it."""

import re

import pytest

import claims
from claims.attribution.reported import Attributions, Reported
from claims.checkworthiness.signals import GENERAL, Signal
from claims.coreference.resolved import Coreference
from claims.extraction.draft import Draft, Proposition
from claims.languages import LANGUAGES
from claims.languages.language import Language
from claims.types import Attribution, Document, Edit, Resolution, Span
from claims.wording.traced import Traced, joined

TEXT = "Ana mors ke 12 dom kasu. Ta dom lavu."


class Toy(Language):
    """A language of a few words: "mors ke" says that, "ta" is who spoke last, "kasu" is "fell"."""

    abilities = frozenset({"extraction"})
    signals = (*GENERAL, Signal("fall", "tells of a fall", lambda text: "kasu" in text))

    def attribute(self, text, paragraphs):
        said = []
        for one in re.finditer(r"(\w+) (mors ke) ", text):
            content = Span(one.end(), text.index(".", one.end()))
            said.append(Reported((content,), Span(*one.span(2)), Span(*one.span(1)), "says", proposition=True))
        return Attributions((), tuple(said), tuple(said))

    def resolve(self, text, paragraphs, attributions, *, subject=None):
        name = attributions.outermost[0].source
        named = text[name.start : name.end]
        places = [one.span() for one in re.finditer(r"\bTa\b", text)]
        resolutions = tuple(Resolution(start, end, text[start:end], named, source=name) for start, end in places)
        return Coreference(resolutions, lambda source: source and text[source.start : source.end])

    def drafts(self, paragraph, sentence, text, quotations):
        doc = paragraph.doc
        first, said = sentence.start, ()
        for one in quotations:
            first = next(token.i for token in sentence if paragraph.start + token.idx >= one.content.start)
            said = (Attribution(one.speaker, "mors ke", one.stance),)
        return [Draft(paragraph, sentence, Proposition(doc, first, sentence.end - 1, doc[first], "clause"), said)]

    def word(self, draft, resolved):
        tokens = draft.proposition.doc[draft.proposition.first : draft.proposition.last]
        used = {token.i: resolved[token.i] for token in tokens if token.i in resolved}
        return joined(" ", (used.get(token.i) or Traced.copied(token.text, token.idx) for token in tokens)), used

    def claim_type(self, words):
        return "quantity" if re.search(r"\d", words) else "event"


@pytest.fixture
def toy(monkeypatch):
    monkeypatch.setitem(LANGUAGES, "xt", Toy)


@pytest.mark.usefixtures("toy")
def test_a_second_language_attributes_resolves_extracts_and_words():
    first, second = claims.split(Document(TEXT, language="xt"))
    assert (first.quote, first.speaker, first.claim_type) == ("12 dom kasu", "Ana", "quantity")
    assert second.claim_text == "Ana dom lavu"
    assert second.edits == (Edit(25, 27, "Ana", source=Span(0, 3)),)
    assert [(one.mention, one.referent) for one in second.resolutions] == [("Ta", "Ana")]


@pytest.mark.usefixtures("toy")
def test_its_signals_are_shown_and_described():
    assert "fall" in claims.split(Document(TEXT, language="xt"))[0].signals
    assert claims.describe_signal("fall") == "tells of a fall"


@pytest.mark.usefixtures("toy")
def test_its_quotations_are_found():
    (quotation,) = claims.find_quotations(Document(TEXT, language="xt"))
    assert (quotation.speaker, TEXT[quotation.content.start : quotation.content.end]) == ("Ana", "12 dom kasu")


def test_without_it_the_text_is_read_in_the_general_way():
    found = claims.split(Document(TEXT, language="xt"))
    assert [claim.claim_text for claim in found] == ["Ana mors ke 12 dom kasu.", "Ta dom lavu."]
    assert {claim.speaker for claim in found} == {None}
