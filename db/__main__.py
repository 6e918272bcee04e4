"""The terminal of the database: JSON lines out, errors on standard error with status 1, progress bars beside them."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from claims.errors import WorkbenchError
from db import commands, migrating, queries
from db.checking import findings, how_many_texts
from db.cli import import_ as importing
from db.cli.export import add_options, export
from db.session import open_database, open_engine, reading, transaction

Arguments = argparse.Namespace


def add(arguments: Arguments) -> int:
    """Read files, split them into claims and store them; one that cannot be read does not stop the others."""
    database = open_database(arguments.database)
    failed = 0
    for name in tqdm(arguments.files, desc="Adding", unit=" article", disable=None):
        try:
            _say(_add_file(database, Path(name), arguments.name))
        except WorkbenchError as error:
            failed += 1
            _complain(str(error) if name in str(error) else f"{name}: {error}")
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


def import_(arguments: Arguments) -> int:
    """Bring in claims edited elsewhere, articles in bulk, or fact-checks that others published."""
    return importing.import_(arguments, say=_say)


def migrate(arguments: Arguments) -> int:
    """Bring the tables of the database up to date."""
    engine = open_engine(arguments.database)
    before = migrating.current(engine)
    open_database(arguments.database)
    _say({"database": engine.url.render_as_string(), "from": before, "to": migrating.current(engine)})
    return 0


def check(arguments: Arguments) -> int:
    """Look the whole database over; status 1 and a line for each row that is not as it must be."""
    database = open_database(arguments.database)
    found = 0
    with reading(database) as session:
        with tqdm(total=how_many_texts(session), desc="Checking", unit=" text", disable=None) as bar:
            for found, sentence in enumerate(findings(session, progress=bar.update), start=1):  # noqa: B007 - the count
                _complain(sentence)
        _say(asdict(queries.counts(session)) | {"findings": found})
    return 1 if found else 0


def _say(row: dict[str, Any]) -> None:
    with tqdm.external_write_mode(file=sys.stdout):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def _complain(sentence: str) -> None:
    tqdm.write(sentence, file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(function: Callable[[Arguments], int]) -> argparse.ArgumentParser:
        made = verbs.add_parser(function.__name__.rstrip("_"), help=function.__doc__, description=function.__doc__)
        made.add_argument("--database", metavar="URL", help="as sqlite:///FILE or postgresql://USER@HOST/NAME")
        made.set_defaults(function=function)
        return made

    adding = verb(add)
    adding.add_argument("files", nargs="+", metavar="FILE")
    adding.add_argument("--by", dest="name", metavar="NAME", default="terminal", help="who adds them")
    add_options(verb(export))
    importing.add_arguments(verb(import_))
    verb(migrate)
    verb(check)
    return parser


def main() -> int:
    """Run one verb and return its exit status."""
    arguments = _parser().parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr] # it is a text stream
    try:
        status: int = arguments.function(arguments)
        sys.stdout.flush()
    except WorkbenchError as error:
        _complain(str(error))
        return 1
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter must not complain about it at its end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        _complain(f"{error.filename or 'The output'}: {error.strerror}. Choose another place for it.")
        return 1
    return status


if __name__ == "__main__":
    raise SystemExit(main())
