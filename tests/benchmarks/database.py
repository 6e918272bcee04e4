"""How long the desk's main moves take as the database grows, against a bare query and a bare csv writer.

By hand, from the project's folder: ``python -m tests.benchmarks.database --claims 1000 100000 1000000``.
Every figure is a ratio within one run, so that it says the same on a slow machine; PostgreSQL by ``--database URL``
of an empty database. One that was filled before is taken as it is.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session, sessionmaker

from db import commands, queries
from db.models import Claim, Rating, User
from db.session import open_database, reading, transaction
from tests.benchmarks.building import build
from tests.benchmarks.exporting import print_figures
from tests.factories import claims_in

RUNS = 40


def median_seconds(move: Callable[[int], object], claim_ids: list[int]) -> float:
    """Return the median time of a move, tried on each claim."""
    times = []
    for claim_id in claim_ids:
        began = time.perf_counter()
        move(claim_id)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def moves(database: sessionmaker[Session]) -> dict[str, Callable[[int], object]]:
    """Return the moves to time; the first is the yardstick: one row by its key, in a transaction of its own."""
    with reading(database) as session:
        rating_id = session.scalar(select(Rating.rating_id).where(Rating.decisive.is_(False)).limit(1))
        by = session.scalar(select(User.user_id).limit(1))

    def bare(claim_id: int) -> object:
        with reading(database) as session:
            return session.execute(text("SELECT * FROM claim WHERE claim_id = :id"), {"id": claim_id}).one()

    def page(claim_id: int, **view: Any) -> object:
        with reading(database) as session:
            first = queries.queue(session, view=queries.QueueView(**view))
            return queries.queue(session, view=queries.QueueView(**view), after=first.next_key)

    def open_claim(claim_id: int) -> object:
        with reading(database) as session:
            card = queries.claim(session, claim_id)
            return queries.reading(session, card.article_id), claims_in(session, card.article_id)

    def record(claim_id: int) -> object:
        with transaction(database) as session:
            version = session.scalar(select(Claim.version).where(Claim.claim_id == claim_id))
            words = f"Tried everything, {time.perf_counter_ns()}"
            commands.record_verdict(session, claim_id, version=version, rating_id=rating_id, rationale=words, by=by)
            return queries.next_open(session, claim_id)

    return {
        "a bare query of one row": bare,
        "two queue pages, all claims in reading order": page,
        "two queue pages, open claims by checkworthiness": lambda i: page(i, state="open", sort="checkworthiness"),
        "counts over everything": lambda i: _counts(database),
        "opening a claim: card, article, its list": open_claim,
        "recording a verdict, finding the next claim": record,
    }


def _counts(database: sessionmaker[Session]) -> object:
    with reading(database) as session:
        return queries.counts(session)


def measure(url: str, claims: int, folder: Path) -> None:
    """Build one database, where it is empty, and print its figures."""
    database = open_database(url)
    with reading(database) as session:
        there = session.scalar(select(func.count()).select_from(Claim)) or 0
    if not there:
        build(database, claims)
    with reading(database) as session:
        standing = session.scalars(select(Claim.claim_id).where(Claim.state != "dismissed")).all()
    tried = random.Random(claims).sample(standing, RUNS)
    timed = {name: median_seconds(move, tried) for name, move in moves(database).items()}
    bare = timed["a bare query of one row"]
    print(f"\n{there or claims:,} claims")
    for name, seconds in timed.items():
        print(f"  {name:52} {seconds * 1000:9.2f} ms   {seconds / bare:8.1f} x")
    print_figures(database, url, folder)


def main() -> None:
    """Measure each size asked for, each in a database of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--database", metavar="URL", help="a database, empty or filled before, for one size only")
    arguments = parser.parse_args()
    for claims in arguments.claims:
        with tempfile.TemporaryDirectory() as folder:
            measure(arguments.database or f"sqlite:///{folder}/claims.db", claims, Path(folder))


if __name__ == "__main__":
    main()
