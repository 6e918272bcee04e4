"""ClaimReview: a verdict as schema.org has it, in JSON-LD, one for each claim and all of them as a feed.

The properties and their meaning: schema.org/ClaimReview and the rules that Google published for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import claims
from db.desk import Desk
from db.views.dossier import Dossier, Judgement

CONTEXT = "https://schema.org"
MEDIA_TYPE = "application/ld+json"
#: A rationale is shown beside the rating; longer ones belong on the page.
EXPLANATION_LENGTH = 500

Review = dict[str, Any]


def claim_review(dossier: Dossier, desk: Desk) -> Review | None:
    """Return the ClaimReview of a claim; None where nobody has judged it, or where it was dismissed.

    It reviews the wording that was judged. Nothing is made up: what is not known is left out, and
    :mod:`db.export.claimreview.rules` says what is missing.
    """
    judgement = dossier.judgement
    if judgement is None or dossier.state == "dismissed":
        return None
    return _known(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "url": desk.address_of(dossier.claim_id),
            "claimReviewed": judgement.claim_text,
            "author": _known({"@type": "Organization", "name": desk.name, "url": desk.site}) if desk.name else None,
            "datePublished": judgement.recorded_at.date().isoformat(),
            "inLanguage": dossier.article_language,
            "reviewRating": _rating(judgement),
            "itemReviewed": _claim(dossier),
            "citation": [_citation(source) for source in dossier.sources],
        }
    )


def _rating(judgement: Judgement) -> Review:
    """All three numbers or none: a missing end would be read as 5 or 1, and what cannot be found out has no number."""
    numbers: dict[str, Any] = {}
    if judgement.value is not None and judgement.common != "unverifiable" and judgement.best != judgement.worst:
        numbers = {
            "ratingValue": _plain(judgement.value),
            "bestRating": _plain(judgement.best),
            "worstRating": _plain(judgement.worst),
        }
    explanation = " ".join(judgement.rationale.split())
    if len(explanation) > EXPLANATION_LENGTH:
        explanation = explanation[: EXPLANATION_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return _known({"@type": "Rating", "alternateName": judgement.label, **numbers, "ratingExplanation": explanation})


def _plain(number: float | None) -> float | int | None:
    return number if number is None or number % 1 else int(number)


def _claim(dossier: Dossier) -> Review:
    """The claim itself. Its date is that of the article, never that of the check."""
    published = dossier.article_published_at
    article = {"@type": "CreativeWork", "url": dossier.article_url, "headline": dossier.article_title}
    return _known(
        {
            "@type": "Claim",
            "@id": f"urn:claim-workbench:claim:{dossier.claim_id}",
            "author": claimant(dossier.speaker),
            "datePublished": published.isoformat() if published else None,
            "appearance": [article] if dossier.article_url else None,
        }
    )


def claimant(speaker: str | None) -> Review | None:
    """Return who made a claim; None where nobody is named: critics and officials are no organisation."""
    kind = claims.kind_of_name(speaker) if speaker else None
    return {"@type": kind, "name": speaker} if kind else None


def _citation(source: Any) -> Review:
    return _known(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "url": source.url,
            "archivedAt": source.archive_url,
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        }
    )


def _known(properties: Mapping[str, Any]) -> Review:
    """Return the properties that say something: an empty text would be read as a value."""
    return {name: value for name, value in properties.items() if value not in (None, "", [], {})}


def feed(reviews: Iterable[Review], desk: Desk) -> Iterator[str]:
    """Yield a DataFeed of reviews piece by piece."""
    head = {"@context": CONTEXT, "@type": "DataFeed"}
    head["name"] = f"Fact-checks by {desk.name}" if desk.name else "Fact-checks"
    yield script_safe(head)[:-1] + ', "dataFeedElement": ['
    for number, review in enumerate(reviews):
        item = {key: value for key, value in review.items() if key != "@context"}
        element = {"@type": "DataFeedItem", "dateCreated": review["datePublished"], "item": item}
        yield (",\n" if number else "\n") + script_safe(element)
    yield "\n]}\n"


def script_safe(value: object) -> str:
    """Return JSON that may stand inside a ``<script>`` element of a page: no ``<`` can end it early."""
    escaped = json.dumps(value, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        escaped = escaped.replace(character, f"\\u{ord(character):04x}")
    return escaped
