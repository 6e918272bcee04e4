"""``python -m db import``: one JSON line for each row that is not as it was, and one that sums up."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from tqdm import tqdm

from db.cli.output import say
from db.importing import FAILURES, KINDS, import_file, recognise
from db.session import open_database

#: How finely the bar shows how much of a file is done.
STEPS = 1_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", metavar="FILE", help="CSV, .xlsx, JSON, JSON lines, a web page, a folder or a ZIP file")
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    parser.add_argument("--as", dest="kind", choices=KINDS, help="what the file holds, where it cannot be told")
    parser.add_argument("--by", dest="name", metavar="NAME", default="terminal", help="who imports it")


def run(arguments: argparse.Namespace) -> int:
    """Bring in claims edited elsewhere, articles in bulk, or fact-checks that others published."""
    file = recognise(Path(arguments.file), name=arguments.file, kind=arguments.kind)
    database = open_database(arguments.database)
    counts: Counter[str] = Counter()
    doing = "Trying" if arguments.dry_run else "Importing"
    with tqdm(total=STEPS, desc=doing, bar_format="{l_bar}{bar}| {elapsed}{postfix}", disable=None) as bar:
        for result in import_file(database, file, person=arguments.name, dry_run=arguments.dry_run):
            counts[result.outcome] += 1
            if result.outcome != "unchanged":
                say(result.told())
            bar.update(max(0, int(result.share * STEPS) - bar.n))
            bar.set_postfix_str(f"{counts.total():,} read", refresh=False)
    say({"file": arguments.file, "kind": file.kind, "dry_run": arguments.dry_run} | dict(sorted(counts.items())))
    return 1 if any(counts[outcome] for outcome in FAILURES) else 0
