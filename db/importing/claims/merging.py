"""What a row of claims.csv changes, and what meanwhile changed here: one row, three versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from db.columns.claims import EDITABLE, IDENTIFYING, taken_by
from db.errors import RefusedError
from db.importing.claims.cells import damage, is_untouched, stored_value, value_of
from db.importing.readers.table import Row
from db.importing.results import Difference

Values = dict[str, Any]

#: Fields that change together: what two people did to one of them cannot be put together out of both.
TOGETHER = (taken_by("move"), taken_by("judge"))


@dataclass(frozen=True, slots=True)
class Edited:
    """A row with the number of the claim it is of, and the hash of the claim as it was when the file was made."""

    row: Row
    claim_id: int
    row_hash: str


class StrangerError(RefusedError):
    """A row of another database, or one in which what tells a claim from others was changed."""


def read_row(row: Row) -> Edited:
    """Return a row with its key; raises :class:`RefusedError` for one that cannot be read or has none."""
    if row.problem is not None:
        raise RefusedError(f"{row.problem[0].upper()}{row.problem[1:]}.")
    number = row.cells.get("claim_id", "")
    claim_id = whole(number)
    row_hash = row.cells.get("row_hash", "").strip()
    if claim_id is None:
        raise RefusedError(
            f"Its claim_id {number[:40]!r} is no number of a claim. New claims are made in their article."
        )
    if not row_hash:
        raise RefusedError("Its row_hash is empty, so nobody can tell what changed since. Export the claim again.")
    return Edited(row, claim_id, row_hash)


def whole(cell: str) -> int | None:
    """Return a whole number, also as programs write it that take all numbers for fractions: 12.0; None for others."""
    text = cell.strip().removesuffix(".0")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None  # noqa: PLR2004 - a key has no more


def refuse_stranger(edited: Edited, current: Values) -> None:
    """Raise :class:`StrangerError` unless a row is of the claim whose number it bears."""
    for name in IDENTIFYING[1:]:
        cell = edited.row.cells.get(name)
        if cell is None:
            continue
        same = is_untouched(name, cell, current[name]) if name == "quote" else whole(cell) == current[name]
        if not same and not (name == "quote" and damage(name, cell, current[name])):
            raise StrangerError(
                f"It is not of this database's claim {edited.claim_id}: its {name} is {cell[:60]!r}, "
                f"here {str(current[name])[:60]!r}. It comes from another database, or the cell was changed."
            )


def changed_cells(edited: Edited, base: Values) -> dict[str, str]:
    """Return the cells that a person changed since the file was made, as they would be stored.

    Raises :class:`RefusedError` for a cell that a program damaged, or that does not show what was typed.
    """
    changed = {}
    for column in EDITABLE:
        cell = edited.row.cells.get(column)
        if cell is None or is_untouched(column, cell, base[column]):
            continue
        problem = edited.row.unclear.get(column) or damage(column, cell, base[column])
        if problem is not None:
            raise RefusedError(f"Its {column} {problem}.")
        try:
            changed[column] = value_of(column, cell)
        except RefusedError as error:
            raise RefusedError(f"Its {column}: {error}") from error
    return changed


def conflicts(changed: dict[str, str], base: Values, current: Values) -> tuple[Difference, ...]:
    """Return the fields that both sides changed, each another way."""
    theirs = {name for name in EDITABLE if stored_value(name, base[name]) != stored_value(name, current[name])}
    found = [
        name
        for group in _groups(changed)
        if theirs.intersection(group) and any(_differs(name, changed, current) for name in group)
        for name in group
        if name in changed or name in theirs
    ]
    return tuple(difference(name, changed.get(name), base, current) for name in found)


def differences(changed: dict[str, str], current: Values) -> tuple[Difference, ...]:
    """Return what a row would change, field by field."""
    return tuple(Difference(name, mine, stored_value(name, current[name])) for name, mine in changed.items())


def difference(name: str, mine: str | None, base: Values, current: Values) -> Difference:
    """Return one field as both sides have it now."""
    return Difference(name, stored_value(name, base[name]) if mine is None else mine, stored_value(name, current[name]))


def _differs(name: str, changed: dict[str, str], current: Values) -> bool:
    return name in changed and not is_untouched(name, changed[name], current[name])


def _groups(changed: Iterable[str]) -> list[tuple[str, ...]]:
    touched = set(changed)
    together = [group for group in TOGETHER if touched.intersection(group)]
    return [*together, *((name,) for name in changed if not any(name in group for group in TOGETHER))]
