"""How the scripts and styles of the pages come into a browser."""

import ast
import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import streamlit as st
from starlette.applications import Starlette

from ui.components import FOLDER
from ui.http import assets, routes

ROOT = FOLDER.parent
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
    assert set(assets.PAGES[page]) == set().union(*(components_in(script) for script in SCRIPTS[page]))


def test_every_page_has_its_styles():
    titles = re.findall(r'"pages" / "\w+\.py", title="([^"]+)"', (ROOT / "main.py").read_text(encoding="utf-8"))
    assert set(titles) == set(assets.PAGES) == set(SCRIPTS)


@pytest.mark.parametrize("name", assets.PARTS)
def test_a_component_is_a_few_lines_that_load_its_scripts_by_their_address(name):
    address = re.search(r'load\("(parts/[\w.]+)"\)', assets.loader(name))[1]
    answer = get(f"/{address}")
    assert answer.text == assets.script(name)
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert len(assets.loader(name)) < 2500 < len(assets.script(name))


def test_other_scripts_have_another_address(monkeypatch):
    assets.file_name.cache_clear()
    before = assets.file_name("card")
    monkeypatch.setattr(assets, "script", lambda name: "export default () => {};")
    assets.file_name.cache_clear()
    after = assets.file_name("card")
    assets.file_name.cache_clear()
    assert before != after


@pytest.mark.parametrize(
    "file",
    [
        pytest.param("card.0123456789abcdef.js", id="of another version"),
        pytest.param("cards.js", id="of none"),
        pytest.param("..%2Fshared.css", id="of a file beside them"),
        pytest.param("card", id="without a version"),
    ],
)
def test_what_is_no_part_of_this_version_is_not_there(file):
    assert get(f"/parts/{file}").status_code == 404


def test_under_a_path_of_its_own_every_route_is_found_with_and_without_it(monkeypatch):
    monkeypatch.setattr(st, "get_option", lambda name: {"server.baseUrlPath": "/fact/"}[name])
    served = routes.routes()
    address = f"/parts/{assets.file_name('card')}"
    assert get(address, served).text == get(f"/fact{address}", served).text == assets.script("card")
    assert get("/fact/export/progress/none", served).status_code == 200
    assert get("/elsewhere/export/progress/none", served).status_code == 404
