"""How long exports take, against the standard library's csv writer over a bare cursor, and how much memory.

By hand, from the project's folder: ``python -m tests.benchmarks.exporting --claims 1000000``; a database that is
there already by ``--database URL`` alone. Every figure is a ratio within one run, so that it says the same on a slow
machine: the yardstick is timed before and after the export, and both times are given.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from db.export import Order, exporter
from db.session import open_database
from tests.benchmarks.building import build

#: The same facts as claims.csv, all but the hash, each asked for in the plainest way.
OF_SOURCES = """FROM evidence e JOIN source o ON o.source_id = e.source_id
       WHERE e.claim_id = c.claim_id AND e.withdrawn_at IS NULL"""
OF_TAGS = "FROM claim_tag x JOIN tag t ON t.tag_id = x.tag_id WHERE x.claim_id = c.claim_id"
OF_SIGNOFF = """FROM signoff f JOIN "user" w ON w.user_id = f.user_id
       WHERE f.verdict_id = c.verdict_id ORDER BY f.signoff_id DESC LIMIT 1"""
BARE_EXPORT = f"""
SELECT c.claim_id, c.article_id, a.title, a.url, a.publisher, a.author, a.published_at, a.language, r.number,
       (SELECT count(*) FROM claim o WHERE o.article_id = c.article_id
        AND (o.first_start, o.claim_id) <= (c.first_start, c.claim_id)),
       p.quote, p.start, p."end", c.claim_text, c.headline, p.context_before, p.context_after, c.claim_type,
       c.checkworthiness, c.speaker, c.state, c.dismissal_reason, g.label, s.slug, g.common, g.value,
       (SELECT max(value) FROM rating m WHERE m.scale_id = g.scale_id),
       (SELECT min(value) FROM rating m WHERE m.scale_id = g.scale_id),
       v.rationale, v.correction, v.claim_text <> c.claim_text, u.name, v.recorded_at,
       (SELECT w.name {OF_SIGNOFF}), (SELECT f.signed_at {OF_SIGNOFF}), (SELECT f.comment {OF_SIGNOFF}),
       (SELECT CASE f.decision WHEN 'approve' THEN w.name END {OF_SIGNOFF}),
       (SELECT CASE f.decision WHEN 'approve' THEN f.signed_at END {OF_SIGNOFF}),
       (SELECT count(DISTINCT e.source_id) {OF_SOURCES}),
       (SELECT count(DISTINCT e.source_id) {OF_SOURCES} AND e.stance = 'supports'),
       (SELECT count(DISTINCT e.source_id) {OF_SOURCES} AND e.stance = 'refutes'),
       (SELECT count(DISTINCT e.source_id) {OF_SOURCES} AND e.stance = 'context'),
       (SELECT count(DISTINCT e.source_id) {OF_SOURCES} AND o.confidential),
       (SELECT string_agg(o.url, ',') {OF_SOURCES} AND NOT o.confidential),
       (SELECT string_agg(o.title, ',') {OF_SOURCES} AND NOT o.confidential),
       (SELECT string_agg(t.name, ',') {OF_TAGS}),
       c.priority, y.name, z.name, c.created_at, c.updated_at
FROM claim c JOIN article a ON a.article_id = c.article_id
JOIN appearance p ON p.claim_id = c.claim_id AND p.position = 0
JOIN revision r ON r.revision_id = p.revision_id
LEFT JOIN verdict v ON v.verdict_id = c.verdict_id LEFT JOIN rating g ON g.rating_id = c.rating_id
LEFT JOIN scale s ON s.scale_id = g.scale_id LEFT JOIN "user" u ON u.user_id = v.user_id
LEFT JOIN "user" y ON y.user_id = c.assignee_id JOIN "user" z ON z.user_id = c.created_by
ORDER BY c.claim_id
"""


def export_seconds(database: sessionmaker[Session], target: Path, what: str = "claims", form: str = "csv") -> float:
    """Return how long writing a file takes."""
    began = time.perf_counter()
    with target.open("wb") as file:
        for piece in exporter(what, form).stream(database, Order()):
            file.write(piece)
    return time.perf_counter() - began


def bare_seconds(database: sessionmaker[Session], target: Path) -> float:
    """Return how long the standard library's csv writer takes over a bare cursor of the same facts."""
    began = time.perf_counter()
    with database() as session, target.open("w", encoding="utf-8", newline="") as file:
        connection = session.connection().connection.dbapi_connection
        assert connection is not None
        cursor = connection.cursor("bare") if hasattr(connection, "pgconn") else connection.cursor()
        # The two have the same function under different names.
        cursor.execute(
            BARE_EXPORT if hasattr(connection, "pgconn") else BARE_EXPORT.replace("string_agg", "group_concat")
        )
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


def peak_megabytes(url: str, target: Path, what: str = "claims") -> float:
    """Return the peak memory of a process that does nothing but the export, by the terminal; Linux only."""
    command = [sys.executable, "-c", PROBE, "export", str(target), "--what", what, "--database", url]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def print_figures(database: sessionmaker[Session], url: str, folder: Path) -> None:
    """Print how long claims.csv takes, against the yardstick before and after it, and the memory it needs."""
    before = bare_seconds(database, folder / "bare.csv")
    seconds = export_seconds(database, folder / "claims.csv")
    after = bare_seconds(database, folder / "bare.csv")
    yardstick = (before + after) / 2
    print(f"  {'csv writer over a bare cursor, before and after':52} {before:9.2f} s {after:9.2f} s")
    print(f"  {'claims.csv':52} {seconds:9.2f} s    {seconds / yardstick:8.2f} x")
    print(f"  {'… peak memory of the process':52} {peak_megabytes(url, folder / 'again.csv'):9.0f} MB", flush=True)


def print_formats(database: sessionmaker[Session], url: str, folder: Path) -> None:
    """Print the same of everything else that holds all claims."""
    yardstick = bare_seconds(database, folder / "bare.csv")
    for what, form in (
        ("claims", "jsonl"),
        ("verdicts", "csv"),
        ("claim_sources", "csv"),
        ("tables", "zip"),
        ("claims", "xlsx"),
    ):
        seconds = export_seconds(database, folder / f"one.{form}", what, form)
        megabytes = peak_megabytes(url, folder / f"one.{form}", what)
        print(
            f"  {f'{what}.{form}':52} {seconds:9.2f} s    {seconds / yardstick:8.2f} x {megabytes:9.0f} MB", flush=True
        )


def main() -> None:
    """Print the figures of a database that is built, or is there already."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--database", metavar="URL", help="a database that is there already")
    parser.add_argument("--formats", action="store_true", help="the other formats too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = arguments.database or f"sqlite:///{folder}/claims.db"
        database = open_database(url)
        if arguments.database is None:
            build(database, arguments.claims)
        print_figures(database, url, Path(folder))
        if arguments.formats:
            print_formats(database, url, Path(folder))


if __name__ == "__main__":
    main()
