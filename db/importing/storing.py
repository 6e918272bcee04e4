"""Many small changes as a few transactions, none of them so long that anybody else at the desk waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sqlalchemy.orm import Session, sessionmaker

from db import commands
from db.commands.events import one_batch
from db.session import transaction

T = TypeVar("T")
#: How many rows are stored at once.
AT_ONCE = 200


def pieces(rows: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Yield rows in lists of at most ``size``, each asked for when it is wanted."""
    left = iter(rows)
    while piece := list(islice(left, size)):
        yield piece


@dataclass
class Part:
    """A part of an import while it is carried out: the session, the id of the person, and whether it changed a row."""

    session: Session
    by: int
    changed: bool = False


@contextmanager
def part_of_import(database: sessionmaker[Session], person: str, batch_id: str, *, dry_run: bool) -> Iterator[Part]:
    """Yield a part of an import: all of it is stored at the end, under the batch, or nothing of it.

    A dry run goes the same way and takes everything back at its end, so that what it says is what would happen; so
    does a part that changed nothing, for whoever only looked has not joined the desk.
    """
    with transaction(database) as session, one_batch(session, batch_id):
        part = Part(session, commands.sign_in(session, person))
        yield part
        if dry_run or not part.changed:
            session.rollback()
