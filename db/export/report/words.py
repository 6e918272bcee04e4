"""The sentences that every form of the report has in common."""

from __future__ import annotations

from datetime import datetime

from db.export.report.article import Report
from db.views.dossier import Judgement
from db.vocabulary import Stance

#: What a source does, before its name.
STANCES: dict[Stance, str] = {"supports": "Supports", "refutes": "Refutes", "context": "Context"}
#: The colour of a claim that nobody has judged.
UNJUDGED = "#6b7280"


def summary(report: Report) -> list[tuple[str, str]]:
    """Return what stands at the beginning of a report: how much was checked, by whom, when."""
    judged, claims = len(report.judged), len(report.claims)
    days = report.days
    lines = [
        ("Claims", f"{claims:,}"),
        ("With a verdict", f"{judged:,} of {claims:,}" if claims else "–"),
        *verdicts(report),
        ("Corrections suggested", f"{len(report.corrections):,}"),
        ("Passages dismissed", dismissed(report)),
        *coverage(report),
        ("Checked by", ", ".join(report.checkers) or "nobody yet"),
        ("Signed off by", ", ".join(report.approvers) or "nobody yet"),
    ]
    if days is not None:
        first, last = (moment.strftime("%Y-%m-%d") for moment in days)
        lines.append(("Checked on", first if first == last else f"{first} to {last}"))
    return lines


def dismissed(report: Report) -> str:
    """Say how many passages were set aside, and how many of them no person has seen."""
    by_machine = sum(not dossier.dismissed_by_person for dossier in report.dismissed)
    number = f"{len(report.dismissed):,}"
    return f"{number}, {by_machine:,} of them by the machine alone" if by_machine else number


def coverage(report: Report) -> list[tuple[str, str]]:
    """Return how much of the article's own text was looked at, and in what way."""
    found = report.coverage
    lines = [
        ("Text looked at", f"{found.percent} % of {_words(found.n_words)}"),
        ("– in a claim", _words(found.n_in_claims)),
        ("– dismissed or marked by a person", _words(found.n_set_aside)),
    ]
    return [*lines, ("– by nobody yet", _words(found.n_missing))] if found.n_missing else lines


def missing(report: Report) -> str:
    """Say which of the article's words nobody looked at, over the text in which they are grey."""
    found = report.coverage
    if not found.n_missing:
        return "Every word of the article was looked at: it stands in a claim, or a person dismissed or marked it."
    passages = "1 passage" if len(found.gaps) == 1 else f"{len(found.gaps):,} passages"
    return f"On grey: {_words(found.n_missing)} in {passages} that nobody has looked at yet."


def _words(number: int) -> str:
    return f"{number:,} word" + ("" if number == 1 else "s")


def signed(judgement: Judgement) -> str:
    """Say who gave a verdict and when, and who signed it off."""
    said = f"Checked by {judgement.checker}, {_when(judgement.recorded_at)}, by the scale “{judgement.scale}”"
    if judgement.approved_by is None or judgement.approved_at is None:
        return said
    return f"{said}; signed off by {judgement.approved_by}, {_when(judgement.approved_at)}"


def _when(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M UTC")


def verdicts(report: Report) -> list[tuple[str, str]]:
    """Return how often each verdict was given, the truest first."""
    counted: dict[tuple[float, str], int] = {}
    for claim in report.judged:
        judgement = claim.dossier.judgement
        assert judgement is not None
        place = (-judgement.value if judgement.value is not None else float("inf"), judgement.label)
        counted[place] = counted.get(place, 0) + 1
    return [(f"– {label}", f"{number:,}") for (_, label), number in sorted(counted.items())]


def confidential(number: int) -> str:
    """Say that sources stay behind."""
    return f"{number} confidential source" + ("" if number == 1 else "s")


def tone(report: Report) -> dict[int, str]:
    """Return the colour of each claim's verdict, by its number."""
    return {
        claim.number: claim.dossier.judgement.colour if claim.dossier.judgement is not None else UNJUDGED
        for claim in report.claims
    }
