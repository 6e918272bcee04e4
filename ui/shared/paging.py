"""Turning the pages of a long list: each page is asked for by the key that the one before it gave."""

from __future__ import annotations

from dataclasses import dataclass

from ui.shared.state import Key


@dataclass(frozen=True, slots=True)
class Paging:
    """The pages of a list that a session has passed on the way to the one shown, and the key of the next."""

    passed: Key[list[str]]
    following: Key[str | None]

    @property
    def here(self) -> str | None:
        """The key of the page to show; None for the first."""
        passed = self.passed.get()
        return passed[-1] if passed else None

    def turn(self, direction: object) -> None:
        """Go to the next page ("older"), or back to the one before."""
        passed, following = self.passed.get() or [], self.following.get()
        if direction != "older":
            self.passed.put(passed[:-1])
        elif following is not None:
            self.passed.put([*passed, following])

    def begin_again(self) -> None:
        """Go to the first page."""
        self.passed.put([])
