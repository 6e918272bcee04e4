"""A claim's own words made shorter, whole phrases at a time, never cut off in the middle of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest

from spacy.tokens import Doc, Span, Token

from claims.languages.en import labels
from claims.languages.en.guards import marks
from claims.languages.en.wording.tightening import STEPS
from claims.languages.en.words.function_words import (
    ADVERBIAL_PREPOSITIONS,
    ARTICLES,
    CLAUSE_SUBORDINATORS,
    DETAIL_PREPOSITIONS,
    EMPTY_ADVERBS,
    EXAMPLE_WORDS,
    TIME_AND_PLACE_PREPOSITIONS,
)
from claims.languages.en.words.punctuation import BRACKET_OR_ASIDE, CLAUSE_JOINTS
from claims.languages.en.words.quantities import COUNTED_NOUNS, SWEEPING_WORDS
from claims.languages.en.words.things import INCOMPLETE_NOUNS
from claims.languages.en.words.times import SIMULTANEOUS_SUBORDINATORS
from claims.languages.en.words.verbs import TIME_VERBS

LENGTH = 8
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_COUNTED = re.compile(rf"an? (?:{'|'.join(sorted(COUNTED_NOUNS))})\b", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
_BEFORE_BRACKET = re.compile(r"[\s,;]+([)\]])")
#: The fewest words of a title.
FEWEST = 3
_LOOSE = re.compile(r" ([,.:;])(?=\s|$)")


def _phrase(token: Token) -> Span:
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def _time(token: Token) -> bool:
    """Tell whether a phrase says when and nothing else: 'on Tuesday', 'earlier this month'."""
    if token.dep_ not in {"npadvmod", "prep"} or token.head.pos_ in labels.MODIFIED_HEADS:
        return False
    if token.head.lemma_ in TIME_VERBS and token.i > token.head.i:
        return False
    words = [word for word in _phrase(token) if word.dep_ != "prep" and not word.is_punct]
    return bool(words) and all(word.ent_type_ in labels.TIMES for word in words)


def _aside(token: Token) -> bool:
    """Tell whether a phrase is set apart on both sides, by commas, dashes or the end."""
    before, after = token.left_edge.i - 1, token.right_edge.i + 1
    opened = before >= 0 and token.doc[before].text in BRACKET_OR_ASIDE and token.dep_ not in {"conj", "cc"}
    return opened and (after >= len(token.doc) or token.doc[after].is_punct)


def _adjunct(token: Token) -> bool:
    """Tell whether a prepositional phrase only adds a circumstance to a clause that has its object."""
    if token.dep_ != "prep" or token.head.pos_ != "VERB":
        return False
    if not any(child.dep_ in {"dobj", "attr"} and child.i < token.i for child in token.head.children):
        return False
    return token.lower_ in ADVERBIAL_PREPOSITIONS or (
        token.lower_ in TIME_AND_PLACE_PREPOSITIONS
        and any(child.ent_type_ in labels.PLACES_AND_TIMES for child in token.children)
    )


def _passing(token: Token) -> bool:
    """Tell whether an adverb carries no fact."""
    return token.dep_ == "advmod" and token.lower_ in EMPTY_ADVERBS


def _outer(token: Token) -> bool:
    """Tell whether a clause or a phrase set apart by commas makes a statement of its own."""
    if token.dep_ == "relcl" and token.doc[0].lower_ == "it":
        return False  # 'It was the council, not the state, that repaired the bridge'
    return token.dep_ in labels.PARENTHETICAL and _aside(token)


def _purpose(token: Token) -> bool:
    """Tell whether a clause says what an act with its object was for: 'surrounded the house to call for better pay'."""
    acts = any(child.dep_ == "dobj" and child.i < token.i for child in token.head.children)
    aims = token.dep_ == "advcl" and any(child.tag_ == "TO" for child in token.children)
    return aims and acts and token.i > token.head.i


def _meanwhile(token: Token) -> bool:
    """Tell whether a clause behind the main one only says what happened at the same time."""
    marked = any(
        child.dep_ in {"mark", "advmod"} and child.lower_ in SIMULTANEOUS_SUBORDINATORS for child in token.children
    )
    acts = token.head.pos_ in {"VERB", "AUX"}
    return token.dep_ == "advcl" and marked and acts and token.left_edge.i > token.head.i


def _detail(token: Token) -> bool:
    """Tell whether a prepositional phrase after a noun only tells where or among whom: 'theft in the area'."""
    if token.dep_ != "prep" or token.lower_ not in DETAIL_PREPOSITIONS or token.head.pos_ != "NOUN":
        return False
    last = token.right_edge.i + 1 >= len(token.doc) or token.doc[token.right_edge.i + 1].is_punct
    return (
        last
        and token.head.lemma_.lower() not in INCOMPLETE_NOUNS
        and token.head.dep_ not in labels.SUBJECTS_AND_PREDICATES
    )


def _article(token: Token) -> bool:
    """Tell whether a word is an article that a headline does without: not that of 'a few' or 'The Hague'."""
    following = token.i + 1 < len(token.doc) and token.nbor(1)
    counts = following and (following.lower_ in COUNTED_NOUNS or following.like_num)
    return token.dep_ == "det" and token.lower_ in ARTICLES and not counts and not token.ent_type_


#: What may be left out, the most dispensable first: what tells of another thing, and when, where and why.
ASIDES, CIRCUMSTANTIAL = (_passing, _outer), (_time, _adjunct, _meanwhile, _purpose, _detail)


def _needs_circumstances(doc: Doc) -> bool:
    """Tell whether a claim would say more without its where and when: 'did not run on Sundays'."""
    sweeping = any(token.tag_ in labels.SUPERLATIVES or token.lower_ in SWEEPING_WORDS for token in doc)
    return sweeping or any(kind in {"negation", "denial"} for kind, _ in marks(doc.text))


def _steps(doc: Doc) -> tuple[Callable[[Token], bool], ...]:
    return (*ASIDES, *(() if _needs_circumstances(doc) else CIRCUMSTANTIAL), _article)


def _text(doc: Doc, gone: set[int]) -> str:
    """Return the words that stay, without commas around a gap, an article in front and a stop behind."""
    kept = [token for token in doc if token.i not in gone]
    pieces: list[str] = []
    commas, closed = 0, False
    for token, following in zip_longest(kept, kept[1:]):
        word, comma = token.text, token.text == ","
        parted = following is not None and following.i != token.i + 1
        # A comma before a gap only stays where it closes an aside that stays: 'Lee, 55, of Graz, resigned'.
        even = commas % 2 == 0 or _closes_aside(token, following, gone)
        loose = parted and even and (following is None or _holds_more(doc, token.i, following.i))
        doubled = comma and bool(pieces) and pieces[-1].strip() == ","
        if comma and (doubled or loose or closed):
            pieces.append(" ")
        else:
            pieces.append(word + " " if parted else word + token.whitespace_)
            commas = 0 if word in CLAUSE_JOINTS else commas + comma
        # 'Lee, meanwhile, resigned': with the first comma its fellow behind the gap goes as well.
        closed = comma and loose and following is not None and following.text == ","
    text = _BEFORE_BRACKET.sub(r"\1", _EMPTY_BRACKETS.sub(" ", "".join(pieces)))
    text = _LOOSE.sub(r"\1", " ".join(text.split())).strip(" .,;:–—-")
    if not _COUNTED.match(text):
        text = _ARTICLE.sub("", text)
    return text[:1].upper() + text[1:]


def _closes_aside(comma: Token, following: Token | None, gone: set[int]) -> bool:
    """Tell whether all that is gone behind a comma told of the noun before it: 'the board, its top body, promised'."""
    if comma.text != "," or following is None or following.text != "," or comma.i + 1 not in gone:
        return False
    root = comma.nbor(1)
    while root.head.i in gone and root.head.i != root.i:
        root = root.head
    return bool(root.head.i == comma.i - 1)


def _holds_more(doc: Doc, before: int, after: int) -> bool:
    """Tell whether more than an article is gone between two tokens."""
    return any(token.dep_ != "det" for token in doc[before + 1 : after])


def _is_unbalanced(doc: Doc, gone: set[int]) -> bool:
    """Tell whether one bracket of a pair would stand alone."""
    left = [token.i not in gone for token in doc if token.text == "("]
    right = [token.i not in gone for token in doc if token.text == ")"]
    return len(left) == len(right) and sum(left) != sum(right)


def _is_whole(doc: Doc, gone: set[int]) -> bool:
    """Tell whether what is left does not break off: not at 'was', 'as early' or inside quotation marks."""
    words = [token for token in doc if not token.is_punct and not token.is_space]
    kept = [token for token in words if token.i not in gone]
    marks_left = [token for token in doc if token.is_quote and token.i not in gone]
    if len(kept) < FEWEST or len(marks_left) % 2 or _is_unbalanced(doc, gone):
        return False
    open_clause = [token for token in kept if token.dep_ == "mark" and token.lower_ in CLAUSE_SUBORDINATORS]
    if open_clause and not any(token.pos_ in {"VERB", "AUX"} for token in kept if token.i > open_clause[-1].i):
        return False
    last = kept[-1]
    return last.i == words[-1].i or (last.pos_ not in labels.UNFINISHED_ENDS and last.lower_ not in {"not", "no"})


def _is_glued(phrase: Span) -> bool:
    """Tell whether other words hang on a phrase without a blank, as in 'by the bank...70k are missing'."""
    doc, last, first = phrase.doc, phrase.end - 1, phrase.start - 1
    while last + 1 < len(doc) and not doc[last].whitespace_:
        last += 1
    while first >= 0 and not doc[first].whitespace_:
        first -= 1
    outside = (*doc[phrase.end : last + 1], *doc[first + 1 : phrase.start])
    return any(character.isalnum() for token in outside for character in token.text)


def _ends_in_list(doc: Doc, phrase: Span) -> bool:
    """Tell whether a list that a phrase may have begun goes on behind it: 'after it lost its plant, its dam and …'."""
    behind = doc[phrase.end :]
    comma = len(behind) and "," in {behind[0].text, phrase[-1].text}
    apart = phrase.start and doc[phrase.start - 1].text == "," and phrase[0].lower_ not in EXAMPLE_WORDS
    if not comma or apart:
        return False
    joins = next((token for token in behind if token.pos_ in labels.CLAUSE_JOINTS), None)
    return joins is not None and joins.pos_ == "CCONJ"


def _is_quoted(doc: Doc, phrase: Span) -> bool:
    """Tell whether a phrase stands inside quotation marks, whose words are the speaker's."""
    before = sum(token.is_quote for token in doc[: phrase.start])
    return before % 2 == 1


