"""What a page points at is there: links, anchors, paths, commands."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.docs.markdown_pages import PAGES, ROOT, anchors, code, commands, linked_names, links, read

#: What begins a path of this repository; folders in which nothing is kept under version control are not among them.
TOPS = {"claims", "db", "ui", "docs", "tests", ".ci", ".streamlit"}


def looks_like_a_path(words: str) -> bool:
    return bool(re.fullmatch(r"[\w.-]+/[\w./*-]*", words)) and words.partition("/")[0] in TOPS


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    for target in links(page):
        parts = urlsplit(target)
        if parts.scheme:
            assert parts.scheme in {"http", "https"}, target
            continue
        there = (ROOT / page).parent / parts.path if parts.path else ROOT / page
        assert there.exists(), target
        if parts.fragment:
            assert parts.fragment in anchors(there.resolve().relative_to(ROOT).as_posix()), target


@pytest.mark.parametrize("page", PAGES)
def test_every_path_it_names_is_there(page):
    named = " ".join([*code(page), *commands(page)]).split()
    for words in filter(looks_like_a_path, named):
        assert any(ROOT.glob(words.rstrip("/"))), words


@pytest.mark.parametrize("page", PAGES)
def test_every_name_that_leads_to_a_file_of_code_is_made_there(page):
    for name, target in linked_names(page):
        text = ((ROOT / page).parent / target).read_text(encoding="utf-8")
        made = rf"^\s*(?:export |async )*(?:(?:def|class|const|function) {re.escape(name)}\b|{re.escape(name)}\s*[:=])"
        assert re.search(made, text, re.MULTILINE), f"{target} makes no {name}"


@pytest.mark.parametrize("page", PAGES)
def test_every_module_it_starts_is_there(page):
    for name in re.findall(r"python -m ([\w.]+)", "\n".join([*commands(page), *code(page)])):
        assert find_spec(name) is not None, name


def test_every_recipe_that_a_page_names_is_there():
    just = Path(sys.executable).parent / "just"
    recipes = subprocess.run([just, "--summary"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    named = {
        name for page in PAGES for words in [*commands(page), *code(page)] for name in re.findall(r"^just (\w+)", words)
    }
    assert named <= set(recipes)
    assert set(recipes) - named == {"default"}, "CONTRIBUTING.md says when to use each"


def test_every_room_is_on_the_plan_of_the_house_with_its_line():
    folders = {path.parent.relative_to(ROOT) for top in ("claims", "db", "ui") for path in (ROOT / top).rglob("*.py")}
    told = re.findall(r"^\| `([^`]+)/` \| \w.+ \|$", read("ARCHITECTURE.md"), re.MULTILINE)
    assert sorted(told) == sorted(folder.as_posix() for folder in folders)


def test_every_page_that_the_code_points_at_is_there():
    files = [path for top in ("claims", "db", "ui", ".streamlit") for path in (ROOT / top).rglob("*.[pt]*")]
    named = {
        page
        for path in files
        if path.suffix in {".py", ".toml"}
        for page in re.findall(r"\bdocs/\w+\.md\b", path.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= set(PAGES)
