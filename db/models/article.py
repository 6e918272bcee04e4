"""Articles and their texts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now

#: The columns that count an article's claims by state; the commands keep them true.
COUNTERS = ("n_open", "n_checked", "n_approved", "n_returned", "n_recheck", "n_dismissed")


class Article(Base):
    """One story."""

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint(" AND ".join(f"{counter} >= 0" for counter in COUNTERS), name="counts_are_not_negative"),
        CheckConstraint("n_covered BETWEEN 0 AND n_words", name="covered_words_are_words"),
        Index("ix_article_counts", *COUNTERS),
        Index("ix_article_publisher", "publisher"),
    )

    article_id: Mapped[int] = mapped_column(primary_key=True)
    #: Never empty: the first words of the text stand in where a document has no title.
    title: Mapped[str] = mapped_column(Text)
    author: Mapped[str | None] = mapped_column(Text)
    publisher: Mapped[str | None] = mapped_column(Text)
    #: The day it came out; NULL where the document does not say.
    published_at: Mapped[date | None]
    #: Where it came out, as read from the document.
    url: Mapped[str | None] = mapped_column(Text)
    #: Two letters, ISO 639-1; NULL where unknown.
    language: Mapped[str | None] = mapped_column(Text)
    added_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"), index=True)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    n_open: Mapped[int] = mapped_column(default=0)
    n_checked: Mapped[int] = mapped_column(default=0)
    n_approved: Mapped[int] = mapped_column(default=0)
    n_returned: Mapped[int] = mapped_column(default=0)
    n_recheck: Mapped[int] = mapped_column(default=0)
    n_dismissed: Mapped[int] = mapped_column(default=0)
    #: The words of its newest text that are its own, and how many of them were looked at: they stand in a claim, were
    #: dismissed by a person, or marked as looked at. The commands keep both true.
    n_words: Mapped[int] = mapped_column(default=0, server_default="0")
    n_covered: Mapped[int] = mapped_column(default=0, server_default="0")


class Revision(Base):
    """One text of an article. It never changes; another text is another revision."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        UniqueConstraint("sha256"),
        CheckConstraint("number >= 1", name="number_counts_from_one"),
        CheckConstraint("length(sha256) = 64", name="sha256_is_hexadecimal"),
        CheckConstraint("length(text) > 0", name="text_is_not_empty"),
    )

    revision_id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.article_id"))
    #: 1, 2, 3 … within the article.
    number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    #: Of the text in UTF-8: the same text is never stored twice.
    sha256: Mapped[str] = mapped_column(Text)
    #: Stretches that need care, as ``[start, end, kind]``.
    passages: Mapped[list[Any]] = mapped_column(JSON, default=list)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)


class Look(Base):
    """A stretch of a text that somebody read and found no claim in. Unmarking deletes the row; the events keep both."""

    __tablename__ = "look"
    __table_args__ = (
        UniqueConstraint("revision_id", "start", "end"),
        CheckConstraint('start >= 0 AND start < "end"', name="span_is_not_empty"),
    )

    look_id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.revision_id"))
    #: Half-open code point offsets into the revision's text.
    start: Mapped[int]
    end: Mapped[int]
    user_id: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    looked_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
