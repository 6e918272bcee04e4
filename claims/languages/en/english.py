"""English, as the rest asks it: each question answered by a room of this folder.

What reads a parse is imported when it is asked: the pages need its signals and dates, and no parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from claims.attribution.quotations import in_marks
from claims.attribution.reported import Attributions
from claims.checkworthiness.signals import Signal
from claims.coreference.resolved import Coreference
from claims.extraction.draft import Draft, whole_sentence
from claims.guards.marks import Marks
from claims.languages.en.checkworthiness.claim_types import claim_type
from claims.languages.en.checkworthiness.signals import SIGNALS
from claims.languages.en.guards import marks
from claims.languages.en.matching import content_words, without_cause
from claims.languages.en.relative_dates import dated_from
from claims.languages.language import Ability, Language
from claims.languages.parsing import Paragraph
from claims.types import ClaimType, Quotation, RelativeDate, Span
from claims.wording.traced import Traced

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

#: Quotation marks that English does not use: a short text may be taken for English, so they count everywhere.
FOREIGN_MARKS = frozenset("„«»「『《")


class English(Language):
    """English, with all that the workbench can do for a language."""

    abilities: frozenset[Ability] = frozenset({"extraction", "encoder"})
    signals: tuple[Signal, ...] = SIGNALS

    def parse(self, text: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a text with tags, dependencies and names."""
        from claims.languages.en.parser import parse

        return parse(text)

    def attribute(self, text: str, paragraphs: Sequence[Paragraph]) -> Attributions:
        """Return what is reported in a text: direct, indirect, set apart, carried on."""
        from claims.languages.en.attribution.findings import find_attributions

        return find_attributions(text, paragraphs)

    def resolve(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        attributions: Attributions,
        *,
        subject: Span | None = None,
    ) -> Coreference:
        """Return whom or what names, pronouns and descriptions stand for."""
        from claims.languages.en.coreference.resolution import resolve

        return resolve(text, paragraphs, attributions, subject=subject)

    def unattributed(self, text: str, place: Span) -> Iterable[Quotation]:
        """Yield the quotations in marks that English does not use; its own were attributed by their words."""
        return (one for one in in_marks(text, place) if text[one.content.start] in FOREIGN_MARKS)

    def drafts(self, paragraph: Paragraph, sentence: Tokens, text: str, quotations: Sequence[Quotation]) -> list[Draft]:
        """Return the propositions of a sentence; one without any is one draft as it stands."""
        from claims.languages.en.extraction.drafts import drafts

        return list(drafts(paragraph, sentence, text, quotations)) or whole_sentence(paragraph, sentence)

    def states_alone(self, draft: Draft, resolved: Mapping[int, Traced]) -> bool:
        """Tell whether a fact beside that of its clause says of whom: 'its growing debt' alone is nobody's."""
        from claims.languages.en.extraction.owners import names_owner

        return names_owner(draft, resolved)

    def replacement(self, referent: str, mention: Token) -> str | None:
        """Return a referent in the role of a mention: the possessive for 'his', None where it has none."""
        if mention.tag_ != "PRP$":
            return referent
        from claims.languages.en.inflection import possessive
        from claims.languages.en.words.function_words import DESCRIBING_RELATIVES

        # Nobody says "the house where he was born's owner".
        return possessive(referent) if DESCRIBING_RELATIVES.isdisjoint(referent.split()) else None

    def word(self, draft: Draft, resolved: Mapping[int, Traced]) -> tuple[Traced, Iterable[int]]:
        """Return a proposition restated: subject restored, references resolved, attribution left out."""
        from claims.languages.en.wording.restatement import restate

        return restate(draft.proposition, resolved)

    def tried(self, draft: Draft, resolved: Mapping[int, Traced]) -> Iterable[str]:
        """Yield the restatements from the most helpful to the verbatim one."""
        from claims.languages.en.wording.restatement import wordings

        return (words.text for words, _ in wordings(draft.proposition, resolved))

    def grammar(self, sentence: Tokens) -> list[tuple[str, ...]]:
        """Return each token with its part of speech, its tag, and its relation to its head."""
        return [
            (token.text, token.pos_, token.tag_, token.dep_, token.head.text)
            for token in sentence
            if not token.is_space
        ]

    def headlines(self, quotes: Sequence[str], wordings: Sequence[str]) -> list[str]:
        """Return a title for each claim: the act, the law, the figure, or its own words made shorter."""
        from claims.languages.en.wording.headlines import headlines

        return headlines(quotes, wordings)

    def claim_type(self, words: str) -> ClaimType:
        """Return what a sentence or clause is about, by rule."""
        return claim_type(words)

    def marks(self, words: str) -> Marks:
        """Count negations, numbers, modals, hedges and denials."""
        return marks(words)

    def content_words(self, words: str) -> frozenset[str]:
        """Return the words that carry content, without their endings."""
        return content_words(words)

    def without_cause(self, words: str) -> str:
        """Return the words of an act without ', saying …' and the like."""
        return without_cause(words)

    def traits(self, draft: Draft, wording: str) -> frozenset[str]:
        """Name what the grammar of a draft tells of whether it is worth proposing."""
        from claims.languages.en.checkworthiness.traits import traits

        return traits(draft, wording)

    def relative_dates(self, text: str, quote: Span, published: date | None) -> tuple[RelativeDate, ...]:
        """Return the words of a quote that tell when by the day of publication alone."""
        return dated_from(text, quote, published)
