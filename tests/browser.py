"""A real browser on a real server: fixtures for the tests that drive the application as a person does."""

import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests import processes

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


def wait_until_up(address: str, is_alive: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert is_alive(), "the server stopped while it started; see its log above"
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
    log = folder / "server.log"
    log.touch()
    command = ["streamlit", "run", "app.py", "--server.port", str(port)]
    process = processes.start(command, os.environ | {"DATABASE_URL": database}, [Path(os.devnull), log, log])
    try:
        wait_until_up(f"http://127.0.0.1:{port}", process.is_alive)
        yield Server(f"http://127.0.0.1:{port}", database)
    finally:
        process.terminate()
        process.join(timeout=20)
        print(log.read_text())
        stopped = process.exitcode is not None
        process.kill()
        assert stopped, "the server does not stop when it is told to"


@pytest.fixture(scope="session")
def chromium_file():
    """Where the browser lies."""
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium here: install the package chromium, or name one in the environment's CHROMIUM")
    return path


@pytest.fixture(scope="session")
def playwright():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright, chromium_file):
    """A browser for as many persons as a test needs."""
    browser = playwright.chromium.launch(executable_path=chromium_file, args=list(ARGUMENTS))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def window(playwright, chromium_file):
    """A browser of one person, which keeps what it has loaded from test to test: half of what a page costs."""
    context = playwright.chromium.launch_persistent_context(
        "",
        executable_path=chromium_file,
        args=list(ARGUMENTS),
        viewport={"width": 1440, "height": 900},
        accept_downloads=True,
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def fresh_server(chromium_file, tmp_path):
    """A server of this test's own, with an empty database."""
    with running(tmp_path) as server:
        yield server


@pytest.fixture
def start(chromium_file, tmp_path):
    """Starts a server of this test's own; started again, it has the same address and database."""
    port = free_port()
    return lambda: running(tmp_path, port)


@pytest.fixture(scope="session")
def server(chromium_file, tmp_path_factory):
    """A server that the tests share; each brings its own article."""
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def page(window):
    """A browser window of a person who was never here before."""
    blank = window.pages[0]
    page = window.new_page()
    page.failures = []
    page.on("pageerror", lambda error: page.failures.append(str(error)))
    yield page
    for other in window.pages[1:]:
        other.close()
    window.clear_cookies()
    window.new_cdp_session(blank).send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    assert page.failures == []
