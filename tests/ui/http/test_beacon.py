"""Commands that a page sends as it is left: carried out once, in order, in the name of the person on the page."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import streamlit as st
from starlette.applications import Starlette

from db.session import open_database
from tests.factories import a_desk
from ui.http import beacon
from ui.http.sender import HEADER
from ui.review.idempotency import perform_once
from ui.shared.signing import token_of

HERE = {"sec-fetch-site": "same-origin", HEADER: token_of("Eve")}


@pytest.fixture
def desk(new_sqlite, monkeypatch):
    """A desk whose database the route opens too."""
    monkeypatch.setenv("DATABASE_URL", new_sqlite)
    st.cache_resource.clear()
    yield a_desk(open_database(new_sqlite))
    st.cache_resource.clear()


def ask(desk, ticket, verb, **fields):
    return {"ticket": f"{desk.database.kw['bind'].url} {ticket}", "verb": verb, "claim_id": desk.claims[0]} | fields


def record(desk, ticket, slug="unverifiable", version=1):
    return ask(desk, ticket, "record", rating_id=str(desk.rating(slug)), rationale="", version=version)


def send(body, headers=HERE):
    async def post():
        routes = httpx.ASGITransport(Starlette(routes=beacon.ROUTES))
        async with httpx.AsyncClient(transport=routes, base_url="http://desk.example") as client:
            return await client.post("/desk/commands", json=body, headers=headers)

    # In a thread of its own: the tests with a real browser leave a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, post()).result()


def test_what_was_on_its_way_is_carried_out_in_order_and_each_builds_on_the_one_before(desk):
    reworded = ask(desk, "1", "reword", headline="Ours", claim_text="Taxes rose.", speaker="", version=1)
    outcomes = send({"commands": [reworded, record(desk, "2"), record(desk, "3", "true")]}).json()["outcomes"]
    assert [one["ok"] for one in outcomes] == [True, True, False]
    card = desk.claim()
    assert (card.headline, card.state, [one.checker for one in card.verdicts]) == ("Ours", "checked", ["Eve"])


def test_a_command_that_comes_twice_is_carried_out_once_and_answered_twice(desk):
    sent = record(desk, "1")
    with ThreadPoolExecutor(4) as threads:
        answers = [*threads.map(lambda _: perform_once("Eve", sent), range(8))]
    assert answers == [answers[0]] * 8
    assert answers[0]["ok"]
    assert send({"commands": [sent]}).json()["outcomes"] == [answers[0]]
    assert len(desk.claim().verdicts) == 1


def test_what_needs_the_page_itself_waits_for_it_with_all_that_follows(desk):
    counted = ask(desk, "1", "reckon", view={})
    assert send({"commands": [counted, record(desk, "2")]}).json()["outcomes"] == []
    assert desk.claim().verdicts == ()


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        pytest.param(None, {}, 403, id="no page of ours"),
        pytest.param(None, HERE | {"sec-fetch-site": "cross-site"}, 403, id="another site's page"),
        pytest.param(None, HERE | {HEADER: token_of("")}, 200, id="nobody signed it"),
        pytest.param({"commands": "all"}, HERE, 422, id="no list"),
        pytest.param(["record"], HERE, 422, id="no commands"),
    ],
)
def test_nothing_is_carried_out_that_no_person_on_a_page_of_ours_asked_for(desk, body, headers, status):
    answer = send({"commands": [record(desk, "1")]} if body is None else body, headers)
    assert (answer.status_code, answer.json()["outcomes"]) == (status, [])
    assert desk.claim().verdicts == ()


def test_a_command_that_broke_down_keeps_nobody_waiting_and_is_carried_out_when_sent_again(monkeypatch):
    answers = iter([OSError("the disk is full"), {"ok": True}])

    def perform(name, ask):
        answer = next(answers)
        if isinstance(answer, OSError):
            raise answer
        return answer

    monkeypatch.setattr("ui.review.idempotency.perform", perform)
    sent = {"ticket": "broke down"}
    with pytest.raises(OSError, match="full"):
        perform_once("Eve", sent)
    assert perform_once("Eve", sent) == {"ok": True}
