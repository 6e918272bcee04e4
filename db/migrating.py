"""Bringing the tables up to date: from code, for several processes at once, wherever the program was started."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.orm import Session

from db.commands.coverage import recount_coverage
from db.models import Article
from db.preset_scales import install_scales

MIGRATIONS = Path(__file__).parent / "migrations"
#: Any number that no other program on the same PostgreSQL server is likely to lock with.
LOCK = 0x636C61696D73


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to a revision and put the preset scales in; where they are there already, do nothing.

    A second process that arrives meanwhile waits, and then finds the work done.
    """
    with engine.connect() as connection:
        if revision == "head" and _is_up_to_date(connection):
            return
    with engine.connect() as connection:
        _lock(connection)
        command.upgrade(_config(connection), revision)
        if revision == "head":
            install_scales(connection)
            _count_words(connection)
        connection.commit()


def _count_words(connection: Connection) -> None:
    """Count how much was looked at of articles that came before anybody counted."""
    with Session(connection, join_transaction_mode="rollback_only") as session:
        for article_id in session.scalars(select(Article.article_id).where(Article.n_words == 0)).all():
            recount_coverage(session, article_id)
        session.commit()


def downgrade(engine: Engine, revision: str) -> None:
    """Take the tables back to an earlier revision; what only the later one could hold is lost."""
    with engine.connect() as connection:
        _lock(connection)
        command.downgrade(_config(connection), revision)
        connection.commit()


def current(engine: Engine) -> str | None:
    """Return the revision that the tables are at; None for an empty database."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def heads() -> tuple[str, ...]:
    """Return the newest revisions that the program knows: exactly one, or two branches were never joined."""
    return tuple(ScriptDirectory(str(MIGRATIONS)).get_heads())


def _is_up_to_date(connection: Connection) -> bool:
    return MigrationContext.configure(connection).get_current_heads() == heads()


def _lock(connection: Connection) -> None:
    """Begin a transaction that no other process can enter this stage with."""
    if connection.dialect.name == "sqlite":
        # Tables are rebuilt to be altered; foreign keys would see the old one vanish. No transaction may be open here.
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        connection.execution_options(sqlite_begin="BEGIN IMMEDIATE")
        connection.begin()
        # Not for the next one who is given this connection.
        connection.detach()
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
