"""Words looked for in claims: in their wording, their quotes, and the sources they rely on.

Whatever is typed is words, never a language of a search engine: signs separate words or are looked for as they stand.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Dialect,
    FromClause,
    Select,
    Text,
    and_,
    column,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    table,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.types import NULLTYPE, TypeDecorator

from db.cleaning import clean_question
from db.models import Appearance, Claim, Evidence, Source

#: So many claims hold a word that is common: it is looked for along the queue's order, not all at once.
COMMON = 2_000
#: After a word: what begins with it is meant, too.
STAR = "*"
WORD = re.compile(r"[^\W_]+")
ACCENTS = re.compile("[\u0300-\u036f]")
#: Scripts that are written without blanks: their words stand in no index.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")


class _Phrases(TypeDecorator[list[list[str]]]):
    """Words to look for, each of one or more parts that follow each other, in the language of the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: list[list[str]] | None, dialect: Dialect) -> str:
        in_sqlite = dialect.name == "sqlite"
        return (" " if in_sqlite else " & ").join(
            _in_sqlite(parts) if in_sqlite else _in_postgresql(parts) for parts in value or []
        )


def _in_sqlite(parts: list[str]) -> str:
    words = [part for part in parts if part != STAR]
    return f'"{" ".join(words)}"' + ("*" if parts[-1] == STAR else "")


def _in_postgresql(parts: list[str]) -> str:
    # SQLite takes the accents off by itself, as its index does.
    plain = [ACCENTS.sub("", unicodedata.normalize("NFD", part)) for part in parts if part != STAR]
    return " <-> ".join(f"'{part}'" for part in plain) + (":*" if parts[-1] == STAR else "")


class holds_words(GenericFunction[Any]):  # noqa: N801 - a function of SQL
    """``holds_words(index, phrases)``: whether a row of an index of words holds them all."""

    # Not a boolean: SQLite would be asked whether it equals 1, and matches nothing in such a place.
    type = NULLTYPE
    inherit_cache = True


@compiles(holds_words, "sqlite")
def _matched_in_sqlite(function: holds_words, compiler: SQLCompiler, **options: Any) -> str:
    index, phrases = (compiler.process(clause, **options) for clause in function.clauses)
    return f"{index.split('.')[0]} MATCH {phrases}"


@compiles(holds_words, "postgresql")
def _matched_in_postgresql(function: holds_words, compiler: SQLCompiler, **options: Any) -> str:
    index, phrases = (compiler.process(clause, **options) for clause in function.clauses)
    return f"{index} @@ to_tsquery('simple', {phrases})"


def _index(name: str) -> FromClause:
    return table(name, column("rowid"), column("words"))


CLAIM_WORDS, QUOTE_WORDS, SOURCE_WORDS, EVIDENCE_WORDS = map(
    _index, ("claim_words", "quote_words", "source_words", "evidence_words")
)


def asked_for(text: str) -> tuple[list[list[str]], list[str]]:
    """Return what is looked for: words of an index, each as its parts, and words that stand in none.

    The parts of a word end with :data:`STAR` where a star stands after it.
    """
    phrases, others = [], []
    for word in clean_question(text).lower().split():
        parts = WORD.findall(word)
        if parts and not UNSPACED.search(word):
            phrases.append([*parts, STAR] if word.endswith(STAR) else parts)
        else:
            others.append(word)
    return phrases, others


def found_by(text: str, *, openly: bool = False) -> list[ColumnElement[bool]]:
    """Return conditions on claims: every word stands in the claim, in a quote of it, or in a source of it.

    ``openly`` leaves confidential sources out.
    """
    phrases, others = asked_for(text)
    found: list[ColumnElement[bool]] = [_stands_in(word, openly=openly) for word in others]
    if phrases:
        found.append(or_(*(Claim.claim_id.in_(way) for way, _ in _ways(phrases, openly=openly))))
    return found


def found_fast(session: Session, text: str) -> tuple[list[ColumnElement[bool]], bool]:
    """Return the same conditions in the form that is quickest for these words, and whether the words are common.

    Rare ones are listed first; of words common in claims each claim is asked in its turn, as far as the queue is read.
    """
    phrases, others = asked_for(text)
    if not phrases:
        return found_by(text), False
    listed: set[int] = set()
    asked: list[ColumnElement[bool]] = []
    starred = any(STAR in parts for parts in phrases)
    for way, key in _ways(phrases):
        hits = session.scalars(way.limit(COMMON + 1)).all()
        if len(hits) <= COMMON:
            listed.update(hits)
        elif starred or key is Evidence.claim_id:
            # Asking for beginnings takes as long for one claim as for all; few claims have sources at all.
            asked.append(Claim.claim_id.in_(way))
        else:
            asked.append(exists(way.where(key == Claim.claim_id)))
    return [or_(Claim.claim_id.in_(sorted(listed)), *asked), *map(_stands_in, others)], bool(asked)


def is_common(session: Session, text: str) -> bool:
    """Say whether so many claims hold the words that counting them takes longer than reading a page of them."""
    return found_fast(session, text)[1]


def _ways(phrases: list[list[str]], *, openly: bool = False) -> list[tuple[Select[Any], Any]]:
    """Return the selects of claims by each index of words, with the column that is the claim's key."""

    def hits(index: FromClause) -> ColumnElement[bool]:
        return holds_words(index.c.words, literal(phrases, _Phrases()))

    quoted: ColumnElement[bool] = Evidence.withdrawn_at.is_(None)
    if openly:
        quoted = and_(quoted, Evidence.source_id.in_(select(Source.source_id).where(Source.confidential.is_(false()))))
    return [
        (select(CLAIM_WORDS.c.rowid).where(hits(CLAIM_WORDS)), CLAIM_WORDS.c.rowid),
        (
            select(Appearance.claim_id)
            .join(QUOTE_WORDS, QUOTE_WORDS.c.rowid == Appearance.appearance_id)
            .where(hits(QUOTE_WORDS)),
            Appearance.claim_id,
        ),
        (
            # Sources are few beside the claims: read from the claims' side, their index would be asked each time.
            select(Evidence.claim_id).where(
                Evidence.source_id.in_(select(SOURCE_WORDS.c.rowid).where(hits(SOURCE_WORDS))), quoted
            ),
            Evidence.claim_id,
        ),
        (
            select(Evidence.claim_id)
            .join(EVIDENCE_WORDS, EVIDENCE_WORDS.c.rowid == Evidence.evidence_id)
            .where(hits(EVIDENCE_WORDS), quoted),
            Evidence.claim_id,
        ),
    ]


def _stands_in(word: str, *, openly: bool = False) -> ColumnElement[bool]:
    """Return the condition that a word stands in a claim as it is, read letter by letter."""

    def here(*columns: Any) -> ColumnElement[bool]:
        return or_(*(func.lower(column).contains(word, autoescape=True) for column in columns))

    quotes = exists().where(Appearance.claim_id == Claim.claim_id, here(Appearance.quote))
    sources = exists().where(
        Evidence.claim_id == Claim.claim_id,
        Evidence.withdrawn_at.is_(None),
        Source.source_id == Evidence.source_id,
        here(Evidence.quote, Source.title, Source.publisher, Source.url),
    )
    if openly:
        sources = sources.where(Source.confidential.is_(false()))
    return or_(here(Claim.headline, Claim.claim_text, Claim.speaker), quotes, sources)
