"""Speech tags: the few words beside a quotation that tell who speaks, ``"…," fumed the mayor on Monday``.

Read from left to right, as the parse of a sentence that begins inside quotation marks often goes astray.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children, cue_tokens, lemma_of, noun_span, subject_of, trim
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.en.words.endings import FINITE_ENDINGS
from claims.languages.en.words.punctuation import TAG_ENDS
from claims.languages.en.words.speech import IRREGULAR_SPEECH
from claims.languages.parsing import Paragraph
from claims.text.quotation_marks import Marked
from claims.types import Span

#: A quotation whose sentence goes on after it ends in one of these.
OPEN_END = re.compile(r"[,?!…—–][\"'”’»“‘」』\s]*$")
#: Tokens of a tag that are looked at, and of those between a verb and the comma before a quotation.
LONGEST_TAG = 45
LONGEST_LEAD = 4
LONGEST_SENTENCE = 80
#: Quotations after one that may end its tag.
NEAR = 4
#: Words of a quotation that ends a tag; a shorter one may be a nickname.
SHORTEST = 3
RELATIVE = frozenset({"WDT", "WP"})


@dataclass(frozen=True, slots=True)
class SpeechTag:
    """The verb of a tag as first and last token, its stance, and the place of its speaker."""

    cue: tuple[Token, Token]
    stance: str
    source: Span | None


def tag_after(text: str, paragraph: Paragraph, quote: Marked, quotes: Sequence[Marked]) -> SpeechTag | None:
    """Read the tag after a quotation; None where the words after it are no tag."""
    words = _words_after(text, paragraph, quote, quotes)
    if [word.lower_ for word in words[:2]] == ["according", "to"]:
        return _according(text, paragraph, words)
    verb = _verb(words, known_only=not OPEN_END.search(text[max(quote.start, quote.end - 6) : quote.end]))
    if verb is None:
        return None
    lemma = lemma_of(verb, CUE_VERBS)
    before = [word for word in words if word.i < verb.i and word.pos_ not in labels.BESIDE_A_SPEAKER]
    before = before if any(word.pos_ in labels.NOMINALS for word in before) else []
    if before and begins_anew(text, quote, verb):
        return None
    span = _before(paragraph, before) if before else _behind(paragraph, verb, words)
    source = trim(text, span) if span else None
    return (
        SpeechTag(cue_tokens(verb), CUE_VERBS[lemma].stance if lemma in CUE_VERBS else "says", source)
        if source
        else None
    )


def begins_anew(text: str, quote: Marked, verb: Token) -> bool:
    """Tell whether a verb after a quotation says more, past its full stop: '“He knew.” Her office called it false.'."""
    stopped = text[max(quote.start, quote.end - 6) : quote.end].rstrip("\"'”’»“‘」』 ").endswith(".")
    return stopped and any(child.i > verb.i for child in children(verb, "oprd", "ccomp", "xcomp"))


def _according(text: str, paragraph: Paragraph, words: Sequence[Token]) -> SpeechTag | None:
    """Read ``"…," according to the letter``."""
    span = _behind(paragraph, words[1], words)
    source = trim(text, span) if span else None
    return SpeechTag((words[0], words[1]), "says", source) if source else None


def tag_before(text: str, paragraph: Paragraph, quote: Marked) -> SpeechTag | None:
    """Read the words before an utterance, "Lopez shot back, “…”" or "the letter makes its case: “…”"."""
    end = _place(paragraph, quote.start)
    before = list(paragraph.doc[max(0, end - LONGEST_SENTENCE) : end])
    if not before or before[-1].text not in {",", ":"}:
        return None
    starts = [token.i for token in before if token.is_sent_start]
    sentence = [token for token in before if not starts or token.i >= starts[-1]]
    finite = [token for token in sentence if _leads(token, before[-1])]
    verb = finite[-1] if finite else None
    if verb is None or (before[-1].text == "," and before[-1].i - verb.i > LONGEST_LEAD):
        return None
    lemma = lemma_of(verb, CUE_VERBS)
    source = noun_span(text, subject_of(verb), paragraph.start)
    return (
        SpeechTag(cue_tokens(verb), CUE_VERBS[lemma].stance if lemma in CUE_VERBS else "says", source)
        if source
        else None
    )


def _leads(token: Token, end: Token) -> bool:
    """Whether a word is the verb of a clause before a quotation, however the parse hangs it to the quotation."""
    if token.tag_ not in labels.TENSED_VERBS and not (token.dep_ == "ROOT" and subject_of(token) is not None):
        return False
    so_put = token.dep_ == "advcl" and any(child.lower_ == "as" for child in token.children)
    return so_put or token.dep_ not in labels.EMBEDDED_CLAUSES or (token.dep_ == "ccomp" and token.head.i > end.i)


def _words_after(text: str, paragraph: Paragraph, quote: Marked, quotes: Sequence[Marked]) -> list[Token]:
    """Return the words from the quotation to the end of its sentence or the next quotation."""
    first = bisect_left(quotes, quote.end, key=lambda one: one.start)
    later = (one for one in quotes[first : first + NEAR] if text.count(" ", one.start, one.end) >= SHORTEST - 1)
    following = min((one.start for one in later), default=len(text))
    start = _place(paragraph, quote.end)
    words: list[Token] = []
    for token in paragraph.doc[start : start + LONGEST_TAG + 1]:
        ended = bool(words) and (token.text in TAG_ENDS or token.is_sent_start)
        if ended or paragraph.start + token.idx >= following:
            break
        words.append(token)
    return words


def _place(paragraph: Paragraph, offset: int) -> int:
    """Number the first token that stands at an offset of the text or after it."""
    doc = paragraph.doc
    return bisect_left(range(len(doc)), offset - paragraph.start, key=lambda number: int(doc[number].idx))


def _verb(words: Sequence[Token], *, known_only: bool) -> Token | None:
    """Return the verb of a tag: the first that speaks, else the first that stands in no clause of its own."""
    speaking = [word for word in words if _speaks(word) and not (word.i and word.nbor(-1).tag_ in RELATIVE)]
    if speaking or known_only:
        return speaking[0] if speaking else None
    finite = [
        word
        for word in words
        if word.tag_ in labels.TENSED_VERBS and word.pos_ == "VERB" and word.dep_ not in labels.EMBEDDED_CLAUSES
    ]
    return finite[0] if finite else None


def _speaks(word: Token) -> bool:
    """Whether a word is a finite form of a verb of saying, by its letters where its tag says otherwise."""
    if word.lower_ in IRREGULAR_SPEECH:
        return True
    if word.tag_ in labels.TENSED_VERBS:
        known = CUE_VERBS.get(lemma_of(word, CUE_VERBS))
    else:
        ends = [word.lower_.removesuffix(ending) for ending in FINITE_ENDINGS if word.lower_.endswith(ending)]
        known = next((CUE_VERBS[end] for end in ends if end in CUE_VERBS and word.is_lower), None)
    return known is not None and "speech" in known.frames


def _before(paragraph: Paragraph, words: Sequence[Token]) -> Span | None:
    """Return the speaker between quotation and verb, ``"…," the mayor of Tulsa said``."""
    # '"…," epidemiologist Rosa Lee said': what somebody is may be read as a verb.
    role = words[0].tag_ == "VBP" and len(words) > 1 and words[1].tag_ == "NNP"
    leading = words[0].pos_ in labels.NO_SPEAKER_STARTS and not role
    if leading or not any(word.pos_ in labels.NOMINALS for word in words):
        return None
    last = words[-1]
    return Span(paragraph.start + words[0].idx, paragraph.start + last.idx + len(last))


def _behind(paragraph: Paragraph, verb: Token, words: Sequence[Token]) -> Span | None:
    """Return the speaker after the verb, ``"…," said the mayor of Tulsa``."""
    after = [word for word in words if word.i > verb.i]
    heads = [word for word in after if word.pos_ in labels.NOMINALS]
    if not after or not heads or after[0].pos_ not in labels.SPEAKER_STARTS:
        return None
    mine = {token.i for token in heads[0].subtree}
    while heads[0].head.i in {word.i for word in after} and heads[0].head.pos_ in labels.NOMINALS:
        heads[0] = heads[0].head
        mine |= {token.i for token in heads[0].subtree}
    held = [after[0]]
    for word in after[1:]:
        if word.i not in mine:
            break
        held.append(word)
    last = held[-1]
    return Span(paragraph.start + held[0].idx, paragraph.start + last.idx + len(last))
