"""Opening the database, and the two kinds of transaction on it."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.orm import Session, sessionmaker

from claims.errors import WorkbenchError
from db import migrating

__all__ = [
    "Database",
    "DatabaseUnavailableError",
    "Session",
    "open_database",
    "open_engine",
    "reading",
    "transaction",
]

#: What makes sessions on a database. The pages name it, and ``Session``, from here: they know no SQLAlchemy.
Database: TypeAlias = sessionmaker[Session]
#: How long a change waits for another one to finish, in seconds.
PATIENCE = 30
PROJECT = Path(__file__).parent.parent


class DatabaseUnavailableError(WorkbenchError):
    """A database that cannot be opened."""


def open_database(url: str | None = None) -> Database:
    """Open the database, bring its tables up to date, and return what makes sessions.

    Without ``url``: that of the environment's ``DATABASE_URL``, else the SQLite file ``claims.db`` in the data folder
    (``data`` beside the program, or the environment's ``CLAIM_WORKBENCH_DATA``), which is created. Safe to call from
    several processes at once. Raises :class:`DatabaseUnavailableError`.
    """
    engine = open_engine(url)
    with told(engine):
        migrating.upgrade(engine)
    return sessionmaker(engine, expire_on_commit=False)


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Say in words of the desk why a database cannot be opened, as :class:`DatabaseUnavailableError`."""
    try:
        yield
    except DatabaseError as error:
        raise DatabaseUnavailableError(
            f"The database {engine.url.render_as_string()} cannot be opened: {str(error.orig).strip()} "
            "– see that its folder can be written to, or that the server runs."
        ) from error


def open_engine(url: str | None = None) -> Engine:
    """Return the engine for a database as it is, without bringing its tables up to date."""
    try:
        address = make_url(url or os.environ.get("DATABASE_URL") or _default_url())
        if address.get_backend_name() == "sqlite":
            _make_folder(address.database)
            engine = create_engine(address, connect_args={"timeout": PATIENCE})
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            return engine
        return create_engine(address, pool_size=20, max_overflow=20, pool_pre_ping=True)
    except (ArgumentError, ImportError) as error:  # no address at all, or that of a database not spoken here
        shown = _without_password(url or os.environ.get("DATABASE_URL", ""))
        raise DatabaseUnavailableError(
            f"{shown} is no address of a database. Write sqlite:///FILE or postgresql://USER@HOST/NAME."
        ) from error


def _without_password(address: str) -> str:
    return re.sub(r"//[^/@]*@", "//…@", address)


def _make_folder(file: str | None) -> None:
    if not file or file == ":memory:":
        return
    folder = Path(file).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseUnavailableError(
            f"The folder {folder} for the database {file} cannot be made: {error.strerror}. "
            "Choose another place for it."
        ) from error


def _default_url() -> str:
    folder = Path(os.environ.get("CLAIM_WORKBENCH_DATA") or PROJECT / "data")
    return f"sqlite:///{folder.absolute() / 'claims.db'}"


@contextmanager
def transaction(database: Database) -> Iterator[Session]:
    """Yield a session for changes; everything is stored at the end, or nothing where an exception leaves the block.

    SQLite takes the lock for writing at once: a transaction that began by reading could not be let wait for it.
    """
    with database() as session, session.begin():
        session.connection(execution_options={"sqlite_begin": "BEGIN IMMEDIATE"})
        yield session


@contextmanager
def reading(database: Database) -> Iterator[Session]:
    """Yield a session that asks only: it waits for nobody, and sees the database as it is at its first question."""
    with database() as session:
        if session.get_bind().dialect.name == "postgresql":
            session.connection(execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True})
        yield session
        session.rollback()


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions of its own: see _begin_sqlite.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000}")
    _keep_a_write_ahead_log(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _keep_a_write_ahead_log(connection: Any) -> None:
    """Switch to write-ahead logging, once for the file; SQLite does not wait for others here, so this does."""
    for attempt in range(PATIENCE * 10):
        if connection.execute("PRAGMA journal_mode").fetchone()[0] in {"wal", "memory"}:
            return
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.DatabaseError:
            time.sleep(0.01 * min(attempt + 1, 10))


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))
