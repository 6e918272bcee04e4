"""Which words a speaker puts forward as true, so that they can be a claim without the verb that brings them."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from claims.languages.en import labels
from claims.languages.en.words.speech import (
    ASKED_WORDS,
    LIFTING_WORDS,
    NOBODY_WORDS,
    TURNING_VERBS,
    UNSAID_WORDS,
    WITHHOLDING_WORDS,
)
from claims.types import Quotation

#: Stances in which a speaker puts words forward as true; under any other ("denied that", "hopes that") the words
#: alone would say something else, so the claim keeps the speaker and the verb.
ASSERTING = frozenset(["says", "tells", "warns", "alleges", "shows", "complains", "thinks", "expects"])


#: Stances of those who need not have said anything: words of somebody else about them.
THOUGHTS = frozenset({"thinks", "expects"})
#: Verbs that turn what they hold, whatever stance the grammar gave them.
TURNING = re.compile(rf"\b(?:{'|'.join(TURNING_VERBS)})\b", re.IGNORECASE)

#: Contents that ask: 'would not say whether talks had begun'.
ASKING = re.compile(rf"(?:{'|'.join(ASKED_WORDS)})\b", re.IGNORECASE)


#: Cues under which the words were not said, or only may be: 'never said', 'did not confirm', 'could say'.
UNSAID = re.compile(rf"\b(?:{'|'.join(UNSAID_WORDS)})\b|n[’']t\b", re.IGNORECASE)
#: Sources that are nobody: 'no official said', 'who says that …?'.
NOBODY = re.compile(rf"(?:{'|'.join(NOBODY_WORDS)})\b", re.IGNORECASE)
STOP = re.compile(r"[.!?…。！？؟]")
#: Verbs that keep words from being said, or put it off: 'stopped short of saying that', 'is expected to say that'.
WITHHOLDING = re.compile("|".join(WITHHOLDING_WORDS), re.IGNORECASE)


def is_withheld(quotation: Quotation, cue: Span) -> bool:
    """Tell whether the words of a cue leave it open that anybody said anything, or who."""
    return any(_is_kept_back(token) or (quotation.source is None and _is_hearsay(token)) for token in cue)


def _is_kept_back(verb: Token) -> bool:
    """Tell whether a verb of saying hangs on one that keeps it from being said, or is what something is said of."""
    if verb.dep_ in {"csubj", "csubjpass"} or any(child.lower_ in LIFTING_WORDS for child in verb.children):
        return True
    while verb.dep_ in labels.RAISING and verb.head.i != verb.i:
        verb = verb.head
        if any(WITHHOLDING.fullmatch(word.text) for word in (verb, *verb.children) if word.dep_ != "nsubj"):
            return True
    return False


def _is_hearsay(cue: Token) -> bool:
    """Tell whether a cue without a source leaves open who speaks: 'the claim that …', 'when told that …'."""
    subjects = [child.lower_ for child in cue.children if child.dep_ in labels.NOMINAL_OR_EXPLETIVE_SUBJECTS]
    return cue.pos_ == "NOUN" or (cue.tag_ in {"VBN", "VBD"} and "it" not in subjects)


def asserts(quotation: Quotation, text: str) -> bool:
    """Tell whether the words of a quotation are put forward as true by its speaker."""
    cue, source = quotation.cue, quotation.source
    if cue is not None and UNSAID.search(text, cue.start, cue.end):
        return False
    if source is not None and NOBODY.match(text, source.start, source.end):
        return False
    direct = is_direct(quotation, text)
    if not direct and is_asked(quotation, text):
        return False
    if not direct and ASKING.match(text[quotation.content.start : quotation.content.end]):
        return False
    if direct:
        return quotation.stance not in {"denies", "doubts"}
    return quotation.stance in ASSERTING and not (cue and TURNING.search(text, cue.start, cue.end))


def is_direct(quotation: Quotation, text: str) -> bool:
    """Tell whether the words themselves are quoted, not what somebody reports inside a quotation: “He hopes that …”."""
    return quotation.kind == "direct" and not text[quotation.content.start].isalnum()


def is_asked(quotation: Quotation, text: str) -> bool:
    """Tell whether the sentence of reported words ends as a question: 'Who says that we lost 500 jobs?'."""
    stop = STOP.search(text, max(quotation.content.start, quotation.content.end - 1))
    return stop is not None and stop.group() in "?？؟"


def reports_itself(verb: Token) -> bool:
    """Tell whether a clause with 'as' has an object of its own: '…, as most firms reported better results'."""
    marked = any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children)
    return verb.dep_ == "advcl" and marked and any(child.dep_ in labels.CLAUSE_COMPLETIONS for child in verb.rights)


def _is_said_besides(verb: Token) -> bool:
    """Tell whether a verb tells what was said with an act: 'denied it, saying that 300 jobs were safe'."""
    before = verb.left_edge.i - 1
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and before >= 0 and verb.doc[before].text == ","


def is_turned(token: Token) -> bool:
    """Tell whether words stand under a verb that turns them, however deep: 'denied that the bank allegedly closed'.

    What is only joined to such a verb does not: 'it hopes for a deal, but stressed that the firms must pay'.
    """
    while token.head.i != token.i:
        above = token.head
        if token.dep_ != "conj" and not _is_said_besides(token) and TURNING.fullmatch(above.text):
            return True
        token = above
    return False
