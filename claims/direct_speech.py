"""Quotations in marks: which words around them say who speaks, and which speak on from the one before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.attribution_grammar import (
    Token,
    agent_of,
    children,
    cue_tokens,
    is_passive,
    lemma_of,
    noun_span,
    span_of,
    subject_of,
)
from claims.attribution_words import VERBS
from claims.indirect_speech import Reported
from claims.language import Paragraph
from claims.quotation_marks import Marked
from claims.types import Span

#: A quotation that is an utterance of its own ends in one of these before its closing mark.
UTTERANCE_END = re.compile(r"[,.?!…—–-][\"'”’»“‘」』\s]*$")
SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s+[\"'“‘«A-Z(]|[;]")
#: What may stand between a verb and the quotation it introduces.
BETWEEN = frozenset({"npadvmod", "advmod", "prep", "dative", "dobj", "punct", "prt", "mark", "advcl"})
COLON_SOURCE = re.compile(
    r"(?:^|[\n.!?]\s*)(?P<name>[A-ZÀ-ÞА-Я][\w.’'-]*(?: (?:of|the|and|&|[A-ZÀ-ÞА-Я][\w.’'-]*)){0,5})(?P<cue>:)\s*$"
)
LONGEST_GAP = 160
#: Stances of those who speak, as against those who only think or judge.
SPEECH_STANCES = frozenset({"says", "tells", "denies", "warns", "accuses", "alleges", "asks", "complains", "demands"})


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
    for quote in quotes:
        one = _after(text, paragraph, quote, verbs) or _before(text, paragraph, quote, verbs)
        one = one or _colon(text, paragraph, quote)
        if one is None and found and found[-1] is not None and _goes_on(text, paragraph, quote):
            one = replace(found[-1], content=(Span(quote.start, quote.end),))
        found.append(one)
    return found


def _goes_on(text: str, paragraph: Paragraph, quote: Marked) -> bool:
    """Whether the quotation is an utterance that opens a sentence of its own."""
    opens = any(quote.start == span.start for span in paragraph.sentence_spans())
    return opens and bool(UTTERANCE_END.search(text, quote.start, quote.end) or not quote.closed)


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
        if SENTENCE_END.search(gap):
            return None
        subject = _subject_near(verb)
        between = [token for token in paragraph.doc if quote.end <= paragraph.start + token.idx < place]
        mine = {token.i for token in subject.subtree} if subject is not None else set()
        mine |= {token.i for child in children(verb, "aux", "neg", "advmod", "punct") for token in child.subtree}
        if all(token.i in mine or token.is_punct or token.is_space for token in between):
            return _reported(text, paragraph, quote, verb, subject)
        return None
    return None


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


def _reported(text: str, paragraph: Paragraph, quote: Marked, verb: Token, subject: Token | None) -> Reported:
    return Reported(
        (Span(quote.start, quote.end),),
        span_of(*cue_tokens(verb), paragraph.start),
        noun_span(text, subject, paragraph.start),
        VERBS[lemma_of(verb, VERBS)].stance,
        proposition=True,
    )


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


def carry(
    text: str, quotes: Sequence[Marked], found: Sequence[Reported | None], reported: Sequence[Reported]
) -> Iterator[Reported]:
    """Give the quotations nobody is said to speak to the speaker before (or, of a long one, after) who speaks on.

    ``reported`` are the attributions without marks: "Massie said he was for it. “He can win.”" has one speaker.
    """
    known = list(found)
    for number in range(len(quotes) - 2, -1, -1):
        following = known[number + 1]
        if known[number] is None and following is not None and _runs_on(text, quotes[number], quotes[number + 1]):
            known[number] = replace(following, content=(Span(quotes[number].start, quotes[number].end),))
    others = sorted((one for one in reported if one.stance in SPEECH_STANCES), key=lambda one: one.cue.start)
    cues = [one.cue.start for one in others]
    spoken: Reported | None = None
    for number, quote in enumerate(quotes):
        if known[number] is None and _is_utterance(text, quote):
            place = bisect_left(cues, quote.start) - 1
            latest = _latest(spoken, others[place] if place >= 0 else None)
            if latest is not None and _speaks_on(text, latest, quote):
                known[number] = replace(latest, content=(Span(quote.start, quote.end),))
        spoken = known[number] or spoken
    yield from (one for one in known if one is not None)


def _runs_on(text: str, quote: Marked, following: Marked) -> bool:
    """Whether a quotation was left open at the end of its paragraph, to go on in the next."""
    return not quote.closed and "\n" in text[quote.end : following.start]


def _latest(*attributions: Reported | None) -> Reported | None:
    known = [one for one in attributions if one is not None]
    return max(known, key=_end, default=None)


def _end(one: Reported) -> int:
    return max(one.cue.end, one.content[-1].end)


def _is_utterance(text: str, quote: Marked) -> bool:
    """Whether the quotation begins like a sentence, where a sentence may begin, and ends like one."""
    before = text[max(0, quote.start - 40) : quote.start].rstrip(" \t")
    inside = text[quote.start : quote.start + 4].strip("\"'“”‘’«»„` ….[(")
    opens = not before or before[-1] in '\n.!?:"”’»'
    return (
        opens and inside[:1].isupper() and bool(UTTERANCE_END.search(text, quote.start, quote.end) or not quote.closed)
    )


def _speaks_on(text: str, before: Reported, quote: Marked) -> bool:
    """Whether the quotation follows in the same paragraph, or alone in the next."""
    gap = text[_end(before) : quote.start]
    breaks = len(re.findall(r"\n\s*", gap))
    if breaks == 0:
        return len(gap) < 2 * LONGEST_GAP
    alone = text[quote.end : quote.end + 2].strip() == "" and text[max(0, quote.start - 1) : quote.start].strip() == ""
    return alone and breaks == 1 and len(gap) < LONGEST_GAP
