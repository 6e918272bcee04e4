"""Sources, verdicts, sign-off and scales as people meet them: in a real browser, on a real server."""

import json

import pytest

from db import commands
from db.models import Verdict
from db.session import open_database, reading, transaction
from tests.ui.browser.test_browser import (
    ARTICLE,
    REMEMBERED,
    add_article,
    as_person,
    attach,
    card_of,
    claim_ids,
    open_claim,
    shows_claim,
)

pytest_plugins = ["tests.browser"]
pytestmark = pytest.mark.browser


@pytest.fixture
def article(server, request):
    """An article of this test's own."""
    return add_article(server, ARTICLE, mark=request.node.name)


@pytest.fixture
def first(page, server, article):
    """The first claim of the article, open before Ada."""
    as_person(page, server)
    claim_id = claim_ids(server, article)[0]
    open_claim(page, server, claim_id)
    return claim_id


def another_person(page, server, name):
    as_person(page, server, name)
    page.reload()
    page.get_by_role("button", name=f"Reviewer: {name}").wait_for()


def judge(page, rationale="The register says so."):
    page.keyboard.press("1")
    page.keyboard.press("r")
    page.keyboard.type(rationale)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")


def told(page, words):
    page.locator(".cw-told", has_text=words).wait_for(state="attached")


def says_of_itself(page, **known):
    """Let the page behind every address say this of itself; whether pages are read is tested without a browser."""
    page.route("**/sources/read", lambda route: route.fulfill(body=json.dumps({"page": known}), status=200))


def test_a_pasted_address_fills_in_what_nobody_typed(page, first):
    says_of_itself(page, title="Register of waterworks", publisher="Statistics Office", published_at="2021-04-05")
    page.keyboard.press("s")
    form = page.get_by_role("form", name="Attach a source")
    form.get_by_label("Title").fill("My own title")
    form.get_by_label("Address, or words").fill("https://example.org/register")
    page.locator(".cw-lookup", has_text="Filled in from there: publisher, date").wait_for()
    assert form.get_by_label("Title").input_value() == "My own title"
    assert form.get_by_label("Publisher").input_value() == "Statistics Office"
    assert form.get_by_label("Published").input_value() == "2021-04-05"


def test_a_page_that_cannot_be_read_stops_nobody(page, server, first):
    page.keyboard.press("s")
    page.keyboard.type("https://nowhere.example/register")
    page.locator(".cw-lookup", has_text="could not be read").wait_for()
    form = page.get_by_role("form", name="Attach a source")
    form.get_by_label("Title").fill("Register")
    form.get_by_label("Kind").select_option("official data")
    form.get_by_label("Confidential").check()
    page.keyboard.press("Control+Enter")
    page.locator(".cw-sources", has_text="confidential").wait_for()
    (evidence,) = card_of(server, first).evidence
    assert (evidence.kind, evidence.confidential, evidence.title) == ("official data", True, "Register")


def test_a_source_is_used_again_by_its_words_and_nobody_waits_for_it(page, server, first):
    attach(page, url="https://example.org/again", title="Zebra register")
    for _ in range(2):
        page.keyboard.press("j")
        page.locator(".cw-card[aria-busy=false] .cw-evidence h3", has_text="Sources 0").wait_for()
        page.keyboard.press("s")
        page.keyboard.type("zebra")
        page.keyboard.press("Enter")
        page.locator(".cw-lookup", has_text="This source is known already").wait_for()
        # Faster than any answer: what is pressed now is meant for the verdict, and no key of it for the form.
        page.keyboard.press("Control+Enter")
        page.keyboard.press("2")
        page.keyboard.press("r")
        page.keyboard.type("As Dee says: 83 sheep.", delay=20)
        page.locator(".cw-sources", has_text="Zebra register").wait_for()
        assert page.locator("[name=rationale]:focus").input_value() == "As Dee says: 83 sheep."
        assert page.get_by_role("radio", name="Mostly true").is_checked()
        page.keyboard.press("Escape")
    claims = [card_of(server, claim_id) for claim_id in claim_ids(server, card_of(server, first).article_id)[1:3]]
    assert [(one.quote, one.title) for claim in claims for one in claim.evidence] == [("", "Zebra register")] * 2


