"""The routes about sources: who may ask, what they answer, and what is kept."""

import asyncio
import hashlib
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import httpx
import pytest
import streamlit as st
from starlette.applications import Starlette

from claims.reading.web import source_pages
from claims.reading.web.addresses import Policy
from db.session import open_database
from tests.factories import a_desk
from tests.web_server import PAGE, serving
from ui.http import sources
from ui.http.sender import HEADER
from ui.shared.signing import token_of

HERE = {"sec-fetch-site": "same-origin", HEADER: token_of("Eve")}


@pytest.fixture
def desk(new_sqlite, monkeypatch):
    """A desk whose first claim rests on a source, in a database of this test's own, which the routes open too."""
    monkeypatch.setenv("DATABASE_URL", new_sqlite)
    monkeypatch.setattr(sources, "warm_up", lambda: None)
    st.cache_resource.clear()
    desk = a_desk(open_database(new_sqlite))
    desk.attach(quote="eleven metres of the wall")
    yield desk
    st.cache_resource.clear()


class Browser:
    """Sends requests to the routes as if they stood at http://desk.example."""

    def get(self, path, **request):
        return self.wait_for(self.send("GET", path, **request))

    def post(self, path, **request):
        return self.wait_for(self.send("POST", path, **request))

    def wait_for(self, answer):
        # In a thread of its own: the tests with a real browser leave a loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, answer).result()

    async def send(self, method, path, **request):
        routes = httpx.ASGITransport(Starlette(routes=sources.ROUTES))
        async with httpx.AsyncClient(transport=routes, base_url="http://desk.example") as client:
            return await client.request(method, path, **request)


@pytest.fixture
def browser():
    return Browser()


@pytest.fixture
def web(monkeypatch):
    """A web server that counts as public, at news.example."""
    with serving() as server:
        reading = partial(
            source_pages.read_source,
            policy=Policy(ports=frozenset({80, 443, server.port}), allows=lambda address: address.is_loopback),
            resolve=lambda host, port: ["127.0.0.1"] if host == "news.example" else [],
        )
        monkeypatch.setattr(source_pages, "read_source", reading)
        yield server


def source_of(desk):
    return desk.claim().evidence[0]


def save_file(browser, desk, data=b"Storms tore away eleven metres of the wall.", name="notes.txt", headers=HERE):
    return browser.post(
        f"/sources/{source_of(desk).source_id}/file", params={"name": name}, content=data, headers=headers
    )


def test_a_page_tells_what_it_is(browser, desk, web):
    web.answer("/pier")
    answer = browser.post("/sources/read", content=web.address("/pier"), headers=HERE)
    assert answer.json()["page"] == {
        "title": "Pier stays closed",
        "publisher": "The Harbour Post",
        "author": None,
        "published_at": "2024-05-06",
    }
    assert answer.headers["cache-control"] == "no-store"


def test_a_source_that_is_known_is_told_without_asking_its_server(browser, desk, web):
    answer = browser.post("/sources/read", content="https://EXAMPLE.org/report/", headers=HERE)
    assert (answer.json()["known"]["title"], answer.json()["known"]["n_claims"]) == ("Report", 1)
    assert web.asked == []


