"""The README is short, says what is so, and leads to the rest."""

import re

import pytest

from claims import READERS
from tests.docs.markdown_pages import PAGES, ROOT, commands, links, read, section

README = "README.md"
#: Two screens.
MAX_LINES, MAX_COLUMNS = 90, 120
RUN, TESTS, RUN_ON_WINDOWS, TESTS_ON_WINDOWS = commands(README)


def test_it_fits_two_screens():
    lines = read(README).splitlines()
    assert len(lines) <= MAX_LINES
    assert max(map(len, lines)) <= MAX_COLUMNS


def test_it_leads_to_every_page_of_the_documentation():
    assert {page for page in PAGES if page.startswith("docs/") or "/" not in page} - {README} <= set(links(README))


def test_the_formats_it_names_are_those_that_are_read():
    assert set(re.findall(r"`(\.[a-z]+)`", section(README, "From article to CSV"))) == set(READERS)


def test_its_commands_make_an_environment_and_run_what_is_there():
    assert RUN == "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/streamlit run app.py"
    assert TESTS == "python3 -m venv .venv && .venv/bin/pip install -r tests/requirements.txt && .venv/bin/pytest -n 2"
    for file in ("requirements.txt", "tests/requirements.txt", "app.py"):
        assert (ROOT / file).exists()


@pytest.mark.parametrize(("command", "on_windows"), [(RUN, RUN_ON_WINDOWS), (TESTS, TESTS_ON_WINDOWS)])
def test_its_commands_for_windows_are_the_same_ones(command, on_windows):
    same = command.replace("python3 ", "py ").replace(".venv/bin/", ".venv\\Scripts\\")
    assert on_windows == f'cmd /c "{same}"'


@pytest.mark.parametrize("step", sorted({*RUN.split(" && "), *TESTS.split(" && ")}))
def test_the_checks_run_its_commands(step):
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert step in script.replace('"$workshop/.venv"', ".venv").replace('"$workshop/', "").replace('"', "")
