"""What others have checked and published."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now, one_of
from db.vocabulary import COMMON


class FactCheck(Base):
    """A check of a claim published elsewhere. What was published is kept as it was; only ``common`` is ours."""

    __tablename__ = "fact_check"
    __table_args__ = (
        UniqueConstraint("url_normalised", "claim_key"),
        one_of("common", COMMON),
        CheckConstraint("length(claim_text) > 0", name="claim_is_not_empty"),
        CheckConstraint("length(claim_key) = 64", name="claim_key_is_hexadecimal"),
        CheckConstraint(
            "(rating_value IS NULL) = (rating_best IS NULL) AND (rating_value IS NULL) = (rating_worst IS NULL)",
            name="numbers_come_all_three_or_none",
        ),
        CheckConstraint(
            "rating_worst < rating_best AND rating_value BETWEEN rating_worst AND rating_best",
            name="numbers_make_a_scale",
        ),
        CheckConstraint("length(rating_label) > 0 OR rating_value IS NOT NULL", name="says_what_was_found"),
        Index("ix_fact_check_common", "common", "fact_check_id"),
    )

    fact_check_id: Mapped[int] = mapped_column(primary_key=True)
    #: Where the check was published, as given.
    url: Mapped[str] = mapped_column(Text)
    #: The form in which two addresses of one page are equal.
    url_normalised: Mapped[str] = mapped_column(Text)
    #: The claim that was checked, in the words of who checked it.
    claim_text: Mapped[str] = mapped_column(Text)
    #: SHA-256 of the claim without regard to case: one page may check several claims, each of them once.
    claim_key: Mapped[str] = mapped_column(Text)
    #: Who is said to have made the claim; NULL where nobody is named.
    claimant: Mapped[str | None] = mapped_column(Text)
    #: The day the claim was made, not the day it was checked.
    claim_date: Mapped[date | None]
    #: Addresses where the claim was made, in the order given.
    appearances: Mapped[list[Any]] = mapped_column(JSON, default=list)
    title: Mapped[str | None] = mapped_column(Text)
    publisher: Mapped[str | None] = mapped_column(Text)
    #: The host of the check's address, without www.
    site: Mapped[str] = mapped_column(Text)
    #: The day the check was published.
    reviewed_at: Mapped[date | None]
    language: Mapped[str | None] = mapped_column(Text)
    #: The verdict in the publisher's words; empty where there are only numbers.
    rating_label: Mapped[str] = mapped_column(Text)
    #: The verdict as a number, closer to the best is truer; all NULL where the published numbers make no scale.
    rating_value: Mapped[float | None]
    rating_best: Mapped[float | None]
    rating_worst: Mapped[float | None]
    #: The rating to the letter, as it was published.
    rating_published: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    #: Its place on the common scale; NULL where no mapping is declared for it.
    common: Mapped[str | None] = mapped_column(Text)
    added_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
