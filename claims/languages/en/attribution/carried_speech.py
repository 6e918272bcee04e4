"""Quotations that nobody is said to speak: they go on from the speaker before, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.attribution.reported import Reported
from claims.rules import Rule
from claims.text.quotation_marks import Marked
from claims.types import Span

#: A quotation that is an utterance of its own ends in one of these before its closing mark.
UTTERANCE_END = re.compile(r"[,.?!…—–-][\"'”’»“‘」』\s]*$")
LONGEST_GAP = 160
#: Stances of those who speak, as against those who only think or judge.
SPEECH_STANCES = frozenset("says tells denies warns accuses alleges asks complains demands promises urges".split())


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
            content = (Span(quotes[number].start, quotes[number].end),)
            known[number] = replace(following, content=content, rule=LEFT_OPEN.name)
    others = sorted((one for one in reported if one.stance in SPEECH_STANCES), key=lambda one: one.cue.start)
    cues = [one.cue.start for one in others]
    spoken: Reported | None = None
    for number, quote in enumerate(quotes):
        if known[number] is None and _is_utterance(text, quote):
            place = bisect_left(cues, quote.start) - 1
            latest = _latest(spoken, others[place] if place >= 0 else None)
            if latest is not None and _speaks_on(text, latest, quote):
                known[number] = replace(latest, content=(Span(quote.start, quote.end),), rule=CARRIED.name)
        elif known[number] is None and spoken is not None and number and _runs_on(text, quotes[number - 1], quote):
            known[number] = replace(spoken, content=(Span(quote.start, quote.end),), rule=LEFT_OPEN.name)
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
    return opens(text, quote) and is_sentence(text, quote)


def opens(text: str, quote: Marked) -> bool:
    """Whether the quotation stands where a sentence may begin."""
    before = text[max(0, quote.start - 40) : quote.start].rstrip(" \t")
    return not before or before[-1] in '\n.!?:"”’»'


def is_sentence(text: str, quote: Marked) -> bool:
    """Whether the quotation begins like a sentence and ends like one."""
    inside = text[quote.start : quote.start + 4].strip("\"'“”‘’«»„` ….[(")
    return inside[:1].isupper() and bool(UTTERANCE_END.search(text, quote.start, quote.end) or not quote.closed)


def _speaks_on(text: str, before: Reported, quote: Marked) -> bool:
    """Whether the quotation follows in the same paragraph, or alone in the next."""
    gap = text[_end(before) : quote.start]
    breaks = len(re.findall(r"\n\s*", gap))
    if breaks == 0:
        return len(gap) < 2 * LONGEST_GAP
    alone = text[quote.end : quote.end + 2].strip() == "" and text[max(0, quote.start - 1) : quote.start].strip() == ""
    return alone and breaks == 1 and len(gap) < LONGEST_GAP


LEFT_OPEN = Rule(
    "quotation left open",
    _runs_on,
    "“The bridge is old.\n\n“It has to close in May,” Lopez said.",
    "“The bridge is old.”\n\nThe town “has to” close it.",
    "Without a closing mark at the end of its paragraph a quotation goes on in the next, with one speaker.",
)
CARRIED = Rule(
    "carried speech",
    _speaks_on,
    "Lopez said that he was for the plan. “It will save the old bridge.”",
    "Lopez was for the plan. “It will save the old bridge.”",
    "A sentence in marks without a speaker is spoken by whoever spoke before it, in its paragraph or the one before.",
)
CARRYING = (LEFT_OPEN, CARRIED)
