"""Which web addresses may be read: only public ones, whatever they look like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from claims.errors import FetchError

#: Internet addresses of version 6 that carry one of version 4 inside: translated, tunnelled, compatible.
_CARRIERS = tuple(
    map(IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96", "::ffff:0:0:0/96"))
)
#: Ranges that are not the public network's, whatever this version of Python says of them: protocol assignments (in
#: one cloud its metadata), the old 6to4 relays, a cloud's own host, documentation (RFC 6890, 7526, 9637).
_SPECIAL: tuple[IPv4Network | IPv6Network, ...] = (
    *map(IPv4Network, ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32")),
    IPv6Network("3fff::/20"),
)
PASTE = "Open it in a browser, copy the article's text and paste it."


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an internet address lies in the public network.

    False for private, loopback, link-local, multicast, reserved and shared (carrier-grade NAT) addresses, for those of
    _SPECIAL and with a zone, and for IPv6 addresses that lead to an IPv4 address by translation or tunnel.
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return is_public(address.ipv4_mapped)
        if address.scope_id or any(address in carrier for carrier in _CARRIERS) or address.is_site_local:
            return False
    if any(address in network for network in _SPECIAL):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be fetched: which ports, and which internet addresses.

    Only the ports of the web are open: another port of a public host is an administration page or a database more
    often than a newspaper.
    """

    ports: frozenset[int] = frozenset({80, 443})
    allows: Callable[[IPv4Address | IPv6Address], bool] = is_public


def check_addresses(host: str, found: list[str], policy: Policy) -> list[str]:
    """Return the internet addresses of a host, one at least; raises FetchError unless every one of them may be read."""
    for one in found:
        try:
            allowed = policy.allows(ip_address(one))
        except ValueError:
            allowed = False
        if not allowed:
            raise FetchError(host, "it does not lie in the public internet", PASTE)
    if not found:
        raise FetchError(host, "no such host was found", "Check the address for a slip.")
    return found
