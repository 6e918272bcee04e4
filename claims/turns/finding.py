"""The turns of a text: who speaks from where to where, and which words are only labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.text.blocks import find_lines
from claims.turns.evidence import Candidate, Extent, extent, weigh
from claims.turns.labels import STAGE, Label, read_label
from claims.turns.naming import Spellings
from claims.types import Span

#: What heads a paragraph that goes on with a quotation.
_OPENING = re.compile(r"[\"“„«]")
_SENTENCE_OVER = re.compile(r"[.!?…:—–-][\"”’)]*\s*$")


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says, from ``start`` to ``end``, over several paragraphs perhaps.

    ``source`` is where the text names the speaker in full, None where nobody is named; ``speaker`` is the name where
    the label has it in capitals.
    """

    start: int
    end: int
    cue: Span
    source: Span | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a text in order, and the stretches that are nobody's words: labels, stage directions."""

    turns: tuple[Turn, ...] = ()
    labels: tuple[Span, ...] = ()


def find_turns(text: str) -> Turns:
    """Find the turns of a transcript, an interview or a chat; nothing in any other text."""
    lines = find_lines(text)
    read = [read_label(text, line.start, line.end) for line in lines]
    labels = [label if _says_something(read, number, lines) else None for number, label in enumerate(read)]
    if not any(labels):
        return Turns()
    candidates = weigh(text, labels)
    how_far = extent(labels, candidates)
    if how_far is None:
        return Turns()
    kept = [_kept(label, one, how_far) for label, one in zip(labels, candidates, strict=True)]
    marks = [Span(label.start, label.end) for label in kept if label]
    if how_far == "throughout":
        marks += [stage for line in lines if line.end > marks[0].start for stage in _stages(text, line)]
    marks = sorted(set(marks), key=lambda one: one.start)
    return Turns(tuple(_turns(text, lines, kept, candidates, how_far)), tuple(marks))


def _says_something(read: Sequence[Label | None], number: int, lines: Sequence[Span]) -> bool:
    """Whether words follow a name above a line: a table of results has many a name before a time."""
    label = read[number]
    if label is None or label.name is None or label.cue is not None or label.end < lines[number].end:
        return True
    return number + 1 < len(read) and read[number + 1] is None


def _kept(label: Label | None, candidate: Candidate | None, how_far: Extent) -> Label | None:
    if candidate is None:
        return label if how_far == "throughout" else None
    return label if candidate.speaks or (how_far == "throughout" and candidate.may_speak) else None


def _stages(text: str, line: Span) -> Iterator[Span]:
    """Yield the stage directions of a line that stand between its sentences: others are part of one."""
    for match in STAGE.finditer(text, line.start, line.end):
        before = text[line.start : match.start()].rstrip()
        if not before or _SENTENCE_OVER.search(before) or before[-1] in ")]":
            yield Span(match.start(), match.end())


def _turns(
    text: str,
    lines: Sequence[Span],
    kept: Sequence[Label | None],
    candidates: Sequence[Candidate | None],
    how_far: Extent,
) -> Iterator[Turn]:
    fullest = _fullest(kept, candidates)
    spellings = Spellings(text)
    open_: Turn | None = None
    for line, label, one in zip(lines, kept, candidates, strict=True):
        if label is not None and one is not None:
            if open_ is not None:
                yield open_
            source = fullest.get(one.who) if label.name else None
            name = text[source.start : source.end] if source else ""
            cue = Span(*label.cue) if label.cue else Span(label.start, label.start)
            open_ = Turn(label.end, line.end, cue, source, spellings.of(name) if name else None)
        elif open_ is not None and (how_far == "throughout" or _OPENING.match(text, line.start)):
            open_ = Turn(open_.start, line.end, open_.cue, open_.source, open_.speaker)
        elif open_ is not None:
            yield open_
            open_ = None
    if open_ is not None:
        yield open_


def _fullest(kept: Sequence[Label | None], candidates: Sequence[Candidate | None]) -> dict[tuple[str, ...], Span]:
    """Return where each speaker is named in full for the first time, by a label."""
    found: dict[tuple[str, ...], Span] = {}
    for label, one in zip(kept, candidates, strict=True):
        if label is None or one is None or label.name is None:
            continue
        name, known = Span(*label.name), found.get(one.who)
        if known is None or name.end - name.start > known.end - known.start:
            found[one.who] = name
    return found
