"""Reading web addresses: what is read, and above all what must not be."""

import gzip
import threading
import time
from contextlib import contextmanager
from datetime import date

import pytest

from claims.errors import FetchError, UnreadableDocumentError
from claims.reading.web import fetch as fetching
from claims.reading.web.addresses import Policy
from claims.reading.web.fetch import MAX_REDIRECTS, fetch, read_address
from tests.web_server import PAGE, serving


@pytest.fixture
def server():
    with serving() as state:
        yield state


@pytest.fixture
def loopback(server):
    """A policy under which the test's server, and nothing else of this machine, is public."""
    return {
        "policy": Policy(ports=frozenset({80, 443, server.port}), allows=lambda address: address.is_loopback),
        "resolve": lambda host, port: {"news.example": ["127.0.0.1"], "moved.example": ["127.0.0.1"]}.get(host, []),
    }


@contextmanager
def refused(*, because):
    with pytest.raises(FetchError, match=because) as caught:
        yield caught
    assert caught.value.remedy


def test_an_article_is_read_with_what_its_page_says_about_it(server, loopback):
    server.answer("/pier")
    document = read_address(server.address("/pier"), **loopback)
    assert document.title == "Pier stays closed"
    assert document.publisher == "The Harbour Post"
    assert document.published == date(2024, 5, 6)
    assert document.url == server.address("/pier")
    assert "north pier would stay closed" in document.text


def test_the_server_is_asked_by_its_name_without_cookies_by_a_program_that_says_who_it_is(server, loopback):
    server.answer("/pier", Set_Cookie="seen=1")
    server.answer("/moved", status=302, Location="/pier", Set_Cookie="seen=1")
    fetch(server.address("/moved"), **loopback)
    for _, headers in server.asked:
        assert headers["Host"] == f"news.example:{server.port}"
        assert "ClaimWorkbench" in headers["User-Agent"]
        assert "Cookie" not in headers


def test_proxies_of_the_environment_are_not_asked(server, loopback, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    server.answer("/pier")
    assert fetch(server.address("/pier"), **loopback).data == PAGE.encode()


def test_redirects_are_followed_to_other_public_hosts(server, loopback):
    server.answer("/old", status=301, Location=server.address("/pier", host="moved.example"))
    server.answer("/pier")
    assert fetch(server.address("/old"), **loopback).url == server.address("/pier", host="moved.example")


def test_redirects_that_never_end_are_given_up(server, loopback):
    server.answer("/round", status=302, Location="/round")
    with refused(because="sends on more than"):
        fetch(server.address("/round"), **loopback)
    assert len(server.asked) == MAX_REDIRECTS + 1


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("http://10.0.0.1/", id="private"),
        pytest.param("http://169.254.169.254/latest/meta-data", id="a cloud's metadata"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("http://inside.example/", id="a name that leads inside"),
        pytest.param("http://user:secret@news.example/", id="with a password"),
        pytest.param("http://news.example:22/", id="another port"),
    ],
)
def test_a_redirect_is_checked_like_the_address_itself(server, loopback, target):
    server.answer("/out", status=302, Location=target)
    names = {"news.example": ["127.0.0.1"], "inside.example": ["192.168.0.1"], "10.0.0.1": ["10.0.0.1"]}
    with refused(because="public internet|only http|user name|port 22|no such host") as caught:
        fetch(server.address("/out"), policy=loopback["policy"], resolve=lambda host, port: names.get(host, [host]))
    assert "secret" not in str(caught.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("http://127.0.0.1/", id="loopback"),
        pytest.param("http://[::1]/", id="loopback of version 6"),
        pytest.param("http://localhost/", id="loopback by name"),
        pytest.param("http://2130706433/", id="loopback as one number"),
        pytest.param("http://0x7f.1/", id="loopback in hexadecimal"),
        pytest.param("http://0/", id="unspecified"),
        pytest.param("http://[::ffff:127.0.0.1]/", id="loopback mapped into version 6"),
        pytest.param("http://10.1.2.3/", id="private"),
    ],
)
def test_addresses_inside_are_refused_as_they_are(address):
    with refused(because="public internet|no such host|no web address"):
        fetch(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("ftp://news.example/a", id="another protocol"),
        pytest.param("javascript:alert(1)", id="a script"),
        pytest.param("news.example/a", id="no protocol"),
        pytest.param("http://", id="no host"),
        pytest.param("http://news.example:99999/", id="no port"),
        pytest.param("http://news.example:8080/", id="another port"),
        pytest.param("http://me:secret@news.example/", id="with a password"),
        pytest.param("", id="nothing"),
        pytest.param("http://a\x00b/", id="a control character"),
        pytest.param("http://xn--/", id="half a name in another script"),
    ],
)
def test_what_is_no_public_web_address_is_refused_before_any_look_up(address):
    def never(host, port):
        raise AssertionError(host)

    with refused(because=".") as caught:
        fetch(address, resolve=never)
    assert "secret" not in str(caught.value)


def test_a_host_with_one_address_inside_is_refused_whatever_the_others_are():
    with refused(because="public internet"):
        fetch("http://news.example/", resolve=lambda host, port: ["93.184.216.34", "127.0.0.1"])


def test_the_connection_goes_to_the_address_that_was_checked(server, loopback):
    looked_up = []

    def changing(host, port):
        looked_up.append(host)
        return ["127.0.0.1"] if len(looked_up) == 1 else ["10.0.0.1"]

    server.answer("/pier")
    fetch(server.address("/pier"), policy=loopback["policy"], resolve=changing)
    assert looked_up == ["news.example"]


