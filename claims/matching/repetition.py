"""The same fact told twice in one article is one claim with two appearances; a contradiction is flagged.

Both are decided by words alone and with care: a joined claim hides a passage, a missed one only costs a glance.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims.guards.marks import Marks
from claims.languages.language import Language
from claims.types import ProposedClaim

#: What a claim that another passage contradicts is told by.
CONTRADICTS = "contradicts another passage"
#: Share of the shorter claim's words that both must have to tell the same, or to be about the same.
SAME, ALIKE = 0.8, 0.7
#: Share of all words of two claims that both must have to contradict each other.
SHARED = 0.6
#: The fewest words of content that can tell a fact from another one like it.
FEWEST = 4
#: Claims that a word may be in and still tell something.
MANY = 50
#: Code points between two passages of one sentence, which do not repeat but go on: a comma and a blank.
BESIDE = 3


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return the share of the smaller set that is in the other; 0 where it is too small to tell."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller >= FEWEST else 0.0


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a claim is compared by: its content words, rarest first, its guarded marks, and those without a cause."""

    words: frozenset[str]
    rare: tuple[str, ...]
    marks: Marks
    act: Marks


def _facts(claims: Sequence[ProposedClaim], language: Language) -> list[_Facts]:
    found = [language.content_words(claim.claim_text) for claim in claims]
    often = Counter(word for words in found for word in words)
    facts = []
    for claim, words in zip(claims, found, strict=True):
        ordered = sorted(words, key=lambda word: (often[word], word))
        # Two sets that share 70 % of the smaller one share one of these words of the smaller one.
        rare = tuple(ordered[: len(ordered) - math.ceil(ALIKE * len(ordered)) + 1])
        act = language.marks(language.without_cause(claim.claim_text))
        facts.append(_Facts(words, rare, language.marks(claim.claim_text), act))
    return facts


def _pairs(chosen: Sequence[int], facts: Sequence[_Facts]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims, earlier one first, that share enough words to be about the same."""
    by_word: dict[str, list[int]] = {}
    by_rare: dict[str, list[int]] = {}
    for n in chosen:
        near = {m for word in facts[n].rare for m in by_word.get(word, ())}
        near |= {m for word in facts[n].words for m in by_rare.get(word, ())}
        yield from ((m, n) for m in sorted(near) if overlap(facts[m].words, facts[n].words) >= ALIKE)
        for word in facts[n].words:
            _keep(by_word.setdefault(word, []), n)
        for word in facts[n].rare:
            _keep(by_rare.setdefault(word, []), n)


def _keep(places: list[int], n: int) -> None:
    """Remember a claim under a word, unless the word is in so many that it tells nothing."""
    if len(places) < MANY:
        places.append(n)


def join_repeated(claims: Sequence[ProposedClaim], language: Language) -> list[ProposedClaim]:
    """Join selected claims that state the same fact, flag those that contradict each other; order kept.

    ``language`` is that of their words.

    The fullest telling keeps its words and its place comes first; the other places follow in reading order.
    """
    facts = _facts(claims, language)
    kept = dict(enumerate(claims))
    into: dict[int, int] = {}
    flagged: set[int] = set()
    for m, n in _pairs([n for n, claim in enumerate(claims) if claim.selected], facts):
        one = into.get(m, m)
        if n in into or one == n:
            continue
        if _same(kept[one], kept[n], facts[m], facts[n]):
            kept[one] = _joined(kept[one], kept.pop(n))
            into[n] = one
        elif _alike(facts[m].words, facts[n].words) and _opposed(facts[m].marks, facts[n].marks):
            flagged |= {one, n}
    flagged = {into.get(n, n) for n in flagged}
    return [
        replace(claim, signals=(*claim.signals, CONTRADICTS)) if n in flagged else claim
        for n, claim in sorted(kept.items())
    ]


def _same(one: ProposedClaim, two: ProposedClaim, left: _Facts, right: _Facts) -> bool:
    """Tell whether two claims state the same: same speaker, same marks, nearly the same words, in other places."""
    if one.speaker != two.speaker or left.act != right.act:
        return False
    if any(span.start < two.end + BESIDE and two.start < span.end + BESIDE for span in one.appearances):
        return False
    return overlap(left.words, right.words) >= SAME


def _joined(one: ProposedClaim, two: ProposedClaim) -> ProposedClaim:
    """Return two tellings as one claim, the longer wording's."""
    fuller, other = (two, one) if len(two.claim_text) > len(one.claim_text) else (one, two)
    others = sorted([*fuller.appearances[1:], *other.appearances], key=lambda span: span.start)
    return replace(
        fuller,
        appearances=(fuller.appearances[0], *others),
        checkworthiness=max(one.checkworthiness, two.checkworthiness),
        signals=tuple(dict.fromkeys([*fuller.signals, *other.signals])),
    )


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two claims are about the same thing: most of all their words are in both."""
    return len(one & two) >= SHARED * len(one | two)


def _opposed(one: Marks, two: Marks) -> bool:
    """Tell whether two claims differ in their numbers, both having some, or in their negation."""
    numbers = [{word for kind, word in side if kind == "number"} for side in (one, two)]
    negations = [any(kind in {"negation", "denial"} for kind, _ in side) for side in (one, two)]
    return (all(numbers) and numbers[0] != numbers[1]) or negations[0] != negations[1]
