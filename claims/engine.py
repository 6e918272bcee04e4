"""Who proposes claims: the contract of an engine, and the engines that can be asked by name.

Another engine needs a class that keeps the contract and one line in :data:`ENGINES`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from claims.errors import UnknownEngineError
from claims.types import Document, ProposedClaim


class Engine(Protocol):
    """What proposes claims of a document.

    ``name`` and ``version`` stand in every proposal, so that it can be told later who made it; the version changes
    whenever the engine may propose something else. ``languages`` are two-letter codes, None for any.
    """

    @property
    def name(self) -> str: ...  # noqa: D102 - said above
    @property
    def version(self) -> str: ...  # noqa: D102
    @property
    def languages(self) -> frozenset[str] | None: ...  # noqa: D102

    def propose(self, document: Document) -> list[ProposedClaim]:
        """Return the claims of a document in reading order, those looked at and dismissed included.

        ``document.text[claim.start:claim.end] == claim.quote`` for every claim. Raises
        :class:`claims.errors.WorkbenchError` where the engine cannot be used.
        """


def _rules() -> Engine:
    from claims.pipeline import RulesEngine

    return RulesEngine()


#: The engine that is asked where none is named.
BUILT_IN = "spacy-rules"
#: Name → what makes the engine; nothing is loaded before it is asked.
ENGINES: dict[str, Callable[[], Engine]] = {BUILT_IN: _rules}


def choose_engine(name: str = BUILT_IN) -> Engine:
    """Return an engine by its name; raises :class:`UnknownEngineError` naming those there are."""
    if name not in ENGINES:
        raise UnknownEngineError(name, list(ENGINES))
    return ENGINES[name]()


def split(document: Document, *, by: str = BUILT_IN) -> list[ProposedClaim]:
    """Return the claims that an engine proposes of a document, in reading order, dismissed ones included."""
    return choose_engine(by).propose(document)
