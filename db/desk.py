"""Who publishes: the desk's own name and address, for what goes out under them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import urlsplit

#: The variables of the environment that say it.
NAME = "CLAIM_WORKBENCH_DESK"
ADDRESS = "CLAIM_WORKBENCH_DESK_URL"


@dataclass(frozen=True, slots=True)
class Desk:
    """A fact-checking desk. ``url`` is the page on which its checks stand; None where nobody said."""

    name: str | None = None
    url: str | None = None

    @property
    def site(self) -> str | None:
        """The address of the desk's site: scheme and host of its page."""
        parts = urlsplit(self.url or "")
        return f"{parts.scheme}://{parts.netloc}/" if parts.netloc else None

    def address_of(self, claim_id: int) -> str | None:
        """Return where the check of a claim stands: an anchor on the desk's page, for each check needs its own."""
        return f"{self.url.split('#')[0]}#claim-{claim_id}" if self.url else None


def this_desk() -> Desk:
    """Return the desk that the environment names."""
    return Desk(os.environ.get(NAME, "").strip() or None, os.environ.get(ADDRESS, "").strip() or None)
