"""A text as paragraphs of words and sentences: what every language has, whatever else is known of it."""

from __future__ import annotations

import re
import threading
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claims.text.blocks import cut_at, find_blocks, pieces_of
from claims.text.sentence_ends import sentence_starts
from claims.turns.finding import find_turns
from claims.types import Span

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

#: One text at a time: pipelines are shared by all threads.
LOCK = threading.RLock()
#: The longest stretch that is parsed at once: a parser's memory grows with it.
LONGEST_PIECE = 8_000
LONE_HALF = re.compile("[\ud800-\udfff]")
LONG_WORD = re.compile(r"\S{300}")
#: Signs in a row that are no punctuation of anybody's: they count as one word, for each would cost as much as one.
RUN_OF_SIGNS = re.compile(r"[^\w\s]{100,}")
LONG_WORD_PARTS = re.compile(r"\S{1,100}\s*|\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its parse: token ``t`` stands at ``text[start + t.idx]``; ``doc.sents`` are its sentences.

    A paragraph of many thousand characters comes as several. A newline inside a hard-wrapped paragraph is a blank in
    ``doc``. ``doc`` carries tags, dependencies and names only where its language has a parser. ``text`` is its text,
    which the tokens would else be put together for each time.
    """

    start: int
    doc: Doc
    text: str

    @property
    def end(self) -> int:
        """Where it ends in the whole text."""
        return self.start + len(self.text)

    def sentence_spans(self) -> list[Span]:
        """Return the places of the sentences in the whole text, without blanks at their ends."""
        spans = []
        for sent in self.doc.sents:
            raw = sent.text
            start = self.start + sent.start_char + len(raw) - len(raw.lstrip())
            end = start + len(raw.strip())
            if end > start:
                spans.append(Span(start, end))
        return spans


def pieces(text: str) -> list[Span]:
    """Return the paragraphs of a text, long ones in several pieces, each short enough to be parsed at once.

    What tells who speaks in a transcript is a piece of its own: no sentence begins with it.
    """
    apart = cut_at(find_blocks(text), find_turns(text).labels, text)
    return [piece for block in apart for piece in pieces_of(text, block, LONGEST_PIECE)]


def readable(text: str, piece: Span) -> str:
    """Return a piece with a blank for each newline, and a sign of nothing for each half of a pair of surrogates."""
    return without_halves(text[piece.start : piece.end].replace("\n", " "))


def without_halves(text: str) -> str:
    """Put a sign of nothing for each half of a pair that is no character by itself."""
    return LONE_HALF.sub("\ufffd", text)


def only_words(text: str, code: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text in words and sentences; ``code`` is the two-letter code of its language."""
    with LOCK:
        places = pieces(text)
        docs = [words_of(_blank(), readable(text, piece), frozenset(), code) for piece in places]
        return tuple(Paragraph(piece.start, doc, doc.text) for piece, doc in zip(places, docs, strict=True))


@lru_cache(maxsize=1)
def _blank() -> Pipeline:
    import spacy

    return spacy.blank("xx")


def words_of(nlp: Pipeline, block: str, guesses: Collection[int], code: str) -> Doc:
    """Tokenise a block so that every sentence begins with a token, and mark those tokens.

    ``guesses`` are offsets where a statistical splitter begins sentences.
    """
    from spacy.tokens import Doc

    starts = sentence_starts(block, guesses, code)
    words: list[str] = []
    spaces: list[bool] = []
    firsts: list[bool | int | None] = []
    for start, end in pairwise([*starts, len(block)]):
        first = len(words)
        for part in _tokenisable(block[start:end]):
            if RUN_OF_SIGNS.fullmatch(part):
                words.append(part)
                spaces.append(False)
                continue
            for token in nlp.tokenizer(part):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        firsts += [number == first for number in range(first, len(words))]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=firsts)


def _tokenisable(text: str) -> list[str]:
    """Cut a text with an endless word in it: the tokeniser's time grows with the square of a word's length."""
    if not LONG_WORD.search(text):
        return [text]
    parts: list[str] = []
    at = 0
    for run in RUN_OF_SIGNS.finditer(text):
        parts += [*LONG_WORD_PARTS.findall(text[at : run.start()]), run.group()]
        at = run.end()
    return [*parts, *LONG_WORD_PARTS.findall(text[at:])]


def batches(docs: Sequence[Doc], most_words: int) -> Iterator[list[Doc]]:
    """Group what is parsed at once by its words: the memory that takes grows with them."""
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        if batch and words + len(doc) > most_words:
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch
