"""The fact-check report of one article: what was checked, what was found, what should be changed, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy.orm import Session

from claims.types import Passage
from db import queries
from db.export.report.coverage import Coverage, coverage_of
from db.queries.dossiers import dossiers
from db.queries.filters import QueueView
from db.views.claims import ArticleRow
from db.views.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim of the report under the number it is marked with."""

    number: int
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that the same claims cover, by their numbers; ``ends`` are those that end with it.

    ``start`` is where it stands in the article's text (code points). ``missing``: nobody has looked at it.
    """

    start: int
    text: str
    numbers: tuple[int, ...]
    ends: tuple[int, ...]
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report tells, in reading order. ``revision`` counts the texts of the article from 1."""

    article: ArticleRow
    revision: int
    text: str
    passages: tuple[Passage, ...]
    claims: tuple[Numbered, ...]
    dismissed: tuple[Dossier, ...]
    coverage: Coverage

    @property
    def judged(self) -> tuple[Numbered, ...]:
        """The claims that have a verdict."""
        return tuple(claim for claim in self.claims if claim.dossier.judgement is not None)

    @property
    def corrections(self) -> tuple[Numbered, ...]:
        """The claims for which other words were suggested."""
        return tuple(c for c in self.judged if c.dossier.judgement is not None and c.dossier.judgement.correction)

    @property
    def checkers(self) -> tuple[str, ...]:
        """Who gave the verdicts that stand, in order of the alphabet."""
        return tuple(sorted({c.dossier.judgement.checker for c in self.judged if c.dossier.judgement is not None}))

    @property
    def approvers(self) -> tuple[str, ...]:
        """The editors who signed verdicts off, in order of the alphabet."""
        signed = (c.dossier.judgement.approved_by for c in self.judged if c.dossier.judgement is not None)
        return tuple(sorted({name for name in signed if name}))

    @property
    def days(self) -> tuple[datetime, datetime] | None:
        """When the first and the last of the verdicts that stand were given."""
        given = sorted(c.dossier.judgement.recorded_at for c in self.judged if c.dossier.judgement is not None)
        return (given[0], given[-1]) if given else None

    @property
    def changed_at(self) -> datetime:
        """When anything in the report last changed: the same data make the same report."""
        return max([self.article.added_at, *(c.dossier.updated_at for c in self.claims)])


def report_of(session: Session, article_id: int) -> Report:
    """Return the report of an article's newest text; raises :class:`db.errors.NotFoundError`."""
    shown = queries.reading(session, article_id)
    found = list(dossiers(session, QueueView(article=article_id)))
    # Neither one that was merged into another is marked in the text, nor one that was taken back.
    marked = {highlight.claim_id for highlight in shown.highlights}
    newest = max((place.revision for dossier in found for place in dossier.places), default=1)
    kept = sorted((d for d in found if d.state != "dismissed"), key=lambda d: (_start(d), d.claim_id))
    places = [(place.start, place.end) for d in kept for place in d.places if place.revision == newest]
    return Report(
        article=shown.article,
        revision=newest,
        text=shown.text,
        passages=shown.passages,
        claims=tuple(Numbered(number, dossier) for number, dossier in enumerate(kept, start=1)),
        dismissed=tuple(d for d in found if d.state == "dismissed" and d.claim_id in marked),
        coverage=coverage_of(shown.text, shown.passages, shown.gaps, places),
    )


def _start(dossier: Dossier) -> int:
    """Where a reader first comes upon the claim; its fullest wording, its first place, may stand further on."""
    return min((place.start for place in dossier.places), default=0)


def paragraphs(report: Report) -> Iterator[tuple[str, list[Piece]]]:
    """Yield each paragraph of the text, with the kind of passage it is ("" for the article's own prose).

    The words of the pieces of all paragraphs, with line feeds between them, are the text.
    """
    spans = [
        (place.start, place.end, claim.number)
        for claim in report.claims
        for place in claim.dossier.places
        if place.revision == report.revision
    ]
    start = 0
    for line in report.text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield _kind(report.passages, start, end), _pieces(report, start, end, spans)
        start = end + 1


def _kind(passages: Sequence[Passage], start: int, end: int) -> str:
    return next((p.kind for p in passages if p.start <= start and end <= p.end), "")


def _pieces(report: Report, start: int, end: int, spans: Sequence[tuple[int, int, int]]) -> list[Piece]:
    inside = [span for span in spans if span[0] < end and span[1] > start]
    gaps = [gap for gap in report.coverage.gaps if gap.start < end and gap.end > start]
    stretches = [*((s, e) for s, e, _ in inside), *((gap.start, gap.end) for gap in gaps)]
    cuts = sorted({start, end, *(min(max(at, start), end) for stretch in stretches for at in stretch)})
    return [
        Piece(
            here,
            report.text[here:there],
            tuple(sorted({number for s, e, number in inside if s <= here and there <= e})),
            tuple(sorted({number for _, e, number in inside if e == there})),
            any(gap.start <= here and there <= gap.end for gap in gaps),
        )
        for here, there in pairwise(cuts)
    ]
