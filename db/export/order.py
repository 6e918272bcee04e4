"""What somebody wants to have in a file, and what has gone into it so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace

from db.errors import RefusedError
from db.queries.filters import QueueView
from db.stretches import Stretches


class Tally:
    """Counts the rows that went out, and keeps the numbers of the claims in the first of the tables."""

    def __init__(self) -> None:
        self.rows = 0
        self.claims = Stretches()
        #: Up to where the file shows the database: the newest event, and those before it that could not be seen yet.
        self.shown: tuple[int, list[int]] | None = None
        self._first: str | None = None

    def add(self, table: str, claim_ids: Sequence[int]) -> None:
        """Count rows of a table by the claims they belong to, which come in rising order."""
        self.rows += len(claim_ids)
        self._first = self._first or table
        if table == self._first:
            self.claims.add(claim_ids)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to go out: the claims of a view, all or only those signed off; of tables, which columns.

    ``history``: verdicts that no longer stand, and sources that were withdrawn, too. ``excel``: CSV begins with the
    byte-order mark that Excel needs. ``since``: the export since which changes are to be told.
    ``tally`` counts what has gone out.
    """

    view: QueueView = field(default_factory=QueueView)
    signed_off: bool = False
    columns: tuple[str, ...] = ()
    history: bool = False
    excel: bool = False
    since: int | None = None
    tally: Tally = field(default_factory=Tally, compare=False)

    @property
    def selected(self) -> QueueView:
        """Return the view of the claims that go out.

        Raises :class:`RefusedError` where claims in another state are asked for, and only those signed off.
        """
        if not self.signed_off:
            return self.view
        if self.view.state not in {None, "approved"}:
            raise RefusedError(
                f"No claim is {self.view.state} and signed off: those signed off are approved. Leave one of them out."
            )
        return replace(self.view, state="approved")

    @property
    def earlier(self) -> int:
        """Return the export since which changes are to be told; raises :class:`RefusedError` where none is named."""
        if self.since is None:
            raise RefusedError("Since which export? Give its number, as --since 12; the export page lists them.")
        return self.since

    @property
    def article(self) -> int:
        """Return the one article that is asked for, whole; raises :class:`RefusedError` where there is none."""
        if self.signed_off:
            raise RefusedError(
                "A report tells of all claims of an article. Leave out that only signed-off ones go out."
            )
        if self.view.article is None:
            raise RefusedError("A report is about one article. Choose it; in the terminal name it, as --article 12.")
        return self.view.article

    def choices(self) -> dict[str, object]:
        """Return what of the order is not as usual, by name, as it is remembered with the file."""
        usual, view = asdict(QueueView()), asdict(self.selected)
        kept = {name: value for name, value in view.items() if value != usual[name] and name != "sort"}
        told = {"view": kept, "signed_off": self.signed_off, "history": self.history, "columns": list(self.columns)}
        return {name: value for name, value in (told | {"since": self.since}).items() if value}
