"""The verbs of the review page: all that a card, a queue or a reader can ask for, a row each.

A new one is a row in the module of its subject; a new subject is listed in :mod:`ui.review.verbs.rows`.
"""

from __future__ import annotations

from ui.review.verbs import undoing
from ui.review.verbs.rows import ROWS
from ui.shared.fields import Ask
from ui.shared.verbs import Outcome, Verb
from ui.shared.verbs import perform as perform_one_of

VERBS: dict[str, Verb] = ROWS | undoing.VERBS


def perform(name: str, ask: Ask) -> Outcome:
    """Carry out one command of the review page in a person's name; never raises, tells what came of it."""
    return perform_one_of(VERBS, name, ask)
