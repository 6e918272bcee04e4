"""Sources that are known already, found again to be reused."""

from __future__ import annotations

from sqlalchemy import and_, func, or_, select, true
from sqlalchemy.orm import Session

from db.addresses import normalise_address
from db.cleaning import clean_question
from db.errors import RefusedError
from db.models import Evidence, Source
from db.rows import SourceRow


def sources(session: Session, text: str, limit: int = 10) -> list[SourceRow]:
    """Return sources whose address, title or publisher holds every word of ``text``, the newest first.

    A whole address also finds the same page typed another way. No words find the newest sources.
    """
    words = clean_question(text).lower().split()[:8]
    where = [
        or_(
            *(
                func.lower(column).contains(word, autoescape=True)
                for column in (Source.url, Source.title, Source.publisher)
            )
        )
        for word in words
    ]
    uses = (
        select(func.count(func.distinct(Evidence.claim_id)))
        .where(Evidence.source_id == Source.source_id, Evidence.withdrawn_at.is_(None))
        .scalar_subquery()
    )
    query = select(Source.source_id, Source.url, Source.title, Source.publisher, uses)
    address = _address(text)
    found = or_(Source.url_normalised == address, *where) if address is not None else and_(true(), *where)
    rows = session.execute(query.where(found).order_by(Source.source_id.desc()).limit(limit))
    return [SourceRow(*row) for row in rows]


def _address(text: str) -> str | None:
    try:
        return normalise_address(text)
    except RefusedError:
        return None
