"""The words of the domain, as frozen dataclasses that travel between the stages.

Offsets are half-open code point offsets into one fixed text: ``text[start:end]`` is what a span covers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

#: What a claim is about. The order is the order in which screens list them.
ClaimType = Literal[
    "quantity",
    "event",
    "rule",
    "causation",
    "comparison",
    "attribute",
    "quotation",
    "prediction",
    "opinion",
    "other",
]

#: Why a passage of a document is not the article's own prose; a label tells who speaks in a transcript, and when.
PassageKind = Literal[
    "title", "byline", "dateline", "caption", "note", "credit", "related", "link", "heading", "label", "boilerplate"
]
#: The kinds of passages that may hold claims.
HOLDING_CLAIMS: frozenset[PassageKind] = frozenset({"caption", "note"})

#: Why a passage was not taken as a claim, or why a reviewer dismissed one.
DismissalReason = Literal[
    "opinion",
    "prediction",
    "question",
    "instruction",
    "hypothetical",
    "vague",
    "trivial",
    "boilerplate",
    "duplicate",
    "not a claim",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text; half-open code point offsets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that needs care: a title, a credit, a link to another story.

    Captions and notes may hold claims; every other kind holds none.
    """

    start: int
    end: int
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: clean text that never changes again, and what is known about it.

    ``url`` is where the article was published; ``language`` a two-letter code (ISO 639-1), None where unknown.
    ``subject`` is where the text names the one thing that all of it tells about, as the page of an encyclopedia does.
    """

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    passages: tuple[Passage, ...] = ()
    subject: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that knows where it stands: ``document.text[start:end] == text``."""

    start: int
    end: int
    text: str


QuotationKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody is said to have said or thought.

    ``content`` keeps its quotation marks; it never crosses a line end: a quotation over several paragraphs, or one
    interrupted by its cue, is several quotations with one ``cue`` and ``source``. ``speaker`` is the fullest name
    the text gives to the source ("he" → "Dmitry Peskov"); None where nobody is named.
    ``stance`` is how the speaker holds it: says, denies, warns, accuses, hopes, asks, … ``rules`` are the names of
    the rules that found it.
    """

    content: Span
    cue: Span | None
    source: Span | None
    speaker: str | None
    kind: QuotationKind
    stance: str = "says"
    rules: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain that carries a claim: who, by which word, in which stance."""

    speaker: str
    cue: str
    stance: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """A mention that a restatement replaced: ``text[start:end]`` stands for ``referent``.

    ``rule`` is the name of the rule that found what it stands for; empty where nobody wrote it down.
    ``source`` is where the text calls it so, but for an article in front; None where that is not known.
    """

    start: int
    end: int
    mention: str
    referent: str
    rule: str = field(default="", compare=False)
    source: Span | None = None


#: What an edit does: leaves words out, puts words of the text in, or words made by grammar, marks and capitals.
EditKind = Literal["drop", "insert", "grammar"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from a quote to its wording: ``text`` stands in place of ``document.text[start:end]``.

    The place lies in the quote; ``start == end`` where nothing is replaced. ``source`` is where in the document the
    words put in come from, None for words made by grammar ("was"), marks, capitals and blanks.
    """

    start: int
    end: int
    text: str
    source: Span | None = None

    @property
    def kind(self) -> EditKind:
        """What it does."""
        return "drop" if not self.text else "grammar" if self.source is None else "insert"


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """Words that tell when by the day of publication alone: ``text[start:end] == words``, "earlier this month".

    ``published`` is that day, None where it is not known; it is shown beside the words and never written into them.
    """

    start: int
    end: int
    words: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Score:
    """How much a sentence or clause is worth a check, and why.

    ``checkworthiness`` and ``checkable`` lie in [0, 1]; ``signals`` are names of ``Signal``.
    """

    checkworthiness: float
    checkable: float
    claim_type: ClaimType
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """What the machine found: a proposal that a reviewer accepts, rewords or dismisses.

    ``quote`` is ``text[start:end]`` of the first appearance, where the fact is told in full; the others follow.
    ``claim_text`` restates it so that it can be read without the article: it is the quote with ``edits`` made, in
    reading order (:func:`claims.wording.edits.edited`). ``headline`` is its short title.
    ``relative_dates`` are the words of the quote that need the day of publication beside them.
    ``selected`` is False for a passage that was looked at and not taken, ``reason`` then says why.
    ``engine`` and ``engine_version`` say who made it, ``rules`` by which rules: names in the order of attribution,
    extraction, resolution, wording and dismissal.
    """

    appearances: tuple[Span, ...]
    quote: str
    claim_text: str
    headline: str
    speaker: str | None
    attribution: tuple[Attribution, ...]
    claim_type: ClaimType
    checkworthiness: float
    signals: tuple[str, ...]
    edits: tuple[Edit, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    relative_dates: tuple[RelativeDate, ...] = ()
    selected: bool = True
    reason: DismissalReason | None = None
    engine: str = ""
    engine_version: str = ""
    rules: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the claim's quote stands in the text (code points)."""
        return self.appearances[0].start

    @property
    def end(self) -> int:
        """Where the claim's first appearance ends (code points, half-open)."""
        return self.appearances[0].end
