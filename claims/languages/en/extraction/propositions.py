"""A clause-bearing stretch of a sentence → the propositions in it, one for each thing that can be true or false.

A proposition is a contiguous run of tokens. What cannot be taken apart without meaning something else (conditions,
questions, coordination under a negation, a hedge or a quantifier) stays whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from claims.extraction.draft import Proposition
from claims.languages.en import labels
from claims.languages.en.extraction.kept_whole import kept_whole
from claims.languages.en.extraction.parts import Part, is_guarded, noun_phrase, subject_of
from claims.languages.en.extraction.taken_out import TAKEN_OUT
from claims.languages.en.words.factuality import ASSERTING_SUBORDINATORS
from claims.languages.en.words.function_words import BEFORE_SUBORDINATORS
from claims.languages.en.words.punctuation import LOOSE_END_MARKS, LOOSE_MARKS, PAIRED_MARKS
from claims.rules import Rule

#: The fewest words that a clause may keep when something is taken out of it.
FEWEST = 3
#: Tokens of additions after a subject from which on a claim quotes the predicate only.
LONG_ASIDE = 6


def trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the range without conjunctions, commas, dashes and quotation marks at its ends."""
    while first < last and _is_loose(doc[first], LOOSE_MARKS):
        first += 1
    while last > first + 1 and _is_loose(doc[last - 1], LOOSE_END_MARKS):
        last -= 1
    return _balanced(doc, first, last)


def _is_loose(token: Token, loose: frozenset[str]) -> bool:
    """Tell whether a token at the edge of a range only ties it to what stands outside."""
    # "that" begins a clause, whatever else the parser takes it for, unless it points at something.
    joins = token.dep_ == "cc" or (token.lower_ == "that" and (token.dep_ == "mark" or token.tag_ == "IN"))
    return token.is_space or token.text in loose or joins


def _unmarked(doc: Doc, first: int, last: int, head: Token) -> tuple[int, int]:
    """Return a range without the mark that subordinates all of it: 'after violent clashes erupted'."""
    first, last = trim(doc, first, last)
    if first >= last:
        return first, last
    # 'ever since she left', 'even as prices fell': what stands before the mark goes with it.
    ahead = doc[first].lower_ in BEFORE_SUBORDINATORS and doc[first].head.i == head.i and first + 1 < last
    mark = doc[first + ahead]
    if mark.dep_ == "mark" and mark.head.i == head.i and mark.lower_ in ASSERTING_SUBORDINATORS:
        return trim(doc, mark.i + 1, last)
    return first, last


