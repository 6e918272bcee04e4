"""What the card sends from its outbox: commands, each carried out once and answered, also those nobody signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui.review import bulk, state
from ui.review.idempotency import perform_once
from ui.review.queue import current
from ui.shared.fields import Ask, whole_number
from ui.shared.reviewer import as_reviewer
from ui.shared.state import sent
from ui.shared.verbs import outcome, unsigned

#: So many tickets are remembered: far more than a browser could send again.
TICKETS_KEPT = 500


def hear() -> None:
    """Take what the card sent: the claim stepped to, the words looked for, and commands, each once."""
    asked = sent(state.CARD, "asked")
    if not isinstance(asked, Mapping):
        return
    words = asked.get("words")
    state.STEP.put(asked.get("step"))
    state.SOURCE_WORDS.put(words if isinstance(words, str) else None)
    current.take_view(asked.get("view"))
    fresh = _fresh(asked.get("commands"))
    if fresh:
        as_reviewer(lambda name: carry_out(name, fresh), otherwise=lambda: hold_back(fresh))
    # A step is made after the commands that travel with it: a command lets go of every step before it.
    _open(asked.get("opened"))


def _fresh(commands: object) -> list[Ask]:
    """Return those commands whose tickets were not seen yet, and remember them."""
    known = state.TICKETS.get() or []
    listed = commands if isinstance(commands, list) else []
    fresh = [one for one in listed if isinstance(one, Mapping) and str(one.get("ticket")) not in known]
    state.TICKETS.put([*known, *(str(one.get("ticket")) for one in fresh)][-TICKETS_KEPT:])
    return fresh


def _open(claim_id: object) -> None:
    """Have a claim stand open, where one is named."""
    found = whole_number(claim_id)
    if found is not None:
        state.CLAIM.put(found)


def carry_out(name: str, asks: Sequence[Ask]) -> None:
    """Carry out commands in order, each at the claim where it was given, and open the claim that follows from it."""
    outcomes = []
    for ask in asks:
        _open(ask.get("at"))
        outcomes.append(perform_once(name, ask))
        _open(outcomes[-1]["opened"])
    state.OUTCOMES.put(outcomes)
    current.notice(asks, ok=outcomes[-1]["ok"])


def hold_back(asks: Sequence[Ask]) -> None:
    """Say of commands that nobody signed that they were not carried out."""
    state.OUTCOMES.put([unsigned(ask) for ask in asks])


def tell_of(job: bulk.Job) -> None:
    """Say what came of an action on many claims, as if it had only now been asked for."""
    answer = outcome({"ticket": job.batch_id, "verb": "bulk"}, job.message, ok=not job.trouble)
    state.OUTCOMES.put([answer])
    current.count_again()
