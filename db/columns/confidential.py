"""What of confidential sources leaves the house: their number, and nothing else.

Whatever is written into a file beside claims takes columns of sources and of evidence through this function; files of
sources leave confidential ones out (:mod:`db.queries.flat_sources`), files of events their words
(:mod:`db.queries.flat_events`).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, case, null
from sqlalchemy.orm import InstrumentedAttribute

from db.models import Source


def disclosed(column: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """Return a column of a source, or of evidence joined with its source, as files may hold it.

    NULL for a confidential source: its address, archive, title, publisher and author, and the quote, locator and note
    taken from it.
    """
    return case((Source.confidential, null()), else_=column)
