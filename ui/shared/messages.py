"""What was done, in words: for the answer to a command, the button that undoes it, and the history of a claim."""

from __future__ import annotations

from dataclasses import dataclass

#: What a person did, by the verb of the event.
SAID = {
    "add": "added the claim",
    "reword": "changed the wording",
    "dismiss": "dismissed the claim",
    "restore": "brought the claim back",
    "attach": "attached a source",
    "withdraw": "withdrew a source",
    "edit": "corrected a source",
    "judge": "recorded a verdict",
    "respan": "changed which words the claim stands on",
    "split": "split the claim in two",
    "merge": "merged two claims",
    "unmerge": "took two merged claims apart",
    "look": "marked words as looked at",
    "look away": "took the mark off words",
    "undo": "undid something",
    "confirm": "confirmed the verdict",
    "approve": "approved the verdict",
    "return": "returned the verdict",
    "move": "moved the verdict to another rating",
    "note": "said why the verdict was changed",
    "assign": "assigned the claim",
    "prioritise": "changed the priority",
    "tag": "tagged the claim",
    "untag": "took a tag off",
    "recheck": "asked for another check",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command: what is said of it, and the claim to open next (None: stay)."""

    message: str
    opened: int | None = None


def deed(action: str, n_claims: int) -> str:
    """Return an action of a person as a part of a sentence, with how many claims it changed where several."""
    said = SAID.get(action, action)
    return f"{said} ({n_claims:,} claims)" if n_claims > 1 and action not in {"merge", "unmerge", "split"} else said
