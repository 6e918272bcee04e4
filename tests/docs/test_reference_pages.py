"""The pages of reference name everything there is, and nothing else."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from db import vocabulary
from db.export import FORMATS, TABLES, WHATS
from db.importing.recognising import KINDS
from tests import terminal
from tests.docs.markdown_pages import PAGES, ROOT, code, headings, read

TERMINAL = "docs/terminal.md"
GENERATED = [page for page in PAGES if "[[[cog" in read(page)]


def usage(*command):
    return terminal.run(*command, "--help").stdout.decode()


def verbs_of(package):
    return re.search(r"\{([a-z_,]+)\}", usage(package))[1].split(",")


def test_the_columns_of_every_table_are_there():
    assert headings("docs/columns.md", 2) == list(TABLES)


@pytest.mark.parametrize("page", GENERATED)
def test_what_is_made_from_the_code_is_up_to_date(page):
    command = [Path(sys.executable).parent / "cog", "-P", "-I", ".", "--check", "--diff", page]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, f"{found.stdout}{found.stderr}`just format` writes it anew."


def test_the_recipe_that_writes_pages_anew_writes_all_of_them():
    assert re.search(r'^pages := "(.*)"$', read("justfile"), re.MULTILINE)[1].split() == GENERATED


@pytest.mark.parametrize("package", ["claims", "db"])
def test_the_verbs_of_the_terminal_are_all_there_and_no_others(package):
    assert set(verbs_of(package)) == set(re.findall(rf"^python -m {package} (\w+)", read(TERMINAL), re.MULTILINE))


def test_the_options_of_the_terminal_are_all_there_and_no_others():
    known = {
        option
        for package in ("claims", "db")
        for verb in verbs_of(package)
        for option in re.findall(r"--[a-z-]+", usage(package, verb))
    }
    told = {option for words in code(TERMINAL) for option in re.findall(r"^--[a-z-]+", words)}
    assert told == known


def test_what_goes_out_and_comes_in_is_told_with_the_verbs():
    shown = re.search(r"^python -m db export(.*)^python -m db migrate", read(TERMINAL), re.MULTILINE | re.DOTALL)[1]
    what, formats, kinds = re.findall(r"--(?:what|format|as) ([a-z_|\s]+[a-z])", shown)
    assert {"claims", *re.split(r"\|\s*", what)} == set(WHATS)
    assert set(formats.split("|")) == set(FORMATS)
    assert set(kinds.split()[0].split("|")) == set(KINDS)


def test_the_variables_of_the_environment_are_those_the_code_reads():
    text = "".join(
        path.read_text(encoding="utf-8") for top in ("claims", "db", "ui") for path in (ROOT / top).rglob("*.py")
    )
    names = {name for name in re.findall(r'"([A-Z_]{6,})"', text) if name.startswith(("DATABASE_", "CLAIM_WORKBENCH_"))}
    assert names == set(re.findall(r"^\| `([A-Z_]+)` \|", read("docs/configuration.md"), re.MULTILINE))


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("Claim type", vocabulary.CLAIM_TYPES),
        ("Dismissal", vocabulary.DISMISSAL_REASONS),
        ("State", vocabulary.STATES),
        ("Stance** of a source", vocabulary.STANCES),
        ("Source** of a claim", vocabulary.SOURCE_KINDS),
        ("Common scale", vocabulary.COMMON),
        ("Priority", vocabulary.PRIORITIES.values()),
    ],
)
def test_the_glossary_names_every_word_that_the_files_may_hold(term, words):
    entry = re.search(rf"^- \*\*{re.escape(term)}.*?(?=^- |^#|\Z)", read("docs/glossary.md"), re.MULTILINE | re.DOTALL)
    assert re.findall(r"`([^`]+)`", entry[0].replace("\n  ", " ")) == list(words)
