"""Who says what in a sentence: the stretches that somebody else is said to say, and the article's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from claims.attribution.quotations import around, chain
from claims.extraction.draft import Draft, Proposition
from claims.languages.en import labels
from claims.languages.en.attribution.stances import THOUGHTS, asserts, is_direct, is_turned, is_withheld, reports_itself
from claims.languages.en.extraction.dateline import after_dateline
from claims.languages.en.extraction.kept_whole import is_conditioned
from claims.languages.en.extraction.propositions import head_of, propositions, trim
from claims.languages.en.extraction.reported_content import (
    MENDED_CONTENT,
    SUBJECT_OUTSIDE,
    acts_beside_speech,
    lacks_subject,
    misread_clause,
    only_introduces,
    told_of,
    whole_content,
)
from claims.languages.en.wording.headlines import end_of_cause
from claims.languages.en.words.punctuation import ASIDE_MARKS
from claims.languages.en.words.speech import NAMELESS_SOURCES
from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.types import Quotation
from claims.types import Span as Place


def _tokens(paragraph: Paragraph, sentence: Span, start: int, end: int) -> tuple[int, int]:
    """Return the range of a sentence's tokens that lie between two offsets of the text."""
    inside = [
        token.i
        for token in sentence
        if start < paragraph.start + token.idx + len(token) and paragraph.start + token.idx < end
    ]
    return (inside[0], inside[-1] + 1) if inside else (sentence.start, sentence.start)


