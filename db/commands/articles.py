"""Taking articles in."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from claims.types import Document, ProposedClaim
from db.addresses import clean_address
from db.cleaning import TITLE_LENGTH, clean_line
from db.commands.coverage import recount_coverage
from db.commands.events import log
from db.commands.inserting import insert_unless_there
from db.commands.proposals import LIMIT, claim_row, place_row, refuse_misplaced, shortened
from db.errors import DuplicateArticleError, RefusedError
from db.models import Appearance, Article, Claim, Revision

#: What PostgreSQL cannot store in a text; readers take it out, for offsets must not move afterwards.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
#: How much of the text stands in for a missing title, in code points.
STAND_IN = 80


def add_article(session: Session, document: Document, proposals: Sequence[ProposedClaim], *, by: int) -> int:
    """Store a document and what was proposed of it, and return the article's id; or store nothing of it.

    Selected proposals become open claims, the others dismissed ones with their reason. Raises
    :class:`DuplicateArticleError` for a text that is here already, :class:`MisplacedQuoteError` where a proposal's
    words do not stand in the text where it says, :class:`RefusedError` for an empty text.
    """
    _refuse_unstorable(document.text)
    refuse_misplaced(document.text, proposals)
    sha256 = hashlib.sha256(document.text.encode()).hexdigest()
    _refuse_duplicate(session, sha256)
    rows = [claim_row(proposal, by=by) for proposal in proposals]
    with session.begin_nested():
        article_id = _insert_article(session, document, by=by)
        revision_id = _insert_text(session, article_id, document, sha256)
        if rows:
            claim_ids = _insert_claims(session, article_id, rows)
            _insert_places(session, revision_id, document.text, zip(claim_ids, proposals, strict=True))
        recount_coverage(session, article_id)
    return article_id


def _refuse_unstorable(text: str) -> None:
    if not text.strip():
        raise RefusedError("There is no text in this article. Nothing was stored.")
    if UNSTORABLE.search(text):
        raise RefusedError(
            "This text holds a NUL or half a character. Read it through claims.reading.files, which cleans it."
        )


def _refuse_duplicate(session: Session, sha256: str) -> None:
    query = select(Article.article_id, Article.title).join(Revision, Revision.article_id == Article.article_id)
    known = session.execute(query.where(Revision.sha256 == sha256)).one_or_none()
    if known is not None:
        raise DuplicateArticleError(known.article_id, known.title)


def _insert_article(session: Session, document: Document, *, by: int) -> int:
    title = _known(document.title) or shortened(clean_line(document.text, limit=LIMIT), most=STAND_IN)
    values = {
        "title": title,
        "author": _known(document.author),
        "publisher": _known(document.publisher),
        "published_at": document.published,
        "url": _address(document.url),
        "language": _known(document.language),
        "added_by": by,
    }
    article_id = session.execute(insert(Article).values(**values).returning(Article.article_id)).scalar_one()
    log(session, by=by, action="add", entity="article", entity_id=article_id, new=title)
    return article_id


def _known(line: str | None) -> str | None:
    """Return what a document says about itself, made to fit: nobody typed it, so nobody can be asked to shorten it."""
    return shortened(clean_line(line, limit=LIMIT), most=TITLE_LENGTH) or None if line else None


def _address(url: str | None) -> str | None:
    """Return the article's address where it is one: a page may claim to stand at anything."""
    try:
        return clean_address(url) if url else None
    except RefusedError:
        return None


def _insert_text(session: Session, article_id: int, document: Document, sha256: str) -> int:
    values = {
        "article_id": article_id,
        "number": 1,
        "text": document.text,
        "sha256": sha256,
        "passages": [[passage.start, passage.end, passage.kind] for passage in document.passages],
    }
    revision_id = insert_unless_there(session, Revision, Revision.sha256, **values)
    if revision_id is None:
        # Somebody else added it between the look and the insert.
        _refuse_duplicate(session, sha256)
    assert revision_id is not None
    return revision_id


def _insert_claims(session: Session, article_id: int, rows: list[dict[str, Any]]) -> Sequence[int]:
    of_article = [row | {"article_id": article_id} for row in rows]
    claim_ids = session.scalars(insert(Claim).returning(Claim.claim_id, sort_by_parameter_order=True), of_article).all()
    counted = Counter(f"n_{row['state']}" for row in rows)
    session.execute(update(Article).where(Article.article_id == article_id).values(dict(counted)))
    return claim_ids


def _insert_places(session: Session, revision_id: int, text: str, claims: Iterable[tuple[int, ProposedClaim]]) -> None:
    places = [
        place_row(text, span.start, span.end, claim_id=claim_id, revision_id=revision_id, position=position)
        for claim_id, proposal in claims
        for position, span in enumerate(proposal.appearances)
    ]
    session.execute(insert(Appearance), places)
