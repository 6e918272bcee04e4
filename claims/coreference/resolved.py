"""What the mentions of a text stand for: the form in which every language gives its findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claims.types import Resolution, Span


def nobody(_source: Span | None) -> str | None:
    """Name no source: for texts whose mentions nobody resolves."""
    return None


@dataclass(frozen=True, slots=True)
class Coreference:
    """The mentions that a reader away from the text could not place, and the name of any source of speech.

    ``resolutions`` stand in reading order. ``name`` returns the fullest name that the text gives to a source, None
    where it names nobody.
    """

    resolutions: tuple[Resolution, ...] = ()
    name: Callable[[Span | None], str | None] = nobody
