"""The rules a ClaimReview has to keep, each told by name before anything is written.

From the table of properties that Google's documentation gave and from what readers of ClaimReview do with what is
missing: omitted ends of a scale are read as 5 and 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from db.desk import Desk
from db.export.checks.finding import Finding, Severity
from db.export.claimreview.document import CONTEXT, Review, claim_review
from db.views.dossier import Dossier

#: Search engines show about so many characters of the claim.
SHOWN_LENGTH = 75
NUMBERS = ("ratingValue", "bestRating", "worstRating")

#: A rule's finding: how bad it is, and what is wrong and what to do.
Told = tuple[Severity, str]


def context_and_type(review: Review) -> Iterator[Told]:
    """One context, of schema.org, and the type at the root."""
    if review.get("@context") not in (CONTEXT, "http://schema.org"):
        yield "error", f"The context has to be {CONTEXT}, and no other beside it."
    if review.get("@type") != "ClaimReview":
        yield "error", "The root has to be of the type ClaimReview."


def claim_reviewed(review: Review) -> Iterator[Told]:
    """The claim in words, short enough to be shown."""
    words = review.get("claimReviewed")
    if not isinstance(words, str) or not words.strip():
        yield "error", "There is no claim in it. Word the claim so that it can be read without the article."
    elif len(words) > SHOWN_LENGTH:
        yield "warning", f"The claim has {len(words)} characters; about {SHOWN_LENGTH} are shown. Shorten the wording."


def address(review: Review) -> Iterator[Told]:
    """The page on which the check stands."""
    parts = urlsplit(str(review.get("url") or ""))
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        yield "error", "Nothing says where the check stands. Set CLAIM_WORKBENCH_DESK_URL to the page it comes out on."
    author = review.get("author")
    host = urlsplit(str(author.get("url") or "")).hostname if isinstance(author, dict) else None
    if host and parts.hostname and parts.hostname != host and not parts.hostname.endswith(f".{host}"):
        yield "error", f"The check stands on {parts.hostname}, the desk on {host}: it has to be one site."


def rating_in_words(review: Review) -> Iterator[Told]:
    """The verdict in words, the only part of a rating that is ever shown."""
    label = _rating(review).get("alternateName")
    if not isinstance(label, str) or not label.strip():
        yield "error", "The rating has no words. Give the rating a label on the page of scales."


def rating_in_numbers(review: Review) -> Iterator[Told]:
    """All three numbers or none, and the value between the ends."""
    rating = _rating(review)
    numbers = [rating.get(name) for name in NUMBERS if name in rating]
    if not numbers:
        return
    if len(numbers) < len(NUMBERS):
        yield (
            "error",
            "A rating has a value, a best and a worst number, or none of them: a missing one is read as 5 or 1.",
        )
        return
    if any(isinstance(number, bool) or not isinstance(number, int | float) for number in numbers):
        yield "error", "The numbers of a rating have to be numbers."
        return
    value, best, worst = (float(number) for number in numbers if isinstance(number, int | float))
    if not worst < best:
        yield "error", f"The best number ({best:g}) has to be higher than the worst ({worst:g})."
    elif not worst <= value <= best:
        yield "error", f"The rating ({value:g}) lies outside its scale ({worst:g} to {best:g})."
    if worst < 1 or any(number % 1 for number in (value, best, worst)):
        yield "warning", "Readers of ClaimReview expect whole numbers from 1 upwards. Change the scale's values."


def author(review: Review) -> Iterator[Told]:
    """Who checked."""
    named = review.get("author")
    if not isinstance(named, dict) or not named.get("name"):
        yield "warning", "Nothing says who checked. Set CLAIM_WORKBENCH_DESK to the name of the desk."


def claimant(review: Review) -> Iterator[Told]:
    """Who made the claim; left out where nobody knows."""
    named = _claim(review).get("author")
    if named is None:
        yield "warning", "Nobody is named who makes the claim: critics or officials have no name. Name who is known."
    elif not isinstance(named, dict) or not named.get("name"):
        yield "error", "The claimant has no name. Leave the claimant out, or name the speaker."


def dates(review: Review) -> Iterator[Told]:
    """The claim was made before it was checked."""
    claimed, checked = _day(_claim(review).get("datePublished")), _day(review.get("datePublished"))
    if claimed is None:
        yield "warning", "Nothing says when the claim was made. Give the article its date."
    elif checked is not None and claimed > checked:
        yield "error", f"The claim is dated {claimed}, after its check of {checked}. See to the article's date."


def appearance(review: Review) -> Iterator[Told]:
    """Where the claim stands."""
    found = _claim(review).get("appearance")
    if not found:
        yield "warning", "Nothing says where the claim stands. Give the article its address."


def second_party(review: Review) -> Iterator[Told]:
    """The claim comes from somebody else than who checks it."""
    desk, said_by = review.get("author"), _claim(review).get("author")
    name = desk.get("name") if isinstance(desk, dict) else None
    claimed_by = said_by.get("name") if isinstance(said_by, dict) else None
    if name and claimed_by and name.casefold() == claimed_by.casefold():
        yield "warning", "The desk checks its own claim. ClaimReview is for claims of somebody else."


#: Every rule that can be seen in a review alone, by its name.
RULES: dict[str, Callable[[Review], Iterator[Told]]] = {
    "context and type": context_and_type,
    "claim": claim_reviewed,
    "address": address,
    "rating in words": rating_in_words,
    "rating in numbers": rating_in_numbers,
    "author": author,
    "claimant": claimant,
    "dates": dates,
    "appearance": appearance,
    "second party": second_party,
}


def check_review(review: Review) -> Iterator[tuple[str, Severity, str]]:
    """Yield every rule that a review breaks: its name, how bad it is, what to do."""
    for name, rule in RULES.items():
        for severity, message in rule(review):
            yield name, severity, message


def findings_of(dossier: Dossier, desk: Desk) -> list[Finding]:
    """Return what is wrong with the ClaimReview of a claim; nothing for a claim that has none."""
    review = claim_review(dossier, desk)
    if review is None:
        return []
    told = [*check_review(review), *_of_the_desk(dossier, desk)]
    return [Finding(dossier.claim_id, dossier.headline, rule, severity, message) for rule, severity, message in told]


def _of_the_desk(dossier: Dossier, desk: Desk) -> Iterator[tuple[str, Severity, str]]:
    """What the review alone does not show."""
    assert dossier.judgement is not None
    if dossier.is_on_earlier_wording:
        yield "wording", "warning", "The claim was worded anew after the verdict; the review tells the judged wording."
    publisher = (dossier.article_publisher or "").casefold()
    home, host = urlsplit(desk.url or "").hostname, urlsplit(dossier.article_url or "").hostname
    own = bool(desk.name and publisher == desk.name.casefold()) or bool(home and host == home)
    if own:
        yield (
            "second party",
            "warning",
            "The article is the desk's own. A check before publication is no case for ClaimReview.",
        )


def _rating(review: Review) -> dict[str, Any]:
    rating = review.get("reviewRating")
    return rating if isinstance(rating, dict) else {}


def _claim(review: Review) -> dict[str, Any]:
    item = review.get("itemReviewed")
    return item if isinstance(item, dict) else {}


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None
