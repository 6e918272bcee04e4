"""Quotations in marks: which words around them say who speaks, and which speak on from the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.attribution.reported import Reported
from claims.languages.en import labels
from claims.languages.en.attribution.carried_speech import (
    LONGEST_GAP,
    SPEECH_STANCES,
    UTTERANCE_END,
    is_sentence,
    opens,
)
from claims.languages.en.attribution.grammar import (
    Token,
    agent_of,
    children,
    cue_tokens,
    is_passive,
    lemma_of,
    noun_span,
    span_of,
    subject_of,
    trim,
)
from claims.languages.en.attribution.speech_tags import SpeechTag, begins_anew, tag_after, tag_before
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.parsing import Paragraph
from claims.text.quotation_marks import Marked
from claims.types import Span

SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s+[\"'“‘«A-Z(]|[;]")
COLON_SOURCE = re.compile(
    r"(?:^|[\n.!?•]\s*|\s[–—-]\s*)"
    r"(?P<name>[A-ZÀ-ÞА-Я][\w.’'-]*(?: (?:of|the|and|&|[A-ZÀ-ÞА-Я][\w.’'-]*)){0,5})(?P<cue>:)\s*$"
)
#: Blanks in quoted words that are more than a name or a term.
FEWEST_BLANKS = 3


@dataclass(frozen=True, slots=True)
class Here:
    """A quotation in its paragraph, with the cue verbs of that.

    ``last`` is who speaks the quotation before, ``latest`` the last one of the paragraph whose speaker is known.
    """

    text: str
    paragraph: Paragraph
    quote: Marked
    quotes: Sequence[Marked]
    verbs: Sequence[Token]
    last: Reported | None
    latest: Reported | None


def goes_on(here: Here) -> Reported | None:
    """Give an utterance that opens a sentence of its own to the speaker of the quotation before."""
    quote = here.quote
    opens = here.last is not None and any(quote.start == span.start for span in here.paragraph.sentence_spans())
    ended = opens and (UTTERANCE_END.search(here.text, quote.start, quote.end) or not quote.closed)
    return replace(here.last, content=(Span(quote.start, quote.end),)) if here.last is not None and ended else None


def in_sentence(here: Here) -> Reported | None:
    """Take a later sentence without a speaker of its own as theirs: ``“So it is,” he said. Then, “we try again.”``."""
    text, paragraph, quote, last, verbs = here.text, here.paragraph, here.quote, here.latest, here.verbs
    if last is None or text.count(" ", quote.start, quote.end) < FEWEST_BLANKS or last.stance not in SPEECH_STANCES:
        return None
    place = next((one for one in paragraph.sentence_spans() if one.start <= quote.start < one.end), None)
    if place is None or quote.end > place.end or place.start < max(last.cue.end, last.content[-1].end):
        return None
    if any(place.start <= paragraph.start + verb.idx < place.end for verb in verbs):
        return None
    content = trim(text, place)
    return replace(last, content=(content,)) if content else None


def resumes(here: Here) -> Reported | None:
    """Give a quotation that goes on in its sentence to the same speaker: ``"I know," she said, "but I wait."``."""
    last, quote = here.last, here.quote
    if last is None or not last.content[-1].end <= last.cue.start < quote.start:
        return None
    gap = here.text[last.cue.end : quote.start]
    again = gap.rstrip().endswith(",") and len(gap) < LONGEST_GAP and not SENTENCE_END.search(gap)
    return replace(last, content=(Span(quote.start, quote.end),)) if again else None


def cue_after(here: Here) -> Reported | None:
    """Find ``"…," Peskov said`` and ``"…," said Peskov``."""
    text, paragraph, quote, verbs = here.text, here.paragraph, here.quote, here.verbs
    if (
        not UTTERANCE_END.search(text[max(quote.start, quote.end - 6) : quote.end])
        and text[quote.end : quote.end + 1] != ","
    ):
        return None
    for verb in verbs:
        place = paragraph.start + verb.idx
        gap = text[quote.end : place]
        if place < quote.end or len(gap) > LONGEST_GAP:
            continue
        if SENTENCE_END.search(gap) or begins_anew(text, quote, verb):
            return None
        subject = _subject_near(verb) or _inverted(verb)
        between = [token for token in paragraph.doc if quote.end <= paragraph.start + token.idx < place]
        mine = {token.i for token in subject.subtree} if subject is not None else set()
        mine |= {token.i for child in children(verb, "aux", "neg", "advmod", "punct") for token in child.subtree}
        near = all(token.i in mine or token.is_punct or token.is_space for token in between)
        if near and not _says_something_else(text, quote, verb):
            return _reported(text, paragraph, quote, verb, subject)
        return None
    return None


def _says_something_else(text: str, quote: Marked, verb: Token) -> bool:
    """Whether a verb behind a full stop begins a report of its own: '"closed 60 schools." The state says 41 …'."""
    inside = text[quote.start : quote.end].rstrip('"”’»')
    ended = inside.endswith(".") and not inside.endswith("..")
    return ended and any(child.i > verb.i for child in children(verb, "ccomp", "xcomp"))


def led_in(here: Here) -> Reported | None:
    """Find ``Peskov said: "…"``: a colon binds more than what begins after a full stop behind the quotation."""
    return cue_before(here) if here.text[: here.quote.start].rstrip().endswith(":") else None


def cue_before(here: Here) -> Reported | None:
    """Find ``Peskov told the weekly, "…"`` and ``Peskov said that "…"``."""
    text, paragraph, quote, verbs = here.text, here.paragraph, here.quote, here.verbs
    for verb in reversed(verbs):
        end = paragraph.start + verb.idx + len(verb)
        if end > quote.start:
            continue
        gap = text[end : quote.start]
        if len(gap) > LONGEST_GAP or SENTENCE_END.search(gap):
            return None
        between = [token for token in paragraph.doc if end <= paragraph.start + token.idx < quote.start]
        mine = {token.i for child in verb.rights if child.dep_ in labels.BEFORE_A_QUOTATION for token in child.subtree}
        mine |= {token.i for child in children(verb, "nsubj") for token in child.subtree}
        light = all(token.i in mine or token.is_punct or token.lower_ == "that" for token in between)
        introduced = gap.rstrip()[-1:] in {":", ","} or gap.strip() in {"", "that"}
        if light and introduced:
            return _reported(text, paragraph, quote, verb, _subject_near(verb))
        return None
    return None


def _subject_near(verb: Token) -> Token | None:
    return agent_of(verb) if is_passive(verb) else subject_of(verb)


def _inverted(verb: Token) -> Token | None:
    """Return what the parse takes for the object in ``"…," read the letter``."""
    objects = children(verb, "dobj")
    return objects[0] if objects and objects[0].left_edge.i == verb.i + 1 else None


def _reported(text: str, paragraph: Paragraph, quote: Marked, verb: Token, subject: Token | None) -> Reported:
    return Reported(
        (Span(quote.start, quote.end),),
        span_of(*cue_tokens(verb), paragraph.start),
        noun_span(text, subject, paragraph.start),
        CUE_VERBS[lemma_of(verb, CUE_VERBS)].stance,
        proposition=True,
    )


def tagged_after(here: Here) -> Reported | None:
    """Find the speaker in the words behind an utterance where the parse does not show it."""
    if not is_sentence(here.text, here.quote) or not opens(here.text, here.quote):
        return None
    return _tagged(here, tag_after(here.text, here.paragraph, here.quote, here.quotes))


def tagged_before(here: Here) -> Reported | None:
    """Find the speaker in the words before an utterance where the parse does not show it."""
    if not is_sentence(here.text, here.quote):
        return None
    return _tagged(here, tag_before(here.text, here.paragraph, here.quote))


def _tagged(here: Here, tag: SpeechTag | None) -> Reported | None:
    if tag is None:
        return None
    content = (Span(here.quote.start, here.quote.end),)
    return Reported(content, span_of(*tag.cue, here.paragraph.start), tag.source, tag.stance, proposition=True)


def name_and_colon(here: Here) -> Reported | None:
    """Find ``Peskov: "…"``."""
    text, paragraph, quote = here.text, here.paragraph, here.quote
    match = COLON_SOURCE.search(text[max(paragraph.start, quote.start - 80) : quote.start])
    if match is None:
        return None
    offset = max(paragraph.start, quote.start - 80)
    return Reported(
        (Span(quote.start, quote.end),),
        Span(offset + match.start("cue"), offset + match.end("cue")),
        Span(offset + match.start("name"), offset + match.end("name")),
        "says",
        proposition=True,
    )
