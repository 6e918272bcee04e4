"""What the process does once at its start: load the language model in the background, then settle the memory."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

log = logging.getLogger(__name__)

_ready = threading.Event()
_lock = threading.Lock()


def is_ready() -> bool:
    """Say whether an article can be split without waiting for the language model."""
    return _ready.is_set()


def warm_up() -> None:
    """Load the language model and the readers, and split one sentence; whoever comes second waits for the first."""
    with _lock:
        if _ready.is_set():
            return
        from claims import read_address, read_pasted, split  # noqa: F401 - loaded now, with all that they bring
        from claims.types import Document

        split(Document("Russia in 2019 passed a law on the internet."))
        settle_memory()
        _ready.set()


def settle_memory() -> None:
    """Keep what is loaded out of garbage collection.

    Streamlit collects after every run of a script, which was 89 % of the server's time: walking over the
    modules and models that never go away.
    """
    gc.collect()
    gc.freeze()


def _warm_up_quietly() -> None:
    try:
        warm_up()
    except Exception:
        # The first article that is added meets the same error and says so to a person.
        log.exception("The language model could not be loaded")


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Start loading as the server starts; pages open meanwhile.

    What Streamlit itself loads when a page first needs it comes before, while no page can be asked for: so it is
    settled with the rest, and no two threads import it at once.
    """
    import pandas as pd  # noqa: F401
    import pyarrow as pa  # noqa: F401

    from ui.importing import uploads

    uploads.clear_left_behind()
    threading.Thread(target=_warm_up_quietly, name="warm-up", daemon=True).start()
    yield
    from ui.http import sources
    from ui.intake import background

    background.stop()
    sources.stop()
