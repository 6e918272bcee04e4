"""What of confidential sources leaves the house: their number, and nothing else.

Whatever is written into a file takes columns of sources, of evidence and of events through these functions.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, null, or_
from sqlalchemy.orm import InstrumentedAttribute, aliased

from db.models import Event, Evidence, Source

_source, _attached = aliased(Source), aliased(Evidence)


def disclosed(column: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """Return a column of a source, or of evidence joined with its source, as files may hold it.

    NULL for a confidential source: its address, archive, title, publisher and author, and the quote, locator and note
    taken from it.
    """
    return case((Source.confidential, null()), else_=column)


def disclosed_event(column: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """Return a column of an event as files may hold it: NULL where it tells of a source that is confidential now.

    An event keeps the names of sources and what was changed about them, also from before somebody called them
    confidential.
    """
    of_source = exists().where(_source.source_id == Event.entity_id, _source.confidential)
    of_evidence = exists().where(
        _attached.evidence_id == Event.entity_id, _source.source_id == _attached.source_id, _source.confidential
    )
    tells = or_(and_(Event.entity == "source", of_source), and_(Event.entity == "evidence", of_evidence))
    return case((tells, null()), else_=column)
