"""What follows from a claim's rows and is kept on it so that lists need not look: its verdict, its evidence counted."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Evidence
from db.queries.verdicts import holding_verdict


def derived(session: Session, claim_id: int) -> dict[str, Any]:
    """Return the fields of a claim that follow from other rows: ``verdict_id``, ``rating_id`` and ``n_evidence``."""
    verdict = holding_verdict(session, claim_id)
    here = (Evidence.claim_id == claim_id, Evidence.withdrawn_at.is_(None))
    return {
        "verdict_id": verdict.verdict_id if verdict else None,
        "rating_id": verdict.rating_id if verdict else None,
        "n_evidence": session.scalar(select(func.count()).select_from(Evidence).where(*here)),
    }


def fitting_state(session: Session, claim_id: int, *, state: str, before: str) -> str:
    """Return the state of a claim that lost what another one had brought.

    ``state`` is the one it had before the other came, ``before`` the one it has now: nothing is checked without a
    verdict and its sources, and what was judged since stays so.
    """
    verdict = holding_verdict(session, claim_id)
    if "dismissed" in {state, before}:
        return before
    if verdict is None:
        return "open"
    state = before if state == "open" else state
    unfounded = verdict.decisive and derived(session, claim_id)["n_evidence"] == 0
    return "recheck" if unfounded and state in {"checked", "approved"} else state
