"""``python -m db migrate``: the tables brought up to date."""

from __future__ import annotations

import argparse

from db import migrating
from db.cli.output import say
from db.session import open_database, open_engine, told


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes: nothing of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Bring the tables of the database up to date."""
    engine = open_engine(arguments.database)
    with told(engine):
        before = migrating.current(engine)
    open_database(arguments.database)
    say({"database": engine.url.render_as_string(), "from": before, "to": migrating.current(engine)})
    return 0
