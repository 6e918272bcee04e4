"""What states one thing, before it is worded: the form in which every language gives its findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.types import Attribution
from claims.types import Span as Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Form = Literal[
    "clause",
    "verb phrase",
    "relative",
    "participle",
    "apposition",
    "absolute",
    "aside",
    "noun fact",
    "owned",
    "made",
    "circumstance",
    "measure",
    "worth",
    "focus",
    "whole",
]


@dataclass(frozen=True, slots=True)
class Proposition:
    """Tokens ``first`` to ``last`` (half-open) of a parsed paragraph that say one thing.

    ``head`` carries it (a verb, or a noun for an apposition). ``subject`` is the token range that a restatement
    puts before a part that has no subject of its own; ``dropped`` are ranges inside that are propositions of
    their own; ``governor`` is the verb from which a participle takes its time; ``rules`` are the names of the rules
    that found it, outermost first.
    """

    doc: Doc
    first: int
    last: int
    head: Token
    form: Form
    subject: tuple[int, int] | None = None
    dropped: tuple[tuple[int, int], ...] = ()
    governor: Token | None = None
    rules: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The words of the article that say it."""
        return self.doc[self.first : self.last].text


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposition with the chain of those who say it, outermost first; empty where the article says it itself.

    ``said_by`` are the names of the rules that found those who say it.
    """

    paragraph: Paragraph
    sentence: Span
    proposition: Proposition
    attribution: tuple[Attribution, ...]
    said_by: tuple[str, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The names of the rules that made it: of attribution, then of extraction."""
        return (*self.said_by, *self.proposition.rules)

    @property
    def place(self) -> Place:
        """Where its words stand in the text."""
        quote = self.proposition.doc[self.proposition.first : self.proposition.last]
        return Place(self.paragraph.start + quote.start_char, self.paragraph.start + quote.end_char)


def whole_sentence(paragraph: Paragraph, sentence: Span) -> list[Draft]:
    """Return a sentence as one draft that asserts nothing in particular; nothing for a blank one."""
    words = [token.i for token in sentence if not token.is_space]
    if not words:
        return []
    first, last = words[0], words[-1] + 1
    head = sentence.root if first <= sentence.root.i < last else paragraph.doc[first]
    whole = Proposition(paragraph.doc, first, last, head, "whole", rules=(WHOLE_SENTENCE.name,))
    return [Draft(paragraph, sentence, whole, ())]


WHOLE_SENTENCE = Rule(
    "whole sentence",
    whole_sentence,
    "No.",
    "The bank closed in May.",
    "A sentence in which no rule finds a statement is one passage as it stands.",
)
