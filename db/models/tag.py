"""Words that a desk sorts its claims by."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now


class Tag(Base):
    """A word to sort claims by."""

    __tablename__ = "tag"
    __table_args__ = (
        UniqueConstraint("name_key"),
        CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_has_a_length"),
    )

    tag_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    #: The name without regard to case: Budget and budget are one tag.
    name_key: Mapped[str] = mapped_column(Text)
    created_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)


class ClaimTag(Base):
    """A tag on a claim. Taking it off deletes the row; the events keep both."""

    __tablename__ = "claim_tag"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.claim_id"), primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.tag_id"), primary_key=True, index=True)
    added_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
