"""The prose of a document → proposed claims, one stage after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens

from claims.claim_headlines import headlines
from claims.claim_types import claim_type
from claims.coreference import resolve
from claims.dismissals import dismissal
from claims.guards import marks
from claims.inflection import possessive
from claims.language import Paragraph, is_english, parse
from claims.quotations import find_quotations
from claims.regions import Draft, drafts, whole_sentence
from claims.relative_dates import dated_from
from claims.restatement import restate
from claims.scoring import score_sentences
from claims.signals import fired_signals
from claims.types import Document, Passage, ProposedClaim, Resolution, Score, Span


def _is_prose(start: int, end: int, passages: Sequence[Passage]) -> bool:
    """Tell whether most of a stretch lies outside the passages that hold no claims."""
    other = sum(
        max(0, min(end, passage.end) - max(start, passage.start)) for passage in passages if passage.kind != "caption"
    )
    return other * 2 < end - start


def prose(document: Document) -> Iterator[tuple[Paragraph, Tokens]]:
    """Yield the parsed sentences of a document that may hold claims."""
    for paragraph in parse(document.text, language=document.language):
        for sentence in paragraph.doc.sents:
            start, end = paragraph.start + sentence.start_char, paragraph.start + sentence.end_char
            if _is_prose(start, end, document.passages):
                yield paragraph, sentence


def place(draft: Draft) -> Span:
    """Return where the words of a draft stand in the text."""
    quote = draft.proposition.doc[draft.proposition.first : draft.proposition.last]
    return Span(draft.paragraph.start + quote.start_char, draft.paragraph.start + quote.end_char)


def _resolved(draft: Draft, resolutions: Sequence[Resolution]) -> Mapping[int, str]:
    """Return what stands for each mention, by token; the other tokens of a longer mention fall away."""
    edits: dict[int, str] = {}
    for resolution in resolutions:
        if marks(resolution.mention) != marks(resolution.referent):
            continue
        inside = [
            token.i
            for token in draft.paragraph.doc
            if resolution.start <= draft.paragraph.start + token.idx < resolution.end
        ]
        for index in inside:
            owned = draft.paragraph.doc[index].tag_ == "PRP$"
            name = possessive(resolution.referent) if owned else resolution.referent
            edits[index] = name if index == inside[0] else ""
    return edits


def _names_owner(draft: Draft, resolved: Mapping[int, str]) -> bool:
    """Tell whether a fact in a noun phrase says of whom: 'its growing debt' alone is nobody's."""
    owners = [token for token in draft.proposition.head.lefts if token.tag_ == "PRP$"]
    return draft.proposition.form != "noun fact" or all(owner.i in resolved for owner in owners)


def propose(document: Document) -> list[ProposedClaim]:
    """Return one proposal for each proposition of a document, in reading order, and one for each leftover sentence."""
    found = find_drafts(document)
    if not found:
        return []
    resolutions = resolve(document.text, language=document.language)
    found = [draft for draft in found if _names_owner(draft, _resolved(draft, resolutions))]
    worded = [restate(draft.proposition, _resolved(draft, resolutions)) for draft in found]
    quotes = [draft.proposition.doc[draft.proposition.first : draft.proposition.last].text for draft in found]
    titles = headlines(quotes, [text for text, _ in worded], language=document.language)
    english = is_english(document.text, document.language)
    scores = _scores(found, [text for text, _ in worded], document.language)
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
                signals=score.signals,
                resolutions=_used(draft, resolutions, used),
                relative_dates=dated_from(document.text, where, document.published) if english else (),
                selected=reason is None,
                reason=reason,
            )
        )
    return sorted(proposals, key=lambda claim: (claim.start, -claim.end))


def _scores(found: Sequence[Draft], wordings: Sequence[str], language: str | None) -> list[Score]:
    """Return a score for each claim: how much its sentence is worth a check, with the signals of its own words.

    A sentence is scored once, whatever is taken out of it.
    """
    english = language in (None, "en")
    sentences = list(dict.fromkeys(draft.sentence.text for draft in found))
    whole = dict(zip(sentences, score_sentences(sentences, language=language), strict=True))
    return [
        replace(
            whole[draft.sentence.text],
            signals=fired_signals(wording, english=english),
            claim_type=claim_type(wording) if english else whole[draft.sentence.text].claim_type,
        )
        for draft, wording in zip(found, wordings, strict=True)
    ]


def _used(draft: Draft, resolutions: Sequence[Resolution], used: Mapping[int, str]) -> tuple[Resolution, ...]:
    """Return the resolutions that a wording made use of."""
    places = {draft.paragraph.start + draft.paragraph.doc[index].idx for index in used}
    return tuple(one for one in resolutions if one.start in places)


def find_drafts(document: Document) -> list[Draft]:
    """Return the drafts of every sentence of prose; a sentence without any is one draft as it stands."""
    quotations = find_quotations(document.text, language=document.language, nested=True)
    found: list[Draft] = []
    for paragraph, sentence in prose(document):
        here = list(drafts(paragraph, sentence, document.text, quotations))
        found += here or whole_sentence(paragraph, sentence)
    return found
