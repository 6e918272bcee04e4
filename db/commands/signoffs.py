"""An editor's word on a verdict."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.orm import Session

from db.cleaning import clean_text
from db.commands.changes import change_claim, claim_as_it_stands
from db.commands.events import log
from db.commands.verdicts import standing_verdict
from db.errors import RefusedError, StaleClaimError
from db.models import Signoff, User
from db.vocabulary import DECISIONS, Decision

#: Where each decision leaves the claim.
STATES_AFTER: dict[Decision, str] = {"approve": "approved", "return": "returned"}


def sign_off(session: Session, claim_id: int, *, version: int, decision: Decision, comment: str = "", by: int) -> int:
    """Approve the verdict that stands or return it to its checker, and return the claim's new version.

    Never by the person who gave it; a return says why. Approving what is approved adds nothing. Raises
    :class:`RefusedError` where a rule forbids it, :class:`NotFoundError`, :class:`StaleClaimError`.
    """
    if decision not in DECISIONS:
        raise RefusedError(f"{decision!r} is no decision. An editor can {' or '.join(DECISIONS)} a verdict.")
    comment = clean_text(comment, what="comment")
    claim = claim_as_it_stands(session, claim_id)
    if claim.version != version:
        theirs = {"decision": None, "state": claim.state, "claim_text": claim.claim_text}
        raise StaleClaimError(claim_id, claim.version, {"decision": decision, "comment": comment}, theirs)
    verdict = standing_verdict(session, claim)
    _refuse(session, claim, verdict, decision=decision, comment=comment, by=by)
    state = STATES_AFTER[decision]
    if claim.state == state == "approved":
        return version
    row = {"verdict_id": claim.verdict_id, "claim_id": claim_id, "decision": decision, "comment": comment}
    signoff_id = session.execute(insert(Signoff).values(**row, user_id=by).returning(Signoff.signoff_id)).scalar_one()
    batch_id = uuid.uuid4().hex
    changes = {"state": state}
    version = change_claim(session, claim, changes, version=version, by=by, action=decision, batch_id=batch_id)
    log(
        session,
        by=by,
        action=decision,
        entity="signoff",
        entity_id=signoff_id,
        claim_id=claim_id,
        field="comment",
        new=comment or None,
        batch_id=batch_id,
    )
    return version


def _refuse(
    session: Session, claim: Row[Any], verdict: Row[Any] | None, *, decision: Decision, comment: str, by: int
) -> None:
    if verdict is None:
        raise RefusedError(f"Claim {claim.claim_id} has no verdict yet. Only a verdict can be signed off.")
    if claim.state == "dismissed":
        raise RefusedError(f"Claim {claim.claim_id} is dismissed. Bring it back before signing it off.")
    if claim.state == "returned":
        raise RefusedError("This verdict was returned already. It can be signed off once there is another one.")
    if verdict.user_id == by:
        name = session.scalar(select(User.name).where(User.user_id == by))
        raise RefusedError(f"{name} gave this verdict, so somebody else signs it off. Ask a colleague to look at it.")
    if decision == "return" and not comment:
        raise RefusedError("A return needs a comment. Say in a sentence what is to be done.")
    if decision == "approve" and (claim.state == "recheck" or verdict.claim_text != claim.claim_text):
        raise RefusedError(
            "This claim has to be checked again before it can be approved: confirm or change its verdict."
        )