def test_a_form_put_away_keeps_its_words_and_goes_out_from_its_boxes_too(page, server, first):
    page.keyboard.press("s")
    page.keyboard.type("https://example.org/put-away")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("half a quote")
    page.keyboard.press("Escape")
    page.get_by_role("form", name="Attach a source").wait_for(state="detached")
    page.reload()
    shows_claim(page, first)
    assert page.get_by_role("form", name="Attach a source").count() == 0
    page.keyboard.press("s")
    form = page.get_by_role("form", name="Attach a source")
    assert form.get_by_label("Quote").input_value() == "half a quote"
    form.get_by_role("button", name="Start empty").click()
    assert form.get_by_label("Quote").input_value() == ""
    page.keyboard.type("nothing like this")
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="No source used before").wait_for()
    form.get_by_label("Address").fill("ftp://example.org/report.txt")
    page.keyboard.press("Enter")
    page.locator(".cw-alert", has_text="begins with http or https").wait_for()
    form.get_by_label("Address").fill("https://example.org/put-away")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    page.locator(".cw-sources [data-stance=refutes]").wait_for()
    assert card_of(server, first).state == "open"


def test_words_do_not_act_as_keys_where_their_field_was_taken_away(page, server, first):
    page.keyboard.press("r")
    page.keyboard.type("As it ")
    page.evaluate("document.querySelector('.cw-verdict-form').remove()")
    page.keyboard.type("did 2 e")
    assert page.evaluate(f"{REMEMBERED}.typing.waiting") == "did 2 e"
    assert page.get_by_role("form", name="Wording of the claim").count() == 0
    assert page.get_by_role("group", name="Why is it dismissed?").count() == 0
    assert card_of(server, first).state == "open"


def test_a_file_is_saved_and_words_that_are_not_in_it_are_told(page, server, first):
    attach(page, url="https://example.org/file", title="Register")
    page.locator(".cw-copy-note", has_text="No copy was saved.").wait_for()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Save a file: Register").click()
    file = {"name": "register.txt", "mimeType": "text/plain", "buffer": b"As the books say, 83,000 people."}
    chooser.value.set_files([file])
    page.get_by_text("The quoted words are not in the saved copy.").wait_for()
    page.locator(".cw-copy-note", has_text="register.txt was saved.").wait_for()
    with page.expect_download() as download:
        page.locator(".cw-sources a[download]").click()
    assert download.value.path().read_bytes() == b"As the books say, 83,000 people."


def test_a_source_is_corrected_for_every_claim_and_nothing_typed_is_lost(page, server, first):
    attach(page, url="https://example.org/to-correct", title="Registre")
    source = card_of(server, first).evidence[0]
    page.get_by_role("button", name="Correct: Registre").click()
    page.get_by_role("form", name="Correct the source").get_by_label("Title").fill("Register")
    with transaction(open_database(server.database)) as session:
        by = commands.sign_in(session, "Somebody Else")
        fields = {"url": source.url, "title": "Their title", "version": source.source_version, "by": by}
        commands.edit_source(session, source.source_id, **fields)
    page.reload()
    shows_claim(page, first)
    form = page.get_by_role("form", name="Correct the source")
    assert form.get_by_label("Title").input_value() == "Register"
    form.get_by_label("Title").press("Control+Enter")
    page.locator(".cw-alert", has_text="changed by somebody else").wait_for()
    assert page.locator(".cw-alert td").all_inner_texts()[:2] == ["Register", "Their title"]
    page.locator(".cw-correction-form [name=title]:focus").wait_for()
    page.keyboard.press("Control+Enter")
    page.locator(".cw-sources b + a", has_text="Register").wait_for()
    assert card_of(server, first).evidence[0].title == "Register"


def test_sources_of_one_origin_are_told(page, first):
    attach(page, url="https://a.example.org/1", title="One")
    attach(page, url="https://b.example.org/2", title="Two")
    page.get_by_text("All sources come from one place.").wait_for()


def test_an_editor_returns_and_approves_from_the_keyboard(page, server, first):
    attach(page, url="https://example.org/signed", title="Register")
    judge(page)
    told(page, "Verdict recorded")
    open_claim(page, server, first)
    page.keyboard.press("a")
    page.locator(".cw-alert", has_text="You gave this verdict").wait_for()
    another_person(page, server, "Eve Editor")
    shows_claim(page, first)
    page.keyboard.press("b")
    page.keyboard.type("Ask the office, too.")
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.keyboard.press("Control+Enter")
    page.locator(".cw-signed", has_text="Returned by Eve Editor").wait_for()
    another_person(page, server, "Ada Lovelace")
    shows_claim(page, first)
    judge(page, "The office confirmed it.")
    told(page, "Verdict recorded")
    another_person(page, server, "Eve Editor")
    open_claim(page, server, first)
    page.keyboard.press("a")
    page.locator(".cw-signed", has_text="Approved by Eve Editor").wait_for()
    assert card_of(server, first).state == "approved"
    page.keyboard.press("z")
    page.locator(".cw-signed", has_text="undone by its editor").wait_for()
    assert card_of(server, first).state == "checked"


