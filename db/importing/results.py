"""What came of each row, file or object of an import; the same in the terminal and in the browser."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

#: ``added``, ``changed`` and ``unchanged`` are well; ``duplicate`` is here already; ``conflict`` was changed on both
#: sides; ``refused`` could be read, and the rules of the desk do not allow it; ``unreadable`` could not be read.
#: ``ignored`` changes only what an import takes nothing from.
Outcome = Literal["added", "changed", "unchanged", "ignored", "duplicate", "conflict", "refused", "unreadable"]

#: What a person has to look at before all of a file is in.
FAILURES: tuple[Outcome, ...] = ("conflict", "refused", "unreadable")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a file and the database differ: as the file has it, and as it stands."""

    field: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one row, file or object.

    ``place`` is where it stands in the file, ``subject`` what it is about; ``key`` the id of what was added, changed or
    found. ``differences`` are all fields that would change, of a conflict those that both sides changed; ``ignored``
    those that differ and stay as they are here. ``share`` is how much of the file is done with it, 0 to 1.
    """

    place: str
    outcome: Outcome
    subject: str = ""
    message: str = ""
    key: int | None = None
    differences: tuple[Difference, ...] = ()
    ignored: tuple[Difference, ...] = ()
    share: float = 0.0

    @property
    def failed(self) -> bool:
        """Say whether a person has to look at it."""
        return self.outcome in FAILURES

    def told(self) -> dict[str, Any]:
        """Return it as plain values, what is empty left out."""
        values = {name: value for name, value in asdict(self).items() if value and name != "share"}
        return values if "outcome" in values else values | {"outcome": self.outcome}
