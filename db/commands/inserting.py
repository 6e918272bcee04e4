"""Adding a row that somebody else may be adding at the same moment."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Insert, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import Base


def insert_unless_there(
    session: Session, model: type[Base], *unique: InstrumentedAttribute[Any], **values: object
) -> int | None:
    """Insert a row and return its key, or None where a row with the same ``unique`` columns is there already.

    On PostgreSQL this waits for another transaction that is inserting the same row.
    """
    key = inspect(model).primary_key[0]
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    statement: Insert = (
        dialect.insert(model).values(**values).on_conflict_do_nothing(index_elements=unique).returning(key)
    )
    found: int | None = session.scalar(statement)
    return found
