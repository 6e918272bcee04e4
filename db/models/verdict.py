"""Scales, their ratings, and the verdicts given by them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now, one_of
from db.vocabulary import COMMON, DECISIONS


class Scale(Base):
    """A set of ratings to choose from."""

    __tablename__ = "scale"
    __table_args__ = (UniqueConstraint("slug"),)

    scale_id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(Text)
    label: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    #: Whether the desk judges by this one unless it says otherwise.
    is_default: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int]
    #: No longer offered; the verdicts given by it stay.
    retired: Mapped[bool] = mapped_column(default=False, server_default=false())


class Rating(Base):
    """One of the verdicts of a scale."""

    __tablename__ = "rating"
    __table_args__ = (
        UniqueConstraint("scale_id", "slug"),
        UniqueConstraint("scale_id", "position"),
        one_of("common", COMMON),
        CheckConstraint("length(colour) = 7 AND colour LIKE '#%'", name="colour_is_hexadecimal"),
    )

    rating_id: Mapped[int] = mapped_column(primary_key=True)
    scale_id: Mapped[int] = mapped_column(ForeignKey("scale.scale_id"))
    slug: Mapped[str] = mapped_column(Text)
    label: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    #: A hue as ``#rrggbb``; screens see to its contrast.
    colour: Mapped[str] = mapped_column(Text)
    #: Higher is truer; NULL for what has no place between true and false.
    value: Mapped[float | None]
    #: Its place on the common scale.
    common: Mapped[str] = mapped_column(Text)
    #: Whether it says that the claim is true or false to some degree, and so needs a source and a rationale.
    decisive: Mapped[bool]
    #: 0, 1, 2 … in the order in which they are offered.
    position: Mapped[int]
    #: No longer offered; the verdicts given by it stay.
    retired: Mapped[bool] = mapped_column(default=False, server_default=false())


class Verdict(Base):
    """One person's judgement of a claim at one time. Rows are added, never changed."""

    __tablename__ = "verdict"

    verdict_id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.claim_id"), index=True)
    rating_id: Mapped[int] = mapped_column(ForeignKey("rating.rating_id"), index=True)
    rationale: Mapped[str] = mapped_column(Text)
    #: What the article should say instead; empty where it may stay.
    correction: Mapped[str] = mapped_column(Text)
    #: The wording that was judged.
    claim_text: Mapped[str] = mapped_column(Text)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    #: When the person opened the claim that they then judged; NULL where nobody measured it.
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Retraction(Base):
    """A verdict that its giver undid: its row stays and stands no more. Rows are added, never changed."""

    __tablename__ = "retraction"

    verdict_id: Mapped[int] = mapped_column(ForeignKey("verdict.verdict_id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    retracted_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)


class Signoff(Base):
    """An editor's word on a verdict. Rows are added, never changed."""

    __tablename__ = "signoff"
    __table_args__ = (
        one_of("decision", DECISIONS),
        CheckConstraint("decision = 'approve' OR length(comment) > 0", name="returns_say_why"),
    )

    signoff_id: Mapped[int] = mapped_column(primary_key=True)
    verdict_id: Mapped[int] = mapped_column(ForeignKey("verdict.verdict_id"), index=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.claim_id"), index=True)
    decision: Mapped[str] = mapped_column(Text)
    #: Why it was returned; may be empty where it was approved.
    comment: Mapped[str] = mapped_column(Text)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    signed_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
