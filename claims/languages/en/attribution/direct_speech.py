"""Quotations in marks: which words around them say who speaks, and which speak on from the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.attribution.reported import Reported
from claims.languages.en.attribution.carried_speech import (
    LONGEST_GAP,
    SPEECH_STANCES,
    UTTERANCE_END,
    is_sentence,
    opens,
)
from claims.languages.en.attribution.cue_words import VERBS
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
from claims.languages.en.attribution.speech_tags import begins_anew, tag_after, tag_before
from claims.languages.parsing import Paragraph
from claims.text.quotation_marks import Marked
from claims.types import Span

SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s+[\"'“‘«A-Z(]|[;]")
#: What may stand between a verb and the quotation it introduces.
BETWEEN = frozenset({"npadvmod", "advmod", "prep", "dative", "dobj", "punct", "prt", "mark", "advcl"})
COLON_SOURCE = re.compile(
    r"(?:^|[\n.!?•]\s*|\s[–—-]\s*)"
    r"(?P<name>[A-ZÀ-ÞА-Я][\w.’'-]*(?: (?:of|the|and|&|[A-ZÀ-ÞА-Я][\w.’'-]*)){0,5})(?P<cue>:)\s*$"
)
#: Blanks in quoted words that are more than a name or a term.
FEWEST_BLANKS = 3


def attribute(text: str, paragraph: Paragraph, quotes: Sequence[Marked]) -> list[Reported | None]:
    """Say for each quotation in marks of a paragraph who speaks; None where nobody is said to."""
    verbs = [
        token
        for token in paragraph.doc
        if lemma_of(token, VERBS) in VERBS
        and (token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"))
        and token.nbor(-1 if token.i else 0).lower_ not in {"so", "-"}
        and not any(quote.start <= paragraph.start + token.idx < quote.end for quote in quotes)
    ]
    found: list[Reported | None] = []
    latest: Reported | None = None
    for quote in quotes:
        before = _before(text, paragraph, quote, verbs)
        # 'He said: "…." Her lawyer told us …': a colon binds more than what begins after a full stop.
        is_led_in = before is not None and text[: quote.start].rstrip().endswith(":")
        one = before if is_led_in else _after(text, paragraph, quote, verbs) or before
        one = one or _colon(text, paragraph, quote) or _tagged(text, paragraph, quote, quotes)
        last = found[-1] if found else None
        if one is None and last is not None and (_goes_on(text, paragraph, quote) or _resumes(text, last, quote)):
            one = replace(last, content=(Span(quote.start, quote.end),))
        if one is None and latest is not None:
            one = _in_sentence(text, paragraph, quote, latest, verbs)
        latest = one or latest
        found.append(one)
    return found


def _goes_on(text: str, paragraph: Paragraph, quote: Marked) -> bool:
    """Whether the quotation is an utterance that opens a sentence of its own."""
    opens = any(quote.start == span.start for span in paragraph.sentence_spans())
    return opens and bool(UTTERANCE_END.search(text, quote.start, quote.end) or not quote.closed)


def _in_sentence(
    text: str, paragraph: Paragraph, quote: Marked, last: Reported, verbs: Sequence[Token]
) -> Reported | None:
    """Take a later sentence without a speaker of its own as theirs: ``“So it is,” he said. Then, “we try again.”``."""
    if text.count(" ", quote.start, quote.end) < FEWEST_BLANKS or last.stance not in SPEECH_STANCES:
        return None
    place = next((one for one in paragraph.sentence_spans() if one.start <= quote.start < one.end), None)
    if place is None or quote.end > place.end or place.start < max(last.cue.end, last.content[-1].end):
        return None
    if any(place.start <= paragraph.start + verb.idx < place.end for verb in verbs):
        return None
    content = trim(text, place)
    return replace(last, content=(content,)) if content else None


def _resumes(text: str, last: Reported, quote: Marked) -> bool:
    """Whether a quotation goes on in the same sentence: ``"I know," she said, "but I wait."``."""
    gap = text[last.cue.end : quote.start]
    return (
        last.content[-1].end <= last.cue.start < quote.start
        and gap.rstrip().endswith(",")
        and (len(gap) < LONGEST_GAP and not SENTENCE_END.search(gap))
    )


def _after(text: str, paragraph: Paragraph, quote: Marked, verbs: Sequence[Token]) -> Reported | None:
    """Find ``"…," Peskov said`` and ``"…," said Peskov``."""
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


def _before(text: str, paragraph: Paragraph, quote: Marked, verbs: Sequence[Token]) -> Reported | None:
    """Find ``Peskov said: "…"`` and ``Peskov told the weekly, "…"``."""
    for verb in reversed(verbs):
        end = paragraph.start + verb.idx + len(verb)
        if end > quote.start:
            continue
        gap = text[end : quote.start]
        if len(gap) > LONGEST_GAP or SENTENCE_END.search(gap):
            return None
        between = [token for token in paragraph.doc if end <= paragraph.start + token.idx < quote.start]
        mine = {token.i for child in verb.rights if child.dep_ in BETWEEN for token in child.subtree}
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
        VERBS[lemma_of(verb, VERBS)].stance,
        proposition=True,
    )


def _tagged(text: str, paragraph: Paragraph, quote: Marked, quotes: Sequence[Marked]) -> Reported | None:
    """Find the speaker in the words beside an utterance where the parse does not show it."""
    if not is_sentence(text, quote):
        return None
    after = tag_after(text, paragraph, quote, quotes) if opens(text, quote) else None
    tag = after or tag_before(text, paragraph, quote)
    if tag is None:
        return None
    content = (Span(quote.start, quote.end),)
    return Reported(content, span_of(*tag.cue, paragraph.start), tag.source, tag.stance, proposition=True)


def _colon(text: str, paragraph: Paragraph, quote: Marked) -> Reported | None:
    """Find ``Peskov: "…"``."""
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
