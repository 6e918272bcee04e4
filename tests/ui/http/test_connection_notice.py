"""The page that a browser loads first watches its connection; files pass as they are."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from ui.http.connection_notice import ConnectionNotice, script

PAGE = "<html><head><title>Ä</title></head><body></body></html>"


def get(path, accept):
    routes = [
        Route("/review", lambda request: HTMLResponse(PAGE, headers={"etag": "1"})),
        Route("/copy.html", lambda request: HTMLResponse(PAGE)),
        Route("/sources/1", lambda request: PlainTextResponse(request.headers.get("accept-encoding", "none"))),
    ]

    async def ask():
        transport = httpx.ASGITransport(ConnectionNotice(Starlette(routes=routes)))
        async with httpx.AsyncClient(transport=transport, base_url="http://desk.example") as client:
            return await client.get(path, headers={"accept": accept, "accept-encoding": "gzip"})

    # In a thread of its own: the tests with a real browser leave a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, ask()).result()


def test_a_page_comes_whole_with_the_script_in_its_head():
    answer = get("/review", "text/html,*/*")
    head, _, rest = answer.text.partition("</head>")
    assert (head, rest) == ("<html><head><title>Ä</title>" + script().decode(), "<body></body></html>")
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers


@pytest.mark.parametrize(
    ("path", "accept", "says"),
    [
        pytest.param("/review", "*/*", PAGE, id="asked for by a script"),
        pytest.param("/copy.html", "text/html", PAGE, id="a file"),
        pytest.param("/sources/1", "application/json", "gzip", id="no page"),
    ],
)
def test_everything_else_passes_as_it_is(path, accept, says):
    assert get(path, accept).text == says
