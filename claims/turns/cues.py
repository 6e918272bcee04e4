"""Subtitle cues and captions → paragraphs: a time and a line each become sentences, each paragraph with its time."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.languages.turn_labels import NEVER_LAST, SENTENCE_OPENERS
from claims.turns.labels import CLOCK, NAMED

#: The line above a cue: "00:00:01,000 --> 00:00:04,500 align:start".
ARROW = re.compile(rf"\s*(?P<start>{CLOCK}) *--> *(?P<end>{CLOCK})(?: [^\n]*)?$")
_CLOCK_ALONE = re.compile(rf"\s*[\[(]?(?P<start>{CLOCK})[\])]?\s*$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,100})>")
_TAG = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}")
_MUSIC = re.compile(r"[♪♫][^\n]*")
#: Two or more people in one cue, a line each: "- Who paid?", "- Nobody did."
_DIALOGUE = re.compile(r"^\s*[-–—]\s*(?=\S)")
#: How captions for the deaf say that somebody else speaks.
CHANGE = ">>"
_CHANGES = re.compile(r"\s*>{2,3}\s*")
_NAME_ALONE = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*)(?: [\w.’'-]+){0,3}")
_OVER = re.compile(r"[.!?…][\"”’)\]]*$")
_MARK = re.compile(r"[.!?,](?:\s|$)")
#: Seconds of silence after which something new begins; seconds and characters after which a paragraph may end.
PAUSE = 2.0
LONG_ENOUGH = 30.0
MUCH = 400
#: The share of cues with a stop or a comma from which a text has punctuation.
PUNCTUATED = 0.1
#: Captions of a plain text, at least; lines above the first, at most.
FEWEST_CUES = 3
HIGHEST_FIRST = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands on the screen from one second to another; ``end`` is None where nobody wrote it."""

    start: float
    end: float | None
    text: str


def seconds_of(clock: str) -> float:
    """Return the seconds of "1:02:03,500", "2:03" or "02:03.5"."""
    total = 0.0
    for part in re.sub(r"[^\d:.,]", "", clock).replace(",", ".").rstrip(".").split(":"):
        total = total * 60 + float(part)
    return total


def clock_of(seconds: float) -> str:
    """Return seconds as "0:04", "12:09" or "1:02:03"."""
    whole = int(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def read_cues(text: str) -> Iterator[Cue]:
    """Yield the cues of a subtitle file (SubRip or WebVTT) in its order; what stands around them is left out."""
    lines = text.split("\n")
    arrows = [(number, match) for number, line in enumerate(lines) if (match := ARROW.match(line))]
    for place, (number, match) in enumerate(arrows):
        last = arrows[place + 1][0] if place + 1 < len(arrows) else len(lines)
        said = lines[number + 1 : last]
        # A blank line ends a cue; the number or name of the next one stands behind it.
        blank = next((at for at, line in enumerate(said) if not line.strip()), len(said))
        words = _words(said[:blank])
        if words:
            yield Cue(seconds_of(match["start"]), seconds_of(match["end"]), words)


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text that is nothing but cues or captions; empty for any other text.

    Captions are a time on a line of its own with the words below it, and perhaps the speaker's name above it.
    """
    if any(map(ARROW.match, text.split("\n"))):
        return list(join_cues(read_cues(text)))
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    clocks = [number for number, line in enumerate(lines) if _CLOCK_ALONE.match(line)]
    if len(clocks) < FEWEST_CUES or clocks[0] > HIGHEST_FIRST or len(clocks) * 4 < len(lines):
        return []
    named = all(number and _NAME_ALONE.fullmatch(lines[number - 1]) for number in clocks)
    above = lines[: clocks[0] - named]
    return [*above, *join_cues(_captions(lines, clocks, named=named))]


def _captions(lines: Sequence[str], clocks: Sequence[int], *, named: bool) -> Iterator[Cue]:
    """Yield the words below each time, up to the next or to the name above it."""
    for number, following in zip(clocks, [*clocks[1:], len(lines) + named], strict=True):
        match = _CLOCK_ALONE.match(lines[number])
        words = _words(lines[number + 1 : following - named])
        if match and words:
            yield Cue(seconds_of(match["start"]), None, f"{lines[number - 1]}: {words}" if named else words)


def _words(lines: Iterable[str]) -> str:
    """Return the words of a cue without marks of style, on a new line where somebody else speaks."""
    spoken = [line for line in map(_plain, lines) if line and not _MUSIC.fullmatch(line)]
    if sum(bool(_DIALOGUE.match(line)) for line in spoken) > 1:
        return "\n".join(_DIALOGUE.sub(f"{CHANGE} ", line) for line in spoken)
    return _CHANGES.sub(f"\n{CHANGE} ", " ".join(spoken)).strip()


def _plain(line: str) -> str:
    voiced = _VOICE.sub(lambda found: f"{found[1].strip()}: ", line)
    return " ".join(html.unescape(_TAG.sub("", voiced)).split())


def join_cues(cues: Iterable[Cue]) -> Iterator[str]:
    """Yield cues as paragraphs of whole sentences, "[0:04] The state lost …": a new one for each who speaks."""
    kept = list(_without_repeats(cues))
    punctuated = sum(bool(_MARK.search(cue.text)) for cue in kept) >= PUNCTUATED * len(kept)
    open_: list[Cue] = []
    for cue in kept:
        if open_ and _begins(open_, cue, punctuated=punctuated):
            yield _paragraph(open_)
            open_ = []
        open_.append(cue)
    if open_:
        yield _paragraph(open_)


def _without_repeats(cues: Iterable[Cue]) -> Iterator[Cue]:
    """Leave out what rolls up: the line that the cue before has shown already."""
    before = ""
    for cue in cues:
        for line in cue.text.split("\n"):
            fresh = line
            if before and line != before and line.startswith(before):
                fresh = line[len(before) :].strip()
            elif before and before.endswith(line) and len(line) > len(before) // 3:
                fresh = ""
            before = line
            if fresh:
                yield Cue(cue.start, cue.end, fresh)


def _begins(before: list[Cue], cue: Cue, *, punctuated: bool) -> bool:
    """Tell whether a cue begins a paragraph: somebody else speaks, a pause, a sentence begins after a long one."""
    last = before[-1]
    if cue.text.startswith(CHANGE) or NAMED.match(cue.text):
        return True
    if last.end is not None and cue.start - last.end > PAUSE and _may_end(last.text):
        return True
    if punctuated:
        much = cue.start - before[0].start > LONG_ENOUGH or sum(len(one.text) for one in before) > MUCH
        return much and bool(_OVER.search(last.text))
    return _may_end(last.text) and cue.text.split()[0].lower() in SENTENCE_OPENERS


def _may_end(words: str) -> bool:
    return words.rsplit(maxsplit=1)[-1].lower().rstrip(".,") not in NEVER_LAST


def _paragraph(cues: list[Cue]) -> str:
    words = " ".join(cue.text for cue in cues)
    # A name says more than that somebody else speaks.
    bare = words.removeprefix(CHANGE).lstrip()
    return f"[{clock_of(cues[0].start)}] {bare if NAMED.match(bare) else words}"