@pytest.mark.parametrize(
    ("status", "because"),
    [(404, "no such page"), (403, "refuses"), (401, "login"), (500, "error 500"), (429, "too often")],
)
def test_an_error_of_the_server_is_said_in_words(server, loopback, status, because):
    server.answer("/gone", status=status)
    with refused(because=because):
        fetch(server.address("/gone"), **loopback)


@pytest.mark.parametrize("content_type", ["image/png", "video/mp4", "application/octet-stream", "application/zip"])
def test_what_is_no_article_is_not_read(server, loopback, content_type):
    server.answer("/file", b"\x89PNG" * 100, Content_Type=content_type)
    with refused(because="no article"):
        fetch(server.address("/file"), **loopback)


def test_an_answer_that_is_too_large_is_cut_off(server, loopback, monkeypatch):
    monkeypatch.setattr(fetching, "MAX_ANSWER", 1000)
    server.answer("/large", "x" * 1001)
    with refused(because="larger than"):
        fetch(server.address("/large"), **loopback)


def test_an_answer_that_unpacks_to_too_much_is_cut_off(server, loopback, monkeypatch):
    monkeypatch.setattr(fetching, "MAX_ANSWER", 100_000)
    server.answer("/bomb", gzip.compress(b"0" * 5_000_000), Content_Encoding="gzip")
    with refused(because="larger than"):
        fetch(server.address("/bomb"), **loopback)


def test_a_packed_answer_is_unpacked(server, loopback):
    server.answer("/pier", gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert read_address(server.address("/pier"), **loopback).title == "Pier stays closed"


@pytest.mark.parametrize(
    ("encoding", "body"), [("gzip", b"no gzip at all"), ("br", b"x"), ("zstd", b"x")], ids=["damaged", "br", "zstd"]
)
def test_an_answer_that_cannot_be_unpacked_is_refused(server, loopback, encoding, body):
    server.answer("/packed", body, Content_Encoding=encoding)
    with refused(because="packed|damaged"):
        fetch(server.address("/packed"), **loopback)


@pytest.mark.parametrize(
    ("body", "because"),
    [
        pytest.param(gzip.compress(PAGE.encode())[:-12], "breaks off", id="cut off in its packing"),
        pytest.param(gzip.compress(b"") * 40_000, "more than 10,000 parts", id="in parts without end"),
        pytest.param(b"", "damaged|breaks off|empty", id="nothing, said to be packed"),
    ],
)
def test_half_an_article_is_not_taken_for_the_whole(server, loopback, body, because):
    server.answer("/half", body, Content_Encoding="gzip")
    with refused(because=because):
        fetch(server.address("/half"), **loopback)


def test_an_answer_packed_in_several_members_is_read_to_its_end(server, loopback):
    half = len(PAGE) // 2
    server.answer(
        "/pier", gzip.compress(PAGE[:half].encode()) + gzip.compress(PAGE[half:].encode()), Content_Encoding="gzip"
    )
    assert fetch(server.address("/pier"), **loopback).data == PAGE.encode()


def test_a_name_server_that_does_not_answer_is_given_up(monkeypatch):
    monkeypatch.setattr(fetching, "MAX_SECONDS", 0.2)
    answered = threading.Event()

    def slow(host, port):
        answered.wait(10)
        return []

    with refused(because="did not answer within"):
        fetch("http://news.example/", resolve=slow)
    answered.set()


def test_a_server_without_a_sound_secure_connection_is_not_read(server, loopback):
    server.answer("/pier")
    with refused(because="no secure connection"):
        fetch(server.address("/pier").replace("http:", "https:"), **loopback)


def test_a_host_is_tried_at_each_of_its_addresses(server, loopback):
    server.answer("/pier")
    found = ["127.0.0.2", "127.0.0.1"]
    assert fetch(server.address("/pier"), policy=loopback["policy"], resolve=lambda *_: found).data == PAGE.encode()


def test_a_server_that_drips_is_cut_off(server, loopback, monkeypatch):
    monkeypatch.setattr(fetching, "MAX_SECONDS", 0.3)
    stopped = threading.Event()

    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
        for _ in range(100):
            try:
                handler.wfile.write(b"a")
                handler.wfile.flush()
            except OSError:
                break
            time.sleep(0.05)
        stopped.set()

    server.answers["/drip"] = drip
    with refused(because="did not answer within"):
        fetch(server.address("/drip"), **loopback)
    assert stopped.wait(3)


def test_a_server_that_does_not_answer_is_named(loopback):
    with refused(because="does not answer"):
        fetch("http://news.example/", **loopback)


def test_a_server_that_talks_nonsense_is_named(server, loopback):
    server.answers["/nonsense"] = lambda handler: handler.wfile.write(b"SSH-2.0-hello\r\n\r\n")
    with refused(because="does not answer as a web page"):
        fetch(server.address("/nonsense"), **loopback)


def test_a_page_without_an_article_says_so(server, loopback):
    server.answer("/empty", "<html><body><nav><a href='/a'>Home</a></nav></body></html>")
    with pytest.raises(UnreadableDocumentError, match="no article"):
        read_address(server.address("/empty"), **loopback)


def test_a_plain_text_keeps_its_address(server, loopback):
    server.answer("/note", "The pier is closed. It opens in May.", Content_Type="text/plain")
    document = read_address(server.address("/note"), **loopback)
    assert (document.text, document.url) == ("The pier is closed. It opens in May.", server.address("/note"))


def test_the_encoding_that_the_server_declares_is_used(server, loopback):
    page = PAGE.replace("north pier", "северный пирс")
    server.answer("/pier", page.encode("koi8-r"), Content_Type="text/html; charset=koi8-r")
    assert "северный пирс" in read_address(server.address("/pier"), **loopback).text
