"""Reading the article at a web address, redirects followed, with limits on time and size.

An address comes from outside, and so does every redirect: neither may lead into the network that this program runs
in, see claims/reading/web/connections.py. Proxies and cookies are not used.
"""

from __future__ import annotations

import ssl
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from ipaddress import ip_address

import httpcore
import httpx

from claims.errors import FetchError, UnreadableDocumentError
from claims.reading.decoding import declared_encoding, decode
from claims.reading.files import read_file
from claims.reading.html.pages import read_page
from claims.reading.web.addresses import PASTE, Policy, check_addresses
from claims.reading.web.connections import PublicNetwork, look_up
from claims.reading.web.sites import host_of
from claims.types import Document

#: Seconds for everything: looking up, connecting, redirects, reading. A server that drips is cut off as well.
MAX_SECONDS = 20.0
#: Bytes of an answer, compressed and unpacked alike.
MAX_ANSWER = 10_000_000
MAX_REDIRECTS = 5
COPY = "Copy it from the browser's address bar."
USER_AGENT = "ClaimWorkbench/1.0 (reads one article for a fact-checker)"
HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.1",
    "Accept-Language": "en,*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_GZIP = b"\x1f\x8b"
#: No server packs an answer in more parts; one is the rule.
MOST_MEMBERS = 10_000
_PIECE = 1 << 14
_REDIRECTS = {301, 302, 303, 307, 308}
#: The kinds of answers that are read, and the suffix of a file of that kind.
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_SAID = {
    401: "it asks for a login",
    403: "it refuses to be read by a program",
    404: "there is no such page",
    410: "the page was taken away",
    429: "it has been asked too often",
    451: "it may not be shown for legal reasons",
}


def parse_address(address: str, policy: Policy) -> httpx.URL:
    """Return the parsed address; raises FetchError for one that must not be read, without repeating its password."""
    try:
        url = httpx.URL(address.strip())
        host, port = url.host, url.port or {"http": 80, "https": 443}.get(url.scheme, 0)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise FetchError(address[:200], "this is no web address", COPY) from error
    shown = str(url.copy_with(userinfo=b""))[:200]
    if not url.scheme:
        raise FetchError(shown, "it does not begin with https:// or http://", f"Put https:// before it. {COPY}")
    if url.scheme not in {"http", "https"} or not host:
        raise FetchError(shown, "only http and https addresses can be read", COPY)
    if url.userinfo:
        raise FetchError(shown, "the address holds a user name or password", "Take it out, or paste the text instead.")
    if port not in policy.ports:
        raise FetchError(shown, f"port {port} is not one of the web's", PASTE)
    return url


