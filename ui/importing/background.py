"""Files on their way in: looked at first, then imported, in the background; the page shows how far it is."""

from __future__ import annotations

import csv
import logging
import secrets
import tempfile
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from weakref import WeakValueDictionary

from claims.errors import WorkbenchError
from db.columns.cells import guard
from db.importing import FAILURES, Difference, Kind, Result, import_file, recognise
from db.session import Database
from ui.importing.uploads import folder_for_upload
from ui.shared.error_messages import SORRY

if TYPE_CHECKING:
    from _csv import Writer

log = logging.getLogger(__name__)

Step = Literal["waiting", "running", "done", "failed", "stopped"]
#: So many findings are shown; the list to download has all of them.
SHOWN = 200
#: And so many characters of a cell.
SHOWN_TEXT = 2_000
#: What a look at a file finds that an import would store.
STORABLE = ("added", "changed")
LIST_COLUMNS = ("place", "outcome", "subject", "field", "in the file", "here", "message")

_workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="import")


#: The files that some page shows, by their tickets.
_runs: WeakValueDictionary[str, Run] = WeakValueDictionary()


@dataclass
class Run:
    """A file being looked at (``dry_run``) or imported. The worker writes ``step`` last."""

    name: str
    kind: Kind | None
    folder: tempfile.TemporaryDirectory[str] = field(repr=False)
    dry_run: bool = True
    step: Step = "waiting"
    message: str = ""
    share: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    shown: list[Mapping[str, object]] = field(default_factory=list)
    wanted: bool = True
    #: Whoever knows it may have the list.
    ticket: str = field(default_factory=secrets.token_urlsafe)

    def __post_init__(self) -> None:
        """Have the list found by the ticket for as long as a page shows the file."""
        _runs[self.ticket] = self

    @property
    def is_over(self) -> bool:
        """Say whether the worker is done with it."""
        return self.step in {"done", "failed", "stopped"}

    @property
    def path(self) -> Path:
        """Where the upload lies."""
        return Path(self.folder.name) / "upload"

    @property
    def list_path(self) -> Path:
        """Where the list of findings lies."""
        return Path(self.folder.name) / "findings.csv"

    def how_many(self, *outcomes: str) -> int:
        """Return how many rows came to one of these."""
        return sum(self.counts[outcome] for outcome in outcomes)


def run_with(ticket: str) -> Run | None:
    """Return the file with a ticket, if its list can be had."""
    run = _runs.get(ticket)
    return run if run is not None and run.is_over and run.list_path.exists() else None


def take_upload(name: str, data: bytes, kind: Kind | None) -> Run:
    """Keep an uploaded file for as long as somebody may import it."""
    run = Run(name, kind, folder_for_upload())
    run.path.write_bytes(data)
    return run


def look(run: Run, database: Database, person: str) -> None:
    """Begin to look at what an import would do."""
    _workers.submit(_work, run, database, person)


def import_looked_at(looked: Run, database: Database, person: str) -> Run:
    """Begin to import a file that was looked at, and return the import."""
    run = Run(looked.name, looked.kind, looked.folder, dry_run=False)
    _workers.submit(_work, run, database, person)
    return run


def _work(run: Run, database: Database, person: str) -> None:
    try:
        run.step = "running"
        found = recognise(run.path, name=run.name, kind=run.kind)
        run.kind = found.kind
        with run.list_path.open("w", encoding="utf-8-sig", newline="") as file:
            listed = csv.writer(file)
            listed.writerow(LIST_COLUMNS)
            for finding in import_file(database, found, person=person, dry_run=run.dry_run):
                _note(run, finding, listed)
                if not run.wanted:
                    run.step = "stopped"
                    return
        run.step = "done"
    except WorkbenchError as error:
        run.message = str(error)
        run.step = "failed"
    except Exception:
        log.exception("A file could not be imported")
        run.message = SORRY
        run.step = "failed"


def _note(run: Run, finding: Result, listed: Writer) -> None:
    run.counts[finding.outcome] += 1
    run.share = max(run.share, finding.share)
    if finding.outcome == "unchanged":
        return
    about = (finding.place, finding.outcome, finding.subject)
    for one in (*finding.differences, *finding.ignored) or (None,):
        sides = (one.field, one.mine, one.theirs) if one else ("", "", "")
        listed.writerow([guard(cell) for cell in (*about, *sides, finding.message)])
    # What a person has to look at comes first; for it, room is kept.
    if len(run.shown) < SHOWN or (finding.failed and _make_room(run)):
        run.shown.append(_fitting(finding).told())


def _fitting(finding: Result) -> Result:
    """Return a finding whose texts a page can hold: a cell may have millions of characters. The list has them whole."""
    return replace(
        finding,
        differences=tuple(map(_cut, finding.differences)),
        ignored=tuple(map(_cut, finding.ignored)),
    )


def _cut(one: Difference) -> Difference:
    sides = (text if len(text) <= SHOWN_TEXT else f"{text[:SHOWN_TEXT]}…" for text in (one.mine, one.theirs))
    return Difference(one.field, *sides)


def _make_room(run: Run) -> bool:
    place = next((number for number, one in enumerate(run.shown) if one["outcome"] not in FAILURES), None)
    if place is not None:
        del run.shown[place]
    return place is not None
