"""How the scripts and styles of the pages come into a browser."""

import ast
import asyncio
import posixpath
import re
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import streamlit as st
from starlette.applications import Starlette

from ui import components
from ui.http import assets, routes

ROOT = assets.FOLDER.parent
COMPONENTS = sorted(path.parent.name for path in assets.FOLDER.glob("*/*.html"))
#: The script behind each page, and what it shows of others' making.
SCRIPTS = {
    "Articles": ["pages/articles.py"],
    "Review": ["pages/review.py"],
    "Fact-checks": ["pages/factchecks.py", "importing/panel.py"],
    "Import": ["pages/importing.py", "importing/panel.py"],
    "Export": ["pages/export.py"],
    "Dashboard": ["pages/dashboard.py"],
    "Scales": ["pages/scales.py"],
}


def get(address, served=tuple(routes.PLAIN)):
    async def ask():
        transport = httpx.ASGITransport(Starlette(routes=served))
        async with httpx.AsyncClient(transport=transport, base_url="http://desk.example") as client:
            return await client.get(address)

    # In a thread of its own: the tests with a real browser leave a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, ask()).result()


def components_in(script):
    tree = ast.walk(ast.parse((ROOT / script).read_text(encoding="utf-8")))
    found = (node for node in tree if isinstance(node, ast.ImportFrom) and node.module == "ui.components")
    return {alias.name for node in found for alias in node.names}


@pytest.mark.parametrize("page", SCRIPTS)
def test_a_page_wears_the_styles_of_its_own_components_and_of_no_others(page):
    shown = set().union(*(components_in(script) for script in SCRIPTS[page]))
    assert set(components.STYLED.get(page, ())) == shown
    for name in COMPONENTS:
        rules = (assets.FOLDER / name / f"{name}.css").read_text(encoding="utf-8")
        assert (rules in components.style(page)) == (name in shown or name == "who")


def test_every_page_has_its_styles():
    titles = re.findall(r'"pages" / "\w+\.py", title="([^"]+)"', (ROOT / "main.py").read_text(encoding="utf-8"))
    assert set(titles) == set(SCRIPTS)
    assert set(components.STYLED) <= set(titles)


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_a_few_lines_that_load_its_modules_by_their_addresses(name):
    folder, files = re.search(r'load\("(parts/\w+)", "([^"]+)"', assets.loader(name)).groups()
    assert files.split(" ")[0] == f"{name}/{name}.js"
    for file in files.split(" "):
        answer = get(f"/{folder}/{file}")
        assert answer.text == (assets.FOLDER / file).read_text(encoding="utf-8")
        assert answer.headers["content-type"].startswith("text/javascript")
        assert "immutable" in answer.headers["cache-control"]
    # They travel with everything that the component shows.
    assert len(assets.loader(name)) < 2800


@pytest.mark.parametrize("name", COMPONENTS)
def test_all_that_a_component_imports_is_loaded_with_it(name):
    """By their imports alone, modules would be found one after another."""
    listed = set(assets.needed(f"{name}/{name}.js"))
    for file in listed:
        text = (assets.FOLDER / file).read_text(encoding="utf-8")
        for address in re.findall(r"""from\s+["']([^"']+)["'];""", text):
            assert posixpath.normpath(f"{posixpath.dirname(file)}/{address}") in listed


def test_what_failed_is_there_under_another_address_too():
    card = f"/parts/{assets.digest()}-again/card/card.js"
    assert get(card).text == assets.modules()["card/card.js"]


def test_other_modules_have_another_address(monkeypatch):
    assets.digest.cache_clear()
    before = assets.digest()
    monkeypatch.setattr(assets, "modules", lambda: {"card/card.js": "export default () => {};"})
    assets.digest.cache_clear()
    after = assets.digest()
    assets.digest.cache_clear()
    assert before != after


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("0123456789abcdef/card/card.js", id="of another version"),
        pytest.param("{digest}/card/cards.js", id="of none"),
        pytest.param("{digest}/card/card.css", id="a file beside them that is no module"),
        pytest.param("{digest}/loading.js", id="a script beside their folders"),
        pytest.param("{digest}/shared/types.d.ts", id="what is for the checker alone"),
        pytest.param("{digest}/card%2F..%2Fqueue/queue.js", id="by a way around"),
        pytest.param("{digest}/..%2F..%2Fconnection.js", id="out of their folder"),
        pytest.param("{digest}//etc/passwd", id="from the root"),
        pytest.param("card/card.js", id="without a version"),
    ],
)
def test_what_is_no_module_of_this_version_is_not_there(path):
    assert get(f"/parts/{path.format(digest=assets.digest())}").status_code == 404


def test_under_a_path_of_its_own_every_route_is_found_with_and_without_it(monkeypatch):
    monkeypatch.setattr(st, "get_option", lambda name: {"server.baseUrlPath": "/fact/"}[name])
    served = routes.routes()
    address = f"/parts/{assets.digest()}/card/card.js"
    assert get(address, served).text == get(f"/fact{address}", served).text == assets.modules()["card/card.js"]
    assert get("/fact/export/progress/none", served).status_code == 200
    assert get("/elsewhere/export/progress/none", served).status_code == 404
