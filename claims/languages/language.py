"""What may be asked of a language. What one cannot do is done in the general way, so every text gets through.

A language is a folder beside this file with a subclass of :class:`Language`, and one line in
:data:`claims.languages.LANGUAGES`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from claims.attribution.quotations import after_dash, in_marks
from claims.attribution.reported import Attributions
from claims.checkworthiness.signals import GENERAL, Signal
from claims.coreference.resolved import Coreference
from claims.extraction.draft import Draft, whole_sentence
from claims.guards.marks import Marks, numbers
from claims.languages.parsing import Paragraph, only_words
from claims.types import ClaimType, Quotation, RelativeDate, Span
from claims.wording.traced import Traced

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

#: What the stages ask before they choose the general way: whether what a sentence states is taken out of a parse, and
#: whether the encoder of check-worthiness was trained on the language.
Ability = Literal["extraction", "encoder"]


#: A word of two letters and more.
WORD = re.compile(r"[^\W\d_]{2,}")


class Language:
    """A language of which nothing is known but its words, its sentence ends and its quotation marks."""

    #: What it can do; what it cannot is done in the general way.
    abilities: frozenset[Ability] = frozenset()
    #: The signals of check-worthiness that may fire on its sentences, in the order in which they are shown.
    signals: tuple[Signal, ...] = GENERAL

    def __init__(self, code: str) -> None:
        #: Two letters, ISO 639-1; empty where the language is not known.
        self.code = code

    def parse(self, text: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a text, with sentences, and with grammar where there is a parser."""
        return only_words(text, self.code)

    def attribute(self, text: str, paragraphs: Sequence[Paragraph]) -> Attributions:
        """Return what is reported in a text."""
        return Attributions()

    def resolve(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        attributions: Attributions,
        *,
        subject: Span | None = None,
    ) -> Coreference:
        """Return what the mentions of a text stand for, and the names of those who speak.

        ``subject`` is where the text names what all of it tells about, None where nobody said so.
        """
        return Coreference()

    def unattributed(self, text: str, place: Span) -> Iterable[Quotation]:
        """Yield the quotations of a paragraph that its typography alone shows, in reading order; nobody is named."""
        yield from in_marks(text, place)
        yield from after_dash(text, place)

    def drafts(
        self,
        paragraph: Paragraph,
        sentence: Tokens,
        text: str,
        quotations: Sequence[Quotation],
    ) -> list[Draft]:
        """Return what a sentence states, each with those who say it, in reading order; ``quotations`` touch it."""
        return whole_sentence(paragraph, sentence)

    def states_alone(self, draft: Draft, resolved: Mapping[int, Traced]) -> bool:
        """Tell whether a draft says of whom it tells; ``resolved`` are the words that stand for tokens."""
        return True

    def replacement(self, referent: str, mention: Token) -> str | None:
        """Return a referent in the role of the token that it replaces; None where it cannot be said."""
        return referent

    def word(self, draft: Draft, resolved: Mapping[int, Traced]) -> tuple[Traced, Iterable[int]]:
        """Return a draft in words that stand alone, and the tokens for which resolutions were used.

        The origins of the words count from the draft's paragraph.
        """
        start = draft.place.start - draft.paragraph.start
        return Traced.copied(draft.proposition.words, start).with_single_blanks(), ()

    def tried(self, draft: Draft, resolved: Mapping[int, Traced]) -> Iterable[str]:
        """Yield the wordings that :meth:`word` chooses from, the most helpful first."""
        yield self.word(draft, resolved)[0].text

    def grammar(self, sentence: Tokens) -> list[tuple[str, ...]]:
        """Return what the parser says of each token of a sentence, for people: the words alone where there is none."""
        return [(token.text,) for token in sentence if not token.is_space]

    def headlines(self, quotes: Sequence[str], wordings: Sequence[str]) -> list[str]:
        """Return a short title for each claim."""
        return list(quotes)

    def claim_type(self, words: str) -> ClaimType:
        """Return what a sentence or clause is about."""
        return "other"

    def marks(self, words: str) -> Marks:
        """Count what a rewording must not change: numbers, and negations, modals, hedges where they are known."""
        return Counter(numbers(words))

    def content_words(self, words: str) -> frozenset[str]:
        """Return the words by which two wordings are compared, lower-cased."""
        return frozenset(WORD.findall(words.lower()))

    def without_cause(self, words: str) -> str:
        """Return the words of an act without the cause that is given for it: another fact than the act."""
        return words

    def traits(self, draft: Draft, wording: str) -> frozenset[str]:
        """Name what the grammar of a draft tells of whether it is worth proposing; see ``dismissal``."""
        return frozenset()

    def relative_dates(self, text: str, quote: Span, published: date | None) -> tuple[RelativeDate, ...]:
        """Return the words of a quote that tell when by the day of publication alone."""
        return ()
