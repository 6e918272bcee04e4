"""The queue as a person works with it, in a real browser: narrowing, keeping views, many claims at once, pages."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from db import commands, queries
from db.session import open_database, reading, transaction
from tests.factories import a_document, a_proposal, claims_in

pytest_plugins = ["tests.browser"]
pytestmark = pytest.mark.browser
WAITING = ".cw-card[aria-busy=false] .cw-claim h2"


def add_claims(server, mark, number):
    """Store an article of so many open claims, whose first one is a rule; return the article's id and theirs."""
    sentences = [f"Town {n} of {mark} spent {n + 2} million euros." for n in range(number)]
    text = " ".join(sentences)
    proposals = [
        a_proposal(text, words, headline=f"{mark} {n:03}", claim_type="rule" if n == 0 else "quantity", speaker=None)
        for n, words in enumerate(sentences)
    ]
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Ada Lovelace")
        article_id = commands.add_article(session, a_document(text, title=mark), proposals, by=by)
    with reading(open_database(server.database)) as session:
        return article_id, [line.claim_id for line in claims_in(session, article_id)]


def lines_of(server, claim_ids):
    with reading(open_database(server.database)) as session:
        return queries.claim_lines(session, claim_ids)


def review(page, server, address):
    cookie = {"name": "claim_workbench_reviewer", "value": "Ada%20Lovelace", "url": server.address}
    page.context.add_cookies([cookie])
    page.goto(f"{server.address}/review?{address}")
    page.locator(WAITING).wait_for()


def violations(page):
    """What keeps somebody out, seriously or critically: the rule and the elements."""
    found = Axe().run(page).response["violations"]
    return [
        (broken["id"], [node["html"] for node in broken["nodes"]])
        for broken in found
        if broken["impact"] in {"serious", "critical"}
    ]


def selected(page):
    return page.locator("[role=option][aria-selected=true]").get_attribute("data-claim")


def test_a_filter_narrows_the_queue_and_stands_in_the_address(page, server):
    article, ids = add_claims(server, "Filterham", 6)
    review(page, server, f"article={article}")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_label("Claim type").select_option("rule")
    page.locator("[role=option]").nth(1).wait_for(state="detached")
    page.wait_for_url("**type=rule**")
    page.reload()
    page.locator(".cw-chips", has_text="Claim type: rule").wait_for()
    assert page.locator("[role=option]").count() == 1
    assert page.get_by_role("radio", name="Open 1").is_visible()
    page.get_by_role("button", name="Without claim type rule").click()
    page.locator(f"[role=option][data-claim='{ids[-1]}']").wait_for()
    assert page.get_by_role("radio", name="Open 6").is_visible()


def test_a_view_is_kept_for_the_desk_gone_to_and_deleted(page, server):
    article, _ = add_claims(server, "Keepham", 3)
    review(page, server, f"article={article}&scope=all&sort=newest&text=Keepham")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_label("Name for this view").fill("Keepham tonight")
    page.get_by_role("button", name="Keep view").click()
    kept = page.get_by_label("Kept views")
    kept.locator("option", has_text="Keepham tonight").wait_for(state="attached")
    review(page, server, f"article={article}")
    page.get_by_role("button", name="Filter", exact=True).click()
    kept.select_option("Keepham tonight")
    page.wait_for_url("**text=Keepham**")
    assert page.get_by_label("Order", exact=True).input_value() == "newest"
    page.get_by_role("button", name="Delete this view").click()
    kept.locator("option", has_text="Keepham tonight").wait_for(state="detached")


def test_what_stands_beside_the_view_is_not_counted_and_the_way_back_brings_the_words_back(page, server):
    _, ids = add_claims(server, "Besideham", 4)
    review(page, server, f"claim={ids[0]}&scope=all&text=Besideham")
    page.keyboard.press("/")
    page.keyboard.press("Control+a")
    page.keyboard.type("Besideham 003")
    page.locator(".cw-place", has_text="1").and_(page.get_by_text("1", exact=True)).wait_for()
    beside = page.locator("[role=option]", has_text="opened beside this list")
    assert (beside.get_attribute("data-claim"), page.locator("[role=option]").count()) == (str(ids[0]), 2)
    page.go_back()
    page.locator("[role=option]").nth(3).wait_for()
    assert page.get_by_label("Search claims").input_value() == "Besideham"
    page.get_by_role("radio", name="Open").focus()
    page.keyboard.press("ArrowRight")
    page.locator("[data-tab=checked][aria-checked=true]:focus").wait_for()


