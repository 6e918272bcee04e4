"""Web addresses of sources: which may be stored, and when two of them are the same page."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from db.cleaning import ADDRESS_BYTES, NO_TEXT
from db.errors import RefusedError

PORTS = {"http": 80, "https": 443}
#: Query fields that say where a reader came from, not what they read.
TRACKING = re.compile(r"(utm_[^=]*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)(=.*)?", re.IGNORECASE)


def clean_address(typed: str) -> str:
    """Return a web address as typed, trimmed; raises :class:`RefusedError` for what is none."""
    address = NO_TEXT.sub("", typed).strip()
    if re.search(r"\s", address):
        raise RefusedError(f"{address[:80]!r} has a blank in it, which no address has. Copy it from the browser again.")
    if len(address.encode()) > ADDRESS_BYTES:
        raise RefusedError(f"This address is longer than {ADDRESS_BYTES:,} bytes. Look for a shorter one of the page.")
    _split(address)
    return address


def normalise_address(address: str) -> str:
    """Return the form in which two addresses of the same page are equal.

    Scheme and host in lower case, no user name, default port, fragment, trailing slash or tracking fields; the order
    of the other query fields stays, for it may matter. Raises :class:`RefusedError` like :func:`clean_address`.
    """
    parts = _split(clean_address(address))
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    place = f"[{host}]" if ":" in host else host
    if parts.port is not None and parts.port != PORTS[scheme]:
        place += f":{parts.port}"
    fields = [field for field in parts.query.split("&") if field and not TRACKING.fullmatch(field)]
    return urlunsplit((scheme, place, parts.path.rstrip("/"), "&".join(fields), ""))


def _split(address: str) -> SplitResult:
    shown = address[:80]
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise RefusedError(f"{shown!r} is not a web address ({error}). Copy it from the browser again.") from error
    if parts.scheme.lower() not in PORTS:
        raise RefusedError(f"{shown!r} does not begin with http:// or https://. Only web addresses can be stored.")
    if not parts.hostname or not parts.hostname.strip(".") or port == 0:
        raise RefusedError(f"{shown!r} names no web site. Copy the whole address from the browser.")
    return parts
