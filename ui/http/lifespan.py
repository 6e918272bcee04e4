"""What happens once, as the server starts and as it ends."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ui.http import sources
from ui.importing import uploads
from ui.intake import background
from ui.shared.language_model import warm_up_quietly


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Start loading as the server starts; pages open meanwhile.

    What Streamlit itself loads when a page first needs it comes before, while no page can be asked for: so it is
    settled with the rest, and no two threads import it at once.
    """
    import pandas as pd  # noqa: F401
    import pyarrow as pa  # noqa: F401

    uploads.clear_left_behind()
    threading.Thread(target=warm_up_quietly, name="warm-up", daemon=True).start()
    yield
    background.stop()
    sources.stop()
