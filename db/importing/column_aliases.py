"""By which names the columns of other people's tables are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: Our name of each field of an article, and the names it goes by elsewhere.
ARTICLE: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "articlebody", "maintext"),
    "title": ("title", "headline", "article_title"),
    "url": ("url", "link", "address", "article_url", "source_url", "canonical_url"),
    "author": ("author", "authors", "byline", "article_author"),
    "publisher": (
        "publisher",
        "outlet",
        "source-hostname",
        "sitename",
        "site_name",
        "source",
        "site",
        "article_publisher",
        "hostname",
    ),
    "published": (
        "published",
        "published_at",
        "date",
        "publish_date",
        "date_published",
        "article_published_at",
        "publishedat",
        "datepublished",
    ),
    "language": ("language", "lang", "article_language"),
}
#: Our name of each field of a fact-check; the dotted ones are the paths of ClaimReview.
FACT_CHECK: Mapping[str, tuple[str, ...]] = {
    "url": ("url", "review_url", "fact_check_url", "fact-check url", "claimreview.url"),
    "claim_text": ("claim_text", "claim", "claimreviewed", "claim_reviewed", "statement", "claim_review_reviewed"),
    "claimant": ("claimant", "claim_author_name", "speaker", "itemreviewed.author.name", "claim_author"),
    "claim_date": ("claim_date", "itemreviewed.datepublished", "claimdate"),
    "title": ("title", "headline", "fact-check title", "review_title"),
    "publisher": ("publisher", "reviewer_name", "author.name", "fact_checker", "organization"),
    "reviewed_at": ("reviewed_at", "review_date", "datepublished", "reviewdate", "date"),
    "language": ("language", "inlanguage", "language_code", "languagecode"),
    "rating": ("rating", "rating_label", "review_rating", "reviewrating.alternatename", "textual_rating", "verdict"),
    "rating_value": ("rating_value", "reviewrating.ratingvalue"),
    "rating_best": ("rating_best", "reviewrating.bestrating"),
    "rating_worst": ("rating_worst", "reviewrating.worstrating"),
    "appearances": ("appearances", "appearance", "itemreviewed.appearance.url", "claim_url"),
}


def canonical(columns: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return by our name of a field the column that holds it; where several could, the one named first in ``known``."""
    given = {column.strip().casefold().replace(" ", "_"): column for column in columns}
    given |= {column.strip().casefold(): column for column in columns}
    found = {field: next((given[name] for name in names if name in given), None) for field, names in known.items()}
    return {field: column for field, column in found.items() if column is not None}
