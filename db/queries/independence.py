"""Whether a claim's sources are independent of the claim and of each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from claims import site_of
from db.models import Article
from db.views.sources import EvidenceRow
from db.vocabulary import OneSided

#: The same few sites come again and again where many claims are looked into.
_site = lru_cache(maxsize=8192)(site_of)
#: Words of a speaker that name nobody.
EMPTY_WORDS = {"the", "a", "an", "mr", "mrs", "ms", "dr", "of", "and"}
#: Shorter names of sites (bt.com) are words of too many speakers.
SHORTEST_SITE_NAME = 3


def one_sided(session: Session, claim: Row[Any], evidence: Sequence[EvidenceRow]) -> OneSided | None:
    """Tell why the sources that stand for a claim are not independent; None where they are, or where there are none."""
    standing = [one for one in evidence if one.withdrawn_at is None]
    if not standing:
        return None
    query = select(Article.url, Article.publisher).where(Article.article_id == claim.article_id)
    article = session.execute(query).one()
    return why_one_sided(standing, article_url=article.url, publisher=article.publisher, speaker=claim.speaker)


def why_one_sided(
    evidence: Sequence[EvidenceRow], *, article_url: str | None, publisher: str | None, speaker: str | None
) -> OneSided | None:
    """Tell why all of a claim's sources are one side's: the article's own, the speaker's, or one origin's.

    Sites are compared by their registered domain, names without regard to case. One source alone has one origin, and
    that says nothing; two or more that share it do.
    """
    own = {name for name in (_site(article_url), _key(publisher)) if name}
    sides = [_side(one, own, speaker) for one in evidence]
    if all(side is not None for side in sides):
        return "own site" if set(sides) == {"own site"} else _mixed(sides)
    origins = [_origins(one) for one in evidence]
    several = len({one.source_id for one in evidence}) > 1
    return "one origin" if several and set.intersection(*origins) else None


def _mixed(sides: list[OneSided | None]) -> OneSided:
    return "claimant" if set(sides) == {"claimant"} else "own site and claimant"


def _side(one: EvidenceRow, own: set[str], speaker: str | None) -> OneSided | None:
    if _origins(one) & own:
        return "own site"
    return "claimant" if speaker and _is_of(one, speaker) else None


def _origins(one: EvidenceRow) -> set[str]:
    """Return the names of where a source comes from: its site, its publisher."""
    return {name for name in (_site(one.url), _key(one.publisher)) if name}


def _is_of(one: EvidenceRow, speaker: str) -> bool:
    """Say whether a source is the speaker's own word: written by them, an interview with them, or on their site."""
    name = _words(speaker) - EMPTY_WORDS
    if not name:
        return False
    told_by = [one.author, one.publisher, one.title if one.kind == "interview" else None]
    if any(name <= _words(field) for field in told_by):
        return True
    site_name = (_site(one.url) or "").partition(".")[0]
    return len(site_name) >= SHORTEST_SITE_NAME and site_name in name


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").casefold()))


def _key(name: str | None) -> str | None:
    return " ".join(name.split()).casefold() if name and name.strip() else None
