"""Commands carried out once, though a page may send one twice: over its connection, and by a request as it is left."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future
from threading import Lock

from ui.review.verbs import perform
from ui.shared.fields import Ask
from ui.shared.verbs import Outcome

#: So many answers are kept for a page that asks again.
KEPT = 5_000
_lock = Lock()
_answers: OrderedDict[tuple[str, str], Future[Outcome]] = OrderedDict()


def perform_once(name: str, ask: Ask) -> Outcome:
    """Carry out a command in a person's name; sent again under its ticket, it gets the answer that it got."""
    ticket = ask.get("ticket")
    if not isinstance(ticket, str):
        return perform(name, ask)
    with _lock:
        answer = _answers.get((name, ticket))
        is_new = answer is None
        if answer is None:
            answer = _answers[name, ticket] = Future()
            while len(_answers) > KEPT:
                _answers.popitem(last=False)
    if is_new:
        try:
            answer.set_result(perform(name, ask))
        except BaseException as error:  # noqa: BLE001 - it is handed to everybody who asked
            # Whoever waits for the answer must not wait for ever; and it may be asked anew.
            with _lock:
                _answers.pop((name, ticket), None)
            answer.set_exception(error)
    return answer.result()
