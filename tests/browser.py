"""A real browser on a real server: fixtures for the tests that drive the application as a person does."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """Return the browser: what the environment's CHROMIUM names, else the first one installed."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@dataclass(frozen=True)
class Server:
    """The application as it runs: its address, and the address of its database."""

    address: str
    database: str


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until_up(address: str, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server stopped while it started; see its log above"
        try:
            if httpx.get(f"{address}/_stcore/health", trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    pytest.fail(f"no server answers at {address} after a minute")


@contextmanager
def running(folder: Path, port: int | None = None) -> Iterator[Server]:
    """Run the application on a port of this machine (else a free one) with a database of its own in a folder."""
    database = f"sqlite:///{folder / 'claims.db'}"
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = os.environ | {"DATABASE_URL": database}
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            wait_until_up(f"http://127.0.0.1:{port}", process)
            yield Server(f"http://127.0.0.1:{port}", database)
        finally:
            process.terminate()
            process.wait(timeout=20)
            print((folder / "server.log").read_text())


@pytest.fixture(scope="session")
def chromium():
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium here: install the package chromium, or name one in the environment's CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def fresh_server(chromium, tmp_path):
    """A server of this test's own, with an empty database."""
    with running(tmp_path) as server:
        yield server


@pytest.fixture
def start(chromium, tmp_path):
    """Starts a server of this test's own; started again, it has the same address and database."""
    port = free_port()
    return lambda: running(tmp_path, port)


@pytest.fixture(scope="module")
def server(chromium, tmp_path_factory):
    """A server that the tests of a module share; each brings its own article."""
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def page(chromium):
    """A browser window of a person who was never here before."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.failures = []
    page.on("pageerror", lambda error: page.failures.append(str(error)))
    yield page
    context.close()
    assert page.failures == []
