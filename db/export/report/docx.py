"""The report as a Word document: the article as it stands, and each claim a comment on its words."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor

from db.desk import Desk
from db.export.formats.packed import steady_zip
from db.export.report.article import Numbered, Report, paragraphs
from db.export.report.words import STANCES, UNJUDGED, confidential, missing, signed, summary, tone

#: What XML cannot hold.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
GREY = RGBColor(0x56, 0x5F, 0x6B)
#: What nobody looked at stands on it.
UNSEEN = "E7EAEE"


def docx_of(report: Report, desk: Desk) -> bytes:
    """Return the report as the bytes of a ``.docx`` file; the same report gives the same bytes."""
    paper = Document()
    _set_properties(paper, report, desk)
    paper.add_heading(_xml(report.article.title), level=1)
    head = (report.article.author, report.article.publisher, report.article.published_at, report.article.url)
    _grey(paper.add_paragraph(), " · ".join(str(part) for part in head if part))
    _write_summary(paper, report)
    _write_corrections(paper, report)
    paper.add_heading("The article and its claims", level=2)
    _grey(paper.add_paragraph(), missing(report))
    _comment(paper, report, _write_text(paper, report))
    _write_claims(paper, report)
    made = io.BytesIO()
    paper.save(made)
    return steady_zip(made.getvalue())


def _set_properties(paper: Any, report: Report, desk: Desk) -> None:
    """The moments are those of the data, or every file would differ."""
    about = paper.core_properties
    about.title, about.author = _xml(f"Fact-check report: {report.article.title}")[:255], _xml(desk.name or "")[:255]
    about.comments, about.last_modified_by = "", ""
    about.created = about.modified = report.changed_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _write_summary(paper: Any, report: Report) -> None:
    paper.add_heading("Summary", level=2)
    _table(paper, [], summary(report), widths=(Cm(6), Cm(9.9)))


def _write_corrections(paper: Any, report: Report) -> None:
    if not report.corrections:
        return
    paper.add_heading("Corrections", level=2)
    rows = [
        (str(claim.number), claim.dossier.places[0].quote, claim.dossier.judgement.correction)
        for claim in report.corrections
        if claim.dossier.judgement is not None
    ]
    _table(paper, ["Claim", "The article says", "It should say"], rows, widths=(Cm(1.9), Cm(7), Cm(7)))


def _table(paper: Any, header: list[str], rows: Sequence[tuple[str, ...]], *, widths: tuple[Any, ...]) -> None:
    table = paper.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in [*([header] if header else []), *rows]:
        for cell, words, width in zip(table.add_row().cells, row, widths, strict=True):
            cell.text, cell.width = _xml(words), width


def _write_text(paper: Any, report: Report) -> list[tuple[int, Any]]:
    """Write the article; return its runs with where each stands in the text (code points)."""
    runs: list[tuple[int, Any]] = []
    for kind, pieces in paragraphs(report):
        paragraph = paper.add_paragraph()
        for piece in pieces:
            run = paragraph.add_run(_xml(piece.text))
            run.font.color.rgb = GREY if kind else None
            run.font.italic = bool(kind) or None
            if piece.numbers:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            elif piece.missing:
                _shade(run)
            runs.append((piece.start, run))
            if piece.ends:
                paragraph.add_run(",".join(map(str, piece.ends))).font.superscript = True
    return runs


def _shade(run: Any) -> None:
    """Put a run on light grey: the greys among Word's highlights are too dark to read on."""
    shading = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", UNSEEN)):
        shading.set(qn(name), value)
    run._r.get_or_add_rPr().append(shading)  # noqa: SLF001 - it has no setter


def _comment(paper: Any, report: Report, runs: list[tuple[int, Any]]) -> None:
    """Put each claim on its words as a comment: on its first place, where it is told in full."""
    for claim in report.claims:
        place = claim.dossier.places[0]
        own = [run for start, run in runs if place.revision == report.revision and place.start <= start < place.end]
        if own:
            _add_comment(paper, claim, own)


def _add_comment(paper: Any, claim: Numbered, runs: list[Any]) -> None:
    judgement = claim.dossier.judgement
    author = judgement.checker if judgement is not None else "Claim Workbench"
    initials = "".join(word[0] for word in author.split())[:3]
    comment = paper.add_comment(runs, text="", author=_xml(author), initials=_xml(initials))
    first, *rest = _told(claim)
    comment.paragraphs[0].add_run(_xml(first)).bold = True
    for line in rest:
        comment.add_paragraph(_xml(line))
    _date(comment, judgement.recorded_at if judgement is not None else claim.dossier.updated_at)


def _date(comment: Any, moment: datetime) -> None:
    comment._comment_elm.set(qn("w:date"), moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))  # noqa: SLF001 - it has no setter


def _told(claim: Numbered) -> list[str]:
    """Return what a claim's comment says, line by line; the first is its number and verdict."""
    dossier, judgement = claim.dossier, claim.dossier.judgement
    lines = [f"{claim.number}. {judgement.label if judgement is not None else 'No verdict yet'}", dossier.claim_text]
    if judgement is not None:
        lines += [judgement.rationale]
        lines += [f"Should say: {judgement.correction}"] if judgement.correction else []
    lines += [
        f"{STANCES[source.stance]}: "
        + ", ".join(part for part in (source.title, source.publisher, source.locator, source.url) if part)
        for source in dossier.sources
    ]
    lines += [confidential(dossier.n_confidential)] if dossier.n_confidential else []
    return [line for line in lines if line]


def _write_claims(paper: Any, report: Report) -> None:
    paper.add_heading("Claims", level=2)
    tones = tone(report)
    for claim in report.claims:
        paper.add_heading(_xml(f"{claim.number}. {claim.dossier.headline}"), level=3)
        verdict, *rest = _told(claim)
        run = paper.add_paragraph().add_run(_xml(verdict.split(". ", 1)[1]))
        run.bold = True
        run.font.color.rgb = RGBColor.from_string(tones.get(claim.number, UNJUDGED).lstrip("#"))
        for line in rest:
            paper.add_paragraph(_xml(line))
        if claim.dossier.judgement is not None:
            _grey(paper.add_paragraph(), signed(claim.dossier.judgement))


def _grey(paragraph: Any, words: str) -> None:
    paragraph.add_run(_xml(words)).font.color.rgb = GREY


def _xml(words: str) -> str:
    return NO_XML.sub("", words)
