"""``python -m db import`` as a person uses it: a dry run first, JSON lines out, a status that tells."""

import csv
import io
import json

import pytest

from db.export import Order, exporter
from tests import terminal
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    return a_desk(database)


def run(desk, *arguments):
    url = desk.database.kw["bind"].url.render_as_string(hide_password=False)
    done = terminal.run("db", "import", *arguments, "--database", url)
    assert b"Traceback" not in done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.decode().splitlines()], done.stderr.decode()


def a_file(desk, tmp_path, *changes):
    data = b"".join(exporter("claims", "csv").stream(desk.database, Order())).decode()
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    for row, change in zip(rows, changes, strict=False):
        row.update(change)
    path = tmp_path / "claims.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_dry_run_shows_every_difference_and_changes_nothing_then_the_import_does(desk, tmp_path):
    path = a_file(desk, tmp_path, {"headline": "New"}, {"claim_id": "none"})
    status, lines, _ = run(desk, path, "--dry-run")
    before = desk.claim().headline
    assert status == 1
    assert lines[0]["differences"] == [{"field": "headline", "mine": "New", "theirs": before}]
    assert (lines[1]["place"], lines[1]["outcome"]) == ("line 3", "unreadable")
    assert lines[2] == {
        "file": str(path),
        "kind": "claims",
        "dry_run": True,
        "changed": 1,
        "unchanged": 2,
        "unreadable": 1,
    }
    assert desk.claim().version == 1
    status, lines, _ = run(desk, path, "--by", "Ida")
    assert (status, lines[-1]["changed"], lines[-1]["dry_run"]) == (1, 1, False)
    assert (desk.claim().headline, desk.claim().events[0].actor) == ("New", "Ida")


def test_what_a_file_holds_can_be_said(desk, tmp_path):
    path = tmp_path / "mixed.csv"
    path.write_text("url,claim,rating,text\nhttps://example.org/1,The moon is cheese.,False,A text of 2024.\n")
    assert run(desk, path, "--dry-run")[1][-1] == {"file": str(path), "kind": "factchecks", "dry_run": True, "added": 1}
    assert run(desk, path, "--dry-run", "--as", "articles")[1][-1]["kind"] == "articles"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        pytest.param("missing.csv", None, "no such file", id="not there"),
        pytest.param("empty.csv", "", "it is empty", id="empty"),
        pytest.param("other.csv", "a,b\n1,2\n", "--as", id="of no kind"),
    ],
)
def test_a_file_that_cannot_be_imported_is_one_line_that_says_what_to_do(desk, tmp_path, name, data, says):
    path = tmp_path / name
    if data is not None:
        path.write_text(data)
    status, lines, complaint = run(desk, path)
    assert (status, lines, len(complaint.splitlines())) == (1, [], 1)
    assert says in complaint
    assert name in complaint