def test_one_tab_leads_past_all_highlights_and_arrows_lead_among_them(page, server):
    _, ids = add_claims(server, "Tabham", 5)
    review(page, server, f"claim={ids[2]}")
    assert page.locator("mark[tabindex='0']").all_inner_texts() == ["Town 2 of Tabham spent 4 million euros."]
    page.locator("mark[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.locator(".cw-claim h2", has_text="Tabham 003").wait_for()
    page.keyboard.press("Tab")
    assert page.locator("mark:focus").count() == 0
    page.set_viewport_size({"width": 400, "height": 800})
    page.get_by_role("button", name="Queue", exact=True).click()
    page.locator("[role=option]").first.click()
    page.locator(".cw-claim h2", has_text="Tabham 000").wait_for()
    assert page.evaluate("document.querySelector('.cw-card').getBoundingClientRect().top") < 200


def test_claims_are_selected_from_the_keyboard_and_changed_together(page, server):
    article, ids = add_claims(server, "Bulkham", 6)
    review(page, server, f"article={article}")
    page.keyboard.press("x")
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("Shift+X")
    form = page.get_by_role("form", name="Selected claims")
    form.get_by_text("4 claims selected").wait_for()
    form.get_by_label("What to do with them").select_option("tag:")
    form.get_by_label("Tag", exact=True).fill("Budget 🏛")
    form.get_by_role("button", name="Apply to 4 claims").click()
    page.locator("[role=option]", has_text="#Budget 🏛").nth(3).wait_for()
    assert [line.tags for line in lines_of(server, ids)] == [("Budget 🏛",)] * 4 + [()] * 2
    assert form.is_hidden()


def test_what_is_done_to_a_whole_view_says_its_number_first(page, server):
    article, ids = add_claims(server, "Wholeham", 60)
    review(page, server, f"article={article}")
    page.keyboard.press("x")
    form = page.get_by_role("form", name="Selected claims")
    form.get_by_role("button", name="The whole view").click()
    form.get_by_text("All 60 claims of this view").wait_for()
    form.get_by_label("What to do with them").select_option("dismiss:trivial")
    form.get_by_role("button", name="Apply to 60 claims").click()
    page.get_by_role("radio", name="Dismissed 60").wait_for()
    assert {line.state for line in lines_of(server, ids)} == {"dismissed"}


def test_very_many_are_changed_in_the_background_and_the_end_is_told(page, server):
    article, ids = add_claims(server, "Manyham", 1200)
    review(page, server, f"article={article}")
    page.keyboard.press("x")
    form = page.get_by_role("form", name="Selected claims")
    form.get_by_role("button", name="The whole view").click()
    form.get_by_label("What to do with them").select_option("prioritise:2")
    form.get_by_role("button", name="Apply to 1,200 claims").click()
    page.locator(".cw-told", has_text="Priority urgent: 1,200 claims.").wait_for(state="attached")
    assert {line.priority for line in lines_of(server, ids)} == {2}


def test_stepping_past_the_end_of_a_page_leads_to_the_next_and_back(page, server):
    article, ids = add_claims(server, "Pageham", 55)
    review(page, server, f"article={article}")
    page.locator(".cw-list").press("End")
    page.locator(f".cw-card[aria-busy=false] >> text=/Claim {ids[49]} ·/").wait_for()
    page.keyboard.press("j")
    page.locator(f".cw-card[aria-busy=false] >> text=/Claim {ids[50]} ·/").wait_for()
    assert selected(page) == str(ids[50])
    page.keyboard.press("k")
    page.locator(f".cw-card[aria-busy=false] >> text=/Claim {ids[49]} ·/").wait_for()


def test_the_last_verdict_of_a_page_leads_to_the_first_claim_of_the_next(page, server):
    _, ids = add_claims(server, "Onwardham", 52)
    review(page, server, "scope=all&sort=oldest&text=Onwardham")
    page.locator(f".cw-card[aria-busy=false] >> text=/Claim {ids[0]} ·/").wait_for()
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Somebody Else")
        commands.dismiss_claims(session, ids[:49], reason="vague", by=by)
    page.get_by_role("button", name="Refresh").click()
    page.locator(f"[role=option][data-claim='{ids[51]}']").wait_for()
    page.locator(f"[role=option][data-claim='{ids[51]}']").click()
    page.locator(f".cw-card[aria-busy=false] >> text=/Claim {ids[51]} ·/").wait_for()
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    page.locator(f".cw-card[aria-busy=false] >> text=/Claim {ids[49]} ·/").wait_for()


def test_the_work_on_one_claim_is_shared_out_on_its_card(page, server):
    article, ids = add_claims(server, "Cardham", 2)
    review(page, server, f"article={article}")
    card = page.locator(".cw-work")
    card.get_by_label("Assigned to").select_option("→ Ada Lovelace")
    page.get_by_role("radio", name="Mine").get_by_text("Mine 1").wait_for()
    card.get_by_label("Priority").select_option("priority urgent")
    page.locator("[role=option]", has_text="urgent").wait_for()
    card.get_by_role("textbox", name="Add a tag").fill("Tonight")
    page.keyboard.press("Enter")
    card.get_by_text("#Tonight").wait_for()
    (line, _) = lines_of(server, ids)
    assert (line.assignee, line.priority, line.tags) == ("Ada Lovelace", 2, ("Tonight",))
    card.get_by_role("button", name="Take off the tag Tonight").click()
    card.get_by_text("#Tonight").wait_for(state="detached")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_filters_and_selection_keep_nobody_out(page, server, scheme):
    article, _ = add_claims(server, f"Axeham {scheme}", 3)
    page.emulate_media(color_scheme=scheme)
    review(page, server, f"article={article}&type=quantity")
    page.keyboard.press("x")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("form", name="Selected claims").wait_for()
    assert violations(page) == []


def test_the_dashboard_shows_what_was_done_with_a_table_behind_it(page, server):
    _, ids = add_claims(server, "Chartham", 2)
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Ada Lovelace")
        rating = next(r for r in queries.scales(session)[0].ratings if not r.decisive)
        commands.record_verdict(session, ids[0], version=1, rating_id=rating.rating_id, rationale="", by=by)
    page.goto(f"{server.address}/dashboard")
    page.get_by_role("heading", name="Verdicts by scale").wait_for()
    page.get_by_text("As a table").first.click()
    page.locator(".cw-behind").first.wait_for()
    assert violations(page) == []


def test_a_bar_of_the_dashboard_leads_to_its_claims(page, fresh_server):
    _, ids = add_claims(fresh_server, "Barham", 2)
    with transaction(open_database(fresh_server.database)) as session:
        by = commands.sign_in(session, "Ada Lovelace")
        scale = queries.scales(session)[1]
        rating = next(r for r in scale.ratings if not r.decisive)
        commands.record_verdict(session, ids[1], version=1, rating_id=rating.rating_id, rationale="", by=by)
    page.goto(f"{fresh_server.address}/dashboard")
    page.locator(f"path[aria-roledescription=bar][aria-label*='{scale.label}']").first.click()
    page.locator(WAITING).wait_for()
    assert selected(page) == str(ids[1])
    page.reload()
    page.locator(f"[role=option][data-claim='{ids[1]}']").wait_for()
    assert page.locator(".cw-chips", has_text=f"Verdict: {rating.label}").is_visible()
    page.goto(f"{fresh_server.address}/dashboard")
    page.locator("summary", has_text="As a table").nth(1).press("Enter")
    page.get_by_role("region", name="Verdicts by scale").press("Tab")
    page.keyboard.press("Enter")
    page.locator(WAITING).wait_for()
    assert selected(page) == str(ids[1])
    assert page.locator(".cw-chips", has_text=f"Verdict: {rating.label}").is_visible()