def _is_short(text: str) -> bool:
    return len(text.split()) <= LENGTH


def shorten(doc: Doc) -> Iterator[str]:
    """Yield a claim's words, the shortest first, each without some phrases that hold nothing guarded."""
    gone: set[int] = set()
    tried = [_text(doc, gone)]
    for step in _steps(doc):
        for token in () if _is_short(tried[-1]) else doc:
            if token.i not in gone and token.head.i != token.i and step(token):
                gone = _with(doc, gone, {inside.i for inside in _phrase(token)}, tried)
                if _is_short(tried[-1]):
                    break
    for tighten in () if _is_short(tried[-1]) or _needs_circumstances(doc) else STEPS:
        for token in () if _is_short(tried[-1]) else reversed(doc):
            if token.i not in gone and (more := tighten(token)):
                gone = _with(doc, gone, more, tried)
                if _is_short(tried[-1]):
                    break
    yield from reversed(tried)


def _with(doc: Doc, gone: set[int], more: set[int], tried: list[str]) -> set[int]:
    """Return what is gone with some words more, and note the text without them; the same where they must stay."""
    without = gone | more
    left_out = doc[min(more) : max(more) + 1]
    bound = marks(left_out.text) or _is_glued(left_out) or _is_quoted(doc, left_out) or _ends_in_list(doc, left_out)
    if bound or not _is_whole(doc, without):
        return gone
    tried.append(_text(doc, without))
    return without
