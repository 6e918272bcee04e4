"""What a page still had to say when it was left: its commands come by a request, and are carried out like any other."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse
from starlette.routing import Route

from claims.errors import WorkbenchError
from ui.http.sender import RefusedRequestError, sender
from ui.review.idempotency import perform_once
from ui.review.verbs import VERBS
from ui.shared.fields import Ask, UnreadableAskError
from ui.shared.verbs import Outcome

if TYPE_CHECKING:
    from starlette.requests import Request

#: Larger than any commands that are on their way at once.
LARGEST = 2_000_000
FORBIDDEN, NOT_DONE = 403, 422


async def commands(request: Request) -> JSONResponse:
    """Carry out commands in order, in the name that the page was drawn for, and tell what came of each."""
    try:
        name = sender(request)
        asks = await _asks(request)
    except WorkbenchError as error:
        status = FORBIDDEN if isinstance(error, RefusedRequestError) else NOT_DONE
        return JSONResponse({"message": str(error), "outcomes": []}, status_code=status)
    # Where nobody signed them, they wait in the page until somebody does.
    outcomes = await run_in_threadpool(carry_out, name, asks) if name else []
    return JSONResponse({"outcomes": outcomes}, headers={"Cache-Control": "no-store"})


def carry_out(name: str, asks: Sequence[Ask]) -> list[Outcome]:
    """Carry out commands up to the first that needs the page; each builds on the version that the one before made."""
    outcomes: list[Outcome] = []
    made: dict[tuple[object, object], object] = {}
    for ask in asks:
        verb = VERBS.get(str(ask.get("verb")))
        if verb is not None and verb.in_session:
            break
        claim = ask.get("claim_id")
        version = ask.get("version")
        while (claim, version) in made:
            version = made[claim, version]
        outcome = perform_once(name, {**ask, "version": version})
        outcomes.append(outcome)
        if outcome["ok"] and outcome["new_version"] != version:
            made[claim, version] = outcome["new_version"]
    return outcomes


async def _asks(request: Request) -> list[Ask]:
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > LARGEST:
            raise UnreadableAskError("commands")
    try:
        sent = json.loads(bytes(data)).get("commands")
    except (ValueError, AttributeError) as error:
        raise UnreadableAskError("commands") from error
    if not isinstance(sent, list) or not all(isinstance(one, Mapping) for one in sent):
        raise UnreadableAskError("commands")
    return sent


ROUTES = [Route("/desk/commands", commands, methods=["POST"])]
