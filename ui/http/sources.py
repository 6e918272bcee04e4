"""The routes about sources: read the page at an address, keep a copy of it or of a file, give a copy back.

They stand beside the pages so that nothing a person types waits for another site's server.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial, wraps
from typing import TYPE_CHECKING, ParamSpec, TypeAlias, TypeVar
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from claims.errors import WorkbenchError
from db import commands, queries
from db.commands.sources import LARGEST_COPY
from db.errors import NotFoundError, RefusedError
from db.views.sources import CopyRow
from ui.http.sender import RefusedRequestError, sender
from ui.shared.error_messages import SORRY
from ui.shared.fields import whole_number
from ui.shared.language_model import warm_up
from ui.shared.plain_values import Values, plain, values
from ui.shared.session import change, reading

if TYPE_CHECKING:
    from starlette.requests import Request

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")
#: What a route says, as JSON.
Answer: TypeAlias = Values

#: Other sites' servers may take their time: they hold up each other, and nobody else.
_fetchers = ThreadPoolExecutor(max_workers=4, thread_name_prefix="sources")
LONGEST_ADDRESS = 2_000
LONGEST_NAME = 200
FORBIDDEN, NOT_DONE, BROKEN = 403, 422, 500


def answering(route: Callable[[Request, str], Awaitable[Answer]]) -> Callable[[Request], Awaitable[JSONResponse]]:
    """Answer in JSON, what went wrong in words; ``route`` gets the request and the name it is made in."""

    @wraps(route)
    async def answer(request: Request) -> JSONResponse:
        status = 200
        try:
            told = await route(request, sender(request))
        except WorkbenchError as error:
            status = FORBIDDEN if isinstance(error, RefusedRequestError) else NOT_DONE
            told = {"message": str(error)}
        except Exception:
            log.exception("A source could not be read or copied")
            status, told = BROKEN, {"message": SORRY}
        return JSONResponse(told, status_code=status, headers={"Cache-Control": "no-store"})

    return answer


@answering
async def read(request: Request, _name: str) -> Answer:
    """Tell what is known of the source at an address, else what its page says of itself."""
    address = await _address(request)
    known = await run_in_threadpool(_known, address)
    return {"known": known} if known else {"page": await _in_the_background(_described, address)}


@answering
async def keep_page(request: Request, name: str) -> Answer:
    """Keep a copy of the page that a source stands at."""
    await _in_the_background(_keep_page, _signed(name), _key(request, "source_id"))
    return {"message": "A copy was saved."}


@answering
async def keep_file(request: Request, name: str) -> Answer:
    """Keep a file, sent as the body of the request, as a copy of a source."""
    file_name = request.query_params.get("name", "")[-LONGEST_NAME:] or "file"
    data = await _body(request, file_name)
    media_type = request.headers.get("content-type", "") or "application/octet-stream"
    key = _key(request, "source_id")
    await _in_the_background(_keep_file, _signed(name), key, file_name, media_type[:100], data)
    return {"message": f"{file_name} was saved."}


async def give_copy(request: Request) -> Response:
    """Give a saved copy back as a file to be kept, never as a page to be shown: it is somebody else's."""
    try:
        copy, content = await run_in_threadpool(_copy, _key(request, "snapshot_id"))
    except WorkbenchError as error:
        return JSONResponse({"message": str(error)}, status_code=404)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(_file_name(copy), safe='')}",
        "Cache-Control": "no-store",
        "X-SHA256": copy.sha256,
    }
    return Response(content, media_type="application/octet-stream", headers=headers)


def stop() -> None:
    """Let the pages being read finish, and begin no other."""
    _fetchers.shutdown(wait=False, cancel_futures=True)


def _signed(name: str) -> str:
    if not name:
        raise RefusedError("Nobody signed this. Say who you are, at the top of the page, and try again.")
    return name


def _key(request: Request, name: str) -> int:
    key = whole_number(request.path_params[name])
    if key is None:
        raise NotFoundError("source", request.path_params[name])
    return key


async def _address(request: Request) -> str:
    address = (await _body(request, "The address", limit=LONGEST_ADDRESS)).decode("utf-8", errors="replace").strip()
    if not address:
        raise RefusedError("There is no address. Copy it from the browser's address bar.")
    return address


async def _body(request: Request, what: str, limit: int = LARGEST_COPY) -> bytes:
    """Return the body of a request, giving up as soon as it grows too large."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > limit:
            raise RefusedError(f"{what}: larger than {limit:,} bytes. Keep the part that matters.")
    return bytes(data)


async def _in_the_background(function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    return await asyncio.get_running_loop().run_in_executor(_fetchers, partial(function, *arguments, **named))


def _known(address: str) -> Answer | None:
    with reading() as session:
        source = queries.source_at(session, address)
    return None if source is None else values(source)


# What reads pages is imported once the language model is there: see :mod:`ui.intake.background`.


def _described(address: str) -> Answer:
    warm_up()
    from claims import read_source

    page = read_source(address)
    return {
        "title": page.title,
        "publisher": page.publisher,
        "author": page.author,
        "published_at": plain(page.published),
    }


def _keep_page(name: str, source_id: int) -> None:
    with reading() as session:
        url = queries.source(session, source_id).url
    if url is None:
        raise RefusedError("This source stands on no web page. Save a file of it instead.")
    warm_up()
    from claims import read_source

    page = read_source(url)
    with change(name) as (session, by):
        commands.keep_copy(
            session,
            source_id,
            origin="page",
            name=page.url,
            media_type=page.media_type,
            content=page.data,
            text=page.text,
            by=by,
        )


def _keep_file(name: str, source_id: int, file_name: str, media_type: str, data: bytes) -> None:
    warm_up()
    from claims import text_of

    text = text_of(file_name, data)
    with change(name) as (session, by):
        commands.keep_copy(
            session, source_id, origin="file", name=file_name, media_type=media_type, content=data, text=text, by=by
        )


def _copy(snapshot_id: int) -> tuple[CopyRow, bytes]:
    with reading() as session:
        return queries.saved_copy(session, snapshot_id)


def _file_name(copy: CopyRow) -> str:
    """Return a name for a copy on a disk: of a page, the end of its address."""
    end = copy.name.split("?")[0].rstrip("/").rpartition("/")[2] or "page"
    return end if copy.origin == "file" or "." in end else f"{end}.html"


ROUTES = [
    Route("/sources/read", read, methods=["POST"]),
    Route("/sources/{source_id:int}/page", keep_page, methods=["POST"]),
    Route("/sources/{source_id:int}/file", keep_file, methods=["POST"]),
    Route("/sources/copies/{snapshot_id:int}", give_copy, methods=["GET"]),
]
