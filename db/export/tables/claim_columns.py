"""The columns of ``claims.csv``: header, cells, import and docs/columns.md all come from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from db.vocabulary import CLAIM_TYPES, COMMON, DISMISSAL_REASONS, PRIORITIES, STATES

#: How the cells of a column are written. Text is made harmless for spreadsheets; nothing else needs it.
Kind = Literal["integer", "number", "text", "word", "truth", "date", "time", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the header, how its cells are written, and what they say.

    ``editable``: whether an import may take a changed cell as a change of the claim. ``required``: never empty.
    ``words``: the only ones a cell may hold, where they are fixed.
    """

    name: str
    kind: Kind
    description: str
    editable: bool = False
    required: bool = False
    words: tuple[str, ...] = ()


#: In the order of the file. Cells are empty where there is nothing to say. Of the state, an import may change only
#: whether the claim is dismissed: to and from ``dismissed``, with a reason.
COLUMNS: tuple[Column, ...] = (
    Column("claim_id", "integer", "Number of the claim; never used again.", required=True),
    Column("article_id", "integer", "Number of the article."),
    Column("article_title", "text", "Title of the article."),
    Column("article_url", "text", "Address at which the article was published."),
    Column("article_publisher", "text", "Who published it."),
    Column("article_author", "text", "Who wrote it."),
    Column("article_published_at", "date", "The day it was published."),
    Column("article_language", "word", "Its language, two letters, ISO 639-1."),
    Column("article_version", "integer", "Which text of the article the offsets refer to: 1, 2, 3 …"),
    Column(
        "claim_index", "integer", "Place of the claim in its article in reading order, from 1; dismissed ones count."
    ),
    Column("quote", "text", "The words of the article, to the letter."),
    Column("char_start", "integer", "Where the quote starts in the text, in code points from 0."),
    Column("char_end", "integer", "Where the quote ends, half-open: `text[char_start:char_end]` is the quote."),
    Column(
        "claim_text",
        "text",
        "The claim restated so that it can be read without the article, as it is worded now.",
        editable=True,
    ),
    Column("headline", "text", "Short title of the claim.", editable=True),
    Column("context_before", "text", "The words before the quote, from the sentence before."),
    Column("context_after", "text", "The words after the quote, to the end of the next sentence."),
    Column(
        "claim_type",
        "word",
        "quantity, event, rule, causation, comparison, attribute, quotation, prediction, opinion or other.",
        words=CLAIM_TYPES,
        editable=True,
    ),
    Column("checkworthiness", "number", "How much it is worth a check, 0 to 1; 1 for what a person selected."),
    Column("speaker", "text", "Who says it in the article; empty where the article itself does.", editable=True),
    Column(
        "state",
        "word",
        "open, checked, approved, returned, recheck or dismissed: where the work stands.",
        words=STATES,
        editable=True,
    ),
    Column("dismissal_reason", "word", "Why it was dismissed.", words=DISMISSAL_REASONS, editable=True),
    Column("verdict", "text", "Label of the verdict that stands.", editable=True),
    Column("verdict_scale", "word", "The scale that the verdict belongs to.", editable=True),
    Column(
        "verdict_normalised",
        "word",
        "The verdict on the common scale: true, mostly true, mixed, mostly false, false or unverifiable.",
        words=COMMON,
    ),
    Column("rating_value", "number", "The verdict as a number, higher is truer; empty where it has none."),
    Column("rating_best", "number", "Highest number of the scale; empty where the verdict has no number."),
    Column("rating_worst", "number", "Lowest number of the scale; empty where the verdict has no number."),
    Column("rationale", "text", "Why this verdict.", editable=True),
    Column("correction_suggested", "text", "What the article should say instead.", editable=True),
    Column("on_earlier_wording", "truth", "true where claim_text was changed after the verdict."),
    Column("checker", "text", "Who gave the verdict."),
    Column("checked_at", "time", "When the verdict was given, ISO 8601 in UTC."),
    Column("reviewer", "text", "Who last approved or returned the verdict that stands."),
    Column("reviewed_at", "time", "When, ISO 8601 in UTC."),
    Column("review_comment", "text", "What they said of it."),
    Column("approved_by", "text", "Who approved it; empty where it was last returned, or not signed off yet."),
    Column("approved_at", "time", "When it was approved, ISO 8601 in UTC."),
    Column("n_sources", "integer", "How many sources the claim rests on."),
    Column("n_supporting", "integer", "How many of them support it."),
    Column("n_refuting", "integer", "How many refute it."),
    Column("n_context", "integer", "How many give context."),
    Column("n_confidential", "integer", "How many are confidential: counted here, told nowhere."),
    Column("source_urls", "list", "Addresses of the sources as a JSON array, as they were attached."),
    Column("source_titles", "list", "Their titles as a JSON array; the address stands in for one without a title."),
    Column("tags", "list", "Tags of the claim as a JSON array, in the order of the alphabet.", editable=True),
    Column("priority", "word", "low, normal, high or urgent.", words=tuple(PRIORITIES.values()), editable=True),
    Column("assignee", "text", "Who is to check it; empty while nobody was asked to.", editable=True),
    Column("created_by", "text", "Who added the claim, or the article in which an engine found it."),
    Column("created_at", "time", "When it was added, ISO 8601 in UTC."),
    Column("updated_at", "time", "When it last changed, ISO 8601 in UTC."),
    Column(
        "row_hash",
        "word",
        "Changes whenever one of the cells that an import may change does, or what identifies the claim.",
    ),
)


NAMES = tuple(column.name for column in COLUMNS)
#: What an import may change, in the order of the file.
EDITABLE = tuple(column.name for column in COLUMNS if column.editable)
#: What tells a claim from all others; an import refuses a row in which they changed.
IDENTIFYING = ("claim_id", "article_id", "article_version", "char_start", "char_end", "quote")
