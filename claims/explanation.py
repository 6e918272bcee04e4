"""A sentence's way through the built-in engine, rule by rule, so that a wrong claim leads to its rule in one look.

It runs the stages of the engine itself, so it says what a split says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from spacy.tokens import Span as Tokens

from claims.analysis import Analysis, analyse
from claims.coreference.replacements import Replacements
from claims.extraction.draft import Draft
from claims.extraction.prose import find_drafts, prose
from claims.guards.marks import differences
from claims.languages.parsing import Paragraph
from claims.pipeline import RulesEngine
from claims.types import Document, Edit, ProposedClaim, Score, Span

Row = dict[str, Any]
Step = tuple[Draft, Score, ProposedClaim]


def explain(document: Document, *, sentence: int | None = None) -> Iterator[Row]:
    """Yield how each sentence of a document went through the engine, in reading order, as plain values.

    ``sentence`` is the number of the only one to yield, counted from 1 as the sentences of the document are. Offsets
    are half-open code points of the text.
    """
    analysis, engine = analyse(document), RulesEngine()
    steps = engine.steps(analysis)
    claims = engine.join([proposal for _, _, proposal in steps], analysis)
    replacements = Replacements(analysis)
    known: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for step in steps:
        known[_place_of(step[0])].append(_claim(step, claims, analysis, replacements))
    open_ = _left_open(analysis, steps)
    taken = {(paragraph.start, tokens.start) for paragraph, tokens in prose(analysis)}
    for number, (paragraph, tokens) in enumerate(_sentences(analysis), 1):
        place = paragraph.start, tokens.start
        if sentence in (None, number):
            told = {"is_prose": place in taken, "claims": known[place], "left_open": open_[place]}
            yield {"sentence": number, **_seen(paragraph, tokens, analysis), **told}


def _place_of(draft: Draft) -> tuple[int, int]:
    return draft.paragraph.start, draft.sentence.start


def _sentences(analysis: Analysis) -> Iterator[tuple[Paragraph, Tokens]]:
    for paragraph in analysis.paragraphs:
        yield from ((paragraph, tokens) for tokens in paragraph.doc.sents if tokens.text.strip())


def _seen(paragraph: Paragraph, tokens: Tokens, analysis: Analysis) -> Row:
    """Return a sentence as it was read: its parse, what is said in it, and what its mentions stand for."""
    start, end = paragraph.start + tokens.start_char, paragraph.start + tokens.end_char
    text = analysis.document.text
    return {
        "start": start,
        "end": end,
        "text": " ".join(tokens.text.split()),
        "parse": [list(row) for row in analysis.language.grammar(tokens)],
        "said": [
            {
                "words": text[one.content.start : one.content.end],
                "speaker": one.speaker,
                "source": _words(text, one.source),
                "cue": _words(text, one.cue),
                "stance": one.stance,
                "rules": list(one.rules),
            }
            for one in analysis.quotations
            if one.content.start < end and start < one.content.end
        ],
        "mentions": [asdict(one) for one in analysis.coreference.resolutions if start <= one.start < end],
    }


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def _claim(step: Step, claims: Sequence[ProposedClaim], analysis: Analysis, replacements: Replacements) -> Row:
    """Return what became of a draft: the wordings that were tried, and the claim as the document has it."""
    draft, score, proposal = step
    same = [one for one in claims if one.appearances[0] == draft.place and one.claim_text == proposal.claim_text]
    other = next((one for one in claims if draft.place in one.appearances[1:]), None) if not same else None
    claim = next(iter(same), proposal)
    return {
        "quote": claim.quote,
        "rules": list(claim.rules),
        "tried": list(_tried(draft, proposal, analysis, replacements)),
        "claim": claim.claim_text,
        "edits": [_edit(edit, analysis.document.text) for edit in claim.edits],
        "title": claim.headline,
        "speaker": claim.speaker,
        "claim_type": claim.claim_type,
        "checkable": score.checkable,
        "checkworthiness": claim.checkworthiness,
        "signals": list(claim.signals),
        "selected": claim.selected,
        "reason": claim.reason,
        "told_in": None if other is None else other.claim_text,
    }


def _edit(edit: Edit, text: str) -> Row:
    return {
        "kind": edit.kind,
        "start": edit.start,
        "end": edit.end,
        "words": text[edit.start : edit.end],
        "text": edit.text,
        "source": _words(text, edit.source),
    }


def _tried(
    draft: Draft, proposal: ProposedClaim, analysis: Analysis, replacements: Replacements
) -> Iterator[Mapping[str, Any]]:
    """Yield the wordings up to the one that was taken, each with what the guard found changed in it."""
    language = analysis.language
    before = language.marks(draft.proposition.words)
    for words in dict.fromkeys(language.tried(draft, replacements.inside(draft.paragraph))):
        yield {"words": words, "changes": differences(before, language.marks(words))}
        if words == proposal.claim_text:
            return


def _left_open(analysis: Analysis, steps: Sequence[Step]) -> Mapping[tuple[int, int], list[str]]:
    """Return the words of the drafts that do not say of whom they tell, by their sentences."""
    proposed = {(draft.place, draft.proposition.form) for draft, _, _ in steps}
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for draft in find_drafts(analysis):
        if (draft.place, draft.proposition.form) not in proposed:
            found[_place_of(draft)].append(draft.proposition.words)
    return found


def render(row: Row) -> Iterator[str]:
    """Yield the lines in which a person reads how a sentence went through the engine."""
    yield f"Sentence {row['sentence']} ({row['start']}–{row['end']}): {row['text']}"
    yield from _listed("parse", ["".join(f"{part:<13} " for part in parts).rstrip() for parts in row["parse"]])
    yield from _listed("said", [_said(one) for one in row["said"]])
    mentions = [f"{one['mention']} → {one['referent']}   [{one['rule']}]" for one in row["mentions"]]
    yield from _listed("mentions", mentions)
    if not row["is_prose"]:
        yield "  no prose: nothing is taken out of it"
    for one in row["claims"]:
        yield from _told(one)
    yield from _listed("left out, as they do not say of whom they tell", row["left_open"])
    yield ""


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {title}"
        yield from (f"    {line}" for line in lines)


def _said(one: Row) -> str:
    who = one["speaker"] or one["source"] or "nobody named"
    return f"{who} {one['stance']} by “{one['cue'] or ''}”: {one['words']}   [{', '.join(one['rules'])}]"


def _told(one: Row) -> Iterator[str]:
    yield f"  claim: {one['claim']}"
    yield f"    quote    {one['quote']}"
    yield f"    rules    {' › '.join(one['rules'])}"
    for tried in one["tried"]:
        verdict = f"refused: {', '.join(tried['changes'])}" if tried["changes"] else "kept"
        yield f"    wording  {tried['words']}   [{verdict}]"
    for edit in one["edits"]:
        source = "" if edit["source"] is None else f"   [from “{edit['source']}”]"
        yield f"    {edit['kind']:<8} “{edit['words']}” → “{edit['text']}”{source}"
    yield f"    title    {one['title']}"
    yield f"    speaker  {one['speaker'] or 'the article'}"
    yield f"    score    {one['checkworthiness']:.2f}, checkable {one['checkable']:.2f}, {one['claim_type']}"
    yield f"    signals  {', '.join(one['signals']) or 'none'}"
    if one["told_in"] is not None:
        yield f"    outcome  told in another claim: {one['told_in']}"
    else:
        yield f"    outcome  {'proposed' if one['selected'] else 'dismissed: ' + one['reason']}"
