"""What a source says of itself and what can be read in it."""

from datetime import date

import pytest

from claims.errors import FetchError
from claims.reading.web.addresses import Policy
from claims.reading.web.source_pages import page_text, read_source, text_of
from tests.web_server import PAGE, serving


@pytest.fixture
def server():
    with serving() as state:
        yield state


@pytest.fixture
def loopback(server):
    return {
        "policy": Policy(ports=frozenset({80, 443, server.port}), allows=lambda address: address.is_loopback),
        "resolve": lambda host, port: ["127.0.0.1"] if host == "news.example" else [],
    }


def test_a_page_tells_title_publisher_and_day_and_keeps_its_bytes(server, loopback):
    server.answer("/pier")
    page = read_source(server.address("/pier"), **loopback)
    assert (page.title, page.publisher, page.published) == ("Pier stays closed", "The Harbour Post", date(2024, 5, 6))
    assert page.data == PAGE.encode()
    assert page.media_type == "text/html"
    assert "eleven metres of the wall" in page.text


def test_a_page_without_an_article_still_tells_its_title(server, loopback):
    server.answer("/wall", "<html><head><title>Members only</title></head><body><p>Log in.</p></body></html>")
    page = read_source(server.address("/wall"), **loopback)
    assert (page.title, page.text) == ("Members only", "Log in.")


def test_a_document_that_cannot_be_read_is_kept_all_the_same(server, loopback):
    server.answer("/scan.pdf", b"%PDF-1.7 no pdf at all", Content_Type="application/pdf")
    page = read_source(server.address("/scan.pdf"), **loopback)
    assert (page.title, page.text, page.data) == (None, "", b"%PDF-1.7 no pdf at all")


def test_an_address_that_cannot_be_read_says_so(loopback):
    with pytest.raises(FetchError, match="no such host"):
        read_source("http://nowhere.example/", **loopback)


def test_everything_a_browser_shows_is_read_and_nothing_that_it_does_not():
    page = """<title>T</title><script>alert(1)</script><style>p {}</style><!-- no --><p>One <b>two</b>three</p>
    <table><tr><td>4.1</td><td>million</td></tr></table><noscript>Turn it on</noscript>after<br>all"""
    assert page_text("page", page).splitlines() == ["One twothree", "4.1", "million", "after", "all"]


def test_a_page_nested_deeply_is_read_too():
    assert page_text("page", "<div>" * 200 + "deep" + "</div>" * 200).endswith("deep")


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        pytest.param("notes.txt", b"Rents fell in 2020.", "Rents fell in 2020.", id="text"),
        pytest.param("page.html", b"<p>Rents</p><p>fell</p>", "Rents\nfell", id="a saved page"),
        pytest.param("photo.jpg", b"\xff\xd8\xff\xe0", "", id="a picture"),
        pytest.param("broken.pdf", b"%PDF-1.7", "", id="a broken document"),
        pytest.param("../../etc/passwd", b"root", "", id="a name that is a path"),
    ],
)
def test_a_file_is_read_where_it_can_be_and_never_complained_about(name, data, text):
    assert text_of(name, data) == text
