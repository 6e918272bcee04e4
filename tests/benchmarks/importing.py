"""How long it takes to bring edited rows back, against a bare csv reader with a bare UPDATE for each row.

By hand, from the project's folder: ``python -m tests.benchmarks.importing --rows 100000``. Every figure is a ratio
within one run. The yardstick reads the same file and writes one field of each row, with neither a comparison, a check,
a version nor a history; it is what no import could be quicker than.
"""

from __future__ import annotations

import argparse
import csv
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from db.export import Order, exporter
from db.session import open_database
from tests.benchmarks.building import build

#: Imports, then says how much memory it ever held (proc(5), VmHWM).
PROBE = """
import pathlib, re, sys
from db.__main__ import main
assert main() == 0
print(re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])
"""


def edited(database: sessionmaker[Session], path: Path, *, every: int) -> int:
    """Write claims.csv with the headline of every so many rows changed; return how many were."""
    whole = path.with_suffix(".exported")
    with whole.open("wb") as file:
        for piece in exporter("claims", "csv").stream(database, Order()):
            file.write(piece)
    changed = 0
    with whole.open(encoding="utf-8", newline="") as source, path.open("w", encoding="utf-8", newline="") as target:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(target, list(reader.fieldnames or ()))
        writer.writeheader()
        for number, row in enumerate(reader):
            if number % every == 0:
                row["headline"] = f"Edited {row['claim_id']}"
                changed += 1
            writer.writerow(row)
    return changed


def bare(database: sessionmaker[Session], path: Path) -> None:
    """Read the file and update one field of each row, and take it back."""
    with database() as session, path.open(encoding="utf-8", newline="") as file:
        rows = [{"id": int(row["claim_id"]), "headline": row["headline"]} for row in csv.DictReader(file)]
        session.execute(text("UPDATE claim SET headline = :headline WHERE claim_id = :id"), rows)
        session.rollback()


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def by_terminal(url: str, path: Path, *options: str) -> float:
    """Import in a process of its own and return its peak memory in MB; Linux only."""
    command = [sys.executable, "-c", PROBE, "import", str(path), "--database", url, *options]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = re.search(r"(\d+)\s*\Z", done.stdout)
    assert found
    return int(found[1]) / 1024


def main() -> None:
    """Measure a file in which every row was edited, and one in which one row in a hundred was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--database", metavar="URL", help="an empty database")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = arguments.database or f"sqlite:///{folder}/claims.db"
        database = open_database(url)
        build(database, arguments.rows)
        for every, name in ((100, "one row in a hundred edited"), (1, "every row edited")):
            path = Path(folder) / f"{every}.csv"
            changed = edited(database, path, every=every)
            yardstick = seconds(lambda path=path: bare(database, path))
            print(f"\n{arguments.rows:,} rows, {name} ({changed:,})")
            print(f"  {'csv reader and bare updates':40} {yardstick:9.2f} s")
            for options in (("--dry-run",), ()):
                memory = [0.0]
                took = seconds(
                    lambda path=path, options=options, memory=memory: memory.append(by_terminal(url, path, *options))
                )
                label = "dry run" if options else "import"
                print(
                    f"  {label:40} {took:9.2f} s   {took / yardstick:8.1f} x   {memory[-1]:6.0f} MB at most", flush=True
                )


if __name__ == "__main__":
    main()