def test_a_page_can_be_read_before_anybody_said_who_they_are(browser, desk, web):
    web.answer("/pier")
    anonymous = HERE | {HEADER: token_of("")}
    assert browser.post("/sources/read", content=web.address("/pier"), headers=anonymous).is_success
    assert "Say who you are" in save_file(browser, desk, headers=anonymous).json()["message"]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        pytest.param("https://nowhere.example/", "no such host", id="no network, or no such host"),
        pytest.param("http://127.0.0.1:22/", "not one of the web's", id="a port of this machine"),
        pytest.param("file:///etc/passwd", "only http and https", id="a file of this machine"),
        pytest.param("", "no address", id="nothing"),
        pytest.param("https://example.org/" + "a" * 2000, "larger than", id="an address without end"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(browser, desk, web, address, says):
    answer = browser.post("/sources/read", content=address, headers=HERE)
    assert answer.status_code == 422
    assert says in answer.json()["message"]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="no token and no origin"),
        pytest.param(HERE | {"sec-fetch-site": "cross-site"}, id="another site's page"),
        pytest.param(HERE | {"sec-fetch-site": "same-site"}, id="a neighbour of ours"),
        pytest.param({HEADER: HERE[HEADER], "origin": "http://evil.example"}, id="an older browser on another site"),
        pytest.param({"sec-fetch-site": "same-origin"}, id="no token"),
        pytest.param(HERE | {HEADER: token_of("Eve")[:-1]}, id="a token cut short"),
        pytest.param(HERE | {HEADER: f"{token_of('Bob').partition('.')[0]}.{'0' * 64}"}, id="a forged token"),
        pytest.param(HERE | {HEADER: "ÿ.ÿ".encode("latin-1")}, id="a token that is none"),
    ],
)
@pytest.mark.parametrize("path", ["/sources/read", "/sources/1/page", "/sources/1/file"])
def test_only_our_own_pages_may_ask(browser, desk, path, headers):
    answer = browser.post(path, content="https://example.org/", headers=headers)
    assert answer.status_code == 403
    assert source_of(desk).copies == ()


def test_an_older_browser_on_our_own_page_may_ask(browser, desk):
    origin = {HEADER: token_of("Eve"), "origin": "http://desk.example"}
    assert save_file(browser, desk, headers=origin).is_success


def test_a_page_is_kept_with_its_bytes_and_quotes_are_looked_for_in_it(browser, desk, web):
    web.answer("/pier")
    source = source_of(desk)
    desk.do("edit_source", source.source_id, version=1, url=web.address("/pier"), title="Pier")
    assert browser.post(f"/sources/{source.source_id}/page", headers=HERE).is_success
    (copy,) = source_of(desk).copies
    assert (copy.origin, copy.sha256) == ("page", hashlib.sha256(PAGE.encode()).hexdigest())
    assert source_of(desk).quote_in_copy is True


def test_a_source_without_an_address_has_no_page_to_keep(browser, desk):
    desk.attach(url=None, title="Interview")
    other = desk.claim().evidence[1].source_id
    assert "no web page" in browser.post(f"/sources/{other}/page", headers=HERE).json()["message"]


def test_a_file_is_kept_and_comes_back_as_a_file(browser, desk):
    assert save_file(browser, desk, name="../nötes <1>.txt").is_success
    (copy,) = source_of(desk).copies
    assert (copy.origin, copy.is_readable, source_of(desk).quote_in_copy) == ("file", True, True)
    answer = browser.get(f"/sources/copies/{copy.snapshot_id}")
    assert answer.content == b"Storms tore away eleven metres of the wall."
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''n%C3%B6tes%20%3C1%3E.txt"


def test_a_picture_is_kept_though_nothing_can_be_read_in_it(browser, desk):
    assert save_file(browser, desk, b"\x89PNG\r\n", name="screen.png").is_success
    assert [copy.is_readable for copy in source_of(desk).copies] == [False]
    assert source_of(desk).quote_in_copy is None


@pytest.mark.parametrize(
    ("data", "says"),
    [pytest.param(b"", "nothing in it", id="empty"), pytest.param(b"a" * 20_000_001, "larger than", id="oversized")],
)
def test_a_file_that_cannot_be_kept_says_why(browser, desk, data, says):
    assert says in save_file(browser, desk, data).json()["message"]
    assert source_of(desk).copies == ()


@pytest.mark.parametrize("number", [999, 10**30])
def test_what_is_not_there_is_said_to_be_missing(browser, desk, number):
    for path in (f"/sources/{number}/page", f"/sources/{number}/file"):
        assert "There is no source" in browser.post(path, content=b"a", headers=HERE).json()["message"]
    assert browser.get(f"/sources/copies/{number}").status_code == 404


def test_a_fault_of_ours_is_no_traceback(browser, desk, monkeypatch):
    monkeypatch.setattr(sources, "_keep_file", lambda *_: 1 / 0)
    answer = save_file(browser, desk)
    assert answer.status_code == 500
    assert "not your doing" in answer.json()["message"]
