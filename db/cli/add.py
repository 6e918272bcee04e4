"""``python -m db add``: articles from files, split into claims."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from tqdm import tqdm

from claims.errors import WorkbenchError
from db import commands, queries
from db.cli.output import complain, say
from db.session import open_database, transaction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--by", dest="name", metavar="NAME", default="terminal", help="who adds them")


def run(arguments: argparse.Namespace) -> int:
    """Read files, split them into claims and store them; one that cannot be read does not stop the others."""
    database = open_database(arguments.database)
    failed = 0
    for name in tqdm(arguments.files, desc="Adding", unit=" article", disable=None):
        try:
            say(_add_file(database, Path(name), arguments.name))
        except WorkbenchError as error:
            failed += 1
            complain(str(error) if name in str(error) else f"{name}: {error}")
    return 1 if failed else 0


def _add_file(database: Any, path: Path, person: str) -> dict[str, Any]:
    from claims import read_path, split

    document = read_path(path)
    proposals = split(document)
    with transaction(database) as session:
        article_id = commands.add_article(session, document, proposals, by=commands.sign_in(session, person))
        row = queries.article(session, article_id)
    return {
        "file": str(path),
        "article_id": article_id,
        "title": row.title,
        "claims": row.n_claims,
        "dismissed": row.n_dismissed,
    }
