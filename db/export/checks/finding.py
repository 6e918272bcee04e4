"""What a check of an export found, so that a person can go there and mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: An error keeps a claim out of what it breaks; a warning goes out with it.
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that one claim breaks; ``message`` says what is wrong and what to do."""

    claim_id: int
    headline: str
    rule: str
    severity: Severity
    message: str

    @property
    def link(self) -> str:
        """The page on which the claim can be mended, relative to the application."""
        return f"review?claim={self.claim_id}"
