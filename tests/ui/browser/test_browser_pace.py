"""Going from claim to claim faster than the server answers: nothing is lost, and nothing is shown that is not so."""

import pytest

from db import commands
from db.session import open_database, transaction
from tests.ui.browser.test_browser import (
    ARTICLE,
    REMEMBERED,
    add_article,
    answered,
    as_person,
    card_of,
    claim_ids,
    open_claim,
    shows_claim,
)
from tests.ui.browser.test_browser_queue import add_claims

pytest_plugins = ["tests.browser"]
pytestmark = pytest.mark.browser

#: Puts the server's answers off: every message to the server waits so many milliseconds, in order.
SLOW = """
const send = WebSocket.prototype.send;
window.slowness = 0;
window.sending = Promise.resolve();
WebSocket.prototype.send = function (message) {
  const pause = window.slowness;
  const waited = () => new Promise((go) => setTimeout(go, pause));
  window.sending = window.sending.then(waited).then(() => send.call(this, message));
};
"""


@pytest.fixture
def desk(page, server, request):
    """Ada before the first of six open claims, on a line that can be made slow; returns their ids."""
    page.add_init_script(SLOW)
    as_person(page, server)
    _, ids = add_claims(server, request.node.name.replace("_", " ").title()[:60], 6)
    open_claim(page, server, ids[0])
    page.locator(f"[role=option][data-claim='{ids[1]}']").wait_for()
    return ids


def slow(page, milliseconds=1500):
    page.evaluate("pause => { window.slowness = pause; }", milliseconds)


def in_sight(page):
    """The claim on the card, and whether the card waits for the server."""
    card = page.locator(".cw-card")
    claim = int(card.locator(".cw-meta").inner_text().split("Claim ")[1].split()[0])
    return claim, card.get_attribute("aria-busy") == "true"


def settled(page, claim_id):
    """Wait until the server, too, has that claim open and every command."""
    shows_claim(page, claim_id)
    answered(page)
    page.wait_for_function(
        "claim => document.querySelector('.cw-line[aria-selected=true]')?.dataset.claim === claim"
        " && new URLSearchParams(location.search).get('claim') === claim",
        arg=str(claim_id),
    )


def reword(server, claim_id, version=1):
    """Somebody else changes a claim meanwhile."""
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Somebody Else")
        commands.reword_claim(session, claim_id, version=version, headline="Their headline", by=by)


def verdicts(server, ids):
    return [[verdict.label for verdict in card_of(server, claim_id).verdicts] for claim_id in ids]


def test_a_step_shows_the_next_claim_before_the_server_answers_and_so_does_a_step_back(page, server, desk):
    slow(page)
    page.keyboard.press("j")
    assert in_sight(page) == (desk[1], False)
    page.keyboard.press("k")
    assert in_sight(page) == (desk[0], False)
    slow(page, 0)
    settled(page, desk[0])


def test_a_verdict_leads_on_before_it_is_recorded_and_is_recorded(page, server, desk):
    slow(page)
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    assert in_sight(page) == (desk[1], False)
    assert page.locator(".cw-told").inner_text() == ""
    page.locator(".cw-told", has_text="Verdict recorded").wait_for()
    settled(page, desk[1])
    assert verdicts(server, desk[:2]) == [["Unverifiable"], []]


def test_verdicts_given_faster_than_the_server_answers_all_stand_on_their_own_claims(page, server, desk):
    slow(page, 400)
    for claim_id in desk[:3]:
        shows_claim(page, claim_id)
        page.keyboard.press("6")
        page.keyboard.press("r")
        page.keyboard.type(f"Looked for claim {claim_id}.")
        page.keyboard.press("Control+Enter")
    settled(page, desk[3])
    told = [card_of(server, claim_id).verdicts[0].rationale for claim_id in desk[:3]]
    assert told == [f"Looked for claim {claim_id}." for claim_id in desk[:3]]
    assert verdicts(server, desk[3:]) == [[], [], []]


def test_steps_and_verdicts_typed_in_one_go_meet_the_claims_in_sight(page, server, desk):
    """j, then a verdict, which leads on; j past one; a verdict again."""
    for key in ("j", "6", "Enter"):
        page.keyboard.press(key)
    settled(page, desk[2])
    for key in ("j", "6", "Enter"):
        page.keyboard.press(key)
    settled(page, desk[4])
    assert [bool(given) for given in verdicts(server, desk)] == [False, True, False, True, False, False]


def test_ten_presses_in_300_ms_move_ten(page, server):
    as_person(page, server)
    _, ids = add_claims(server, "Tenham", 14)
    open_claim(page, server, ids[0])
    page.locator(f"[role=option][data-claim='{ids[10]}']").wait_for(state="attached")
    for _ in range(10):
        page.keyboard.press("j")
        page.wait_for_timeout(25)
    settled(page, ids[10])
    assert page.locator(".cw-claim h2").inner_text() == card_of(server, ids[10]).headline


