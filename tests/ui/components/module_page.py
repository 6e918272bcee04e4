"""A blank page of a real browser, beside the components' modules: a fixture for the tests of what needs no server."""

import pytest

from tests.web_server import serving
from ui.http import assets

#: The folders under which the modules lie: the usual one, and the one where they are asked for again.
FOLDERS = ("parts", "parts-again")
CALL = "async ([file, name, given]) => (await import(file))[name](...given)"


@pytest.fixture(scope="module")
def module_server():
    """The address at which a blank page and all modules are."""
    with serving() as server:
        server.answer("/", "<!doctype html><title>Modules</title><body></body>")
        for name, text in assets.modules().items():
            for folder in FOLDERS:
                server.answer(f"/{folder}/{name}", text, Content_Type="text/javascript")
        loading = (assets.FOLDER / "loading.js").read_text(encoding="utf-8")
        server.answer("/loading.js", loading, Content_Type="text/javascript")
        yield server.address("/", host="127.0.0.1")


class ModulePage:
    """A page that runs the functions of modules."""

    def __init__(self, page, address):
        self.page = page
        page.goto(address)

    def call(self, file, name, *given):
        """Return what a function says of plain values."""
        return self.page.evaluate(CALL, [f"/parts/{file}", name, list(given)])

    def run(self, code, *given):
        """Return what a function written here says: its first argument is what imports a module."""
        return self.page.evaluate(f"(given) => ({code})((file) => import(`/parts/${{file}}`), ...given)", list(given))


@pytest.fixture(scope="module")
def modules(chromium, module_server):
    """One blank page for all tests of a file, which must leave nothing on it."""
    context = chromium.new_context()
    yield ModulePage(context.new_page(), module_server)
    context.close()


@pytest.fixture
def tabs(chromium, module_server):
    """Opens blank pages that are tabs of one browser: they share its storage."""
    context = chromium.new_context()
    yield lambda: ModulePage(context.new_page(), module_server)
    context.close()
