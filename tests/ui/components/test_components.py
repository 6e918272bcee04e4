"""The browser's part, as far as it can be judged by reading it."""

import json
import re
import subprocess

import pytest
from deno import find_deno_bin

from ui.http.assets import FOLDER, modules, needed

SCRIPTS = sorted(FOLDER.rglob("*.js"))
STYLES = sorted(FOLDER.rglob("*.css"))
PAGES = sorted(FOLDER.rglob("*.html"))
#: Ways by which text could become markup, or run.
MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\(|new Function|srcdoc"
)
#: Ways out; the names of types that a comment of a script imports, "@import { Claim }", are none.
ABROAD = re.compile(r"https?://|//cdn|@import(?! \{)|url\(")


def name_of(path):
    return path.relative_to(FOLDER).as_posix()


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_text_reaches_the_page_by_text_nodes_only(path):
    assert not MARKUP.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES, *PAGES], ids=name_of)
def test_nothing_is_fetched_from_elsewhere(path):
    assert not ABROAD.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES, *PAGES], ids=name_of)
def test_a_file_can_be_read_in_one_sitting(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_no_module_imports_itself_through_others():
    """So each can be read, and tested, after those that it imports."""
    for name in modules():
        for imported in needed(name)[1:]:
            assert name not in needed(imported)[1:] + needed(imported)[:1], f"{name} and {imported} import each other"


#: What a script may use of a browser beside what browsers and servers have in common, such as fetch.
BROWSER = re.compile(r"document|CSS|Node|Element|HTML\w*Element")


def test_every_name_is_declared_or_imported_or_the_browsers_own():
    """A browser has names such as "find" and "name" as well, under which a missing import would go unseen."""
    asked = ["lint", "--no-config", "--rules-tags=", "--rules-include=no-undef", "--json", str(FOLDER)]
    answer = subprocess.run([find_deno_bin(), *asked], capture_output=True, check=False)
    found = json.loads(answer.stdout)["diagnostics"]
    assert found, "the names of the browser itself should be among what was found"
    names = {one["message"].split()[0]: one["filename"] for one in found}
    assert {name: file for name, file in names.items() if not BROWSER.fullmatch(name)} == {}


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_no_script_keeps_anything_in_the_window_itself(path):
    written = re.compile(r"\b(?:window|globalThis|self)\.\w+\s*(?:[-+?|&]{0,2}=[^=>]|\+\+)")
    assert not written.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_every_class_is_our_own_so_that_no_rule_reaches_the_rest_of_the_page(path):
    classes = set(
        re.findall(
            r"(?<![\w#])\.([a-zA-Z][\w-]*)", re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        )
    )
    assert {name for name in classes if name != "cw" and not name.startswith("cw-")} == set()


def rules_of(path):
    """The classes that a style names alone, as the whole of a selector."""
    text = re.sub(r"/\*.*?\*/|\{[^}]*\}", ";", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return {selector.strip() for selector in re.split(r"[;,]", text) if re.fullmatch(r"\s*\.cw-[\w-]+\s*", selector)}


def test_no_class_is_two_things_on_the_review_page():
    shown_together = [path for path in STYLES if path.stem in {"queue", "reader", "card"}]
    named = [selector for path in shown_together for selector in rules_of(path)]
    assert sorted({selector for selector in named if named.count(selector) > 1}) == []
    theirs = {selector for path in shown_together if path.stem == "queue" for selector in rules_of(path)}
    used = {
        name
        for path in SCRIPTS
        if path.parent.name == "card"
        for name in re.findall(r'"(cw-[\w-]+)"', path.read_text())
    }
    # Tags and filters look alike on purpose.
    assert {f".{name}" for name in used} & theirs == {".cw-chips"}


def test_state_and_verdict_have_their_colours_in_one_place():
    hexadecimal = {path.name for path in STYLES if re.search(r"#[0-9a-f]{6}\b", path.read_text(encoding="utf-8"))}
    assert hexadecimal == {"colours.css"}


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_field_of_a_form_has_a_name_for_screen_readers(path):
    for field in re.findall(r"<(?:input|textarea|select)[^>]*>", path.read_text(encoding="utf-8")):
        before = path.read_text(encoding="utf-8").split(field)[0]
        assert "aria-label=" in field or before.rfind("<label") > before.rfind("</label>"), field
