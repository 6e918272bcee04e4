"""What people did, in words: for the button that undoes it, and the history of a claim. The rows of verbs say it."""

from __future__ import annotations

from ui.review.verbs.many import ACTIONS
from ui.review.verbs.rows import ROWS

#: By the action under which the record keeps it; at the end what no verb of this page does.
DEEDS: dict[str, str] = (
    {verb.action or verb.name: verb.undo for verb in ROWS.values() if verb.undo}
    | {action.action or action.name: action.undo for action in ACTIONS.values()}
    | {
        "undo": "undid something",
        "move": "moved the verdict to another rating",
        "note": "said why the verdict was changed",
    }
)
#: What changes several claims by its nature: their number says nothing more.
OF_SEVERAL = {"merge", "unmerge", "split"}


def deed(action: str, n_claims: int = 1) -> str:
    """Return an action of a person as a part of a sentence, with how many claims it changed where several."""
    said = DEEDS.get(action, action)
    return f"{said} ({n_claims:,} claims)" if n_claims > 1 and action not in OF_SEVERAL else said
