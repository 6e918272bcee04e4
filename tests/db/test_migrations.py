"""The tables grow from the first version on, for whoever comes first, and lead to the models."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import func, inspect, select

from db import migrating
from db.models import Base, Rating, Scale
from db.preset_scales import SCALES, install_scales
from db.session import DatabaseUnavailableError, open_database, open_engine, reading
from tests.factories import a_desk

ROOT = Path(__file__).parents[2]
VERSIONS = sorted((ROOT / "db/migrations/versions").glob("*.py"))


@pytest.fixture
def opened(empty_url):
    database = open_database(empty_url)
    yield database
    database.kw["bind"].dispose()


def test_there_is_one_newest_version():
    assert len(migrating.heads()) == 1


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_a_migration_is_frozen_history_and_knows_nothing_of_the_program(path):
    names = [
        alias.name if isinstance(node, ast.Import) else node.module or ""
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    ]
    assert {name.split(".")[0] for name in names} <= {"alembic", "sqlalchemy"}


def test_the_newest_version_is_what_the_models_say(opened):
    with opened.kw["bind"].connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True, "include_name": _is_a_model}
        )
        assert compare_metadata(context, Base.metadata) == []


def _is_a_model(name, kind, _parents):
    """The tables behind the full-text search belong to no model."""
    return kind != "table" or name in Base.metadata.tables


def test_every_constraint_and_index_has_a_name_that_postgresql_keeps_whole():
    for table in Base.metadata.tables.values():
        for thing in [*table.constraints, *table.indexes]:
            assert isinstance(thing.name, str), thing
            assert len(thing.name) <= 63, thing.name


def test_a_filled_database_goes_down_and_up_again(opened):
    engine = opened.kw["bind"]
    desk = a_desk(opened)
    desk.attach()
    desk.judge()
    migrating.downgrade(engine, "0006")
    migrating.upgrade(engine)
    # Nobody wrote down which rules made the claims of the version before.
    assert desk.claim().rules is None
    migrating.downgrade(engine, "0001")
    assert migrating.current(engine) == "0001"
    migrating.upgrade(engine)
    article = desk.ask("article", desk.article_id)
    assert 0 < article.n_covered < article.n_words
    card = desk.claim()
    assert (card.state, card.verdicts[0].label, card.evidence[0].title) == ("checked", "True", "Report")
    migrating.downgrade(engine, "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    migrating.upgrade(engine)
    assert a_desk(opened).claim().version == 1


def test_opening_again_changes_nothing_and_keeps_what_a_desk_made_of_the_scales(opened):
    with opened.begin() as session:
        session.get_one(Scale, 1).label = "Our scale"
    migrating.upgrade(opened.kw["bind"])
    with reading(opened) as session:
        assert session.scalars(select(Scale.label).where(Scale.scale_id == 1)).one() == "Our scale"
        assert session.scalar(select(func.count()).select_from(Scale)) == len(SCALES)
        assert session.scalar(select(func.count()).select_from(Rating)) == sum(len(scale.ratings) for scale in SCALES)


def test_a_preset_scale_that_is_missing_is_put_in(opened):
    with opened.begin() as session:
        last = session.scalars(select(Scale).where(Scale.slug == SCALES[-1].slug)).one()
        for rating in session.scalars(select(Rating).where(Rating.scale_id == last.scale_id)):
            session.delete(rating)
        session.flush()
        session.delete(last)
    with opened.kw["bind"].begin() as connection:
        install_scales(connection)
    with reading(opened) as session:
        assert SCALES[-1].slug in session.scalars(select(Scale.slug)).all()


OPEN = "import sys; from db.session import open_database; open_database(sys.argv[1])"


def test_several_processes_may_open_a_new_database_at_once(empty_url):
    processes = [
        subprocess.Popen([sys.executable, "-c", OPEN, empty_url], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    complaints = [process.communicate(timeout=120)[1] for process in processes]
    assert [process.returncode for process in processes] == [0] * 4, complaints
    engine = open_engine(empty_url)
    assert (migrating.current(engine),) == migrating.heads()
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(Scale)) == len(SCALES)
    engine.dispose()


def test_migrations_do_not_depend_on_the_folder_the_program_was_started_in(empty_url, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    open_database(empty_url).kw["bind"].dispose()


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("claims", id="no address at all"),
        pytest.param("sqlite:////proc/no/such/place/claims.db", id="a folder that cannot be made"),
        pytest.param("postgresql://nobody@127.0.0.1:1/claims", id="a server that does not answer"),
    ],
)
def test_a_database_that_cannot_be_opened_says_so(url):
    with pytest.raises(DatabaseUnavailableError, match=r"claims|no address"):
        open_database(url)


def test_sqlite_keeps_references_and_a_write_ahead_log(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'claims.db'}").kw["bind"]
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() >= 10_000
    engine.dispose()


def test_without_an_address_the_database_stands_in_the_data_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("CLAIM_WORKBENCH_DATA", str(tmp_path / "made" / "for it"))
    open_database().kw["bind"].dispose()
    assert (tmp_path / "made" / "for it" / "claims.db").exists()
