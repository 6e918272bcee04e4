"""The prose of a document → proposed claims, one stage after the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens

from claims.attribution.quotations import find_quotations
from claims.checkworthiness.dismissal import dismissal
from claims.checkworthiness.scoring import score_sentences
from claims.checkworthiness.signals import fired_signals
from claims.guards.agreement import marks
from claims.languages.en.checkworthiness.claim_types import claim_type
from claims.languages.en.coreference.fuller_descriptions import RELATIVES
from claims.languages.en.coreference.resolution import resolve
from claims.languages.en.extraction.drafts import Draft, drafts, whole_sentence
from claims.languages.en.inflection import possessive
from claims.languages.en.relative_dates import dated_from
from claims.languages.en.wording.headlines import headlines
from claims.languages.en.wording.restatement import restate
from claims.languages.parsing import Paragraph, is_english, parse
from claims.text.intervals import Touching
from claims.types import Document, Passage, ProposedClaim, Resolution, Score, Span

#: What a claim is told by that was found without grammar.
NOT_PARSED = "in a language judged by figures and marks alone"


def _is_prose(start: int, end: int, passages: Sequence[Passage]) -> bool:
    """Tell whether most of a stretch lies outside the passages that hold no claims and touch it."""
    other = sum(min(end, passage.end) - max(start, passage.start) for passage in passages)
    return other * 2 < end - start


def prose(document: Document) -> Iterator[tuple[Paragraph, Tokens]]:
    """Yield the parsed sentences of a document that may hold claims."""
    other = Touching(
        (passage for passage in document.passages if passage.kind != "caption"), lambda one: (one.start, one.end)
    )
    for paragraph in parse(document.text, language=document.language):
        for sentence in paragraph.doc.sents:
            start, end = paragraph.start + sentence.start_char, paragraph.start + sentence.end_char
            if _is_prose(start, end, other.at(start, end)):
                yield paragraph, sentence


def place(draft: Draft) -> Span:
    """Return where the words of a draft stand in the text."""
    quote = draft.proposition.doc[draft.proposition.first : draft.proposition.last]
    return Span(draft.paragraph.start + quote.start_char, draft.paragraph.start + quote.end_char)


class _Edits:
    """What stands for the mentions of a text, for each paragraph by token; each paragraph is asked about once."""

    def __init__(self, resolutions: Sequence[Resolution]) -> None:
        sound = (one for one in resolutions if marks(one.mention) == marks(one.referent))
        self._sound = Touching(sound, lambda one: (one.start, one.end))
        self._known: dict[int, Mapping[int, str]] = {}

    def inside(self, paragraph: Paragraph) -> Mapping[int, str]:
        """Return the words by token number; the other tokens of a longer mention fall away."""
        if paragraph.start not in self._known:
            self._known[paragraph.start] = dict(self._find(paragraph))
        return self._known[paragraph.start]

    def _find(self, paragraph: Paragraph) -> Iterator[tuple[int, str]]:
        places = [token.idx for token in paragraph.doc]
        end = paragraph.end
        for one in self._sound.at(paragraph.start, end):
            first, last = (bisect_left(places, place - paragraph.start) for place in (one.start, one.end))
            for index in range(first, last):
                owned = paragraph.doc[index].tag_ == "PRP$"
                if owned and not RELATIVES.isdisjoint(one.referent.split()):
                    continue  # nobody says "the house where he was born's owner"
                name = possessive(one.referent) if owned else one.referent
                yield index, name if index == first else ""


def _names_owner(draft: Draft, resolved: Mapping[int, str]) -> bool:
    """Tell whether a fact beside that of its clause says of whom: 'its growing debt' alone is nobody's."""
    actor = draft.proposition.head.left_edge
    if draft.proposition.form == "relative" and actor.tag_ == "PRP" and actor.lower_ not in {"i", "we"}:
        return actor.i in resolved
    owners = [token for token in draft.proposition.head.lefts if token.tag_ == "PRP$"]
    return draft.proposition.form != "noun fact" or all(owner.i in resolved for owner in owners)


