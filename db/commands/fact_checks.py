"""Taking in what others have checked."""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.addresses import clean_address, normalise_address
from db.cleaning import TITLE_LENGTH, clean_line, clean_text
from db.commands.events import log
from db.commands.inserting import insert_unless_there
from db.commands.proposals import LIMIT, shortened
from db.errors import DuplicateFactCheckError, RefusedError
from db.mapping import common_of
from db.models import FactCheck
from db.views.fact_checks import PublishedCheck


def add_fact_check(session: Session, check: PublishedCheck, *, by: int) -> int:
    """Store a published fact-check, with its place on the common scale where one is declared, and return its id.

    Raises :class:`DuplicateFactCheckError` where the same page's check of the same claim is here already,
    :class:`RefusedError` for one without a web address, a claim or a rating.
    """
    address = clean_address(check.url)
    claim_text = clean_text(check.claim_text, what="claim")
    label = clean_line(check.rating.label, what="rating")
    if not claim_text:
        raise RefusedError("It does not say which claim was checked.")
    if not label and check.rating.value is None:
        raise RefusedError("It has no rating.")
    values = _values(check, address) | {"claim_text": claim_text, "claim_key": claim_key(claim_text)}
    values |= {"rating_label": label, "common": common_of(label, values["site"]) if label else None}
    fact_check_id = insert_unless_there(
        session, FactCheck, FactCheck.url_normalised, FactCheck.claim_key, **values, added_by=by
    )
    if fact_check_id is None:
        raise DuplicateFactCheckError(_known(session, values["url_normalised"], values["claim_key"]))
    log(session, by=by, action="import", entity="fact_check", entity_id=fact_check_id, new=shortened(claim_text))
    return fact_check_id


def map_ratings(session: Session, *, by: int) -> int:
    """Bring the fact-checks to the places that are declared for their ratings now; return how many moved.

    For a table of ratings that was edited after they were imported.
    """
    kinds = select(FactCheck.site, FactCheck.rating_label, FactCheck.common).distinct()
    moved = 0
    for site, label, old in session.execute(kinds.where(FactCheck.rating_label != "")).all():
        new = common_of(label, site)
        if new == old:
            continue
        here = (FactCheck.site == site, FactCheck.rating_label == label, FactCheck.common.is_not_distinct_from(old))
        for fact_check_id in session.scalars(select(FactCheck.fact_check_id).where(*here)).all():
            session.execute(update(FactCheck).where(FactCheck.fact_check_id == fact_check_id).values(common=new))
            _log_move(session, fact_check_id, old, new, by=by)
            moved += 1
    return moved


def _log_move(session: Session, fact_check_id: int, old: str | None, new: str | None, *, by: int) -> None:
    log(session, by=by, action="map", entity="fact_check", entity_id=fact_check_id, field="common", old=old, new=new)


def claim_key(claim_text: str) -> str:
    """Return what is equal for two spellings of one claim: the SHA-256 of its words without regard to case."""
    return hashlib.sha256(" ".join(claim_text.casefold().split()).encode()).hexdigest()


def _values(check: PublishedCheck, address: str) -> dict[str, Any]:
    return {
        "url": address,
        "url_normalised": normalise_address(address),
        "site": (urlsplit(address).hostname or "").removeprefix("www."),
        "claimant": _line(check.claimant),
        "claim_date": check.claim_date,
        "appearances": [place for place in map(_address, check.appearances) if place],
        "title": _line(check.title),
        "publisher": _line(check.publisher),
        "reviewed_at": check.reviewed_at,
        "language": _line(check.language),
        "rating_value": check.rating.value,
        "rating_best": check.rating.best,
        "rating_worst": check.rating.worst,
        "rating_published": check.rating.published,
    }


def _line(value: str | None) -> str | None:
    """Return what a file says, made to fit: nobody typed it, so nobody can be asked to shorten it."""
    return shortened(clean_line(value, limit=LIMIT), most=TITLE_LENGTH) or None if value else None


def _address(url: str) -> str | None:
    try:
        return clean_address(url)
    except RefusedError:
        return None


def _known(session: Session, url_normalised: str, key: str) -> int:
    same = (FactCheck.url_normalised == url_normalised, FactCheck.claim_key == key)
    return session.execute(select(FactCheck.fact_check_id).where(*same)).scalar_one()
