"""A claim's own words made shorter, whole phrases at a time, never cut off in the middle of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from spacy.tokens import Doc, Span, Token

from claims.guards import marks

LENGTH = 8
#: Adverbs that carry no fact.
EMPTY = frozenset(
    [
        "also",
        "then",
        "now",
        "already",
        "meanwhile",
        "however",
        "moreover",
        "too",
        "still",
        "again",
        "instead",
        "further",
        "even",
    ]
)


#: Prepositions that add when, where or why to a whole clause, and names that do so after 'in', 'at' and 'on'.
CIRCUMSTANCES = frozenset(["due", "amid", "despite", "during", "after", "before", "because", "following"])
TIMES = frozenset(["DATE", "TIME"])
PLACES = frozenset(["GPE", "LOC", "FAC", "EVENT", *TIMES])
_LOOSE = re.compile(r" ([,.:;])(?=\s|$)")


def _phrase(token: Token) -> Span:
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def _time(token: Token) -> bool:
    """Tell whether a phrase says when and nothing else: 'on Tuesday', 'earlier this month'."""
    if token.dep_ not in {"npadvmod", "prep"}:
        return False
    words = [word for word in _phrase(token) if word.dep_ != "prep" and not word.is_punct]
    return bool(words) and all(word.ent_type_ in TIMES for word in words)


def _aside(token: Token) -> bool:
    """Tell whether a phrase is set apart on both sides, by commas, dashes or the end."""
    before, after = token.left_edge.i - 1, token.right_edge.i + 1
    apart = {",", "–", "—", "("}
    opened = before >= 0 and token.doc[before].text in apart and token.dep_ not in {"conj", "cc"}
    return opened and (after >= len(token.doc) or token.doc[after].is_punct)


def _adjunct(token: Token) -> bool:
    """Tell whether a prepositional phrase only adds a circumstance to a clause that has its object."""
    if token.dep_ != "prep" or token.head.pos_ != "VERB":
        return False
    if not any(child.dep_ in {"dobj", "attr"} and child.i < token.i for child in token.head.children):
        return False
    return token.lower_ in CIRCUMSTANCES or (
        token.lower_ in {"in", "at", "on"} and any(child.ent_type_ in PLACES for child in token.children)
    )


def _passing(token: Token) -> bool:
    """Tell whether an adverb carries no fact."""
    return token.dep_ == "advmod" and token.lower_ in EMPTY


def _outer(token: Token) -> bool:
    """Tell whether a clause or a phrase set apart by commas makes a statement of its own."""
    return token.dep_ in {"relcl", "appos", "acl", "advcl", "prep", "parataxis"} and _aside(token)


#: What may be left out, the most dispensable first.
STEPS = (_passing, _outer, _time, _adjunct)


def _text(doc: Doc, gone: set[int]) -> str:
    """Return the words that stay, without commas around a gap, an article in front and a stop behind."""
    kept = [token for token in doc if token.i not in gone]
    pieces: list[str] = []
    for token, following in zip_longest(kept, kept[1:]):
        parted = following is not None and following.i != token.i + 1
        doubled = token.text == "," and bool(pieces) and pieces[-1].strip() == ","
        # A comma before a gap only stays where it closes an aside that stays: 'Lee, 55, of Graz, resigned'.
        opened = sum(piece.strip() == "," for piece in pieces) % 2 == 1
        if token.text == "," and (doubled or (parted and not opened)):
            pieces.append(" ")
        else:
            pieces.append(token.text + " " if parted else token.text_with_ws)
    text = _LOOSE.sub(r"\1", " ".join("".join(pieces).split())).strip(" .,;:–—-")
    for article in ("The ", "A ", "An "):
        text = text.removeprefix(article)
    return text[:1].upper() + text[1:]


def shorten(doc: Doc) -> Iterator[str]:
    """Yield a claim's words, the shortest first, each without some phrases that hold nothing guarded."""
    gone: set[int] = set()
    tried = [_text(doc, gone)]
    for step in STEPS:
        for token in doc:
            if len(tried[-1].split()) <= LENGTH:
                break
            phrase = _phrase(token)
            if token.i in gone or token.head.i == token.i or not step(token) or marks(phrase.text):
                continue
            gone |= {inside.i for inside in phrase}
            tried.append(_text(doc, gone))
    yield from reversed(tried)
