"""Whose site an address belongs to."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def site_of(url: str | None) -> str | None:
    """Return the registered domain of an address (``news.bbc.co.uk`` → ``bbc.co.uk``), by the Public Suffix List.

    Its last two parts where the list knows no ending of it, the whole host where it is an internet address; None for
    what is no address. Blogs below a common roof (``a.github.io``, ``b.github.io``) are sites of their own.
    """
    from tld import get_fld

    try:
        host = (urlsplit(url or "").hostname or "").strip(".")
        if not host:
            return None
        found = get_fld(f"http://{host}/", fail_silently=True, search_private=True) if "." in host else None
    except (ValueError, IndexError):
        # Brackets that never close, hosts of dots alone: no site stands at what cannot be an address.
        return None
    return str(found) if found else _by_its_parts(host)


def host_of(url: str) -> str:
    """Return the host of an address without a leading www., "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _by_its_parts(host: str) -> str:
    try:
        ip_address(host)
    except ValueError:
        return ".".join(host.split(".")[-2:])
    return host
