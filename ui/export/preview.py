"""What the export page shows: how much goes out, what stays back and why, the first rows as they stand in the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from typing import TypedDict, cast

from db.export import Exporter, Order, Tally, exporter
from db.export.checks.held import held_back
from db.export.checks.run import findings
from db.export.delivery import refuse
from db.queries.outgoing import how_many_outgoing
from db.session import Database, Session
from db.views.exports import Held
from ui.export.downloads import address_of
from ui.shared.plain_values import Values, values

#: So many rows are shown before the download, and so much of a file that has none.
SHOWN = 8
SHOWN_TEXT = 4_000
#: So many findings are listed.
FOUND = 100
#: Rules that look at claim after claim look at so many: somebody waits for the page.
LOOKED_INTO = 10_000

#: What can go out, in words.
WHATS = {
    "claims": "Claims – one row a claim",
    "verdicts": "Verdicts – one row a verdict",
    "claim_sources": "Sources – one row a claim and source",
    "audit": "Audit – every change",
    "changes": "Changes since an export",
    "tables": "All tables in one file",
    "claimreview": "ClaimReview – for search engines and fact-check archives",
    "annotations": "Web annotations – for readers such as Hypothesis",
    "report": "Report on one article",
}
FORMATS = {
    "csv": "CSV",
    "xlsx": "Excel (XLSX)",
    "jsonl": "JSON lines",
    "jsonld": "JSON-LD, one feed",
    "zip": "ZIP",
    "html": "HTML, to print",
    "docx": "Word (DOCX)",
}
ROWS = {
    "claims": ("claim", "claims"),
    "verdicts": ("verdict", "verdicts"),
    "claim_sources": ("source of a claim", "sources of claims"),
    "audit": ("change", "changes"),
    "changes": ("change", "changes"),
    "claimreview": ("ClaimReview", "ClaimReviews"),
    "annotations": ("annotation", "annotations"),
}
#: What has a history beside what stands now.
WITH_HISTORY = {"verdicts", "claim_sources", "tables"}
#: Why claims stay back: one of them, several of them, and where the queue lists them all.
REASONS = {
    "open": ("is open", "are open", "open"),
    "checked": ("waits for its sign-off", "wait for their sign-off", "checked"),
    "returned": ("was returned", "were returned", "open"),
    "recheck": ("has to be checked again", "have to be checked again", "open"),
    "dismissed": ("is dismissed", "are dismissed", "dismissed"),
    "no verdict": ("has no verdict", "have no verdict", "open"),
    "no source": ("has no source", "have no source", "all"),
    "other claims": ("is left out by the choice of claims", "are left out by the choice of claims", "all"),
}


def plural(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


class HeldClaim(TypedDict):
    """A claim that stays back."""

    claim_id: int
    headline: str


class HeldBack(TypedDict):
    """Claims that stay back for one reason: the first of them, how many more, and where the queue lists all."""

    said: str
    claims: list[HeldClaim]
    more: int
    all: str | None


class Preview(TypedDict):
    """The beginning of a file: rows of a table, or text; ``rest`` says how many more rows there are."""

    columns: list[str]
    rows: list[list[str]]
    rest: str
    text: str


class OutgoingData(Preview):
    """What the component gets of an export."""

    counted: str
    file: str
    address: str
    total: int
    held: list[HeldBack]
    looked: str
    findings: list[Values]
    found: str


def shown(session: Session, database: Database, found: Exporter, order: Order) -> OutgoingData:
    """Return what the page shows of an export, as plain values."""
    refuse(session, found, order)
    listed = findings(session, order.selected, found.what, most=FOUND, within=LOOKED_INTO)
    counted = found.counted(session, order)
    number = how_many_outgoing(session, order.selected)
    kept = {finding.claim_id for finding in listed if finding.severity == "error"}
    return {
        "counted": told(found, counted, kept=len(kept), sure=len(listed) < FOUND and number <= LOOKED_INTO),
        "file": found.file_name,
        "address": address_of(found.what, found.format, order),
        "total": sum(counted.values()),
        "held": [_held(held) for held in held_back(session, found.what, order)],
        "looked": looked(number),
        "findings": [values(finding) | {"link": finding.link} for finding in listed],
        "found": f"the first {FOUND} findings" if len(listed) >= FOUND else plural(len(listed), "finding", "findings"),
        **_preview(database, found, order, counted),
    }


def looked(number: int) -> str:
    """Say how far the rules were followed that look at claim after claim; nothing where they saw all."""
    if number <= LOOKED_INTO:
        return ""
    return (
        f"Of {number:,} claims, the sources of the first {LOOKED_INTO:,} were looked into. Choose fewer claims, "
        "or let the terminal look into all: python -m db export --check."
    )


def told(found: Exporter, counted: Mapping[str, int], *, kept: int = 0, sure: bool = True) -> str:
    """Return in a sentence what a file holds; ``kept`` of it stay back by a rule, or more, where that is not sure."""
    if found.what == "claimreview":
        number = plural(counted["claimreview"] - kept, *ROWS["claimreview"])
        return f"{found.file_name} holds {number}." if sure else f"{found.file_name} holds at most {number}."
    if not counted:
        return f"{found.file_name} tells of one article and all its claims."
    parts = [plural(number, *ROWS[name]) for name, number in counted.items()]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{found.file_name} holds {listed}."


def _held(held: Held) -> HeldBack:
    if held.reason == "confidential":
        said = f"{plural(held.number, 'use', 'uses')} of a confidential source: counted, never told."
        return {"said": said, "claims": [], "more": 0, "all": None}
    one, many, tab = REASONS[held.reason]
    return {
        "said": f"{plural(held.number, 'claim', 'claims')} {one if held.number == 1 else many}.",
        "claims": [{"claim_id": claim_id, "headline": headline} for claim_id, headline in held.claims],
        "more": held.number - len(held.claims) if held.claims else 0,
        "all": f"review?scope=all&tab={tab}",
    }


def _preview(database: Database, found: Exporter, order: Order, counted: Mapping[str, int]) -> Preview:
    nothing: Preview = {"columns": [], "rows": [], "rest": "", "text": ""}
    if found.format in {"csv", "xlsx", "zip"} and found.tables:
        table = found.tables[0]
        header, *rows = first_rows(exporter(table.name, "csv").stream(database, _fresh(order)))
        rest = counted[table.name] - len(rows)
        more = f"and {plural(rest, 'more row', 'more rows')}" if rest > 0 else ""
        return {"columns": header, "rows": rows, "rest": more, "text": ""}
    if found.media_type.split(";")[0] in {"text/plain", "application/jsonl", "application/json", "application/ld+json"}:
        return {**nothing, "text": first_text(found.stream(database, _fresh(order)))}
    return nothing


def _fresh(order: Order) -> Order:
    """Return the same order with a count of its own: what is only shown has not gone out."""
    return replace(order, excel=False, tally=Tally())


def _closing(pieces: Iterator[bytes]) -> closing[Generator[bytes, None, None]]:
    # Exporters are generators: once closed, they let go of the database.
    return closing(cast("Generator[bytes, None, None]", pieces))


def first_rows(pieces: Iterator[bytes], number: int = SHOWN) -> list[list[str]]:
    """Return the header and the first rows of a CSV file, read from its own beginning."""
    begun = ""
    with _closing(pieces):
        for piece in pieces:
            begun += piece.decode("utf-8")
            # The first piece is the header, the second more rows than are shown.
            if begun.count("\n") > number:
                break
    return list(csv.reader(io.StringIO(begun, newline="")))[: number + 1]


def first_text(pieces: Iterator[bytes]) -> str:
    """Return the beginning of a file of text."""
    begun = b""
    with _closing(pieces):
        for piece in pieces:
            begun += piece
            if len(begun) > SHOWN_TEXT:
                break
    text = begun[:SHOWN_TEXT].decode("utf-8", errors="ignore")
    return f"{text}…" if len(begun) > SHOWN_TEXT else text
