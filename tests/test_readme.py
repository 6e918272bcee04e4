"""The README says what is so."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from claims.reading.files import READERS
from db.export.tables.catalogue import TABLES, markdown

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def between(start, end):
    return README.partition(f"<!-- {start}")[2].partition("-->")[2].partition(f"<!-- {end}")[0].strip()


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_those_of_the_export(name):
    assert between(f"columns of {name}", f"end of {name}") == markdown(TABLES[name])


@pytest.mark.parametrize("package", ["claims", "db"])
def test_the_verbs_of_the_terminal_are_all_there_and_no_others(package):
    usage = subprocess.run(
        [sys.executable, "-m", package, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    verbs = set(re.search(r"\{([a-z_,]+)\}", usage)[1].split(","))
    assert verbs == set(re.findall(rf"^python -m {package} (\w+)", README, re.MULTILINE))


def test_the_variables_of_the_environment_are_those_the_code_reads():
    code = "".join(
        path.read_text(encoding="utf-8") for top in ("claims", "db", "ui") for path in (ROOT / top).rglob("*.py")
    )
    read = {name for name in re.findall(r'"([A-Z_]{6,})"', code) if name.startswith(("DATABASE_", "CLAIM_WORKBENCH_"))}
    assert read == set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))


def test_every_file_it_points_at_exists():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("http") or (ROOT / target).exists(), target


def test_the_formats_it_names_are_those_that_are_read():
    named = set(re.findall(r"`(\.[a-z]+)`", between("formats", "end of formats")))
    assert named == set(READERS)


def test_the_checks_run_the_command_of_the_readme():
    assert "pip install -r requirements.txt && streamlit run app.py" in README
    command = "-r tests/requirements.txt && pytest"
    assert command in README
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
