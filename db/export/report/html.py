"""The report as one HTML file that needs nothing else, reads in both themes and prints well."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from db.desk import Desk
from db.export.report.article import Report, paragraphs
from db.export.report.words import STANCES, confidential, missing, signed, summary, tone

TEMPLATE = "report.html.jinja"


@cache
def _template() -> Template:
    # Everything in a report comes from outside: every value is escaped, none is trusted.
    folder = FileSystemLoader(Path(__file__).parent)
    return Environment(loader=folder, autoescape=True, undefined=StrictUndefined).get_template(TEMPLATE)


def html_of(report: Report, desk: Desk) -> str:
    """Return the report as an HTML page."""
    return _template().render(
        report=report,
        desk=desk,
        paragraphs=list(paragraphs(report)),
        by_number={claim.number: claim for claim in report.claims},
        tones=tone(report),
        summary=summary(report),
        missing=missing(report),
        signed=signed,
        stances=STANCES,
        confidential=confidential,
    )