def test_a_refused_verdict_leads_back_to_its_claim_with_what_was_typed(page, server, desk):
    page.keyboard.press("6")
    page.get_by_label("Rationale").fill("Nobody keeps a register.")
    reword(server, desk[0])
    slow(page)
    page.keyboard.press("Control+Enter")
    assert in_sight(page) == (desk[1], False)
    page.locator(".cw-alert", has_text="changed by somebody else").wait_for()
    slow(page, 0)
    settled(page, desk[0])
    assert page.get_by_label("Rationale").input_value() == "Nobody keeps a register."
    assert page.get_by_role("radio", name="Unverifiable").is_checked()
    assert page.locator(".cw-claim h2").inner_text() == "Their headline"
    page.wait_for_timeout(800)
    page.get_by_role("button", name="Record and next").click()
    settled(page, desk[1])
    assert verdicts(server, desk[:2]) == [["Unverifiable"], []]


def test_keys_on_their_way_while_a_claim_is_brought_back_do_not_judge_it(page, server, desk):
    reword(server, desk[0])
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="changed by somebody else").wait_for()
    page.keyboard.press("5")
    page.keyboard.press("Enter")
    settled(page, desk[0])
    assert page.get_by_role("radio", name="Unverifiable").is_checked()
    assert verdicts(server, desk[:1]) == [[]]


def test_who_has_begun_with_the_next_claim_stays_there_and_is_told_the_way_back(page, server, desk):
    page.get_by_label("Rationale").fill("Nobody keeps a register.")
    page.get_by_role("radio", name="Unverifiable").check()
    reword(server, desk[0])
    slow(page)
    page.get_by_role("button", name="Record and next").click()
    page.get_by_label("Rationale").fill("The next one")
    page.locator(".cw-alert", has_text=f"On claim {desk[0]}:").wait_for()
    page.keyboard.type(" goes on.")
    slow(page, 0)
    settled(page, desk[1])
    assert page.get_by_label("Rationale").input_value() == "The next one goes on."
    page.get_by_role("button", name=f"Go to claim {desk[0]}").click()
    settled(page, desk[0])
    assert page.locator(".cw-alert").inner_text().startswith(f"Claim {desk[0]} was changed by somebody else")
    assert page.get_by_label("Rationale").input_value() == "Nobody keeps a register."
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    shows_claim(page, desk[1])
    assert page.get_by_label("Rationale").input_value() == "The next one goes on."


def test_a_verdict_that_needs_a_source_is_told_so_at_its_claim_without_asking_the_server(page, server, desk):
    slow(page)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="needs at least one source").wait_for()
    assert in_sight(page) == (desk[0], False)
    slow(page, 0)
    assert page.get_by_role("radio", name="True", exact=False).first.is_checked()


def test_a_claim_that_changed_meanwhile_is_shown_as_it_is_once_the_server_answers(page, server, desk):
    reword(server, desk[1])
    slow(page)
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.keyboard.type("Words typed at once, ")
    slow(page, 0)
    page.locator(".cw-claim h2", has_text="Their headline").wait_for()
    page.keyboard.type("and further.")
    assert page.get_by_label("Rationale").input_value() == "Words typed at once, and further."
    page.get_by_role("radio", name="Unverifiable").check()
    page.get_by_role("button", name="Record and next").click()
    settled(page, desk[2])
    assert verdicts(server, desk[1:2]) == [["Unverifiable"]]


def test_a_step_after_a_verdict_is_taken_after_it(page, server, desk):
    slow(page, 500)
    for key in ("6", "Enter", "j"):
        page.keyboard.press(key)
    slow(page, 0)
    settled(page, desk[2])
    assert verdicts(server, desk[:3]) == [["Unverifiable"], [], []]


def test_a_reload_before_the_server_has_answered_comes_back_to_the_claim_in_sight(page, server, desk):
    slow(page, 5000)
    page.keyboard.press("j")
    page.reload()
    settled(page, desk[1])
    page.go_back()
    shows_claim(page, desk[0])


def test_the_way_back_meets_every_claim_once(page, server, desk):
    for claim_id in desk[1:3]:
        page.keyboard.press("j")
        settled(page, claim_id)
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    settled(page, desk[3])
    for claim_id in (desk[2], desk[1], desk[0]):
        page.go_back()
        shows_claim(page, claim_id)


def test_drafts_of_a_browser_that_keeps_nothing_last_from_claim_to_claim(page, server, desk):
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    page.get_by_label("Rationale").fill("Half a thought")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    settled(page, desk[1])
    assert page.get_by_label("Rationale").input_value() == ""
    page.keyboard.press("k")
    settled(page, desk[0])
    assert page.get_by_label("Rationale").input_value() == "Half a thought"


