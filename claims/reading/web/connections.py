"""Connections into the public internet, and nowhere else.

Each host is looked up once for each connection, all its internet addresses must be public, and the connection goes to
the one that was checked, so that no second look-up can lead elsewhere. Everything counts against one deadline.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any

import httpcore

from claims.reading.web.addresses import Policy, check_addresses


def look_up(host: str, port: int) -> list[str]:
    """Return the internet addresses of a host, none where it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):  # a name that is too long or too strange to be asked for
        return []
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def seconds_left(ends: float, timeout: float | None = None) -> float:
    """Return how long one more step may take; raises httpcore.ReadTimeout when the deadline ``ends`` has passed."""
    left = ends - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left if timeout is None else min(timeout, left)


class Stream(httpcore.NetworkStream):
    """A connection whose every wait counts against one deadline."""

    def __init__(self, inner: httpcore.NetworkStream, ends: float) -> None:
        self.inner = inner
        self.ends = ends

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return the bytes that have come."""
        return self.inner.read(max_bytes, seconds_left(self.ends, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send the bytes."""
        self.inner.write(buffer, seconds_left(self.ends, timeout))

    def close(self) -> None:
        """Close the connection."""
        self.inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on under TLS, against the same deadline."""
        secured = self.inner.start_tls(ssl_context, server_hostname, seconds_left(self.ends, timeout))
        return Stream(secured, self.ends)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection underneath."""
        return self.inner.get_extra_info(info)


@dataclass
class PublicNetwork(httpcore.NetworkBackend):
    """Connects to checked internet addresses only; the name of the host stays for TLS and the Host header."""

    policy: Policy
    resolve: Callable[[str, int], list[str]]
    ends: float
    inner: httpcore.NetworkBackend = field(default_factory=httpcore.SyncBackend)

    def _resolved(self, host: str, port: int) -> list[str]:
        """Look a host up, for no longer than is left: the system's own look-up waits as long as a name server likes."""
        answers: SimpleQueue[list[str]] = SimpleQueue()
        asking = threading.Thread(target=lambda: answers.put(self.resolve(host, port)), name="look-up", daemon=True)
        asking.start()
        try:
            return answers.get(timeout=seconds_left(self.ends))
        except Empty:
            raise httpcore.ConnectTimeout from None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first internet address of the host that answers, once all of them were found public."""
        checked = check_addresses(host, self._resolved(host, port), self.policy)
        for last, one in enumerate(checked, 1 - len(checked)):
            left = seconds_left(self.ends, timeout)
            try:
                return Stream(self.inner.connect_tcp(one, port, left, local_address, socket_options), self.ends)
            except httpcore.ConnectError:
                if last == 0:
                    raise
        raise AssertionError("check_addresses lets no host through that has no address")
