"""The columns of ``changes.csv``: each shows the field of :class:`db.views.exports.Change` that has its name."""

from __future__ import annotations

from db.columns.column import Column

CHANGES: tuple[Column, ...] = (
    Column("claim_id", "integer", "Number of the claim. One claim may have several changes.", required=True),
    Column("article_id", "integer", "Number of the article that the claim stands in."),
    Column("article_title", "text", "Title of the article."),
    Column("headline", "text", "Short title of the claim."),
    Column(
        "change",
        "word",
        "What changed: a column of claims.csv, source, or claim for one that was not in the earlier file.",
        required=True,
    ),
    Column("old", "text", "What the earlier file said; of a source, the one withdrawn."),
    Column("new", "text", "What is so now; of a source, the one attached."),
    Column("changed_by", "text", "Who made the last of these changes."),
    Column("changed_at", "time", "When, ISO 8601 in UTC."),
    Column("verdict_id", "integer", "Number of the new verdict, where the verdict changed."),
    Column("note", "text", "Why the verdict was changed after it had gone out."),
    Column("noted_by", "text", "Who wrote the note."),
    Column("noted_at", "time", "When, ISO 8601 in UTC."),
)
