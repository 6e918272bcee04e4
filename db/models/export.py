"""Files that went out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now


class Export(Base):
    """A file that went out whole, so that what changed since can be told. Rows are added, never changed."""

    __tablename__ = "export"
    __table_args__ = (CheckConstraint("number_of_rows >= 0", name="rows_are_not_negative"),)

    export_id: Mapped[int] = mapped_column(primary_key=True)
    made_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"), index=True)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    #: What went out and in which format, by the names of the registry.
    what: Mapped[str] = mapped_column(Text)
    format: Mapped[str] = mapped_column(Text)
    #: The filters and choices that were not as usual, by their names.
    filters: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    #: The newest event that the file shows; 0 before the first.
    newest_event_id: Mapped[int]
    #: Events before that one whose transaction was still open then: the file does not show them.
    open_event_ids: Mapped[list[Any]] = mapped_column(JSON, default=list)
    #: The claims in it, as ``1-200,203``.
    claims: Mapped[str] = mapped_column(Text)
    number_of_rows: Mapped[int]
