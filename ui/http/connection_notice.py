"""The page that a browser loads first is Streamlit's; this puts our word on a lost connection into it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: What makes an answer come packed, or not at all: a page that is to be added to has to come whole and plain.
PACKING = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
END = b"</head>"


@cache
def script() -> bytes:
    """Return the script that watches the connection, as an element of a page."""
    return b"<script>" + (Path(__file__).parents[1] / "connection.js").read_bytes() + b"</script>"


class ConnectionNotice:
    """Adds the script to every page that a browser asks for by its address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; of a page, wait for all of it and add to its head."""
        if scope["type"] != "http" or not _wants_a_page(scope):
            await self.app(scope, receive, send)
            return
        kept = [(name, value) for name, value in scope["headers"] if name not in PACKING]
        start: Message = {}
        body = bytearray()

        async def send_watched(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_a_page(message):
                start.update(message)
            elif not start:
                await send(message)
            else:
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await _send_whole(start, bytes(body).replace(END, script() + END, 1), send)

        await self.app({**scope, "headers": kept}, receive, send_watched)


async def _send_whole(start: Message, body: bytes, send: Send) -> None:
    headers = MutableHeaders(scope=start)
    headers["content-length"] = str(len(body))
    del headers["etag"]
    await send(start)
    await send({"type": "http.response.body", "body": body})


def _wants_a_page(scope: Scope) -> bool:
    # What has a name with an ending is a file: it stays packed, and streamed.
    is_file = "." in scope["path"].rpartition("/")[2]
    return (
        scope["method"] == "GET"
        and not is_file
        and any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])
    )


def _is_a_page(message: Message) -> bool:
    headers = MutableHeaders(scope=message)
    return message["status"] == 200 and headers.get("content-type", "").startswith("text/html")  # noqa: PLR2004 - OK
