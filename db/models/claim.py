"""Claims, and where they stand in the texts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, UtcDateTime, now, one_of
from db.vocabulary import CLAIM_TYPES, DISMISSAL_REASONS, STATES


class Claim(Base):
    """One thing that can be true or false.

    ``proposed_*`` is what the machine found, never edited; NULL where a person made the claim.
    """

    __tablename__ = "claim"
    __table_args__ = (
        one_of("state", STATES),
        one_of("claim_type", CLAIM_TYPES),
        one_of("dismissal_reason", DISMISSAL_REASONS),
        CheckConstraint(
            "(state = 'dismissed') = (dismissal_reason IS NOT NULL)",
            name="dismissed_claims_and_no_others_have_a_reason",
        ),
        CheckConstraint("dismissed_by IS NULL OR state = 'dismissed'", name="nobody_dismissed_what_is_not"),
        CheckConstraint("merged_into IS NULL OR state = 'dismissed'", name="merged_claims_are_dismissed"),
        CheckConstraint("NOT taken_back OR state = 'dismissed'", name="claims_taken_back_are_dismissed"),
        CheckConstraint("checkworthiness BETWEEN 0 AND 1", name="checkworthiness_is_a_share"),
        CheckConstraint("(verdict_id IS NULL) = (rating_id IS NULL)", name="verdict_and_rating_go_together"),
        CheckConstraint("(engine IS NULL) = (proposed_text IS NULL)", name="engines_and_no_others_propose"),
        CheckConstraint("version >= 1", name="version_counts_from_one"),
        CheckConstraint("n_evidence >= 0", name="evidence_is_not_negative"),
        CheckConstraint("priority BETWEEN -1 AND 2", name="priority_is_known"),
        Index("ix_claim_reading_order", "article_id", "first_start", "claim_id"),
        Index("ix_claim_state_reading_order", "state", "article_id", "first_start", "claim_id"),
        Index("ix_claim_state_worth", "state", "checkworthiness", "claim_id"),
        Index("ix_claim_worth", "checkworthiness", "claim_id"),
        Index("ix_claim_state_newest", "state", "claim_id"),
        Index("ix_claim_state_priority", "state", "priority", "checkworthiness", "claim_id"),
        Index("ix_claim_priority", "priority", "checkworthiness", "claim_id"),
        Index("ix_claim_speaker", "speaker", "claim_id"),
        Index("ix_claim_claim_type", "claim_type", "claim_id"),
    )

    claim_id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.article_id"))
    #: Where its first appearance starts: claims of an article are read in this order.
    first_start: Mapped[int]
    #: Counts the changes; a change that was begun on an older version is refused.
    version: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(Text)
    #: Why it was dismissed; NULL while it is not.
    dismissal_reason: Mapped[str | None] = mapped_column(Text)
    #: Who dismissed it; NULL while it is not dismissed, and where the machine proposed it as none.
    dismissed_by: Mapped[int | None] = mapped_column(ForeignKey("user.user_id"))
    #: The claim that stands for this one too; NULL where it stands for itself.
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("claim.claim_id"), index=True)
    #: Whether the person who made it undid that: it is dismissed and nowhere shown in the text.
    taken_back: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: The wording that is judged, readable without the article.
    claim_text: Mapped[str] = mapped_column(Text)
    proposed_text: Mapped[str | None] = mapped_column(Text)
    #: The short title.
    headline: Mapped[str] = mapped_column(Text)
    proposed_headline: Mapped[str | None] = mapped_column(Text)
    #: Who says it in the article; NULL where the article itself does.
    speaker: Mapped[str | None] = mapped_column(Text)
    proposed_speaker: Mapped[str | None] = mapped_column(Text)
    #: The chain that carries it, outermost first, as ``{"speaker", "cue", "stance"}``.
    attribution: Mapped[list[Any]] = mapped_column(JSON, default=list)
    #: Mentions that the restatement replaced, as ``{"start", "end", "mention", "referent"}``.
    resolutions: Mapped[list[Any]] = mapped_column(JSON, default=list)
    claim_type: Mapped[str] = mapped_column(Text)
    #: How much it is worth a check, between 0 and 1; what a person chose is worth 1.
    checkworthiness: Mapped[float]
    #: The names of what spoke for or against a check.
    signals: Mapped[list[Any]] = mapped_column(JSON, default=list)
    #: The names of the rules that made it, in the order they ran; NULL where nobody wrote them down.
    rules: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    #: What made the proposed wording out of the quote, as ``{"start", "end", "text", "source"}`` with the source as
    #: ``{"start", "end"}`` or null (see ``claims.types.Edit``); NULL where nobody wrote it down.
    edits: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    #: What found it, and in which version; NULL where a person made the claim.
    engine: Mapped[str | None] = mapped_column(Text)
    engine_version: Mapped[str | None] = mapped_column(Text)
    #: The verdict that holds now, and its rating; NULL before the first.
    verdict_id: Mapped[int | None] = mapped_column(ForeignKey("verdict.verdict_id", use_alter=True))
    rating_id: Mapped[int | None] = mapped_column(ForeignKey("rating.rating_id"), index=True)
    #: How many pieces of evidence stand, those withdrawn not counted.
    n_evidence: Mapped[int] = mapped_column(default=0)
    #: Who is to check it; NULL while nobody was asked to.
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("user.user_id"), index=True)
    #: -1 low, 0 normal, 1 high, 2 urgent.
    priority: Mapped[int] = mapped_column(default=0, server_default="0")
    created_by: Mapped[int] = mapped_column(ForeignKey("user.user_id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)


class Appearance(Base):
    """Where a claim stands in a text: ``text[start:end]`` is the quote, for ever."""

    __tablename__ = "appearance"
    __table_args__ = (
        CheckConstraint('start >= 0 AND start < "end"', name="span_is_not_empty"),
        CheckConstraint('length(quote) = "end" - start', name="quote_is_as_long_as_its_span"),
        UniqueConstraint("claim_id", "position"),
        Index("ix_appearance_place", "revision_id", "start", "end"),
    )

    appearance_id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.claim_id"))
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.revision_id"))
    #: 0 for the first appearance of the claim, which is the one it is shown by.
    position: Mapped[int]
    #: Half-open code point offsets into the revision's text.
    start: Mapped[int]
    end: Mapped[int]
    #: The words themselves, copied out of a text that never changes, so that lists and files need no text.
    quote: Mapped[str] = mapped_column(Text)
    #: The words around, up to the neighbouring sentences.
    context_before: Mapped[str] = mapped_column(Text)
    context_after: Mapped[str] = mapped_column(Text)
