"""Signing a person's name for a page: by the token the page shows later that it is ours, and whose it is."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

#: Of this process: a page that was drawn before a restart is told to be loaded again.
_KEY = secrets.token_bytes(32)


def token_of(name: str) -> str:
    """Return what a page sends along to act in a person's name, "" where nobody gave one."""
    return f"{urlsafe_b64encode(name.encode()).decode()}.{_signature(name)}"


def name_in(token: str) -> str | None:
    """Return the name that a token was made for, None for a token that was not made here."""
    encoded, _, signature = token.partition(".")
    try:
        name = urlsafe_b64decode(encoded.encode()).decode()
    except ValueError:
        return None
    return name if hmac.compare_digest(signature.encode(), _signature(name).encode()) else None


def _signature(name: str) -> str:
    return hmac.new(_KEY, name.encode(), hashlib.sha256).hexdigest()
