"""Sources, and the evidence that claims take from them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now, one_of
from db.vocabulary import SNAPSHOT_ORIGINS, SOURCE_KINDS, STANCES


class Source(Base):
    """A document or person relied on, by as many claims as rely on it."""

    __tablename__ = "source"
    __table_args__ = (
        UniqueConstraint("url_normalised"),
        CheckConstraint("(url IS NULL) = (url_normalised IS NULL)", name="addresses_are_normalised"),
        CheckConstraint("url IS NOT NULL OR length(title) > 0", name="can_be_told_from_others"),
        one_of("kind", SOURCE_KINDS),
        CheckConstraint("version >= 1", name="version_counts_from_one"),
    )

    source_id: Mapped[int] = mapped_column(primary_key=True)
    #: As typed; NULL for what stands on no web page.
    url: Mapped[str | None] = mapped_column(Text)
    #: The form in which two addresses of one page are equal.
    url_normalised: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    publisher: Mapped[str | None] = mapped_column(Text)
    author: Mapped[str | None] = mapped_column(Text)
    #: The day it came out; NULL where it does not say.
    published_at: Mapped[date | None]
    #: NULL where nobody said what kind of source it is.
    kind: Mapped[str | None] = mapped_column(Text)
    #: Where an archive keeps a copy of the page.
    archive_url: Mapped[str | None] = mapped_column(Text)
    #: It counts like any other, and leaves in no export.
    confidential: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: Counts the changes; a change that was begun on an older version is refused.
    version: Mapped[int] = mapped_column(default=1, server_default="1")
    added_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)


class Snapshot(Base):
    """A saved copy of a source, as it was then. Rows are added, never changed."""

    __tablename__ = "snapshot"
    __table_args__ = (
        one_of("origin", SNAPSHOT_ORIGINS),
        CheckConstraint("length(sha256) = 64", name="sha256_is_hexadecimal"),
    )

    snapshot_id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.source_id"), index=True)
    origin: Mapped[str] = mapped_column(Text)
    #: The address it was fetched from, or the name of the file.
    name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(Text)
    #: The bytes as they came.
    content: Mapped[bytes] = mapped_column(LargeBinary)
    #: Of the bytes.
    sha256: Mapped[str] = mapped_column(Text)
    #: What can be read in it, cleaned as an article's text is; quotes are looked for in here.
    text: Mapped[str] = mapped_column(Text)
    fetched_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    added_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))


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
