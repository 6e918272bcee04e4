"""What Google's Fact Check Tools API answers to a search for claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from db.errors import RefusedError
from db.importing.fact_checks.claim_review import day, names, words
from db.views.fact_checks import PublishedCheck, PublishedRating


def is_search(data: Any) -> bool:
    """Say whether data are an answer of the API, or one claim of it."""
    return isinstance(data, dict) and (
        isinstance(data.get("claims"), list) or isinstance(data.get("claimReview"), list)
    )


def found_claims(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield every claim with each of its reviews; one without any with an empty review, to be refused by name."""
    for found in data.get("claims", [data]):
        claim = found if isinstance(found, dict) else {}
        listed = claim.get("claimReview")
        reviews = [review for review in listed if isinstance(review, dict)] if isinstance(listed, list) else []
        yield from ((claim, review) for review in reviews or [{}])


def read_found(claim: dict[str, Any], review: dict[str, Any]) -> PublishedCheck:
    """Return the fact-check that a claim and one of its reviews tell of; raises :class:`RefusedError` for none."""
    notes: list[str] = []
    if not review:
        raise RefusedError("It has no claimReview: there is no check of it to import.")
    if not words(review.get("url")):
        raise RefusedError("It has no url: nobody could find it again.")
    publisher = review.get("publisher") if isinstance(review.get("publisher"), dict) else {}
    label = words(review.get("textualRating"))
    return PublishedCheck(
        url=words(review.get("url")),
        claim_text=words(claim.get("text")),
        rating=PublishedRating(label, published={"textualRating": label} if label else {}),
        claimant=names(claim.get("claimant")),
        claim_date=day(claim.get("claimDate"), "claim date", notes),
        title=words(review.get("title")) or None,
        publisher=names(publisher) or words((publisher or {}).get("site")) or None,
        reviewed_at=day(review.get("reviewDate"), "check date", notes),
        language=words(review.get("languageCode")) or None,
        notes=tuple(notes),
    )
