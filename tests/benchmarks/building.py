"""Databases of any size for the benchmarks: invented articles with claims, evidence and verdicts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session, sessionmaker
from tqdm import tqdm

from db import commands
from db.models import Appearance, Article, Claim, Evidence, Rating, Revision, Source, Verdict

CLAIMS_PER_ARTICLE = 20
ARTICLES_AT_ONCE = 250
#: The states of an article's claims, over and over.
STATES = ("checked", "open", "dismissed", "checked", "open", "open")
PUBLISHERS = ("Harbour Post", "Valley Times", "Le Courrier", "Der Bote")
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def sentence(article_id: int, number: int) -> str:
    """Return a sentence that stands in no other article."""
    return (
        f'The council said that road {article_id}-{number} cost "{number + 3}.{article_id % 10} million" euros,'
        f" {article_id % 90 + 5} percent more than in {2000 + number}, and that repairs would begin in spring."
    )


def build(database: sessionmaker[Session], claims: int) -> None:
    """Fill an empty database with so many claims: one in three has a source and a verdict, one in six is dismissed."""
    with database.begin() as session:
        by = commands.sign_in(session, "Benchmark")
        ratings = session.scalars(select(Rating.rating_id).order_by(Rating.rating_id).limit(5)).all()
        sources = [
            {
                "source_id": number,
                "url": f"https://example.org/{number}",
                "url_normalised": f"https://example.org/{number}",
            }
            | {"title": f"Budget report {number}", "publisher": "Treasury", "added_by": by}
            for number in range(1, 1001)
        ]
        session.execute(insert(Source), sources)
    articles = max(claims // CLAIMS_PER_ARTICLE, 1)
    for first in tqdm(
        range(1, articles + 1, ARTICLES_AT_ONCE), desc=f"Building {claims:,}", unit_scale=ARTICLES_AT_ONCE
    ):
        with database.begin() as session:
            rows = list(_rows(range(first, min(first + ARTICLES_AT_ONCE, articles + 1)), by, ratings))
            for table in (Article, Revision, Claim, Appearance, Evidence, Verdict):
                session.execute(insert(table), [row for kind, row in rows if kind is table])
            # Those of this batch only: looked for among all, they would take longer with every batch.
            session.connection().exec_driver_sql(
                "UPDATE claim SET verdict_id = claim_id, rating_id = (SELECT rating_id FROM verdict v "
                "WHERE v.verdict_id = claim.claim_id) WHERE state = 'checked' AND verdict_id IS NULL "
                f"AND claim_id > {(first - 1) * CLAIMS_PER_ARTICLE:d}"
            )


def _rows(article_ids: range, by: int, ratings: Any) -> Iterator[tuple[type, dict[str, Any]]]:
    for article_id in article_ids:
        sentences = [sentence(article_id, number) for number in range(CLAIMS_PER_ARTICLE)]
        states = [STATES[number % len(STATES)] for number in range(CLAIMS_PER_ARTICLE)]
        yield Article, _article(article_id, by) | {f"n_{state}": states.count(state) for state in set(states)}
        yield Revision, _revision(article_id, "\n\n".join(sentences), by)
        start = 0
        for number, (words, state) in enumerate(zip(sentences, states, strict=True)):
            claim_id = (article_id - 1) * CLAIMS_PER_ARTICLE + number + 1
            yield Claim, _claim(claim_id, words, state, by) | {"article_id": article_id, "first_start": start}
            yield Appearance, _appearance(claim_id, article_id, start, words)
            if state == "checked":
                yield Evidence, _evidence(claim_id, by)
                yield Verdict, _verdict(claim_id, words, ratings[claim_id % len(ratings)], by)
            start += len(words) + 2


def _article(article_id: int, by: int) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "title": f"Road repairs of district {article_id} cost more than planned",
        "publisher": PUBLISHERS[article_id % len(PUBLISHERS)],
        "published_at": date(2025, 1, 1),
        "url": f"https://news.example.org/{article_id}",
        "language": "en",
        "added_by": by,
    }


def _revision(article_id: int, text: str, by: int) -> dict[str, Any]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    row = {"revision_id": article_id, "article_id": article_id, "number": 1, "text": text, "sha256": digest}
    return row | {"passages": [], "added_by": by}


def _claim(claim_id: int, words: str, state: str, by: int) -> dict[str, Any]:
    return {
        "claim_id": claim_id,
        "state": state,
        "dismissal_reason": "opinion" if state == "dismissed" else None,
        "claim_text": words,
        "proposed_text": words,
        "headline": words[:60],
        "proposed_headline": words[:60],
        "speaker": "The council",
        "claim_type": "quantity",
        "checkworthiness": (claim_id * 7919 % 1000) / 1000,
        "signals": ["percentage"],
        "engine": "rules",
        "engine_version": "1",
        "n_evidence": int(state == "checked"),
        "created_by": by,
    }


def _appearance(claim_id: int, revision_id: int, start: int, words: str) -> dict[str, Any]:
    place = {"claim_id": claim_id, "revision_id": revision_id, "position": 0, "quote": words}
    return place | {
        "start": start,
        "end": start + len(words),
        "context_before": "Before it.",
        "context_after": "After.",
    }


def _evidence(claim_id: int, by: int) -> dict[str, Any]:
    row = {"claim_id": claim_id, "source_id": claim_id % 1000 + 1, "stance": "supports", "quote": "4.2 million"}
    return row | {"locator": "p. 4", "note": "", "added_by": by}


def _verdict(claim_id: int, words: str, rating_id: int, by: int) -> dict[str, Any]:
    row = {
        "verdict_id": claim_id,
        "claim_id": claim_id,
        "rating_id": rating_id,
        "rationale": "The report says so, p. 4.",
    }
    return row | {"correction": "", "claim_text": words, "user_id": by, "recorded_at": MOMENT}
