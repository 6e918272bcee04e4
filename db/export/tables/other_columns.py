"""The columns of ``verdicts.csv``, ``claim_sources.csv``, ``audit.csv`` and ``changes.csv``."""

from __future__ import annotations

from dataclasses import replace

from db.export.tables.claim_columns import COLUMNS, Column
from db.vocabulary import SOURCE_KINDS, STANCES

_OF_CLAIMS = {column.name: replace(column, editable=False) for column in COLUMNS}


def _as_in_claims(*names: str) -> tuple[Column, ...]:
    return tuple(_OF_CLAIMS[name] for name in names)


VERDICTS: tuple[Column, ...] = (
    Column("verdict_id", "integer", "Number of the verdict; never used again.", required=True),
    *_as_in_claims("claim_id", "article_id", "article_title", "article_url", "article_publisher"),
    *_as_in_claims("article_published_at", "quote", "claim_text", "headline", "speaker", "claim_type"),
    *_as_in_claims("checkworthiness", "state"),
    Column("verdict", "text", "Label of the verdict.", required=True),
    *_as_in_claims("verdict_scale", "verdict_normalised", "rating_value", "rating_best", "rating_worst"),
    *_as_in_claims("rationale", "correction_suggested"),
    Column("is_standing", "truth", "true for the verdict that stands, false for one that was replaced."),
    Column("judged_text", "text", "The wording that was judged."),
    Column("on_earlier_wording", "truth", "true where claim_text was changed after this verdict."),
    *_as_in_claims("checker", "checked_at"),
    Column("reviewer", "text", "Who last approved or returned this verdict."),
    *_as_in_claims("reviewed_at", "review_comment"),
    Column("approved_by", "text", "Who approved it; empty where it was last returned, or not signed off."),
    *_as_in_claims("approved_at", "n_sources", "n_supporting", "n_refuting", "n_context", "n_confidential"),
    *_as_in_claims("source_urls", "source_titles", "tags"),
)

SOURCES: tuple[Column, ...] = (
    Column("claim_id", "integer", "Number of the claim.", required=True),
    Column("source_id", "integer", "Number of the source; the same wherever it is used.", required=True),
    Column("evidence_id", "integer", "Number of this use of the source; never used again.", required=True),
    Column("article_id", "integer", "Number of the article that the claim stands in."),
    Column("headline", "text", "Short title of the claim."),
    Column("url", "text", "Address of the source; empty for what stands on no web page."),
    Column("archive_url", "text", "Where an archive keeps a copy of it."),
    Column("title", "text", "Title of the source."),
    Column("publisher", "text", "Who published it."),
    Column("author", "text", "Who wrote it."),
    Column("published_at", "date", "The day it was published."),
    Column("kind", "word", f"{', '.join(SOURCE_KINDS[:-1])} or {SOURCE_KINDS[-1]}.", words=SOURCE_KINDS),
    Column("stance", "word", "supports, refutes or context.", words=STANCES),
    Column("quote", "text", "The words of the source."),
    Column("locator", "text", "Where they stand in it: page, paragraph, time."),
    Column("note", "text", "What was noted about it."),
    Column("snapshot_sha256", "word", "SHA-256 of the newest saved copy."),
    Column("snapshot_at", "time", "When that copy was saved, ISO 8601 in UTC."),
    Column("added_by", "text", "Who attached it."),
    Column("added_at", "time", "When it was attached, ISO 8601 in UTC."),
    Column("withdrawn_by", "text", "Who withdrew it; empty while it stands. Withdrawn ones go out with the history."),
    Column("withdrawn_at", "time", "When it was withdrawn, ISO 8601 in UTC."),
)

EVENTS: tuple[Column, ...] = (
    Column("event_id", "integer", "Number of the change; never used again.", required=True),
    Column("at", "time", "When it was made, ISO 8601 in UTC.", required=True),
    Column("actor", "text", "Who made it."),
    Column("action", "word", "What was done: add, reword, dismiss, restore, attach, withdraw, judge, join …"),
    Column("entity", "word", "The kind of thing that changed."),
    Column("entity_id", "integer", "Its number."),
    Column("claim_id", "integer", "The claim that it concerns; empty where it concerns none."),
    Column("field", "word", "What of it changed; for sources, the stance."),
    Column("old", "text", "What it was before. What names a confidential source is withheld."),
    Column("new", "text", "What it is from then on. What names a confidential source is withheld."),
    Column("batch_id", "word", "Shared by all changes of one action."),
)

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
