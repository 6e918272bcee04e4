"""Views of the queue that a desk keeps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now


class SavedView(Base):
    """A view of the queue under a name, for everybody. Deleting it deletes the row; the events keep that it was."""

    __tablename__ = "saved_view"
    __table_args__ = (
        UniqueConstraint("name_key"),
        CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_has_a_length"),
    )

    saved_view_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    #: The name without regard to case: Tonight and tonight are one view.
    name_key: Mapped[str] = mapped_column(Text)
    #: What the address says of the view, as names and texts.
    address: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
