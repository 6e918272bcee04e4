"""Small questions to a parse: whose verb is this, where does its clause stand, what words make it up."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Any

from claims.languages.en import labels
from claims.languages.en.words.endings import VERB_ENDINGS
from claims.languages.en.words.punctuation import DATELINE_MARKS
from claims.languages.en.words.speech import EMPHASIS
from claims.types import Span

#: spaCy's tokens are compiled and untyped.
Token = Any

#: Tokens between a verb and its auxiliary, at most.
NEAR = 5
EDGE = frozenset(" \t\n,;:.–—-")


def children(token: Token, *relations: str) -> list[Token]:
    """Return the children of a token that stand in one of the relations, in order."""
    return [child for child in token.children if child.dep_ in relations]


def lemma_of(verb: Token, known: Container[str]) -> str:
    """Return the lemma of a verb; out of its ending where the lemmatiser is misled ("hopes" → hop) or has none."""
    lemma = str(verb.lemma_.lower())
    if lemma in known or not verb.tag_.startswith("VB"):
        return lemma
    if lemma + "e" in known and verb.lower_ in {f"{lemma}es", f"{lemma}ed", f"{lemma}ing"}:
        return f"{lemma}e"
    for ending in VERB_ENDINGS:
        stem = lemma.removesuffix(ending)
        if stem != lemma and (stem in known or stem + "e" in known):
            return stem if stem in known else stem + "e"
    return lemma


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with the verb itself; not 'BUFFALO' of 'BUFFALO — The coach said'."""
    subjects = children(verb, "nsubj", "nsubjpass")
    dateline = len(subjects) > 1 and any(mark.text in DATELINE_MARKS for mark in subjects[0].rights)
    return subjects[dateline] if subjects else None


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, its own or the one it shares with the verb above it."""
    for _ in range(6):
        subject = own_subject(verb)
        if subject is not None:
            return subject
        if verb.dep_ in {"acl", "relcl"}:
            return verb.head if verb.head.pos_ in labels.NOMINALS else None
        if verb.dep_ not in labels.SHARING_A_SUBJECT or verb.head.i == verb.i:
            return None
        if verb.dep_ == "ccomp" and children(verb, "mark"):
            return None
        verb = verb.head
    return None


def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive, or as a past participle after a noun or in "when told that …"."""
    if children(verb, "auxpass", "nsubjpass") or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return True
    # A clause in the past has a subject of its own: what the tagger takes for one without is a participle.
    return verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBD"} and not children(verb, "aux", "nsubj", "expl")


def agent_of(verb: Token) -> Token | None:
    """Return the noun after "by"."""
    for by in children(verb, "agent"):
        for noun in children(by, "pobj"):
            return noun
    return None


def runs(tokens: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
    """Group tokens into unbroken runs and yield the first and last token of each."""
    first = last = None
    for token in sorted(tokens, key=lambda token: token.i):
        if last is None or token.i != last.i + 1:
            if first is not None:
                yield first, last
            first = token
        last = token
    if first is not None:
        yield first, last


def span_of(first: Token, last: Token, offset: int) -> Span:
    """Return the place of the stretch from one token to another in the whole text."""
    return Span(offset + first.idx, offset + last.idx + len(last))


def trim(text: str, span: Span) -> Span | None:
    """Take blanks and separating marks off both ends; quotation marks stay."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


def cue_tokens(verb: Token) -> tuple[Token, Token]:
    """Return the first and last token of the verb with its auxiliaries, negation and particle."""
    near = [child for child in children(verb, *labels.VERB_GROUP) if abs(child.i - verb.i) < NEAR]
    parts = sorted([verb, *near], key=lambda token: token.i)
    between = [part for part in parts if part.i <= verb.i]
    after = [part for part in parts if part.i == verb.i + 1]
    return between[0] if between[0].i < verb.i else verb, after[0] if after else verb


def noun_span(text: str, noun: Token | None, offset: int) -> Span | None:
    """Return the place of a noun with all that belongs to it.

    "a move activists said would …" parses as one noun; a plural with "a" before it begins after the noun that has it.
    """
    if noun is None:
        return None
    # A verb in its tense that hangs on a noun is the noun's own: "…, officials announced on Monday".
    verbs = {token.i for verb in children(noun, "acl") if verb.tag_ == "VBD" for token in verb.subtree}
    mine = [token for token in noun.subtree if token.i not in verbs]
    if noun.tag_ in {"NNS", "NNPS"} and any(det.lower_ in {"a", "an"} for det in children(noun, "det")):
        others = [child.i for child in children(noun, "compound", "nmod") if child.tag_ == "NN"]
        mine = [token for token in mine if not others or token.i > others[-1]]
    for first, last in runs(mine):
        if first.i <= noun.i <= last.i:
            return trim(text, span_of(_after_emphasis(first, noun), last, offset))
    return None


def _after_emphasis(first: Token, noun: Token) -> Token:
    """Leave out "particularly", "even" and their like before a noun."""
    return first.nbor() if first.i < noun.i and first.lower_ in EMPHASIS else first
