"""The columns of ``claims.csv``. A new field of a claim is a row here; where its values come from stands beside it."""

from __future__ import annotations

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import aliased

from db.cleaning import HEADLINE_LENGTH
from db.columns.column import Column, Way
from db.columns.lookups import PERSON, PRIORITY, RATING, SIGNOFF, SOURCES, TAGS
from db.columns.moments import iso_day, iso_moment
from db.models import Appearance, Article, Claim, Revision, Verdict
from db.vocabulary import CLAIM_TYPES, COMMON, DISMISSAL_REASONS, PRIORITIES, STATES

_other = aliased(Claim)
_INDEX = (
    select(func.count())
    .where(
        _other.article_id == Claim.article_id,
        tuple_(_other.first_start, _other.claim_id) <= tuple_(Claim.first_start, Claim.claim_id),
    )
    .correlate(Claim)
    .scalar_subquery()
)

#: In the order of the file. Cells are empty where there is nothing to say. Of the state, an import may change only
#: whether the claim is dismissed: to and from ``dismissed``, with a reason.
CLAIMS: tuple[Column, ...] = (
    Column("claim_id", "integer", "Number of the claim; never used again.", Claim.claim_id, required=True),
    Column("article_id", "integer", "Number of the article.", Claim.article_id),
    Column("article_title", "text", "Title of the article.", Article.title),
    Column("article_url", "text", "Address at which the article was published.", Article.url),
    Column("article_publisher", "text", "Who published it.", Article.publisher),
    Column("article_author", "text", "Who wrote it.", Article.author),
    Column("article_published_at", "date", "The day it was published.", iso_day(Article.published_at)),
    Column("article_language", "word", "Its language, two letters, ISO 639-1.", Article.language),
    Column("article_version", "integer", "Which text of the article the offsets refer to: 1, 2, 3 …", Revision.number),
    Column(
        "claim_index",
        "integer",
        "Place of the claim in its article in reading order, from 1; dismissed ones count.",
        _INDEX,
    ),
    Column("quote", "text", "The words of the article, to the letter.", Appearance.quote, lines=True),
    Column("char_start", "integer", "Where the quote starts in the text, in code points from 0.", Appearance.start),
    Column(
        "char_end",
        "integer",
        "Where the quote ends, half-open: `text[char_start:char_end]` is the quote.",
        Appearance.end,
    ),
    Column(
        "claim_text",
        "text",
        "The claim restated so that it can be read without the article, as it is worded now.",
        Claim.claim_text,
        taken="reword",
        lines=True,
    ),
    Column("headline", "text", "Short title of the claim.", Claim.headline, taken="reword", limit=HEADLINE_LENGTH),
    Column(
        "context_before",
        "text",
        "The words before the quote, from the sentence before.",
        Appearance.context_before,
        on_card=True,
    ),
    Column(
        "context_after",
        "text",
        "The words after the quote, to the end of the next sentence.",
        Appearance.context_after,
        on_card=True,
    ),
    Column(
        "claim_type",
        "word",
        "quantity, event, rule, causation, comparison, attribute, quotation, prediction, opinion or other.",
        Claim.claim_type,
        words=CLAIM_TYPES,
        taken="classify",
        on_card=True,
    ),
    Column(
        "checkworthiness",
        "number",
        "How much it is worth a check, 0 to 1; 1 for what a person selected.",
        Claim.checkworthiness,
        on_card=True,
    ),
    Column(
        "speaker",
        "text",
        "Who says it in the article; empty where the article itself does.",
        Claim.speaker,
        taken="reword",
    ),
    Column(
        "state",
        "word",
        "open, checked, approved, returned, recheck or dismissed: where the work stands.",
        Claim.state,
        words=STATES,
        taken="move",
    ),
    Column(
        "dismissal_reason",
        "word",
        "Why it was dismissed.",
        Claim.dismissal_reason,
        words=DISMISSAL_REASONS,
        taken="move",
    ),
    Column(
        "verdict", "text", "Label of the verdict that stands.", Verdict.rating_id, RATING, taken="judge", any_case=True
    ),
    Column("verdict_scale", "word", "The scale that the verdict belongs to.", Verdict.rating_id, RATING, taken="judge"),
    Column(
        "verdict_normalised",
        "word",
        "The verdict on the common scale: true, mostly true, mixed, mostly false, false or unverifiable.",
        Verdict.rating_id,
        RATING,
        words=COMMON,
    ),
    Column(
        "rating_value",
        "number",
        "The verdict as a number, higher is truer; empty where it has none.",
        Verdict.rating_id,
        RATING,
    ),
    Column(
        "rating_best",
        "number",
        "Highest number of the scale; empty where the verdict has no number.",
        Verdict.rating_id,
        RATING,
    ),
    Column(
        "rating_worst",
        "number",
        "Lowest number of the scale; empty where the verdict has no number.",
        Verdict.rating_id,
        RATING,
    ),
    Column("rationale", "text", "Why this verdict.", Verdict.rationale, taken="judge", lines=True),
    Column(
        "correction_suggested",
        "text",
        "What the article should say instead.",
        Verdict.correction,
        taken="judge",
        lines=True,
    ),
    Column(
        "on_earlier_wording",
        "truth",
        "true where claim_text was changed after the verdict.",
        Verdict.claim_text != Claim.claim_text,
    ),
    Column("checker", "text", "Who gave the verdict.", Verdict.user_id, PERSON),
    Column("checked_at", "time", "When the verdict was given, ISO 8601 in UTC.", iso_moment(Verdict.recorded_at)),
    Column("reviewer", "text", "Who last approved or returned the verdict that stands.", Verdict.verdict_id, SIGNOFF),
    Column("reviewed_at", "time", "When, ISO 8601 in UTC.", Verdict.verdict_id, SIGNOFF),
    Column("review_comment", "text", "What they said of it.", Verdict.verdict_id, SIGNOFF),
    Column(
        "approved_by",
        "text",
        "Who approved it; empty where it was last returned, or not signed off yet.",
        Verdict.verdict_id,
        SIGNOFF,
    ),
    Column("approved_at", "time", "When it was approved, ISO 8601 in UTC.", Verdict.verdict_id, SIGNOFF),
    Column("n_sources", "integer", "How many sources the claim rests on.", Claim.claim_id, SOURCES),
    Column("n_supporting", "integer", "How many of them support it.", Claim.claim_id, SOURCES),
    Column("n_refuting", "integer", "How many refute it.", Claim.claim_id, SOURCES),
    Column("n_context", "integer", "How many give context.", Claim.claim_id, SOURCES),
    Column(
        "n_confidential", "integer", "How many are confidential: counted here, told nowhere.", Claim.claim_id, SOURCES
    ),
    Column(
        "source_urls",
        "list",
        "Addresses of the sources as a JSON array, as they were attached.",
        Claim.claim_id,
        SOURCES,
    ),
    Column(
        "source_titles",
        "list",
        "Their titles as a JSON array; the address stands in for one without a title.",
        Claim.claim_id,
        SOURCES,
    ),
    Column(
        "tags",
        "list",
        "Tags of the claim as a JSON array, in the order of the alphabet.",
        Claim.claim_id,
        TAGS,
        taken="tag",
    ),
    Column(
        "priority",
        "word",
        "low, normal, high or urgent.",
        Claim.priority,
        PRIORITY,
        words=tuple(PRIORITIES.values()),
        taken="prioritise",
    ),
    Column(
        "assignee",
        "text",
        "Who is to check it; empty while nobody was asked to.",
        Claim.assignee_id,
        PERSON,
        taken="assign",
    ),
    Column(
        "created_by",
        "text",
        "Who added the claim, or the article in which an engine found it.",
        Claim.created_by,
        PERSON,
    ),
    Column("created_at", "time", "When it was added, ISO 8601 in UTC.", iso_moment(Claim.created_at)),
    Column("updated_at", "time", "When it last changed, ISO 8601 in UTC.", iso_moment(Claim.updated_at)),
    Column(
        "row_hash",
        "word",
        "Changes whenever one of the cells that an import may change does, or what identifies the claim.",
    ),
)

#: The same, by name.
BY_NAME: dict[str, Column] = {column.name: column for column in CLAIMS}
NAMES = tuple(BY_NAME)
#: What an import may change, in the order of the file.
EDITABLE = tuple(column.name for column in CLAIMS if column.taken)
#: What tells a claim from all others; an import refuses a row in which they changed.
IDENTIFYING = ("claim_id", "article_id", "article_version", "char_start", "char_end", "quote")


def taken_by(way: Way) -> tuple[str, ...]:
    """Return the names of the columns that an import takes in by one act of the desk."""
    return tuple(column.name for column in CLAIMS if column.taken == way)
