"""The list of published fact-checks: what is looked for, which page of it, and each as the component shows it."""

from __future__ import annotations

from typing import Final, TypedDict

from db import queries
from db.views.fact_checks import FactCheckRow
from db.vocabulary import COMMON
from ui.shared.paging import Paging
from ui.shared.state import Key

#: What is looked for, and on which place of the common scale: one of it, :data:`EVERY` or :data:`UNMAPPED`.
WORDS: Final[Key[str]] = Key("check_words")
PLACE: Final[Key[str]] = Key("check_place")
EVERY, UNMAPPED = "all", "not mapped"
#: The pages of fact-checks.
PAGES: Final = Paging(Key("check_keys"), Key("check_next"))
#: The key of the component.
PUBLISHED: Final = "published_component"


class Check(TypedDict):
    """A fact-check as the component shows it; an empty text is not shown."""

    url: str
    claim: str
    claimant: str
    claim_date: str
    title: str
    publisher: str
    reviewed_at: str
    language: str
    rating: str
    numbers: str
    common: str | None


def line(row: FactCheckRow) -> Check:
    """Return a fact-check as plain values."""
    numbers = "" if row.rating_value is None else f"{row.rating_value:g} of {row.rating_worst:g} to {row.rating_best:g}"
    return {
        "url": row.url,
        "claim": row.claim_text,
        "claimant": row.claimant or "",
        "claim_date": str(row.claim_date or ""),
        "title": row.title or "",
        "publisher": row.publisher or row.site,
        "reviewed_at": str(row.reviewed_at or ""),
        "language": row.language or "",
        "rating": row.rating_label or numbers,
        "numbers": numbers if row.rating_label else "",
        "common": row.common,
    }


def chosen() -> queries.FactCheckView:
    """Return what the fields of the page ask for."""
    place = PLACE.get() or EVERY
    return queries.FactCheckView(
        text=WORDS.get() or "",
        common=next((one for one in COMMON if one == place), None),
        unmapped=place == UNMAPPED,
    )
