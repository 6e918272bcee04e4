"""People, and what they did."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now, one_of
from db.vocabulary import ROLES


class User(Base):
    """A person, or a program that works in a person's place."""

    __tablename__ = "user"
    __table_args__ = (
        UniqueConstraint("name_key"),
        one_of("role", ROLES),
        CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_has_a_length"),
    )

    user_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    #: The name without regard to case: ada and Ada are one person.
    name_key: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text, default="checker")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)


class Event(Base):
    """One change: by whom, when, from what to what. Rows are added, never changed."""

    __tablename__ = "event"
    __table_args__ = (
        Index("ix_event_claim_id", "claim_id", "event_id"),
        Index("ix_event_user_id", "user_id", "event_id"),
    )

    event_id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    #: The verb of the newsroom: add, reword, dismiss, restore, attach, withdraw, judge, join …
    action: Mapped[str] = mapped_column(Text)
    #: The table of what changed, and its key there.
    entity: Mapped[str] = mapped_column(Text)
    entity_id: Mapped[int]
    #: The claim whose history this belongs to; NULL for what concerns none.
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.claim_id"))
    #: The column that changed, from which value to which; NULL where the action says it all.
    field: Mapped[str | None] = mapped_column(Text)
    old: Mapped[str | None] = mapped_column(Text)
    new: Mapped[str | None] = mapped_column(Text)
    #: Shared by all events of one action, where an action has several.
    batch_id: Mapped[str | None] = mapped_column(Text, index=True)
