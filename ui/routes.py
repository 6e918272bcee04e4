"""The HTTP routes beside the pages: files that are streamed, never built in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import iterate_in_threadpool
from starlette.responses import StreamingResponse
from starlette.routing import Route

from db.export import FILE_NAME, MIME_TYPE, stream_claims
from ui import copies
from ui.session import database

if TYPE_CHECKING:
    from starlette.requests import Request

CLAIMS = f"/export/{FILE_NAME}"


async def claims(request: Request) -> StreamingResponse:
    """Stream ``claims.csv``; ``?reader=excel`` puts a byte-order mark before it."""
    rows = stream_claims(database(), excel=request.query_params.get("reader") == "excel")
    headers = {"Content-Disposition": f'attachment; filename="{FILE_NAME}"', "Cache-Control": "no-store"}
    return StreamingResponse(iterate_in_threadpool(rows), media_type=MIME_TYPE, headers=headers)


ROUTES = [
    Route(CLAIMS, claims, methods=["GET"]),
    *copies.ROUTES,
]