def propose(document: Document) -> list[ProposedClaim]:
    """Return one proposal for each proposition of a document, in reading order, and one for each leftover sentence."""
    found = find_drafts(document)
    if not found:
        return []
    resolutions = resolve(document.text, language=document.language)
    edits = _Edits(resolutions)
    found = [draft for draft in found if _names_owner(draft, edits.inside(draft.paragraph))]
    english = is_english(document.text, document.language)
    quotes = [draft.proposition.doc[draft.proposition.first : draft.proposition.last].text for draft in found]
    worded: list[tuple[str, Mapping[int, str]]] = [(" ".join(quote.split()), {}) for quote in quotes]
    if english:
        worded = [restate(draft.proposition, edits.inside(draft.paragraph)) for draft in found]
    by_place = _by_place(resolutions)
    titles = headlines(quotes, [text for text, _ in worded], language="en" if english else document.language or "")
    scores = _scores(found, [text for text, _ in worded], english=english)
    proposals = []
    for draft, (text, used), title, score in zip(found, worded, titles, scores, strict=True):
        reason = dismissal(draft, text, score)
        where = place(draft)
        proposals.append(
            ProposedClaim(
                appearances=(where,),
                quote=document.text[where.start : where.end],
                claim_text=text,
                headline=title,
                speaker=draft.attribution[-1].speaker if draft.attribution else None,
                attribution=draft.attribution,
                claim_type=score.claim_type,
                checkworthiness=score.checkworthiness,
                signals=score.signals if english else (*score.signals, NOT_PARSED),
                resolutions=_used(draft, by_place, used),
                relative_dates=dated_from(document.text, where, document.published) if english else (),
                selected=reason is None,
                reason=reason,
            )
        )
    return sorted(proposals, key=lambda claim: (claim.start, -claim.end))


def _scores(found: Sequence[Draft], wordings: Sequence[str], *, english: bool) -> list[Score]:
    """Return a score for each claim: how much its sentence is worth a check, with the signals of its own words.

    A sentence is scored once, whatever is taken out of it.
    """
    sentences = list(dict.fromkeys(draft.sentence.text for draft in found))
    whole = dict(zip(sentences, score_sentences(sentences, language="en" if english else ""), strict=True))
    return [
        replace(
            whole[draft.sentence.text],
            signals=fired_signals(wording, english=english),
            claim_type=claim_type(wording) if english else whole[draft.sentence.text].claim_type,
        )
        for draft, wording in zip(found, wordings, strict=True)
    ]


def _by_place(resolutions: Sequence[Resolution]) -> Mapping[int, Sequence[Resolution]]:
    """Return the resolutions by where they begin."""
    places: dict[int, list[Resolution]] = {}
    for one in resolutions:
        places.setdefault(one.start, []).append(one)
    return places


def _used(
    draft: Draft, by_place: Mapping[int, Sequence[Resolution]], used: Mapping[int, str]
) -> tuple[Resolution, ...]:
    """Return the resolutions that a wording made use of, in reading order."""
    places = sorted(draft.paragraph.start + draft.paragraph.doc[index].idx for index in used)
    return tuple(one for place in dict.fromkeys(places) for one in by_place.get(place, ()))


def find_drafts(document: Document) -> list[Draft]:
    """Return the drafts of every sentence of prose; a sentence without any is one draft as it stands."""
    quotations = find_quotations(document.text, language=document.language, nested=True)
    near = Touching(quotations, lambda one: (one.content.start, one.content.end))
    found: list[Draft] = []
    for paragraph, sentence in prose(document):
        start, end = paragraph.start + sentence.start_char, paragraph.start + sentence.end_char
        here = list(drafts(paragraph, sentence, document.text, near.at(start, end)))
        found += here or whole_sentence(paragraph, sentence)
    return found
