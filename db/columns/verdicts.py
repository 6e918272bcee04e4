"""The columns of ``verdicts.csv``: those of the claim and its verdict as in ``claims.csv``, and some of their own."""

from __future__ import annotations

from dataclasses import replace

from db.columns.claims import CLAIMS
from db.columns.column import Column
from db.models import Claim, Verdict

_OF_CLAIMS = {column.name: replace(column, taken=None) for column in CLAIMS}


def _as_in_claims(*names: str) -> tuple[Column, ...]:
    return tuple(_OF_CLAIMS[name] for name in names)


VERDICTS: tuple[Column, ...] = (
    Column("verdict_id", "integer", "Number of the verdict; never used again.", Verdict.verdict_id, required=True),
    *_as_in_claims("claim_id", "article_id", "article_title", "article_url", "article_publisher"),
    *_as_in_claims("article_published_at", "quote", "claim_text", "headline", "speaker", "claim_type"),
    *_as_in_claims("checkworthiness", "state"),
    replace(_OF_CLAIMS["verdict"], meaning="Label of the verdict.", required=True),
    *_as_in_claims("verdict_scale", "verdict_normalised", "rating_value", "rating_best", "rating_worst"),
    *_as_in_claims("rationale", "correction_suggested"),
    Column(
        "is_standing",
        "truth",
        "true for the verdict that stands, false for one that was replaced.",
        Verdict.verdict_id == Claim.verdict_id,
    ),
    Column("judged_text", "text", "The wording that was judged.", Verdict.claim_text),
    replace(_OF_CLAIMS["on_earlier_wording"], meaning="true where claim_text was changed after this verdict."),
    *_as_in_claims("checker", "checked_at"),
    replace(_OF_CLAIMS["reviewer"], meaning="Who last approved or returned this verdict."),
    *_as_in_claims("reviewed_at", "review_comment"),
    replace(_OF_CLAIMS["approved_by"], meaning="Who approved it; empty where it was last returned, or not signed off."),
    *_as_in_claims("approved_at", "n_sources", "n_supporting", "n_refuting", "n_context", "n_confidential"),
    *_as_in_claims("source_urls", "source_titles", "tags"),
)
