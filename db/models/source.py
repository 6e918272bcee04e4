"""Sources, and the evidence that claims take from them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now, one_of
from db.vocabulary import STANCES


class Source(Base):
    """A document or person relied on, by as many claims as rely on it."""

    __tablename__ = "source"
    __table_args__ = (
        UniqueConstraint("url_normalised"),
        CheckConstraint("(url IS NULL) = (url_normalised IS NULL)", name="addresses_are_normalised"),
        CheckConstraint("url IS NOT NULL OR length(title) > 0", name="can_be_told_from_others"),
    )

    source_id: Mapped[int] = mapped_column(primary_key=True)
    #: As typed; NULL for what stands on no web page.
    url: Mapped[str | None] = mapped_column(Text)
    #: The form in which two addresses of one page are equal.
    url_normalised: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    publisher: Mapped[str | None] = mapped_column(Text)
    added_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)


class Evidence(Base):
    """A source attached to a claim. Once withdrawn it keeps its row."""

    __tablename__ = "evidence"
    __table_args__ = (
        one_of("stance", STANCES),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", name="somebody_withdrew_it"),
    )

    evidence_id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.claim_id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.source_id"), index=True)
    stance: Mapped[str] = mapped_column(Text)
    #: The source's words; empty where none were noted.
    quote: Mapped[str] = mapped_column(Text)
    #: Page, paragraph or time.
    locator: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    added_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    #: NULL while it stands.
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("user.user_id"))
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
