"""A wording as the edits that make it out of its quote: found from where its characters come from, made, undone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.types import Edit, Span
from claims.wording.traced import Made, Origin, Traced


def edited(quote: str, start: int, edits: Sequence[Edit]) -> str:
    """Return a quote that stands at ``start`` with edits made, which come in reading order and do not overlap.

    Raises :class:`ValueError` where one lies outside the quote or before the end of the one before it.
    """
    return "".join(text for text, _ in _pieces(quote, start, edits))


def _pieces(quote: str, start: int, edits: Sequence[Edit]) -> Iterator[tuple[str, Edit | None]]:
    """Yield the wording piece by piece, each with the edit that put it in, None for words of the quote."""
    place = start
    for edit in edits:
        if not place <= edit.start <= edit.end <= start + len(quote):
            raise ValueError(f"an edit at {edit.start}–{edit.end}, after {place}, in a quote at {start}")
        yield quote[place - start : edit.start - start], None
        yield edit.text, edit
        place = edit.end
    yield quote[place - start :], None


def edits_of(wording: Traced, text: str, quote: Span) -> tuple[Edit, ...]:
    """Return the edits that make a wording out of a quote of the text.

    Characters that stand in the quote, in its order, stay; all others are put in, and what they replace is left out.
    """
    edits: list[Edit] = []
    waiting: list[Traced] = []
    place = quote.start
    for run in _true_runs(wording, text, quote):
        first = run.origins[0]
        if isinstance(first, int) and place <= first and first + len(run.text) <= quote.end:
            edits += _between(*_with_its_blank(waiting, Span(place, first), text))
            waiting, place = [], first + len(run.text)
        else:
            waiting.append(run)
    return (*edits, *_between(waiting, Span(place, quote.end)))


def _true_runs(wording: Traced, text: str, quote: Span) -> Iterator[Traced]:
    """Yield the runs of a wording, cut where the quote begins or ends.

    What the text has otherwise, such as a line end for a blank, is made there.
    """
    origins = tuple(
        _true_origin(origin, character, text, quote)
        for character, origin in zip(wording.text, wording.origins, strict=True)
    )
    for run in Traced(wording.text, origins).runs():
        first, last = run.origins[0], run.origins[-1]
        cuts = [0, len(run.text)]
        if isinstance(first, int) and isinstance(last, int):
            cuts += [edge - first for edge in (quote.start, quote.end) if first < edge <= last]
        yield from (run[start:end] for start, end in pairwise(sorted(cuts)))


def _true_origin(origin: Origin, character: str, text: str, quote: Span) -> Origin:
    """Return where a character comes from: words from outside the quote come from there, though with a capital."""
    if isinstance(origin, int):
        changed = quote.start <= origin < quote.end and text[origin] != character
        return Made(Span(origin, origin + 1)) if changed else origin
    at = origin.at
    if origin.source is None and at is not None and at.end == at.start + 1 and not quote.start <= at.start < quote.end:
        return at.start
    return origin


def _with_its_blank(runs: list[Traced], gap: Span, text: str) -> tuple[list[Traced], Span]:
    """Let the blank at the end of a gap stay, instead of one that was added to the words in its place."""
    added = runs and runs[-1].text[-1] == " " and runs[-1].origins[-1] == Made()
    if not added or gap.start == gap.end or text[gap.end - 1] != " ":
        return runs, gap
    last = runs[-1][:-1]
    return [*runs[:-1], *([last] if last else [])], Span(gap.start, gap.end - 1)


def _between(runs: Sequence[Traced], gap: Span) -> Iterator[Edit]:
    """Yield the edits that put runs in the place of a gap, each over what it stands for."""
    place = gap.start
    for run in _with_blanks(runs):
        first = run.origins[0]
        made = Made(None, Span(first, first + len(run.text.rstrip()))) if isinstance(first, int) else first
        if made.at is not None and place <= made.at.start and made.at.end <= gap.end:
            if place < made.at.start:
                yield Edit(place, made.at.start, "")
            yield Edit(made.at.start, made.at.end, run.text, made.source)
            place = made.at.end
        else:
            yield Edit(place, place, run.text, made.source)
    if place < gap.end:
        yield Edit(place, gap.end, "")


def _with_blanks(runs: Sequence[Traced]) -> Iterator[Traced]:
    """Yield runs with the mere blanks behind them, so that no edit puts in nothing but a blank behind a word."""
    held: Traced | None = None
    for run in runs:
        if held is not None and run.text.isspace():
            held = Traced(held.text + run.text, held.origins + held.origins[-1:] * len(run.text))
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held


def standing(wording: str, quote: str, start: int, edits: Sequence[Edit]) -> list[tuple[Span, Edit]]:
    """Return the edits that put in words of the text and still stand in a wording, and where they stand in it.

    A wording in which some of them were undone counts. One that somebody worded otherwise has none, nor has one whose
    quote is no longer the one that was edited.
    """
    inserts: list[Edit] = []
    pattern = ""
    try:
        pieces = list(_pieces(quote, start, edits))
    except ValueError:
        return []
    for piece, edit in pieces:
        if edit is None or edit.source is None:
            pattern += re.escape(piece)
        else:
            inserts.append(edit)
            pattern += f"(?:({re.escape(piece)})|{re.escape(quote[edit.start - start : edit.end - start])})"
    match = re.fullmatch(pattern, wording, re.IGNORECASE)
    if match is None:
        return []
    places = [Span(*match.span(number)) for number in range(1, len(inserts) + 1)]
    return [(place, edit) for place, edit in zip(places, inserts, strict=True) if place.start >= 0]