def test_a_verdict_on_an_earlier_wording_is_confirmed_with_one_key(page, server, first):
    attach(page, url="https://example.org/wording", title="Register")
    judge(page)
    told(page, "Verdict recorded")
    open_claim(page, server, first)
    page.keyboard.press("e")
    page.get_by_label("Restatement").fill("The town bought its waterworks back in 2019.")
    page.keyboard.press("Control+Enter")
    page.get_by_text("Judged on an earlier wording. Does the verdict hold").wait_for()
    page.keyboard.press("y")
    page.locator(".cw-confirming").wait_for(state="detached")
    assert [verdict.claim_text == card_of(server, first).claim_text for verdict in card_of(server, first).verdicts] == [
        True,
        False,
    ]


def test_the_time_a_claim_stood_open_is_measured(page, server, first):
    attach(page, url="https://example.org/timed", title="Register")
    judge(page)
    told(page, "Verdict recorded")
    with reading(open_database(server.database)) as session:
        verdict = session.query(Verdict).filter(Verdict.claim_id == first).one()
        taken = (verdict.recorded_at - verdict.opened_at).total_seconds()
    assert 0 < taken < 600


def test_two_tabs_on_one_claim_each_keep_their_words(page, server, first):
    page.get_by_label("Rationale").fill("Words of the first tab.")
    other = page.context.new_page()
    open_claim(other, server, first)
    assert other.get_by_label("Rationale").input_value() == "Words of the first tab."
    other.get_by_label("Rationale").fill("Words of the second tab.")
    page.get_by_label("Rationale").fill("Words of the first tab, continued.")
    for tab, words in ((page, "Words of the first tab, continued."), (other, "Words of the second tab.")):
        tab.reload()
        shows_claim(tab, first)
        assert tab.get_by_label("Rationale").input_value() == words
    page.get_by_role("radio", name="Unverifiable").check()
    page.get_by_role("button", name="Record and next").click()
    told(page, "Verdict recorded")
    other.reload()
    shows_claim(other, first)
    assert other.get_by_label("Rationale").input_value() == "Words of the second tab."


def test_a_ticked_box_and_an_unticked_one_survive_a_reload(page, first):
    page.keyboard.press("s")
    form = page.get_by_role("form", name="Attach a source")
    form.get_by_label("Confidential").check()
    form.get_by_label("Save a copy of the page").uncheck()
    page.reload()
    shows_claim(page, first)
    assert form.get_by_label("Confidential").is_checked()
    assert not form.get_by_label("Save a copy of the page").is_checked()


def test_a_desk_edits_its_scales_and_claims_move_by_choice(page, fresh_server):
    article_id = add_article(fresh_server, ARTICLE, mark="scales")
    as_person(page, fresh_server)
    claim_id = claim_ids(fresh_server, article_id)[0]
    open_claim(page, fresh_server, claim_id)
    attach(page, url="https://example.org/scales", title="Register")
    judge(page)
    told(page, "Verdict recorded")
    page.get_by_role("link", name="Scales").click()
    page.get_by_role("button", name="Add a rating to True to false").click()
    form = page.get_by_role("form", name="Add a rating")
    form.get_by_label("Name").fill("**Right** <b>$x$</b>")
    form.get_by_label("Place on the common scale").select_option("true")
    form.get_by_role("button", name="Add rating").click()
    told(page, "Rating added")
    page.get_by_role("button", name="Retire True", exact=True).click()
    form = page.get_by_role("form", name="Retire True")
    form.get_by_role("button", name="Move the claims and retire").click()
    page.locator(".cw-alert", has_text="Choose the rating they move to").wait_for()
    form.get_by_label("Move them to").select_option("**Right** <b>$x$</b>")
    form.get_by_role("button", name="Move the claims and retire").click()
    told(page, "Rating retired")
    page.get_by_text("Simple").click()
    page.get_by_role("button", name="Judge by the scale Simple").click()
    told(page, "judges by this scale")
    verdicts = [verdict.label for verdict in card_of(fresh_server, claim_id).verdicts]
    assert verdicts == ["**Right** <b>$x$</b>", "True"]
    open_claim(page, fresh_server, claim_id)
    assert page.get_by_role("radio", name="Unclear").is_visible()
    assert page.get_by_role("radio", name="Mostly").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 400])
def test_neither_the_forms_nor_the_scales_keep_anybody_out(page, server, first, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    attach(page, url="https://example.org/axe", title="Register")
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.keyboard.press("s")
    page.get_by_role("button", name="Correct: Register").click()
    found = Axe().run(page).response["violations"]
    page.goto(f"{server.address}/scales")
    page.get_by_role("button", name="Edit Mixed").first.click()
    found += Axe().run(page).response["violations"]
    assert [broken["id"] for broken in found if broken["impact"] in {"serious", "critical"}] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