def test_commands_still_on_their_way_are_carried_out_though_the_page_is_left(page, server, desk):
    slow(page, 600)
    for key in ("6", "Enter", "6", "Enter"):
        page.keyboard.press(key)
    with page.expect_response("**/desk/commands"):
        page.get_by_role("link", name="Scales").click()
    assert verdicts(server, desk[:2]) == [["Unverifiable"], ["Unverifiable"]]
    page.get_by_role("heading", name="Scales").wait_for()
    slow(page, 0)
    page.get_by_role("link", name="Review").click()
    page.locator(".cw-card").wait_for()
    page.wait_for_function(f"() => !{REMEMBERED}?.outbox.length")
    settled(page, desk[2])
    assert verdicts(server, desk[:2]) == [["Unverifiable"], ["Unverifiable"]]
    assert page.locator(".cw-alert").inner_text() == ""


def test_a_verdict_on_its_way_goes_out_though_the_tab_is_closed(page, server, desk):
    slow(page, 5000)
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    shows_claim(page, desk[1])
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("about:blank")
    page.goto(f"{server.address}/review?claim={desk[0]}")
    page.locator(".cw-verdict", has_text="Unverifiable").wait_for()
    assert verdicts(server, desk[:1]) == [["Unverifiable"]]


def test_on_a_telephone_a_verdict_is_given_by_taps_and_what_comes_of_it_is_in_sight(page, server, desk):
    page.set_viewport_size({"width": 400, "height": 700})
    page.locator(".cw-rating", has_text="False").last.click()
    page.get_by_role("button", name="Record and next").click()
    page.locator(".cw-alert", has_text="needs at least one source").wait_for()
    assert is_in_window(page, ".cw-alert")
    page.locator(".cw-rating", has_text="Unverifiable").click()
    page.get_by_role("button", name="Record and next").click()
    settled(page, desk[1])
    assert is_in_window(page, ".cw-claim h2")
    assert verdicts(server, desk[:2]) == [["Unverifiable"], []]
    assert page.evaluate("() => document.documentElement.scrollWidth") == 400


def is_in_window(page, what):
    """Whether a thing is seen whole, below the line at the top of the window."""
    box = page.locator(what).first.bounding_box()
    return box["y"] >= 45 and box["y"] + box["height"] <= page.viewport_size["height"]


def test_a_rating_chosen_by_its_digit_is_in_sight(page, server, desk):
    page.set_viewport_size({"width": 1024, "height": 500})
    page.keyboard.press("6")
    page.wait_for_function(
        "() => document.querySelector('.cw-rating:has(:checked)').getBoundingClientRect().bottom"
        " < document.querySelector('.cw-sheet').getBoundingClientRect().bottom"
    )


def test_a_part_that_can_not_be_loaded_says_so_and_comes_with_a_reload(page, server):
    article_id = add_article(server, ARTICLE, mark="a part that is gone")
    page.route("**/card/card.js", lambda route: route.abort())
    page.goto(f"{server.address}/review?claim={claim_ids(server, article_id)[0]}")
    page.get_by_role("alert").get_by_text("could not be loaded").wait_for()
    page.unroute("**/card/card.js")
    page.get_by_role("button", name="Reload the page").click()
    shows_claim(page, claim_ids(server, article_id)[0])


def test_a_part_that_fails_once_is_asked_for_again(page, server):
    article_id = add_article(server, ARTICLE, mark="a part that fails once")
    page.route("**/card/card.js", lambda route: route.abort(), times=1)
    page.goto(f"{server.address}/review?claim={claim_ids(server, article_id)[0]}")
    shows_claim(page, claim_ids(server, article_id)[0])


def test_a_claim_chosen_while_the_card_is_still_loaded_opens(page, server):
    article_id = add_article(server, ARTICLE, mark="a card that is late")
    first, second = claim_ids(server, article_id)[:2]
    page.route("**/card/card.js", lambda route: (page.wait_for_timeout(1500), route.continue_()))
    page.goto(f"{server.address}/review?claim={first}")
    page.locator(f'mark[data-claims="{second}"]').first.click()
    page.locator(f'mark[aria-current=true][data-claims="{second}"]').first.wait_for()
    assert page.locator(".cw-meta").count() == 0, "the card should still be on its way"
    shows_claim(page, second)


def test_a_page_that_stood_open_goes_on_after_the_server_was_started_again(page, start):
    """The new server knows nothing of the page; the page knows its claim, its keys and what was typed."""
    with start() as server:
        as_person(page, server)
        _, ids = add_claims(server, "Againham", 3)
        open_claim(page, server, ids[0])
        page.keyboard.press("j")
        settled(page, ids[1])
        page.get_by_label("Rationale").fill("Half a thought")
        page.keyboard.press("Escape")
    page.get_by_role("alert").get_by_text("The application does not answer").wait_for()
    page.keyboard.press("k")
    shows_claim(page, ids[0])
    with start() as server:
        page.locator("[data-testid=stConnectionStatus]").wait_for(state="detached", timeout=60_000)
        page.get_by_text("The application does not answer").wait_for(state="detached")
        settled(page, ids[0])
        page.keyboard.press("j")
        settled(page, ids[1])
        assert page.get_by_label("Rationale").input_value() == "Half a thought"
        page.keyboard.press("6")
        page.keyboard.press("Enter")
        settled(page, ids[2])
        assert [one.rationale for one in card_of(server, ids[1]).verdicts] == ["Half a thought"]
