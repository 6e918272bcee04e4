"""What is read outside the desk, as streams of bytes: ClaimReviews, web annotations, and the report of an article."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy.orm import Session, sessionmaker

from db.desk import Desk
from db.export.annotations import annotations_of
from db.export.checks.finding import Finding
from db.export.claimreview.document import Review, claim_review, feed, script_safe
from db.export.claimreview.rules import findings_of
from db.export.formats.packed import EPOCH
from db.export.order import Tally
from db.export.report.article import Report, report_of
from db.export.report.html import html_of
from db.queries.dossiers import dossiers
from db.queries.filters import QueueView
from db.session import reading

Database = sessionmaker[Session]
Row = TypeVar("Row")


def claim_review_findings(
    session: Session, view: QueueView | None, desk: Desk, *, within: int | None = None
) -> Iterator[Finding]:
    """Yield what is wrong with the ClaimReviews of a view's claims, or of the first ``within``, claim by claim."""
    for dossier in islice(dossiers(session, view), within):
        yield from findings_of(dossier, desk)


def sound_reviews(session: Session, view: QueueView | None, desk: Desk) -> Iterator[tuple[int, Review]]:
    """Yield the ClaimReviews that break no rule, with the ids of their claims; those with an error stay behind."""
    for dossier in dossiers(session, view):
        review = claim_review(dossier, desk)
        if review is not None and not any(finding.severity == "error" for finding in findings_of(dossier, desk)):
            yield dossier.claim_id, review


def _counted(rows: Iterable[Row], tally: Tally | None) -> Iterator[Row]:
    for row in rows:
        if tally is not None:
            tally.rows += 1
        yield row


def stream_reviews(
    database: Database, view: QueueView | None, desk: Desk, tally: Tally | None = None
) -> Iterator[bytes]:
    """Yield the ClaimReviews as JSON lines, each of which may stand inside a ``<script>`` element.

    ``tally`` counts them, as it does in all of these.
    """
    with reading(database) as session:
        for _, review in _counted(sound_reviews(session, view, desk), tally):
            yield script_safe(review).encode() + b"\n"


def stream_review_feed(
    database: Database, view: QueueView | None, desk: Desk, tally: Tally | None = None
) -> Iterator[bytes]:
    """Yield the ClaimReviews as one DataFeed (schema.org/DataFeed)."""
    with reading(database) as session:
        reviews = _counted(sound_reviews(session, view, desk), tally)
        for piece in feed((review for _, review in reviews), desk):
            yield piece.encode()


def stream_review_files(
    database: Database, view: QueueView | None, desk: Desk, tally: Tally | None = None
) -> Iterator[bytes]:
    """Yield a ZIP of one JSON-LD file for each claim, and the feed of them all."""
    waiting = _Waiting()
    with zipfile.ZipFile(waiting, "w", zipfile.ZIP_DEFLATED) as packed, reading(database) as session:
        for claim_id, review in _counted(sound_reviews(session, view, desk), tally):
            packed.writestr(_entry(f"claim-{claim_id}.jsonld"), script_safe(review))
            yield waiting.taken()
        with packed.open(_entry("feed.jsonld"), "w") as file:
            for piece in feed((review for _, review in sound_reviews(session, view, desk)), desk):
                file.write(piece.encode())
                yield waiting.taken()
    yield waiting.taken()


class _Waiting(io.RawIOBase):
    """A file that is only written to: what was written waits to be taken, and is then forgotten."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        """It can be written to, and neither read nor sought in: a ZIP file is then written front to back."""
        return True

    def write(self, piece: Any) -> int:
        """Keep a piece until it is taken."""
        self._pieces.append(bytes(piece))
        return len(piece)

    def taken(self) -> bytes:
        """Return what was written since the last time."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def stream_annotations(
    database: Database, view: QueueView | None, desk: Desk, tally: Tally | None = None
) -> Iterator[bytes]:
    """Yield the claims as W3C Web Annotations, one a line."""
    with reading(database) as session:
        for dossier in dossiers(session, view):
            for annotation in _counted(annotations_of(dossier, desk), tally):
                yield json.dumps(annotation, ensure_ascii=False).encode() + b"\n"


def _html(report: Report, desk: Desk) -> bytes:
    return html_of(report, desk).encode()


def _docx(report: Report, desk: Desk) -> bytes:
    from db.export.report.docx import docx_of  # its library is large, and seldom needed

    return docx_of(report, desk)


#: What makes a report of each format, by the format's name.
REPORTS: dict[str, Callable[[Report, Desk], bytes]] = {"html": _html, "docx": _docx}


def report_file(database: Database, article_id: int, form: str, desk: Desk) -> bytes:
    """Return the report of an article as ``html`` or ``docx``; raises :class:`db.errors.NotFoundError`."""
    with reading(database) as session:
        report = report_of(session, article_id)
    return REPORTS[form](report, desk)
