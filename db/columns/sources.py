"""The columns of ``claim_sources.csv``. Nothing of a confidential source is in it."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from db.columns.column import Column
from db.columns.moments import iso_day, iso_moment
from db.models import Claim, Evidence, Snapshot, Source, User
from db.vocabulary import SOURCE_KINDS, STANCES

#: The people who attached and who withdrew a source: a query of these columns joins both.
adder, withdrawer = aliased(User), aliased(User)
_newest = select(func.max(Snapshot.snapshot_id)).where(Snapshot.source_id == Source.source_id)
_saved = select(Snapshot.sha256).where(Snapshot.snapshot_id == _newest.correlate(Source).scalar_subquery())
_fetched = select(iso_moment(Snapshot.fetched_at)).where(
    Snapshot.snapshot_id == _newest.correlate(Source).scalar_subquery()
)

SOURCES: tuple[Column, ...] = (
    Column("claim_id", "integer", "Number of the claim.", Evidence.claim_id, required=True),
    Column(
        "source_id", "integer", "Number of the source; the same wherever it is used.", Evidence.source_id, required=True
    ),
    Column(
        "evidence_id",
        "integer",
        "Number of this use of the source; never used again.",
        Evidence.evidence_id,
        required=True,
    ),
    Column("article_id", "integer", "Number of the article that the claim stands in.", Claim.article_id),
    Column("headline", "text", "Short title of the claim.", Claim.headline),
    Column("url", "text", "Address of the source; empty for what stands on no web page.", Source.url),
    Column("archive_url", "text", "Where an archive keeps a copy of it.", Source.archive_url),
    Column("title", "text", "Title of the source.", Source.title),
    Column("publisher", "text", "Who published it.", Source.publisher),
    Column("author", "text", "Who wrote it.", Source.author),
    Column("published_at", "date", "The day it was published.", iso_day(Source.published_at)),
    Column("kind", "word", f"{', '.join(SOURCE_KINDS[:-1])} or {SOURCE_KINDS[-1]}.", Source.kind, words=SOURCE_KINDS),
    Column("stance", "word", "supports, refutes or context.", Evidence.stance, words=STANCES),
    Column("quote", "text", "The words of the source.", Evidence.quote),
    Column("locator", "text", "Where they stand in it: page, paragraph, time.", Evidence.locator),
    Column("note", "text", "What was noted about it.", Evidence.note),
    Column("snapshot_sha256", "word", "SHA-256 of the newest saved copy.", _saved.scalar_subquery()),
    Column("snapshot_at", "time", "When that copy was saved, ISO 8601 in UTC.", _fetched.scalar_subquery()),
    Column("added_by", "text", "Who attached it.", adder.name),
    Column("added_at", "time", "When it was attached, ISO 8601 in UTC.", iso_moment(Evidence.added_at)),
    Column(
        "withdrawn_by",
        "text",
        "Who withdrew it; empty while it stands. Withdrawn ones go out with the history.",
        withdrawer.name,
    ),
    Column("withdrawn_at", "time", "When it was withdrawn, ISO 8601 in UTC.", iso_moment(Evidence.withdrawn_at)),
)
