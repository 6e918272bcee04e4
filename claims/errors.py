"""The project's own errors. Each message says what happened, where, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence


class WorkbenchError(Exception):
    """Anything that a person using the workbench can understand and act on."""


class UnreadableDocumentError(WorkbenchError):
    """A file, a text or a page out of which no article could be read."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        self.name = name
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{name}: {problem}. {remedy}")


class FetchError(WorkbenchError):
    """An address that could not be read, or must not be."""

    def __init__(self, address: str, problem: str, remedy: str) -> None:
        self.address = address
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{address}: {problem}. {remedy}")


class UnreadableLineError(WorkbenchError):
    """A line of standard input that is not what the verb reads."""

    def __init__(self, number: int, problem: str) -> None:
        self.number = number
        super().__init__(f"Standard input, line {number} {problem}. Give one JSON object a line.")


class UnknownEngineError(WorkbenchError):
    """No engine has this name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"No engine is called {name}. Use one of: {', '.join(known)}.")
