"""Who may send something to the routes: pages of ours only, in the name that was given there.

Another site's page can make a browser send requests here, but it cannot read the token out of a page of ours, cannot
set a header of its own without being asked first, and is betrayed by where the browser says the request comes from.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claims.errors import WorkbenchError

if TYPE_CHECKING:
    from starlette.requests import Request

#: Of this process: a page that was drawn before a restart is told to be loaded again.
_KEY = secrets.token_bytes(32)
HEADER = "X-Claim-Workbench-Token"


class RefusedRequestError(WorkbenchError):
    """A request that no page of ours sent, or one whose page is older than the server."""

    def __init__(self) -> None:
        super().__init__("The page is older than the server, or not ours. Reload it and try again; drafts are kept.")


def token_of(name: str) -> str:
    """Return what a page sends along to act in a person's name, "" where nobody gave one."""
    return f"{urlsafe_b64encode(name.encode()).decode()}.{_signature(name)}"


def sender(request: Request) -> str:
    """Return the name that a request is made in, "" where nobody gave one.

    Raises :class:`RefusedRequestError` for a request that is not our page's.
    """
    if not _is_from_here(request):
        raise RefusedRequestError
    encoded, _, signature = request.headers.get(HEADER, "").partition(".")
    try:
        name = urlsafe_b64decode(encoded.encode()).decode()
    except ValueError as error:
        raise RefusedRequestError from error
    if not hmac.compare_digest(signature.encode(), _signature(name).encode()):
        raise RefusedRequestError
    return name


def _signature(name: str) -> str:
    return hmac.new(_KEY, name.encode(), hashlib.sha256).hexdigest()


def _is_from_here(request: Request) -> bool:
    """Browsers say where a request comes from in one of two headers, and scripts can set neither."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(request.headers.get("origin", "")).netloc == request.headers.get("host")
