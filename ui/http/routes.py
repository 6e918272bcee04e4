"""The HTTP routes beside the pages: files that are streamed, never built in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import streamlit as st
from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route

from claims.errors import WorkbenchError
from db.export import exporter
from db.export.delivery import deliver
from ui.export.downloads import follow, order_of, progress_of
from ui.http import assets, beacon, sources
from ui.importing.background import run_with
from ui.shared.reviewer import name_in_cookie
from ui.shared.session import database

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

#: Who exports where nobody has said their name yet.
UNNAMED = "unnamed reader"


async def export(request: Request) -> Response:
    """Stream ``/export/WHAT.FORMAT``; the query says which claims and how, as :mod:`ui.export.downloads` reads it."""
    name = name_in_cookie(request.cookies) or UNNAMED
    try:
        found = exporter(request.path_params["what"], request.path_params["form"])
        order = order_of(request.query_params)
        pieces = follow(request.query_params.get("ticket", ""), order, deliver(database(), found, order, name=name))
        # What is refused is refused before the first byte, while it can still be said.
        first = await run_in_threadpool(next, pieces, b"")
    except WorkbenchError as error:
        return PlainTextResponse(str(error), status_code=400, headers={"Cache-Control": "no-store"})

    async def whole() -> AsyncIterator[bytes]:
        yield first
        async for piece in iterate_in_threadpool(pieces):
            yield piece

    headers = {"Content-Disposition": f'attachment; filename="{found.file_name}"', "Cache-Control": "no-store"}
    return StreamingResponse(whole(), media_type=found.media_type, headers=headers)


async def progress(request: Request) -> JSONResponse:
    """Say how far the download with a ticket is; nothing is known of one that never began."""
    return JSONResponse(progress_of(request.path_params["ticket"]), headers={"Cache-Control": "no-store"})


async def findings(request: Request) -> Response:
    """Send the list of what an import found; nothing is there once its page has let go of the file."""
    run = run_with(request.path_params["ticket"])
    if run is None:
        said = "This list is no longer kept. Put the file in again to have it."
        return PlainTextResponse(said, status_code=404, headers={"Cache-Control": "no-store"})
    return FileResponse(
        run.list_path,
        media_type="text/csv",
        filename=f"{run.name} findings.csv",
        headers={"Cache-Control": "no-store"},
    )


PLAIN = [
    Route("/import/findings/{ticket}.csv", findings, methods=["GET"]),
    Route("/export/progress/{ticket}", progress, methods=["GET"]),
    Route("/export/{what}.{form}", export, methods=["GET"]),
    *sources.ROUTES,
    *beacon.ROUTES,
    *assets.ROUTES,
]


def routes() -> list[Route]:
    """Return the routes; where the pages stand under a path (``server.baseUrlPath``), there as well.

    A proxy in front may take the path off or leave it on: both find them.
    """
    base = (st.get_option("server.baseUrlPath") or "").strip("/")
    below = [Route(f"/{base}{one.path}", one.endpoint, methods=list(one.methods or ())) for one in PLAIN]
    return [*PLAIN, *below] if base else PLAIN