def _balanced(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Take a closing mark or bracket back in when its opening one is inside."""
    inside = "".join(token.text for token in doc[first:last])
    for opening, closing in PAIRED_MARKS:
        missing = inside.count(opening) - inside.count(closing) if opening != closing else inside.count(opening) % 2
        ahead = doc[last : last + 2]
        where = next((token.i for token in ahead if token.text == closing), None)
        if missing > 0 and where is not None:
            last = where + 1
    return first, last


def head_of(doc: Doc, first: int, last: int) -> Token | None:
    """Return the token that carries the range: the outermost finite verb, else the outermost word."""
    roots = [token for token in doc[first:last] if not first <= token.head.i < last or token.head.i == token.i]
    words = [token for token in roots if not token.is_punct and not token.is_space]
    verbs = [token for token in words if token.pos_ in {"VERB", "AUX"}]
    return next(iter([*verbs, *words]), None)


def propositions(doc: Doc, first: int, last: int) -> Iterator[Proposition]:
    """Yield the propositions of a token range, the main one first, then its parts in reading order."""
    first, last = trim(doc, first, last)
    head = head_of(doc, first, last)
    if head is None:
        return
    held = kept_whole(doc, first, last)
    if held is not None:
        yield Proposition(doc, first, last, head, "whole", rules=(held,))
        return
    yield from _clause(Part(first, last, head, "clause"), doc)


def _parts(doc: Doc, whole: Part) -> list[Part]:
    """Return what can be taken out of a part, outermost and longest first, none overlapping another."""
    found: list[Part] = []
    candidates = [
        replace(part, rules=(*whole.rules, rule.name)) for rule in TAKEN_OUT for part in rule.find(doc, whole)
    ]
    for part in sorted(candidates, key=lambda part: part.cut - part.last):
        clear = all(part.last <= other.cut or part.cut >= other.last for other in found)
        smaller = 0 < part.last - part.first < whole.last - whole.first
        inside = smaller and whole.first <= part.cut <= part.last <= whole.last
        if clear and inside and part.head.i != whole.head.i:
            found.append(part)
    return sorted(found, key=lambda part: part.cut)


def _clause(whole: Part, doc: Doc) -> Iterator[Proposition]:
    """Yield a part without what can be taken out of it, then what was taken out."""
    parts = _parts(doc, whole)
    rest = _rest(whole, doc, parts)
    only_introduces = _comes(rest) and any(part.form == "clause" for part in parts)
    if parts and not _stands(rest) and not only_introduces:
        parts, rest = [], _rest(whole, doc, [])
    if not only_introduces:
        yield rest
    for part in parts:
        begin, end = trim(doc, part.first, part.last)
        if part.form == "aside":
            continue
        if 0 < end - begin < whole.last - whole.first:
            subject = part.subject
            if part.form == "verb phrase" and subject_of(whole.head) is None:
                subject = whole.subject
            yield from _clause(replace(part, first=begin, last=end, subject=subject), doc)


def _comes(rest: Proposition) -> bool:
    """Tell whether a clause only brings in another one: 'The report comes as lawmakers debate the budget'."""
    after = [token for token in rest.doc[rest.head.i + 1 : rest.last] if not token.is_punct]
    return rest.head.lemma_ == "come" and not after


def _stands(rest: Proposition) -> bool:
    """Tell whether enough is left of a clause to say something: not in 'It came' or 'The key point is'."""
    words = [token for token in rest.doc[rest.first : rest.last] if not token.is_punct]
    return (
        rest.first < rest.last and len(words) >= FEWEST and not (words[-1].pos_ == "AUX" and words[-1].i == rest.head.i)
    )


def _after_asides(doc: Doc, first: int, own: Token | None, whole: Part) -> int | None:
    """Return where a predicate begins after a subject with long additions: 'Ana Lee, 55, of Graz, a town, resigned'."""
    if own is None or own.left_edge.i != first:
        return None
    helpers = [child.i for child in whole.head.children if child.dep_ in labels.AUXILIARIES_AND_NEGATION]
    start = min([whole.head.i, *(helper for helper in helpers if own.i < helper)])
    noun = noun_phrase(doc, own, whole)
    return start if doc[start - 1].text == "," and start - noun[1] >= LONG_ASIDE else None


def _rest(whole: Part, doc: Doc, parts: list[Part]) -> Proposition:
    """Return what stays of a part: cut at both ends, only its predicate where something stands before that."""
    first, last = whole.first, whole.last
    for part in parts:
        if part.cut < whole.head.i and trim(doc, first, part.cut)[0] >= part.cut:
            first = part.last
    for part in reversed(parts):
        if part.cut > whole.head.i and trim(doc, part.last, last)[0] >= last:
            last = part.cut
    first, last = _unmarked(doc, first, last, whole.head)
    form, subject = whole.form, whole.subject
    asides = {"relative", "apposition", "participle"}
    between = [part for part in parts if first < part.cut and part.last <= whole.head.i and part.form in asides]
    own = subject_of(whole.head)
    start = between[-1].last if between else _after_asides(doc, first, own, whole)
    told = next((part.last for part in parts if part.form == "noun fact" and part.head == own), None)
    start = told if start is None else start
    if form == "clause" and own is not None and start is not None and own.i < (between[0].cut if between else start):
        noun = (own.left_edge.i, own.i + 1) if start == told else noun_phrase(doc, own, whole)
        if not is_guarded(doc, first, noun[1]):
            first, last = trim(doc, start, last)
            form, subject = "verb phrase", noun
    dropped = tuple((part.cut, part.last) for part in parts if first < part.cut and part.last < last)
    rules = (*(whole.rules or (MAIN.name,)), *(part.rules[-1] for part in parts if part.form == "aside"))
    if form != whole.form:
        rules = (*rules, INTERRUPTED.name)
    return Proposition(doc, first, last, whole.head, form, subject, dropped, whole.governor, rules)


MAIN = Rule(
    "main clause",
    _rest,
    "The bank cut its rates in May.",
    "If the bank cuts its rates, the currency will fall.",
    "What is left when all that can be read alone was taken out; a part that is kept whole has none.",
)
INTERRUPTED = Rule(
    "predicate of an interrupted subject",
    _after_asides,
    "Lee, 55, of Graz, a town on the Mur, pleaded guilty to fraud.",
    "Lee pleaded guilty to fraud in Graz.",
    "Only the predicate is quoted where much stands between it and its subject.",
)
