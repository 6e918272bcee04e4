"""The panel by which a file comes in: choose it, look at it, import it. Two pages have one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypedDict, cast

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from db.importing import FAILURES, Kind
from ui.components import incoming
from ui.importing import background
from ui.importing.background import Run
from ui.shared.reviewer import as_reviewer, ask_where_needed, reviewer
from ui.shared.session import database
from ui.shared.state import Key

#: Files on their way in, by the page they were put into.
IMPORTS: Final[Key[dict[str, Run]]] = Key("imports")
#: The keys of the components begin so.
INCOMING: Final = "incoming_component"

#: In megabytes.
MAX_UPLOAD = 500
NOUNS = {"claims": "claim", "articles": "article", "factchecks": "fact-check"}
#: Who looks at a file without having said their name; nothing is stored under it.
NOBODY = "somebody"


def choose(where: str, label: str, kind: Kind | None) -> None:
    """Draw the field for a file; a file put into it is looked at, and nothing of it stored."""
    key = f"import_file_{where}"
    st.file_uploader(
        label, key=key, max_upload_size=MAX_UPLOAD, on_change=_look, args=(where, key), kwargs={"kind": kind}
    )


def look_again(where: str, kind: Kind | None) -> None:
    """Look at the file in the field again, as what a person says it holds."""
    _look(where, f"import_file_{where}", kind=kind)


def run_of(where: str) -> Run | None:
    """Return the file that is being looked at or imported on a page, if there is one."""
    return _runs().get(where)


def show(where: str) -> None:
    """Draw how far the file is and what came of it, refreshed while it runs."""
    run = run_of(where)
    if run is None:
        return
    running = not run.is_over

    @st.fragment(run_every=0.6 if running else None)
    def progress() -> None:
        now = run_of(where)
        if now is None:
            return
        incoming(
            key=f"{INCOMING}_{where}",
            data=shown(now),
            on_wanted_change=lambda: as_reviewer(lambda name: _import(name, where)),
            on_stopped_change=lambda: setattr(now, "wanted", False),
        )
        # The whole page is drawn anew: it asks for the name, and it refreshes as long as something runs.
        if now is not run or (running and now.is_over):
            st.rerun()
        ask_where_needed()

    progress()


class IncomingData(TypedDict):
    """A file on its way in as the component gets it; a text that is empty is not shown."""

    kind: str | None
    imported: bool
    told: str
    running: bool
    share: float
    offer: str
    list: str
    problem: str
    counts: dict[str, int]
    findings: Sequence[Mapping[str, object]]
    rest: str


def shown(run: Run) -> IncomingData:
    """Return a file on its way in as plain values."""
    storable = run.how_many(*background.STORABLE)
    offered = run.dry_run and run.step == "done" and storable > 0
    told = run.counts.total() - run.counts["unchanged"]
    listed = run.shown if run.is_over else []
    if run.kind == "factchecks" and not run.dry_run:
        # What went in stands in the list below.
        listed = [
            finding for finding in listed if finding["outcome"] not in background.STORABLE or "message" in finding
        ]
    return {
        "kind": run.kind,
        "imported": not run.dry_run,
        "told": _told(run),
        "running": not run.is_over,
        "share": run.share,
        "offer": f"Import {_plural(storable, run.kind)}" if offered else "",
        "list": _list_address(run),
        "problem": run.message,
        "counts": dict(run.counts) if run.step != "failed" else {},
        "findings": listed,
        "rest": f"and {told - len(run.shown):,} more, all in the list" if listed and told > len(run.shown) else "",
    }


def _list_address(run: Run) -> str:
    listed = run.is_over and run.counts.total() > run.counts["unchanged"]
    return f"import/findings/{run.ticket}.csv" if listed else ""


def _told(run: Run) -> str:
    read = f"{run.counts.total():,} read" if run.counts else "reading"
    changed, failed = run.how_many(*background.STORABLE), run.how_many(*FAILURES)
    match run.step:
        case "waiting" | "running":
            return f"{'Looking at' if run.dry_run else 'Importing'} {run.name}: {read}"
        case "failed":
            return f"{run.name} was not imported."
        case "stopped":
            return f"Stopped. {'Nothing was changed.' if run.dry_run else f'{changed:,} went in before.'}"
    if not run.dry_run:
        return f"{run.name}: {_plural(changed, run.kind)} imported{f', {failed:,} stayed out' if failed else ''}."
    out = f", {failed:,} would stay out" if failed else ""
    if not changed:
        return f"{run.name}: there is nothing to import{out}."
    return f"{run.name}: {_plural(changed, run.kind)} would go in{out}. Nothing was changed yet."


def _plural(number: int, kind: Kind | None) -> str:
    noun = NOUNS.get(kind or "", "row")
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _runs() -> dict[str, Run]:
    return IMPORTS.get() or {}


def _look(where: str, key: str, *, kind: Kind | None) -> None:
    earlier = run_of(where)
    if earlier is not None:
        earlier.wanted = False
    runs = _runs()
    IMPORTS.put(runs)
    file = cast("UploadedFile | None", st.session_state.get(key))
    if file is None:
        runs.pop(where, None)
        return
    runs[where] = background.take_upload(file.name, file.getvalue(), kind)
    background.look(runs[where], database(), reviewer() or NOBODY)


def _import(name: str, where: str) -> None:
    looked = run_of(where)
    if looked is not None and looked.dry_run and looked.step == "done":
        _runs()[where] = background.import_looked_at(looked, database(), name)
