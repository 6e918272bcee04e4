"""Loading the language model, once for the process, and settling the memory afterwards."""

from __future__ import annotations

import gc
import logging
import threading

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


def warm_up_quietly() -> None:
    """Load it in the background; where that fails, only the log says so."""
    try:
        warm_up()
    except Exception:
        # The first article that is added meets the same error and says so to a person.
        log.exception("The language model could not be loaded")
