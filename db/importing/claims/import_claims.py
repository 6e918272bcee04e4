"""claims.csv coming back: rows matched by claim and row hash, changes applied as ordinary commands under one batch."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session, sessionmaker

from claims.errors import WorkbenchError
from db import queries
from db.columns.claims import EDITABLE
from db.columns.row_hash import HASHED, row_hashes
from db.errors import RefusedError, StaleClaimError, UnreadableImportError
from db.importing.claims.cells import cell_of, is_untouched
from db.importing.claims.merging import Edited, Values, changed_cells, conflicts, differences, read_row, refuse_stranger
from db.importing.claims.read_only import ignored_cells, read_only_cells, unknown_columns
from db.importing.claims.taking import Taker
from db.importing.readers.table import Row
from db.importing.recognising import Recognised
from db.importing.results import Difference, Result
from db.importing.storing import part_of_import, pieces
from db.queries.flat_rows import current_claims
from db.queries.past_rows import past_row
from db.session import reading

#: What is asked of each claim.
ASKED = (*HASHED, "row_hash")
NEEDED = ("claim_id", "row_hash")
UNKNOWN = "claims.csv has no such column: nothing is taken from it. Give it the name it was exported with."
SEVERAL = "The claim stands further up in this file too; only that row was looked at. Keep one row of each claim."


def import_claims(
    database: sessionmaker[Session], file: Recognised, *, person: str, dry_run: bool = False
) -> Iterator[Result]:
    """Bring edited rows of ``claims.csv`` back in a person's name and yield what came of each row, in their order.

    A field changed here since the file was made is left as it is, or refused with both versions where the file
    changed it too. Rows are stored some hundred at a time under one batch; a file imported again changes nothing.
    """
    assert file.table is not None
    missing = [name for name in NEEDED if name not in file.table.columns]
    if missing:
        raise UnreadableImportError(
            file.name, f"it has no column {' or '.join(missing)}", "Export claims.csv again, and keep these columns."
        )
    for name in unknown_columns(file.table.columns):
        yield Result("header", "ignored", f"Column {name[:60]}", UNKNOWN)
    importing = _Import(database, person, dry_run)
    for piece in pieces(file.table.rows()):
        yield from importing.take(piece)


@dataclass
class _Import:
    database: sessionmaker[Session]
    person: str
    dry_run: bool
    batch_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    #: Which claims stood in the file so far: the bits of 1,024 numbers each, for a million must not fill the memory.
    seen: dict[int, int] = field(default_factory=dict)

    def take(self, rows: list[Row]) -> list[Result]:
        """Return what came of some rows."""
        found = [self._read(row) for row in rows]
        edited = [one for one in found if isinstance(one, Edited)]
        with reading(self.database) as session:
            current = _current(session, edited)
            here = read_only_cells(session, list(current))
        ignored = {
            one.row.place: ignored_cells(
                one.row, here[one.claim_id], is_as_it_was=one.row_hash == current[one.claim_id]["row_hash"]
            )
            for one in edited
            if one.claim_id in here and one.claim_id in current
        }
        to_change = [one for one in edited if one.claim_id in current and not _is_as_it_was(one, current[one.claim_id])]
        done = self._change(to_change) if to_change else {}
        return [
            one
            if isinstance(one, Result)
            else _with_ignored(
                self._told(one, current.get(one.claim_id), done.get(one.row.place)), ignored.get(one.row.place, ())
            )
            for one in found
        ]

    def _read(self, row: Row) -> Edited | Result:
        try:
            edited = read_row(row)
        except RefusedError as error:
            return Result(row.place, "unreadable", message=str(error), share=row.share)
        if self._is_new(edited.claim_id):
            return edited
        subject = f"Claim {edited.claim_id}"
        return Result(row.place, "refused", subject, SEVERAL, edited.claim_id, share=row.share)

    def _is_new(self, claim_id: int) -> bool:
        page, bit = claim_id >> 10, 1 << (claim_id & 1023)
        known = self.seen.get(page, 0)
        self.seen[page] = known | bit
        return not known & bit

    def _told(self, edited: Edited, current: Values | None, done: Result | None) -> Result:
        place, share, claim_id = edited.row.place, edited.row.share, edited.claim_id
        if current is None:
            message = f"There is no claim {claim_id} here. The row comes from another database."
            return Result(place, "refused", f"Claim {claim_id}", message, share=share)
        subject = f"Claim {claim_id}: {current['headline']}"
        if done is None:
            return Result(place, "unchanged", subject, key=claim_id, share=share)
        return replace(done, subject=subject, key=claim_id, share=share)

    def _change(self, rows: list[Edited]) -> dict[str, Result]:
        with part_of_import(self.database, self.person, self.batch_id, dry_run=self.dry_run) as part:
            session = part.session
            # Versions first: what changes between the two questions is then refused, never overwritten.
            versions = queries.versions(session, [one.claim_id for one in rows])
            current = _current(session, rows)
            taker = Taker(session, queries.scales(session), by=part.by, batch_id=self.batch_id)

            def change(*, alone: bool) -> dict[str, Result]:
                return {
                    one.row.place: _changed(taker, one, current[one.claim_id], versions[one.claim_id], alone=alone)
                    for one in rows
                }

            try:
                with session.begin_nested():
                    done = change(alone=False)
            except _NotTogether:
                # A savepoint for each row takes a third of the time: only where one of them cannot go in.
                done = change(alone=True)
            part.changed = any(found.outcome == "changed" for found in done.values())
        return done


def _with_ignored(found: Result, ignored: tuple[Difference, ...]) -> Result:
    """Name what a row changes that cannot be changed by an import; a row that is refused has its own reason."""
    if not ignored or found.failed:
        return found
    names = ", ".join(one.field for one in ignored)
    message = f"{names} cannot be changed here: what the file says there is not taken."
    outcome = "ignored" if found.outcome == "unchanged" else found.outcome
    return replace(found, outcome=outcome, message=message, ignored=ignored)


def _current(session: Session, rows: list[Edited]) -> dict[int, Values]:
    return {row["claim_id"]: row for row in current_claims(session, [one.claim_id for one in rows], ASKED)}


def _is_as_it_was(edited: Edited, current: Values) -> bool:
    """Say whether a row is as it was exported, cell for cell, and its claim too: nearly all of a file are."""
    cells = edited.row.cells
    if edited.row_hash != current["row_hash"] or edited.row.unclear:
        return False
    return all(name not in cells or cells[name] == cell_of(current[name]) for name in HASHED)


class _NotTogether(Exception):  # noqa: N818 - a signal, no error
    """One of several rows could not be taken: what it left half done has to be taken back alone."""


def _changed(taker: Taker, edited: Edited, current: Values, version: int, *, alone: bool) -> Result:
    """Change a claim as its row says, and return what came of it; ``alone``: whatever comes of the others."""
    place = edited.row.place
    both: tuple[Difference, ...] = ()
    changed: dict[str, str] = {}
    try:
        refuse_stranger(edited, current)
        base = _base(taker.session, edited, current)
        changed = changed_cells(edited, base)
        both = conflicts(changed, base, current)
        if both:
            return Result(place, "conflict", message=_names(both), differences=both)
        shown = differences(changed, current)
        new = {one.field: one.mine for one in shown if one.mine != one.theirs}
        if not new:
            return Result(place, "unchanged")
        _take(taker, current, new, version, alone=alone)
    except StaleClaimError as error:
        return Result(place, "conflict", message=str(error), differences=differences(changed, current))
    except WorkbenchError as error:
        return Result(place, "refused", message=str(error), differences=differences(changed, current))
    return Result(place, "changed", differences=tuple(one for one in shown if one.field in new))


def _take(taker: Taker, current: Values, new: dict[str, str], version: int, *, alone: bool) -> None:
    if alone:
        with taker.session.begin_nested():
            taker.take(current, new, version)
        return
    try:
        taker.take(current, new, version)
    except WorkbenchError as error:
        raise _NotTogether from error


def _names(both: tuple[Difference, ...]) -> str:
    fields = ", ".join(one.field for one in both)
    return f"Changed in the file and here since it was made: {fields}. Nothing of the row was stored; decide in review."


def _base(session: Session, edited: Edited, current: Values) -> Values:
    """Return the claim as it was when the file was made."""
    if edited.row_hash == current["row_hash"]:
        return current
    found = past_row(session, current, lambda values: _hash(values) == edited.row_hash)
    if found is not None:
        return found
    cells = edited.row.cells
    if all(name not in cells or is_untouched(name, cells[name], current[name]) for name in EDITABLE):
        return current
    raise RefusedError(
        f"Its row_hash {edited.row_hash[:24]!r} is not one that claim {edited.claim_id} ever had. The row comes from "
        "another database, or the cell was changed. Export the claim again and repeat the change there."
    )


def _hash(values: Values) -> str:
    return row_hashes([[values[name]] for name in HASHED])[0]
