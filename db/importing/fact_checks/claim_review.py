"""ClaimReview as it is found: the JSON-LD of one check, of many, of a feed, or inside a web page."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from claims import find_date, line_of_markup
from db.cleaning import NO_TEXT
from db.errors import RefusedError
from db.views.fact_checks import PublishedCheck, PublishedRating

#: Objects looked at in one piece of JSON.
MAX_OBJECTS = 5_000_000
#: What consumers of ClaimReview assume where a rating does not say how far its scale goes.
BEST, WORST = 5.0, 1.0
ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
RATING_FIELDS = ("alternateName", "name", "ratingValue", "bestRating", "worstRating", "ratingExplanation")
#: Where a claim stands in what was reviewed, the likeliest first.
CLAIM_FIELDS = ("claimReviewed", "text", "name", "headline", "description")
#: How much of a published rating is kept to the letter, in code points a field.
KEPT = 2_000


def find_reviews(data: Any) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield every ClaimReview in JSON-LD, however deep, with the objects that it may refer to by their ``@id``."""
    objects = list(_objects(data))
    named = {node["@id"]: node for node in objects if isinstance(node.get("@id"), str) and len(node) > 1}
    return ((node, named) for node in objects if "ClaimReview" in _types(node))


def read_review(node: dict[str, Any], named: dict[str, Any]) -> PublishedCheck:
    """Return the fact-check that a ClaimReview tells of; raises :class:`RefusedError` for what is none."""
    given = _resolved(node.get("itemReviewed"), named)
    reviewed = _first(given) or {"text": given}
    notes: list[str] = []
    url = address(node.get("url")) or address(node.get("mainEntityOfPage"))
    if not url:
        raise RefusedError("It has no url: nobody could find it again.")
    return PublishedCheck(
        url=url,
        claim_text=words(node.get("claimReviewed")) or _claim(reviewed),
        rating=_rating(_resolved(node.get("reviewRating"), named), notes),
        claimant=names(_resolved(reviewed.get("author"), named)),
        claim_date=day(reviewed.get("datePublished"), "claim date", notes),
        appearances=tuple(_appearances(reviewed, named)),
        title=words(node.get("headline")) or words(node.get("name")) or None,
        publisher=names(_resolved(node.get("author"), named)) or names(_resolved(node.get("publisher"), named)),
        reviewed_at=day(node.get("datePublished"), "check date", notes),
        language=names(node.get("inLanguage")),
        notes=tuple(notes),
    )


def _claim(reviewed: dict[str, Any]) -> str:
    """Return the claim that is named only in what was reviewed."""
    return next(filter(None, (words(reviewed.get(key)) for key in CLAIM_FIELDS)), "")


def _rating(given: Any, notes: list[str]) -> PublishedRating:
    """Return a rating that is an object as it should be, or a text or a number as some publish it."""
    node = _first(given)
    if node is None:
        node = {"alternateName" if number(given) is None else "ratingValue": given}
    return read_rating(node, notes)


def read_rating(node: dict[str, Any], notes: list[str]) -> PublishedRating:
    """Return a rating as published. Numbers that make no scale are kept to the letter only, and told in ``notes``.

    A scale that does not say how far it goes runs from 1 to 5, as Google reads it.
    """
    label = words(node.get("alternateName")) or words(node.get("name"))
    value = number(node.get("ratingValue"))
    if not label and value is None:
        label = words(node.get("ratingValue"))
    best = BEST if _is_missing(node.get("bestRating")) else number(node.get("bestRating"))
    worst = WORST if _is_missing(node.get("worstRating")) else number(node.get("worstRating"))
    published = {name: words(node[name])[:KEPT] for name in RATING_FIELDS if words(node.get(name))}
    if value is None:
        return PublishedRating(label, published=published)
    if best is None or worst is None or not worst <= value <= best or worst == best:
        told = " ".join(f"{name} {published.get(name, 'missing')}" for name in ("ratingValue", *RATING_FIELDS[3:5]))
        notes.append(f"its numbers make no scale ({told[:120]}) and were left out")
        return PublishedRating(label, published=published)
    return PublishedRating(label, value, best, worst, published)


def words(value: Any) -> str:
    """Return the text in a value: a text, a number, ``{"@value": …}``, an object with a name or address, or a list.

    Several of a list are joined by “ / ”, for none of them alone is what was published.
    """
    if isinstance(value, list):
        return " / ".join(dict.fromkeys(filter(None, map(words, value[:20]))))
    if isinstance(value, dict):
        return next(filter(None, (words(value.get(key)) for key in ("@value", "name", "url", "@id"))), "")
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, str):
        return " ".join(NO_TEXT.sub("", line_of_markup(value)).split())
    return str(value) if isinstance(value, int | float) else ""


def address(value: Any) -> str:
    """Return the first address in a value: of several each leads to the same page."""
    return next(filter(None, map(words, value if isinstance(value, list) else [value])), "")


def names(value: Any) -> str | None:
    """Return the names in a person, an organisation, a text, or a list of these; None where there are none."""
    listed = value if isinstance(value, list) else [value]
    found = [words(one.get("name")) if isinstance(one, dict) else words(one) for one in listed]
    return ", ".join(dict.fromkeys(filter(None, found))) or None


def number(value: Any) -> float | None:
    """Return a finite number given as number or text; None for anything else."""
    try:
        found = float(words(value).replace(",", "."))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def day(value: Any, what: str, notes: list[str]) -> date | None:
    """Return the day in a date or time as published; what cannot be read is told in ``notes``."""
    text = words(value)
    match = ISO_DAY.match(text)
    try:
        found = date(int(match[1]), int(match[2]), int(match[3])) if match else find_date(text[:100])
    except ValueError:
        found = None
    if text and found is None:
        notes.append(f"its {what} {text[:40]!r} could not be read and was left out")
    return found


def _appearances(reviewed: dict[str, Any], named: dict[str, Any]) -> Iterator[str]:
    for key in ("firstAppearance", "appearance"):
        value = _resolved(reviewed.get(key), named)
        for one in value if isinstance(value, list) else [value]:
            address = words(one.get("url") or one.get("@id")) if isinstance(one, dict) else words(one)
            if address:
                yield address


def _is_missing(value: Any) -> bool:
    return words(value) == ""


def _first(value: Any) -> dict[str, Any] | None:
    listed = value if isinstance(value, list) else [value]
    return next((one for one in listed if isinstance(one, dict)), None)


def _resolved(value: Any, named: dict[str, Any]) -> Any:
    """Return what a value refers to by its ``@id``, where it holds nothing else."""
    if isinstance(value, list):
        return [_resolved(one, named) for one in value]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        return named.get(value.get("@id", ""), value) if isinstance(value.get("@id"), str) else value
    return value


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in the order of the file, without recursion: files nest as deep as they like."""
    waiting = [data]
    for _ in range(MAX_OBJECTS):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(reversed(node.values()))
        elif isinstance(node, list):
            waiting.extend(reversed(node))


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return {re.split(r"[/:#]", kind)[-1] for kind in listed if isinstance(kind, str)}
