"""A rule as a row: what it is called, what finds it, what it takes and what it leaves.

The tables of a language hold its rules in the order in which they are tried; a claim keeps the names of those that
made it, so that a wrong one leads to its row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Finder = TypeVar("Finder")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Finder]):
    """A rule of extraction, attribution or resolution.

    ``name`` is a term of the field, unlike that of any other rule; ``find`` does the work. In ``example``, a text,
    the rule makes something, in ``counterexample`` it does not; ``why`` says what it is for, or what it leaves out.
    """

    name: str
    find: Finder
    example: str
    counterexample: str
    why: str