def check_address(address: str) -> None:
    """Raise FetchError for an address that must not be read, as far as it tells so itself; no network is asked."""
    host = parse_address(address, Policy()).host
    try:
        ip_address(host)
    except ValueError:
        return
    check_addresses(host, [host], Policy())


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent in the end: from where, of which type, and the unpacked bytes."""

    url: str
    content_type: str
    charset: str | None
    data: bytes


def _headers(response: httpcore.Response) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


def _too_large(url: str) -> FetchError:
    return FetchError(url, f"its answer is larger than {MAX_ANSWER // 1_000_000} MB", PASTE)


def _body(url: str, response: httpcore.Response, encoding: str) -> bytes:
    """Read and unpack the answer, giving up as soon as either grows too large."""
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise FetchError(url, f"its answer is packed in a way that was not asked for ({encoding[:20]})", PASTE)
    packed = bytearray()
    for chunk in response.iter_stream():
        packed += chunk
        if len(packed) > MAX_ANSWER:
            raise _too_large(url)
    return _unpacked(url, bytes(packed)) if "gzip" in encoding else bytes(packed)


def _unpacked(url: str, packed: bytes) -> bytes:
    """Unpack gzip, all of its members; raises FetchError for what is damaged, cut off, or grows too large."""
    data = bytearray()
    at = 0
    for _ in range(MOST_MEMBERS):
        unpacking = zlib.decompressobj(wbits=31)
        while not unpacking.eof and at < len(packed):
            # Piece by piece: what a member leaves over is copied each time.
            piece = packed[at : at + _PIECE]
            try:
                data += unpacking.decompress(piece, MAX_ANSWER + 1 - len(data))
            except zlib.error as error:
                raise FetchError(url, "its answer is damaged", "Try again later.") from error
            if len(data) > MAX_ANSWER:
                raise _too_large(url)
            at += len(piece) - len(unpacking.unused_data)
        if not unpacking.eof:
            raise FetchError(url, "its answer breaks off in the middle", "Try again later.")
        if not packed.startswith(_GZIP, at):
            return bytes(data)
    raise FetchError(url, f"its answer is packed in more than {MOST_MEMBERS:,} parts", PASTE)


def _ask(pool: httpcore.ConnectionPool, url: httpx.URL) -> Answer | str:
    """Ask for one address; return the answer, or the address that it sends on to."""
    shown = str(url)
    with pool.stream("GET", shown, headers={**HEADERS, "Host": url.netloc.decode("ascii")}) as response:
        headers = _headers(response)
        if response.status in _REDIRECTS and "location" in headers:
            return headers["location"]
        if response.status >= 400:  # noqa: PLR2004 - where HTTP's errors begin
            problem = _SAID.get(response.status, f"it answers with error {response.status}")
            raise FetchError(shown, problem, PASTE)
        kind, _, parameters = headers.get("content-type", "text/html").partition(";")
        if kind.strip().lower() not in SUFFIXES:
            raise FetchError(
                shown, f"it is no article but {kind.strip()[:60] or 'of no type'}", "Give a page's address."
            )
        charset = parameters.partition("charset=")[2].strip(" \"';") or None
        data = _body(shown, response, headers.get("content-encoding", "").strip().lower())
        return Answer(shown, kind.strip().lower(), charset, data)


def fetch(address: str, *, policy: Policy | None = None, resolve: Callable[[str, int], list[str]] = look_up) -> Answer:
    """Return what stands at an address, redirects followed; raises FetchError.

    ``policy`` and ``resolve`` are for tests, whose servers are not public.
    """
    policy = policy or Policy()
    network = PublicNetwork(policy, resolve, time.monotonic() + MAX_SECONDS)
    url = parse_address(address, policy)
    try:
        for _ in range(MAX_REDIRECTS + 1):
            with httpcore.ConnectionPool(network_backend=network) as pool:
                answer = _ask(pool, url)
            if isinstance(answer, Answer):
                return answer
            url = parse_address(str(url.join(answer)), policy)
    except httpcore.TimeoutException as error:
        raise FetchError(str(url), f"it did not answer within {MAX_SECONDS:.0f} seconds", "Try again later.") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError, httpx.InvalidURL, ValueError) as error:
        problem = "it does not answer as a web page does"
        if isinstance(error.__cause__ or error.__context__, ssl.SSLError):
            problem = "no secure connection to it can be made; its certificate may have run out"
        raise FetchError(str(url), problem, f"Check the address. {PASTE}") from error
    raise FetchError(str(url), f"it sends on more than {MAX_REDIRECTS} times", PASTE)


def read_address(
    url: str, *, policy: Policy | None = None, resolve: Callable[[str, int], list[str]] = look_up
) -> Document:
    """Read the article at a web address.

    Raises FetchError where the address cannot or must not be read, UnreadableDocumentError where it holds no article.
    """
    answer = fetch(url, policy=policy, resolve=resolve)
    if not answer.data.strip():
        raise UnreadableDocumentError(answer.url, "the page is empty", PASTE)
    suffix = SUFFIXES[answer.content_type]
    if suffix == ".html":
        page = decode(answer.url, answer.data, declared=answer.charset or declared_encoding(answer.data))
        return read_page(answer.url, page, url=answer.url)
    name = answer.url if answer.url.lower().endswith(suffix) else answer.url + suffix
    document = read_file(name, answer.data)
    return replace(document, url=document.url or answer.url, publisher=document.publisher or host_of(answer.url))
