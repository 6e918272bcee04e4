"""How long the desk's main moves take as the database grows, against a bare query and a bare csv writer.

By hand, from the project's folder: ``python -m tests.benchmarks.database --claims 1000 100000 1000000``.
Every figure is a ratio within one run, so that it says the same on a slow machine; PostgreSQL by ``--database URL``
of an empty database.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session, sessionmaker

from db import commands, queries
from db.export import Order, exporter
from db.models import Claim, Rating, User
from db.session import open_database, reading, transaction
from tests.benchmarks.building import build

RUNS = 40
BARE_EXPORT = """
SELECT c.claim_id, c.article_id, a.title, a.url, a.publisher, a.published_at, r.number, p.quote, p.start, p."end",
       c.claim_text, c.headline, p.context_before, p.context_after, c.claim_type, c.checkworthiness, c.speaker, c.state,
       c.dismissal_reason, v.rationale, v.correction, v.recorded_at, g.label, g.common, g.value, s.slug, u.name,
       (SELECT count(*) FROM evidence e WHERE e.claim_id = c.claim_id AND e.withdrawn_at IS NULL),
       (SELECT count(*) FROM claim o WHERE o.article_id = c.article_id
        AND (o.first_start, o.claim_id) <= (c.first_start, c.claim_id)),
       c.created_at, c.updated_at
FROM claim c JOIN article a ON a.article_id = c.article_id
JOIN appearance p ON p.claim_id = c.claim_id AND p.position = 0
JOIN revision r ON r.revision_id = p.revision_id
LEFT JOIN verdict v ON v.verdict_id = c.verdict_id LEFT JOIN rating g ON g.rating_id = c.rating_id
LEFT JOIN scale s ON s.scale_id = g.scale_id LEFT JOIN "user" u ON u.user_id = v.user_id
ORDER BY c.claim_id
"""


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
            return queries.reading(session, card.article_id), queries.claim_list(session, card.article_id)

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


def export_seconds(database: sessionmaker[Session], target: Path) -> float:
    """Return how long writing claims.csv takes."""
    began = time.perf_counter()
    with target.open("wb") as file:
        for piece in exporter("claims", "csv").stream(database, Order()):
            file.write(piece)
    return time.perf_counter() - began


def bare_seconds(database: sessionmaker[Session], target: Path) -> float:
    """Return how long the standard library's csv writer takes over a bare cursor of the same facts."""
    began = time.perf_counter()
    with database() as session, target.open("w", encoding="utf-8", newline="") as file:
        connection = session.connection().connection.dbapi_connection
        assert connection is not None
        cursor = connection.cursor("bare") if hasattr(connection, "pgconn") else connection.cursor()
        cursor.execute(BARE_EXPORT)
        csv.writer(file).writerows(cursor)
    return time.perf_counter() - began


#: Exports, then says how much memory it ever held (proc(5), VmHWM). What getrusage(2) reports of a child would begin
#: with the memory of this process.
PROBE = """
import pathlib, re
from db.__main__ import main
assert main() == 0
print(re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])
"""


def peak_megabytes(url: str, target: Path) -> float:
    """Return the peak memory of a process that does nothing but the export, by the terminal; Linux only."""
    command = [sys.executable, "-c", PROBE, "export", str(target), "--database", url]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def measure(url: str, claims: int, folder: Path) -> None:
    """Build one database and print its figures."""
    database = open_database(url)
    build(database, claims)
    with reading(database) as session:
        standing = session.scalars(select(Claim.claim_id).where(Claim.state != "dismissed")).all()
    tried = random.Random(claims).sample(standing, RUNS)
    timed = {name: median_seconds(move, tried) for name, move in moves(database).items()}
    bare = timed["a bare query of one row"]
    print(f"\n{claims:,} claims")
    for name, seconds in timed.items():
        print(f"  {name:52} {seconds * 1000:9.2f} ms   {seconds / bare:8.1f} x")
    yardstick = bare_seconds(database, folder / "bare.csv")
    seconds = export_seconds(database, folder / "claims.csv")
    print(f"  {'csv writer over a bare cursor':52} {yardstick:9.2f} s")
    print(f"  {'exporting everything':52} {seconds:9.2f} s    {seconds / yardstick:8.2f} x")
    print(f"  {'… peak memory of the process':52} {peak_megabytes(url, folder / 'again.csv'):9.0f} MB", flush=True)


def main() -> None:
    """Measure each size asked for, each in a database of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--database", metavar="URL", help="an empty database, for one size only")
    arguments = parser.parse_args()
    for claims in arguments.claims:
        with tempfile.TemporaryDirectory() as folder:
            measure(arguments.database or f"sqlite:///{folder}/claims.db", claims, Path(folder))


if __name__ == "__main__":
    main()
