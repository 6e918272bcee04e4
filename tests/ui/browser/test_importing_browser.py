"""Files brought in by a person in a real browser: looked at, imported, listed; hostile words stay words."""

import csv
import io
import json

import httpx
import pytest

from db.session import open_database
from tests.factories import a_desk

pytest_plugins = ["tests.browser"]
pytestmark = pytest.mark.browser
HOSTILE = "<img src=x onerror=\"document.title='broken'\"> **bold** [link](javascript:alert(1))"


def put(page, path):
    page.locator("input[type=file]").set_input_files(path)


def introduce(page, name="Ida"):
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Enter")


def test_an_edited_export_is_looked_at_and_then_imported(fresh_server, page, tmp_path):
    desk = a_desk(open_database(fresh_server.database))
    data = httpx.get(f"{fresh_server.address}/export/claims.csv", trust_env=False).content.decode()
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    desk.do("reword_claim", desk.claims[1], version=1, headline="Theirs")
    rows[0]["headline"] = HOSTILE
    rows[2]["headline"] = "Mine"
    path = tmp_path / "claims.csv"
    with path.open("w", encoding="utf-16", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    page.goto(f"{fresh_server.address}/import")
    put(page, path)
    page.get_by_text("1 claim would go in, 1 would stay out. Nothing was changed yet.").wait_for()
    page.get_by_text(HOSTILE).wait_for()
    conflict = page.locator("[data-outcome=conflict]")
    assert "Theirs" in conflict.inner_text()
    assert "Mine" in conflict.inner_text()
    assert desk.claim().version == 1
    page.get_by_role("button", name="Import 1 claim").click()
    introduce(page)
    page.get_by_text("1 claim imported, 1 stayed out.").wait_for()
    assert (desk.claim().headline, desk.claim().events[0].actor) == (HOSTILE, "Ida")
    with page.expect_download() as listed:
        page.get_by_role("link", name="Download the whole list").click()
    assert len(listed.value.path().read_text(encoding="utf-8-sig").splitlines()) == 3
    assert page.title() != "broken"


def test_fact_checks_come_in_are_listed_and_found(fresh_server, page, tmp_path):
    reviews = [
        {
            "@type": "ClaimReview",
            "url": f"https://example.org/{number}",
            "claimReviewed": f"Claim {number}: {HOSTILE}",
            "author": {"name": "Example Checkers"},
            "reviewRating": {"alternateName": "Not false" if number == 7 else "False"},
        }
        for number in range(60)
    ]
    path = tmp_path / "feed.json"
    path.write_text(json.dumps({"@graph": reviews}), encoding="utf-8")
    page.goto(f"{fresh_server.address}/factchecks")
    page.get_by_text("Nothing is here yet").wait_for()
    put(page, path)
    page.get_by_role("button", name="Import 60 fact-checks").click()
    introduce(page)
    page.get_by_text("60 fact-checks imported.").wait_for()
    listed = page.locator(".cw-published li")
    listed.nth(49).wait_for()
    assert listed.count() == 50
    page.get_by_role("button", name="Older").click()
    listed.get_by_text("Claim 9:").wait_for()
    assert listed.count() == 10
    page.get_by_label("Search").fill("not false")
    page.keyboard.press("Enter")
    page.get_by_text("1 of 60 fact-checks").wait_for()
    assert "not mapped" in listed.first.inner_text()
    put(page, path.rename(tmp_path / "again.json"))
    page.get_by_text("again.json: there is nothing to import").wait_for()
    assert page.title() != "broken"


def test_what_cannot_be_changed_is_named_and_a_cell_without_end_does_not_fill_the_page(fresh_server, page, tmp_path):
    a_desk(open_database(fresh_server.database))
    data = httpx.get(f"{fresh_server.address}/export/claims.csv", trust_env=False).content.decode()
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    rows[0]["article_title"] = "../../x"
    rows[1]["claim_text"] = "x" * 1_000_000
    path = tmp_path / "claims.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    page.goto(f"{fresh_server.address}/import")
    put(page, path)
    ignored = page.locator("[data-outcome=ignored]")
    ignored.get_by_text("article_title cannot be changed here: what the file says there is not taken.").wait_for()
    assert ignored.get_by_text("line 2").is_visible()
    assert ignored.get_by_text("../../x").is_visible()
    assert len(page.locator("[data-outcome=refused]").inner_text()) < 5_000


@pytest.mark.parametrize(
    "upload",
    [
        pytest.param(("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary file"), id="a picture"),
        pytest.param(("old.xls", b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "binary file"), id="the Excel of long ago"),
        pytest.param(("empty.json", b"{}", "neither claims, ClaimReview nor articles"), id="nothing of ours"),
    ],
)
def test_what_cannot_be_imported_is_said_in_words(fresh_server, page, tmp_path, upload):
    name, data, says = upload
    path = tmp_path / name
    path.write_bytes(data)
    page.goto(f"{fresh_server.address}/import")
    put(page, path)
    page.get_by_text(f"{name} was not imported.").wait_for()
    assert says in page.locator(".cw-problem").inner_text()
    assert page.get_by_text("Traceback").count() == 0


def test_a_list_whose_page_is_gone_is_said_to_be_gone(server):
    answer = httpx.get(f"{server.address}/import/findings/nonsense.csv", trust_env=False)
    assert answer.status_code == 404
    assert "Put the file in again" in answer.text
