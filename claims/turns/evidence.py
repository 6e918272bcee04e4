"""Whether a text with labels is a transcript: a story with "Note:" and "Reuters:" in it is none.

No label counts alone. What counts is how often one comes back, how it is written, and how much of the text has labels.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claims.languages.turn_labels import ANSWERER_LABELS, ASKER_LABELS
from claims.turns.labels import Label
from claims.turns.naming import People

#: Lines of a transcript, at least; two are enough where all of the text is labelled and the labels cannot be prose.
FEWEST_LINES = 3
FEWEST_MARKED = 2
#: The share of the lines with labels, from the first on, from which all of a text is taken for turns; with labels that
#: cannot be prose, turns may be long.
DENSE = 0.3
DENSE_MARKED = 0.08
_NUMBERED = re.compile(r"(?i:speaker|sprecher|voice)[ _]\d{1,3}")
_FULL_NAME = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]+ ){1,3}[^\W\d_a-zß-öø-ÿ][\w’'-]+")

#: How a text holds turns: all of it, or some of its lines.
Extent = Literal["throughout", "in places"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A label with what speaks for it.

    ``marked`` where its form is not one of prose: capitals, a time, "Q:". ``speaks`` where it is marked or comes back.
    ``may_speak`` where it is at least a full name, as one who speaks only once has.
    """

    label: Label
    who: tuple[str, ...]
    marked: bool
    speaks: bool
    may_speak: bool


def weigh(text: str, labels: Sequence[Label | None]) -> list[Candidate | None]:
    """Return what speaks for each label; None for lines without one, and for a mere time."""
    people = People([text[slice(*label.name)] for label in labels if label and label.name])
    found = [_who(text, label, people) for label in labels]
    counts = Counter(found)
    shouted = {
        who for label, who in zip(labels, found, strict=True) if label and label.name and _is_shouted(text, label.name)
    }
    asked = counts["", "asks"] and (counts["", "answers"] or shouted)
    return [
        _candidate(text, label, who, again=counts[who] > 1 and who not in shouted, asked=bool(asked))
        if label and who
        else None
        for label, who in zip(labels, found, strict=True)
    ]


def _who(text: str, label: Label | None, people: People) -> tuple[str, ...]:
    if label is None:
        return ()
    if label.name:
        return people.of(text[slice(*label.name)])
    if not label.unnamed:
        return ()
    if label.unnamed in ASKER_LABELS:
        return ("", "asks")
    return ("", "answers") if label.unnamed in ANSWERER_LABELS else ("", label.unnamed)


def _is_shouted(text: str, name: tuple[int, int]) -> bool:
    """Whether a name stands in capitals; "TV" and "Q" do so in any text."""
    words = text[slice(*name)]
    return words.isupper() and sum(map(str.isalpha, words)) > 2  # noqa: PLR2004


def _candidate(text: str, label: Label, who: tuple[str, ...], *, again: bool, asked: bool) -> Candidate:
    """Return a label with its evidence; whose name is in capitals elsewhere is not named by a headline, "Reyes: …"."""
    if label.unnamed:
        sure = asked or bool(label.time)
        return Candidate(label, who, marked=sure, speaks=sure, may_speak=sure)
    name = text[slice(*label.name)] if label.name else ""
    marked = (
        (label.name is not None and _is_shouted(text, label.name))
        or bool(label.time)
        or label.floor
        or bool(_NUMBERED.fullmatch(name))
    )
    speaks = marked or again
    alone = bool(_FULL_NAME.fullmatch(name)) and not label.has_role
    return Candidate(label, who, marked, speaks, speaks or alone)


def extent(labels: Sequence[Label | None], candidates: Sequence[Candidate | None]) -> Extent | None:
    """Tell how far a text is one of turns; None where it is none."""
    speaking = [one for one in candidates if one and one.speaks]
    first = next((number for number, one in enumerate(candidates) if one and one.may_speak), len(labels))
    after = list(zip(labels, candidates, strict=True))[first:]
    share = sum(_is_labelled(*one) for one in after) / max(1, len(after))
    if any(rule(candidates, share, first) for rule in (_talks_throughout, _is_clocked)) or _is_stamped(
        labels, candidates
    ):
        return "throughout"
    if len(speaking) < FEWEST_LINES or len({one.who for one in speaking}) < 2:  # noqa: PLR2004 - people who talk
        return None
    all_marked = all(one.marked for one in speaking)
    return "throughout" if share >= (DENSE_MARKED if all_marked else DENSE) else "in places"


def _is_labelled(label: Label | None, candidate: Candidate | None) -> bool:
    return (candidate is not None and candidate.may_speak) or (label is not None and candidate is None)


def _some(candidates: Sequence[Candidate | None]) -> Iterator[Candidate]:
    return (one for one in candidates if one and one.may_speak)


def _talks_throughout(candidates: Sequence[Candidate | None], share: float, first: int) -> bool:
    """Tell whether several people talk from the first label on, each with a full name if only once."""
    talking = list(_some(candidates))
    several = len({one.who for one in talking}) > 1 and share >= DENSE
    if not several or not any(one.speaks for one in talking):
        return False
    short = first == 0 and len(talking) >= FEWEST_MARKED and all(one.marked and len(one.who) > 1 for one in talking)
    return short or len(talking) >= FEWEST_LINES


def _is_clocked(candidates: Sequence[Candidate | None], share: float, _first: int) -> bool:
    """Tell whether names stand beside times, as programs write them; one speaker is enough then."""
    return share >= DENSE and sum(bool(one.label.time) for one in _some(candidates)) >= FEWEST_MARKED


def _is_stamped(labels: Sequence[Label | None], candidates: Sequence[Candidate | None]) -> bool:
    """Tell whether every second line begins with a mere time in brackets; all of them where there is only one."""
    stamps = sum(label is not None and one is None for label, one in zip(labels, candidates, strict=True))
    return stamps * 2 >= len(labels) if stamps >= FEWEST_MARKED else stamps == len(labels)
