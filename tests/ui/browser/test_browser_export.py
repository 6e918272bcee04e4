"""Exporting as a person does it: choosing, looking, downloading, saying why a verdict was changed."""

import io

import httpx
import pandas as pd
import pytest

from db.session import open_database
from tests.factories import a_desk, a_document
from tests.outgoing import sign

pytest_plugins = ["tests.browser"]
pytestmark = pytest.mark.browser


@pytest.fixture
def desk(fresh_server):
    """A desk with a verdict that is signed off, one that is not, and one claim left open."""
    desk = a_desk(open_database(fresh_server.database), a_document(title="<b>Taxes</b> and flats"))
    desk.attach()
    desk.judge(desk.claims[0], slug="true")
    desk.judge(desk.claims[1], slug="unverifiable")
    sign(desk, desk.claims[0])
    return desk


def choose(page, label, option):
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option).click()


def open_export(page, server):
    page.context.add_cookies([{"name": "claim_workbench_reviewer", "value": "Grace", "url": server.address}])
    page.goto(f"{server.address}/export")
    page.locator(".cw-download").wait_for()


def test_signed_off_verdicts_go_out_and_the_page_says_which_claims_stay_back(page, fresh_server, desk):
    open_export(page, fresh_server)
    choose(page, "What", "Verdicts")
    page.get_by_text("verdicts.csv holds 2 verdicts.").wait_for()
    page.get_by_text("Only what is signed off").click()
    page.get_by_text("verdicts.csv holds 1 verdict.").wait_for()
    page.get_by_text("1 claim waits for its sign-off.").click()
    waiting = page.locator(".cw-held").get_by_role("link", name="“We built 300 flats,” said Ana Ruiz")
    assert waiting.get_attribute("href") == f"review?claim={desk.claims[1]}"
    assert page.locator(".cw-scroll").get_by_text("<b>Taxes</b> and flats").is_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download verdicts.csv").click()
    assert pd.read_csv(download.value.path()).approved_by.to_list() == ["Ada L."]
    page.get_by_text("Sent: 1 row.").wait_for()
    page.locator(".cw-made tr", has_text="Grace").get_by_text("signed off").wait_for()


def test_a_verdict_changed_after_it_went_out_gets_its_note_on_the_page(page, fresh_server, desk):
    open_export(page, fresh_server)
    with page.expect_download():
        page.get_by_role("link", name="Download claims.csv").click()
    page.get_by_role("button", name="What changed since export 1").wait_for()
    desk.judge(desk.claims[0], slug="false", rationale="The table was corrected.")
    page.get_by_role("button", name="What changed since export 1").click()
    page.get_by_text("1 of 1 still need a note on why they were changed.").wait_for()
    page.get_by_label("Why it was changed").fill("The ministry corrected <its> table.")
    page.get_by_role("button", name="Keep the note").click()
    page.locator(".cw-corrections q", has_text="The ministry corrected <its> table.").wait_for()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download changes.csv").click()
    rows = pd.read_csv(download.value.path()).set_index("change")
    assert rows.loc["verdict", ["old", "new", "note", "noted_by"]].to_list() == [
        "True",
        "False",
        "The ministry corrected <its> table.",
        "Grace",
    ]


def test_at_400_everything_can_be_reached_without_scrolling_sideways(page, fresh_server, desk):
    page.set_viewport_size({"width": 400, "height": 800})
    open_export(page, fresh_server)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize(
    "address",
    [
        "export/nonsense.csv",
        "export/claims.docx",
        "export/claims.csv?state=x",
        "export/claims.csv?columns=x",
        "export/changes.csv?since=9",
    ],
)
def test_what_cannot_go_out_is_said_in_words_instead_of_half_a_file(fresh_server, desk, address):
    answer = httpx.get(f"{fresh_server.address}/{address}", trust_env=False)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")
    assert "Traceback" not in answer.text
    assert len(answer.text) > 20


def test_a_file_can_be_asked_for_by_its_address_with_the_filters_of_the_queue(fresh_server, desk):
    answer = httpx.get(f"{fresh_server.address}/export/claims.csv?state=open&columns=claim_id,state", trust_env=False)
    assert pd.read_csv(io.BytesIO(answer.content)).to_dict("list") == {"claim_id": [desk.claims[2]], "state": ["open"]}
