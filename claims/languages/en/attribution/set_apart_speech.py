"""Speech set apart from the story: under a line that ends in a colon, above a signature, in a transcript."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.attribution.reported import Reported
from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, cue_tokens, lemma_of, noun_span, span_of, subject_of, trim
from claims.languages.en.words.attribution import CUE_NOUNS, CUE_VERBS
from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.text.quotation_marks import Marked
from claims.turns.finding import find_turns
from claims.types import Span

#: "— Maria Lopez, teacher" at the end of a line.
SIGNATURE = re.compile(r"\s*(?P<cue>[―—–]|--?)\s*(?P<name>[A-ZÀ-ÞА-Я][^\n\"“”:;!?]{2,60}?)[.\s]*$")
LIST_ITEM = re.compile(r"(?:[-*•·]|\d{1,2}[.)])\s")


def find_set_apart(text: str, paragraphs: Sequence[Paragraph], quotes: Sequence[Marked]) -> Iterator[Reported]:
    """Find the speech that stands in paragraphs of its own, in the order of the text."""
    parsed = [each for each in paragraphs if each.doc.has_annotation("DEP")]
    lines = list(_transcript(text, parsed))
    yield from lines
    taken = {one.cue.start for one in lines}
    for number, paragraph in enumerate(parsed):
        signed = _signed(text, paragraph, quotes)
        if signed is not None:
            yield signed
        elif number + 1 < len(parsed) and _end_of(text, paragraph) not in taken:
            yield from _introduced(text, paragraph, parsed[number + 1], quotes)


def _line(text: str, paragraph: Paragraph) -> str:
    return text[paragraph.start : paragraph.end]


def _end_of(text: str, paragraph: Paragraph) -> int:
    """Return where the last character of a paragraph stands."""
    return paragraph.start + len(_line(text, paragraph).rstrip()) - 1


def _opening(paragraph: Paragraph, quotes: Sequence[Marked]) -> Marked | None:
    """Return the quotation in marks with which a paragraph begins."""
    place = bisect_left(quotes, paragraph.start, key=lambda quote: quote.start)
    return quotes[place] if place < len(quotes) and quotes[place].start == paragraph.start else None


def _signed(text: str, paragraph: Paragraph, quotes: Sequence[Marked]) -> Reported | None:
    """Find ``“…” — Maria Lopez`` as a paragraph of its own."""
    quote = _opening(paragraph, quotes)
    if quote is None:
        return None
    match = SIGNATURE.match(text, quote.end, paragraph.end)
    if match is None:
        return None
    name = Span(match.start("name"), match.end("name"))
    content = Span(quote.start, quote.end)
    cue = Span(match.start("cue"), match.end("cue"))
    return Reported((content,), cue, name, "says", proposition=True, rule=SIGNATURE_LINE.name)


def _introduced(text: str, paragraph: Paragraph, following: Paragraph, quotes: Sequence[Marked]) -> Iterator[Reported]:
    """Find the paragraph that stands under "The mayor added:"."""
    line = _line(text, following)
    if text[_end_of(text, paragraph)] != ":" or LIST_ITEM.match(line):
        return
    verb = _introducing(paragraph)
    quote = _opening(following, quotes)
    if quote is None and (verb is None or not _speaks(verb)):
        return
    whole = trim(text, Span(following.start, following.start + len(line)))
    content = Span(quote.start, quote.end) if quote is not None else whole
    if content is not None and verb is not None:
        lemma = lemma_of(verb, CUE_VERBS)
        stance = CUE_VERBS[lemma].stance if lemma in CUE_VERBS else "says"
        cue = span_of(*cue_tokens(verb), paragraph.start)
        source = noun_span(text, subject_of(verb), paragraph.start)
        yield Reported((content,), cue, source, stance, proposition=True, rule=INTRODUCED.name)
    elif content is not None:
        end = _end_of(text, paragraph)
        cue = Span(end, end + 1)
        yield Reported((content,), cue, _only_name(paragraph), "says", proposition=True, rule=INTRODUCED.name)


def _only_name(paragraph: Paragraph) -> Span | None:
    """Return the person or organisation of a line that names one, "Lopez, in a letter to the council:"."""
    names = [name for name in paragraph.doc.ents if name.label_ in labels.SPEAKERS]
    if len(names) != 1:
        return None
    return Span(paragraph.start + names[0].start_char, paragraph.start + names[0].end_char)


def _introducing(paragraph: Paragraph) -> Token | None:
    """Return the verb of the sentence that ends in the colon: the last one that speaks, else its main one."""
    sentence = list(paragraph.doc.sents)[-1]
    verbs = [token for token in sentence if token.pos_ == "VERB" and subject_of(token) is not None]
    speaking = [token for token in verbs if _speaks(token) and token.dep_ not in {"relcl", "acl"}]
    if speaking:
        return speaking[-1]
    return sentence.root if sentence.root in verbs else None


def _speaks(verb: Token) -> bool:
    """Whether a verb introduces words, itself or by its object: "wrote:", "made the following statement:"."""
    word = CUE_VERBS.get(lemma_of(verb, CUE_VERBS))
    if word is not None and "speech" in word.frames:
        return True
    return any(child.dep_ == "dobj" and child.lemma_.lower() in CUE_NOUNS for child in verb.children)


def _transcript(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Reported]:
    """Find what is said in the turns of a transcript, "RIVERA: We never signed it.", paragraph by paragraph."""
    found = find_turns(text)
    labels = {label.start for label in found.labels}
    starts = [turn.start for turn in found.turns]
    for paragraph in paragraphs:
        number = bisect_right(starts, paragraph.start) - 1
        if number < 0 or paragraph.start in labels or paragraph.start >= found.turns[number].end:
            continue
        turn, content = found.turns[number], trim(text, Span(paragraph.start, paragraph.end))
        if content is not None:
            said = Reported((content,), turn.cue, turn.source, "says", proposition=True, rule=TRANSCRIPT_LINE.name)
            yield replace(said, speaker=turn.speaker, verbatim=True)


TRANSCRIPT_LINE = Rule(
    "line of a transcript",
    _transcript,
    "RIVERA: We never signed the deal.\n\nBERG: You did sign it.\n\nRIVERA: Not in May.",
    "RIVERA: We never signed the deal.\n\nThe mayor left the room.",
    "Several paragraphs begin with a name and a colon, and several people talk.",
)
SIGNATURE_LINE = Rule(
    "signature",
    _signed,
    "“The bridge has to close in May.” — Maria Lopez",
    "“The bridge has to close in May.” — in a letter: “it is old”",
    "A dash and a name behind the only quotation of a paragraph.",
)
INTRODUCED = Rule(
    "paragraph under a colon",
    _introduced,
    "The mayor added:\n\nThe bridge has to close in May.",
    "The mayor has three plans:\n\n- The bridge has to close in May.",
    "The paragraph under a line with a verb of saying that ends in a colon.",
)
SET_APART = (TRANSCRIPT_LINE, SIGNATURE_LINE, INTRODUCED)
