"""Claims as W3C Web Annotations in JSON-LD, the form that Hypothesis and others read.

The model: www.w3.org/TR/annotation-model. Positions count code points, as it asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from db.desk import Desk
from db.views.dossier import Dossier, Place

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
#: So many characters before and after tell two places with the same words apart.
AROUND = 32


def annotations_of(dossier: Dossier, desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield one annotation for each place at which a claim stands; none for a claim that was dismissed."""
    if dossier.state == "dismissed":
        return
    judgement = dossier.judgement
    for number, place in enumerate(dossier.places):
        made: dict[str, Any] = {
            "@context": CONTEXT,
            "id": f"urn:claim-workbench:claim:{dossier.claim_id}:{number}",
            "type": "Annotation",
            "motivation": "assessing" if judgement is not None else "identifying",
            "creator": {"type": "Person", "name": judgement.checker} if judgement is not None else None,
            "created": _moment(judgement.recorded_at) if judgement is not None else None,
            "modified": _moment(dossier.updated_at),
            "generator": {"type": "Software", "name": "Claim Workbench"},
            "body": _bodies(dossier, desk),
            "target": {
                "source": dossier.article_url or f"urn:claim-workbench:article:{dossier.article_id}",
                "selector": [_quote(place), {"type": "TextPositionSelector", "start": place.start, "end": place.end}],
            },
        }
        yield {key: value for key, value in made.items() if value is not None}


def _bodies(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    told = [("describing", dossier.claim_text)]
    judgement = dossier.judgement
    if judgement is not None:
        told += [("classifying", judgement.label), ("commenting", judgement.rationale)]
        told += [("editing", judgement.correction)]
    bodies = [
        {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": words}
        for purpose, words in told
        if words
    ]
    links = [{"type": "SpecificResource", "purpose": "linking", "source": s.url} for s in dossier.sources if s.url]
    review = desk.address_of(dossier.claim_id) if judgement is not None else None
    return bodies + links + ([{"type": "SpecificResource", "purpose": "linking", "source": review}] if review else [])


def _quote(place: Place) -> dict[str, str]:
    around = {"prefix": place.context_before[-AROUND:], "suffix": place.context_after[:AROUND]}
    return {"type": "TextQuoteSelector", "exact": place.quote} | {key: words for key, words in around.items() if words}


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
