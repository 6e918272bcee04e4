"""Who may send something to the routes: pages of ours only, in the name that was given there.

Another site's page can make a browser send requests here, but it cannot read the token out of a page of ours, cannot
set a header of its own without being asked first, and is betrayed by where the browser says the request comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claims.errors import WorkbenchError
from ui.shared.signing import name_in

if TYPE_CHECKING:
    from starlette.requests import Request

HEADER = "X-Claim-Workbench-Token"


class RefusedRequestError(WorkbenchError):
    """A request that no page of ours sent, or one whose page is older than the server."""

    def __init__(self) -> None:
        super().__init__("The page is older than the server, or not ours. Reload it and try again; drafts are kept.")


def sender(request: Request) -> str:
    """Return the name that a request is made in, "" where nobody gave one.

    Raises :class:`RefusedRequestError` for a request that is not our page's.
    """
    name = name_in(request.headers.get(HEADER, "")) if _is_from_here(request) else None
    if name is None:
        raise RefusedRequestError
    return name


def _is_from_here(request: Request) -> bool:
    """Browsers say where a request comes from in one of two headers, and scripts can set neither."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(request.headers.get("origin", "")).netloc == request.headers.get("host")
