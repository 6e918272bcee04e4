"""What somebody is reported to say, before anybody is named: the form in which every language gives its findings."""

from __future__ import annotations

from dataclasses import dataclass

from claims.text.quotation_marks import Marked
from claims.types import Span


@dataclass(frozen=True, slots=True)
class Reported:
    """What somebody is reported to say or think, in one or more pieces; ``proposition`` where it is a clause.

    ``rule`` is the name of the rule that found it. ``speaker`` is the name of the source where it was found with the
    words, as in a transcript; ``verbatim`` where these are the words themselves, although no marks say so.
    """

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    stance: str
    proposition: bool
    rule: str = ""
    speaker: str | None = None
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Attributions:
    """What is reported in a text, and its quotations in marks, outermost ones, in order.

    ``outermost`` leaves out what is said inside something said; ``nested`` has that too.
    """

    quotes: tuple[Marked, ...] = ()
    outermost: tuple[Reported, ...] = ()
    nested: tuple[Reported, ...] = ()