def _has_clause(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a range is carried by a verb with a tense of its own: not '"asking for the moon"' or 'to pay'."""
    head = head_of(doc, first, last)
    if head is None:
        return False
    tensed = [head, *(child for child in head.children if child.dep_ in {"aux", "auxpass"} and first <= child.i < last)]
    return any(token.tag_ in labels.FINITE for token in tensed)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with the quotations that touch it."""

    paragraph: Paragraph
    sentence: Span
    text: str
    near: tuple[Quotation, ...]

    def tokens(self, span: Place | None) -> tuple[int, int]:
        """Return the range of the sentence's tokens inside a span of the text; an empty one for None."""
        if span is None:
            return self.sentence.start, self.sentence.start
        return _tokens(self.paragraph, self.sentence, span.start, span.end)

    def draft(self, proposition: Proposition) -> Draft:
        quote = self.paragraph.doc[proposition.first : proposition.last]
        start, end = self.paragraph.start + quote.start_char, self.paragraph.start + quote.end_char
        said = around([q for q in self.near if self._says(q, proposition)], start, end)
        rules = tuple(rule for quotation in said for rule in quotation.rules)
        return Draft(self.paragraph, self.sentence, proposition, chain(said, self.text, NAMELESS_SOURCES), rules)

    def _says(self, quotation: Quotation, proposition: Proposition) -> bool:
        """Tell whether a speaker says a proposition: none of what the article adds to reported words, ', which …'."""
        if quotation.kind == "direct":
            return True
        doc, added = self.paragraph.doc, proposition.form == "relative" and proposition.subject is not None
        apart = added and doc[proposition.head.left_edge.i - 1].text in ASIDE_MARKS
        content = self.tokens(quotation.content)
        return not apart and (_has_clause(doc, *content) or misread_clause(doc, content, self.tokens(quotation.cue)))


def drafts(paragraph: Paragraph, sentence: Span, text: str, quotations: Sequence[Quotation]) -> Iterator[Draft]:
    """Yield the propositions of a sentence with those who say them, in reading order."""
    begin, end = paragraph.start + sentence.start_char, paragraph.start + sentence.end_char
    touching = [q for q in quotations if q.content.start < end and begin < q.content.end]
    near = tuple(mended for q in touching if (mended := _mended(paragraph, sentence, q)) is not None)
    scene = _Scene(paragraph, sentence, text, near)
    found: list[Draft] = []
    spoken: list[tuple[int, int]] = []
    cues: set[int] = set()
    for quotation in sorted(near, key=lambda q: q.content.end - q.content.start):
        first, last = scene.tokens(quotation.content)
        start = trim(paragraph.doc, first, last)[0]
        quoted = quotation.kind != "indirect"
        noun = told_of(paragraph.doc, (start, last), scene.tokens(quotation.source), quoted=quoted)
        if not _stands_as_said(scene, quotation, (first, last), noun):
            continue
        cues.update(range(*scene.tokens(quotation.cue)))
        found += [_with_subject(draft, noun, start) for draft in _said(scene, (first, last), spoken, cues)]
        spoken.append((first, last))
    found += _told(scene, spoken, cues)
    found += [scene.draft(act) for act in acts_beside_speech(sentence, spoken, cues)]
    once = {(draft.proposition.first, draft.proposition.last): draft for draft in reversed(found)}
    return iter(sorted(once.values(), key=lambda draft: draft.proposition.first))


def _mended(paragraph: Paragraph, sentence: Span, quotation: Quotation) -> Quotation | None:
    """Return a quotation with all that is said in it; None where nobody says it."""
    content, cue = (
        _tokens(paragraph, sentence, span.start, span.end) if span else (sentence.start, sentence.start)
        for span in (quotation.content, quotation.cue)
    )
    whole = whole_content(paragraph.doc, content, cue)
    if whole is None or whole == content:
        return None if whole is None else quotation
    said = paragraph.doc[whole[0] : whole[1]]
    place = Place(paragraph.start + said.start_char, paragraph.start + said.end_char)
    return replace(quotation, content=place, rules=(*quotation.rules, MENDED_CONTENT.name))


def _stands_as_said(
    scene: _Scene, quotation: Quotation, content: tuple[int, int], noun: tuple[int, int] | None
) -> bool:
    """Tell whether a content can be a claim of its speaker: asserted, under no denial, with a subject and a verb."""
    doc = scene.paragraph.doc
    cue = doc[slice(*scene.tokens(quotation.cue))]
    direct = is_direct(quotation, scene.text)
    said = asserts(quotation, scene.text) and not is_withheld(quotation, cue)
    tensed = _has_clause(doc, *content) or misread_clause(doc, content, scene.tokens(quotation.cue))
    if not said or not tensed or _modifies(scene, quotation):
        return False
    if not direct and is_conditioned(scene.sentence, *content):
        return False
    head = head_of(doc, *content)
    if not direct and head is not None and (is_turned(head) or _is_condition(head)):
        return False
    around = [
        q
        for q in scene.near
        if q is not quotation and q.content.start <= quotation.content.start and quotation.content.end <= q.content.end
    ]
    stub = quotation.kind == "indirect" and noun is None and lacks_subject(doc, *content)
    thought = bool(around) and quotation.stance in THOUGHTS
    return not stub and not thought and all(asserts(outer, scene.text) for outer in around)


def _is_condition(head: Token) -> bool:
    """Tell whether a content is only what its claim hangs on: 'Unless they agree, the union said, it will spread'."""
    return head.dep_ == "advcl" and any(mark.lower_ in {"if", "unless"} for mark in head.children)


def _modifies(scene: _Scene, quotation: Quotation) -> bool:
    """Tell whether the speech verb only tells which noun is meant: 'the number who said they had used it rose'."""
    doc = scene.paragraph.doc
    first, last = scene.tokens(quotation.cue)
    verbs = [
        token for token in doc[first:last] if token.dep_ == "relcl" or (token.dep_ == "acl" and token.tag_ != "VBD")
    ]
    if any(reports_itself(token) for token in doc[first:last]):
        return True
    return any(doc[verb.left_edge.i - 1].text not in ASIDE_MARKS for verb in verbs if verb.left_edge.i)


def _inside(token: Token, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= token.i < last for first, last in ranges)


def _said(scene: _Scene, content: tuple[int, int], spoken: list[tuple[int, int]], cues: set[int]) -> list[Draft]:
    """Return the propositions of a content that no inner content has taken."""
    doc = scene.paragraph.doc
    first, last = content
    first = max(first, after_dateline(scene.sentence))
    for inner, end in spoken:
        if first < inner < last <= end + 1 and doc[inner - 1].text == "," and cues.isdisjoint(range(first, inner)):
            last = inner
    return [
        scene.draft(proposition)
        for proposition in propositions(doc, first, last)
        if not _inside(proposition.head, spoken) and proposition.head.i not in cues
    ]


def _with_subject(draft: Draft, noun: tuple[int, int] | None, first: int) -> Draft:
    """Give words that begin without a subject the noun they tell about."""
    if noun is None or draft.proposition.first != first or draft.proposition.subject is not None:
        return draft
    rules = (*draft.proposition.rules, SUBJECT_OUTSIDE.name)
    return replace(draft, proposition=replace(draft.proposition, form="verb phrase", subject=noun, rules=rules))


def _told(scene: _Scene, spoken: list[tuple[int, int]], cues: set[int]) -> list[Draft]:
    """Return the propositions that the article asserts itself: none in a mere 'Peskov said'."""
    sentence = scene.sentence
    if spoken and max(last - first for first, last in spoken) >= len(sentence) - 1:
        return []
    return [
        scene.draft(_before_speech(_with_cause(proposition), cues))
        for proposition in propositions(scene.paragraph.doc, after_dateline(sentence), sentence.end)
        if not _inside(proposition.head, spoken)
        and proposition.head.i not in cues
        and not only_introduces(proposition, cues)
        and (proposition.head.pos_ in {"VERB", "AUX"} or proposition.form in BESIDE or _is_nominal(proposition, spoken))
    ]


#: Forms that state a fact beside that of their clause, whatever carries them.
BESIDE = frozenset({"apposition", "owned", "noun fact", "circumstance", "measure", "worth", "focus"})


def _is_nominal(proposition: Proposition, spoken: Sequence[tuple[int, int]]) -> bool:
    return not spoken and proposition.head.pos_ in labels.NOUN_PHRASE_WORDS


def _before_speech(proposition: Proposition, cues: set[int]) -> Proposition:
    """Cut an act off before the speech that is joined to it: 'It gave no reason and said it would appeal'."""
    doc, head = proposition.doc, proposition.head
    for token in doc[head.i + 1 : proposition.last]:
        if token.i in cues and token.dep_ == "conj" and token.head.i == head.i:
            last = trim(doc, proposition.first, token.left_edge.i)[1]
            rules = (*proposition.rules, BEFORE_SPEECH.name)
            return replace(proposition, last=last, rules=rules) if last > head.i else proposition
    return proposition


def _with_cause(proposition: Proposition) -> Proposition:
    """Let an act keep the cause given for it: 'began disrupting Twitter, saying it failed to …' is one event."""
    end = end_of_cause(proposition.head)
    if end is None or end <= proposition.last or proposition.form != "clause":
        return proposition
    return replace(proposition, last=end, rules=(*proposition.rules, WITH_CAUSE.name))


BEFORE_SPEECH = Rule(
    "act cut before speech",
    _before_speech,
    "It did not reveal the place and said it was withholding the names of those killed.",
    "It did not reveal the place and left.",
    "What is joined to an act and only tells that somebody spoke is left out of it.",
)
WITH_CAUSE = Rule(
    "act with its cause",
    _with_cause,
    "The state began slowing Twitter in May, saying it had failed to delete posts.",
    "The state began slowing Twitter in May.",
    "An act and the cause that its actor gives for it are one event.",
)
