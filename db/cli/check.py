"""``python -m db check``: the whole database looked over."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from tqdm import tqdm

from db import queries
from db.checking import findings, how_many_texts
from db.cli.output import complain, say
from db.session import open_database, reading


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes: nothing of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Look the whole database over; status 1 and a line for each row that is not as it must be."""
    database = open_database(arguments.database)
    found = 0
    with reading(database) as session:
        with tqdm(total=how_many_texts(session), desc="Checking", unit=" text", disable=None) as bar:
            for found, sentence in enumerate(findings(session, progress=bar.update), start=1):  # noqa: B007 - the count
                complain(sentence)
        say(asdict(queries.counts(session)) | {"findings": found})
    return 1 if found else 0
