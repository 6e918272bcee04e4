"""The changes of a row as the commands that a person would give: one after another, each guarded by the version."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from db import commands, queries
from db.columns.claims import taken_by
from db.errors import RefusedError
from db.importing.claims.merging import Values
from db.views.verdicts import ScaleRow
from db.vocabulary import PRIORITIES

OF_VERDICT = set(taken_by("judge"))
OF_STATE = set(taken_by("move"))


class Taker:
    """Carries out the changes of rows in one transaction, in one person's name."""

    def __init__(self, session: Session, scales: Sequence[ScaleRow], *, by: int, batch_id: str) -> None:
        self.session = session
        self._batch_id = batch_id
        self._scales = scales
        self._by = by

    def take(self, current: Values, changed: dict[str, str], version: int) -> None:
        """Change a claim; raises :class:`RefusedError` for what the desk's rules do not allow, and its kin."""
        claim_id = current["claim_id"]
        dismissed = self._move(current, changed)
        if dismissed is False:
            version = self._do("restore_claim", claim_id, version)
        words = {name: changed[name] for name in taken_by("reword") if name in changed}
        if words:
            version = self._do("reword_claim", claim_id, version, **words)
        if "claim_type" in changed:
            version = self._do("classify_claim", claim_id, version, claim_type=changed["claim_type"].lower())
        if OF_VERDICT & changed.keys():
            version = self._do("record_verdict", claim_id, version, **self._verdict(current, changed))
        if dismissed:
            reason = changed.get("dismissal_reason", current["dismissal_reason"] or "").lower()
            self._do("dismiss_claim", claim_id, version, reason=reason)
        self._share_out(current, changed)

    def _share_out(self, current: Values, changed: dict[str, str]) -> None:
        claim_id = current["claim_id"]
        if "priority" in changed:
            self._set("prioritise_claims", claim_id, priority=_priority(changed["priority"]))
        if "assignee" in changed:
            self._set("assign_claims", claim_id, assignee_id=self._person(changed["assignee"]))
        if "tags" in changed:
            wanted, there = json.loads(changed["tags"] or "[]"), current["tags"] or []
            kept = {name.casefold() for name in wanted}
            for tag_id in queries.tag_ids(self.session, [name for name in there if name.casefold() not in kept]):
                self._set("untag_claims", claim_id, tag_id=tag_id)
            for name in wanted:
                self._set("tag_claims", claim_id, name=name)

    def _set(self, command: str, claim_id: int, **fields: Any) -> None:
        getattr(commands, command)(self.session, [claim_id], by=self._by, batch_id=self._batch_id, **fields)

    def _person(self, name: str) -> int | None:
        if not name:
            return None
        known = queries.person(self.session, name)
        if known is None:
            names = sorted(one.name.casefold() for one in queries.people(self.session))
            raise RefusedError(f"Nobody here is called {name[:40]!r}. Those who work here: {', '.join(names)}.")
        return known

    def _do(self, command: str, claim_id: int, version: int, **fields: Any) -> int:
        done: int = getattr(commands, command)(self.session, claim_id, version=version, by=self._by, **fields)
        return done

    def _move(self, current: Values, changed: dict[str, str]) -> bool | None:
        """Say whether the claim is dismissed (True), brought back (False), or stays where it is (None).

        Every other state follows from the work itself.
        """
        if not OF_STATE & changed.keys():
            return None
        state = str(changed.get("state", current["state"])).lower()
        if state == "dismissed":
            if not changed.get("dismissal_reason", current["dismissal_reason"] or ""):
                raise RefusedError("A claim is dismissed for a reason: fill in its dismissal_reason too.")
            return True
        if changed.get("dismissal_reason"):
            raise RefusedError("It has a dismissal_reason, but its state is not dismissed. Change both, or neither.")
        back = "checked" if current["verdict"] or OF_VERDICT & changed.keys() else "open"
        if current["state"] == "dismissed" and state in {"open", back}:
            return False
        if state == current["state"] or (state == "checked" and "verdict" in changed):
            return None
        raise RefusedError(
            f"An import cannot make a claim {state[:40]!r}. It can dismiss a claim or bring it back; every other state "
            "follows from verdicts and sign-offs."
        )

    def _verdict(self, current: Values, changed: dict[str, str]) -> dict[str, Any]:
        now = {name: changed.get(name, current[name] or "") for name in OF_VERDICT}
        if not now["verdict"]:
            raise RefusedError(
                "There is no verdict in it. Fill in verdict too; one that was given cannot be taken away."
            )
        return {
            "rating_id": self._rating(now["verdict"], now["verdict_scale"]),
            "rationale": now["rationale"],
            "correction": now["correction_suggested"],
        }

    def _rating(self, label: str, scale: str) -> int:
        known = next((row for row in self._scales if scale.lower() in {row.slug, row.label.lower()}), None)
        if known is None and scale:
            slugs = ", ".join(row.slug for row in self._scales)
            raise RefusedError(f"{scale[:40]!r} is no scale here. Choose one of: {slugs}.")
        # Without a scale the desk's own is meant, which stands first.
        ratings = (known or self._scales[0]).ratings
        wanted = label.casefold()
        found = next((row for row in ratings if wanted in {row.label.casefold(), row.slug}), None)
        if found is None:
            raise RefusedError(
                f"{label[:40]!r} is no verdict of the scale {(known or self._scales[0]).slug}. "
                f"Choose one of: {', '.join(row.label for row in ratings)}."
            )
        return found.rating_id


def _priority(word: str) -> int:
    found = next((number for number, known in PRIORITIES.items() if known == word.lower()), None)
    if found is None:
        raise RefusedError(f"{word[:40]!r} is no priority. Choose one of: {', '.join(PRIORITIES.values())}.")
    return found
