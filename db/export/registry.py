"""Everything that can go out: what, in which format, under which name. Page, route and terminal all draw from here.

Another export needs a function that yields the bytes of an order from a database, and one line in ``EXPORTERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from db.desk import this_desk
from db.errors import RefusedError
from db.export import documents
from db.export.claimreview.document import MEDIA_TYPE as JSON_LD
from db.export.formats import csv_lines, json_lines, package, workbook
from db.export.order import Order
from db.export.tables.catalogue import TABLES, Table
from db.queries.exports import newest_event
from db.queries.filters import QueueView
from db.queries.outgoing import how_many_judged, how_many_places
from db.session import reading

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

Stream = Callable[[sessionmaker[Session], Order], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A file that can go out.

    ``stream`` yields its bytes in order; a piece may be empty. The file shows the database as it was when the first
    piece was asked for. ``tables`` are what it holds, where it holds tables.
    """

    what: str
    format: str
    file_name: str
    media_type: str
    stream: Stream
    tables: tuple[Table, ...] = ()

    def counted(self, session: Session, order: Order) -> dict[str, int]:
        """Return how many rows of what an order comes to; nothing for what has no rows.

        Of ClaimReviews these are the claims with a verdict: those that break a rule stay back when they are written.
        """
        if self.what in COUNTS:
            return {self.what: COUNTS[self.what](session, order.selected)}
        return {table.name: table.count(session, order) for table in self.tables}


#: How much there is of what is no table.
COUNTS: dict[str, Callable[[Session, QueueView], int]] = {
    "claimreview": how_many_judged,
    "annotations": how_many_places,
}


def _in_one_look(pieces: Callable[..., Iterator[bytes]], what: Any) -> Stream:
    def stream(database: sessionmaker[Session], order: Order) -> Iterator[bytes]:
        with reading(database) as session:
            order.tally.shown = newest_event(session)
            yield from pieces(session, what, order)

    return stream


def _of_table(table: Table) -> tuple[Exporter, ...]:
    name, alone = table.name, (table,)
    return (
        Exporter(name, "csv", f"{name}.csv", csv_lines.MEDIA_TYPE, _in_one_look(csv_lines.csv_lines, table), alone),
        Exporter(name, "xlsx", f"{name}.xlsx", workbook.MEDIA_TYPE, _in_one_look(workbook.workbook, alone), alone),
        Exporter(
            name, "jsonl", f"{name}.jsonl", json_lines.MEDIA_TYPE, _in_one_look(json_lines.json_lines, table), alone
        ),
        Exporter(name, "zip", f"{name}.zip", package.MEDIA_TYPE, _in_one_look(package.package, alone), alone),
    )


def _together(tables: Sequence[Table]) -> tuple[Exporter, ...]:
    every = tuple(tables)
    return (
        Exporter("tables", "xlsx", "tables.xlsx", workbook.MEDIA_TYPE, _in_one_look(workbook.workbook, every), every),
        Exporter("tables", "zip", "tables.zip", package.MEDIA_TYPE, _in_one_look(package.package, every), every),
    )


def _published(name: str) -> Stream:
    """Return a stream of :mod:`db.export.documents` by its name.

    Word and its templates are loaded when they are wanted: they would take more memory than an export does.
    """

    def stream(database: sessionmaker[Session], order: Order) -> Iterator[bytes]:

        yield from getattr(documents, name)(database, order.selected, this_desk(), order.tally)

    return stream


def _report(form: str) -> Stream:
    def stream(database: sessionmaker[Session], order: Order) -> Iterator[bytes]:
        from db.export.documents import report_file

        yield report_file(database, order.article, form, this_desk())

    return stream


EXPORTERS: tuple[Exporter, ...] = (
    *(exporter for table in TABLES.values() for exporter in _of_table(table)),
    *_together([table for table in TABLES.values() if table.name != "changes"]),
    Exporter("claimreview", "jsonl", "claimreview.jsonl", json_lines.MEDIA_TYPE, _published("stream_reviews")),
    Exporter("claimreview", "jsonld", "claimreview.jsonld", JSON_LD, _published("stream_review_feed")),
    Exporter("claimreview", "zip", "claimreview.zip", package.MEDIA_TYPE, _published("stream_review_files")),
    Exporter("annotations", "jsonl", "annotations.jsonl", json_lines.MEDIA_TYPE, _published("stream_annotations")),
    Exporter("report", "html", "report.html", "text/html; charset=utf-8", _report("html")),
    Exporter("report", "docx", "report.docx", DOCX, _report("docx")),
)
#: What can go out, in the order in which it is offered.
WHATS = tuple(dict.fromkeys(exporter.what for exporter in EXPORTERS))
FORMATS = tuple(dict.fromkeys(exporter.format for exporter in EXPORTERS))


def formats_of(what: str) -> tuple[str, ...]:
    """Return the formats in which something can go out; none for what cannot."""
    return tuple(exporter.format for exporter in EXPORTERS if exporter.what == what)


def exporter(what: str, form: str) -> Exporter:
    """Return what writes something in a format; raises :class:`RefusedError` naming what there is instead."""
    for found in EXPORTERS:
        if (found.what, found.format) == (what, form):
            return found
    if what not in WHATS:
        raise RefusedError(f"There is no export of {what!r}. Choose one of: {', '.join(WHATS)}.")
    raise RefusedError(f"There is no export of {what} as {form!r}. Choose one of: {', '.join(formats_of(what))}.")
