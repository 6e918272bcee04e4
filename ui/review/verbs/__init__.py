"""The verbs of the review page: all that a card, a queue or a reader can ask for, a row each.

A new one is a row in the module of its subject; what is sent under its name then comes here by itself.
"""

from __future__ import annotations

from ui.review.verbs import many, sources, text, undoing, verdicts, views, wording
from ui.shared.fields import Ask
from ui.shared.verbs import Outcome, Verb
from ui.shared.verbs import perform as perform_one_of

VERBS: dict[str, Verb] = (
    verdicts.VERBS | sources.VERBS | wording.VERBS | many.VERBS | views.VERBS | text.VERBS | undoing.VERBS
)


def perform(name: str, ask: Ask) -> Outcome:
    """Carry out one command of the review page in a person's name; never raises, tells what came of it."""
    return perform_one_of(VERBS, name, ask)
