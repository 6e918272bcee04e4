"""The workbench's own exports as imports: claims come back in every format, and what cannot come back says so."""

import json
import zipfile

import pandas as pd
import pytest

from db.errors import UnreadableImportError
from db.export import Order, exporter
from db.importing import import_file, recognise
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    desk = a_desk(database)
    desk.attach()
    desk.judge()
    return desk


def a_file(desk, tmp_path, what, form, **order):
    path = tmp_path / f"{what}.{form}"
    path.write_bytes(b"".join(exporter(what, form).stream(desk.database, Order(**order))))
    return path


@pytest.mark.parametrize(
    ("what", "form"), [("claims", "csv"), ("claims", "xlsx"), ("claims", "jsonl"), ("tables", "xlsx")]
)
def test_claims_come_back_in_each_format_of_rows(desk, tmp_path, what, form):
    file = recognise(a_file(desk, tmp_path, what, form))
    assert file.kind == "claims"
    assert {one.outcome for one in import_file(desk.database, file, person="Ida", dry_run=True)} == {"unchanged"}


def test_one_claim_edited_in_json_lines_is_shown_field_by_field_and_taken(desk, tmp_path):
    path = a_file(desk, tmp_path, "claims", "jsonl")
    first = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    # A line alone, as somebody keeps who changed one claim; it names ClaimReview, which makes no fact-check of it.
    path.write_text(json.dumps(first | {"headline": "ClaimReview of the text", "tags": ["new"]}))
    (found,) = import_file(desk.database, recognise(path), person="Ida")
    assert found.outcome == "changed"
    assert [(one.field, one.mine) for one in found.differences] == [
        ("headline", "ClaimReview of the text"),
        ("tags", '["new"]'),
    ]


def test_what_pandas_made_of_csv_comes_back_from_json_unchanged(desk, tmp_path):
    desk.do(
        "reword_claim", desk.claims[0], version=desk.claim().version, headline="-5 percent", claim_text="=1+1 is 2."
    )
    csv = a_file(desk, tmp_path, "claims", "csv")
    path = tmp_path / "pandas.jsonl"
    pd.read_csv(csv).to_json(path, orient="records", lines=True)
    assert "'=1+1" in path.read_text()
    found = list(import_file(desk.database, recognise(path), person="Ida", dry_run=True))
    assert {one.outcome for one in found} == {"unchanged"}


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("verdicts", "its columns verdict"),
        ("claim_sources", "in review"),
        ("audit", "the record of what was done"),
    ],
)
def test_what_goes_out_only_is_refused_and_says_what_to_do(desk, tmp_path, what, form, says):
    path = a_file(desk, tmp_path, what, form)
    for kind in (None, "claims"):
        with pytest.raises(UnreadableImportError, match="does not come back in") as refused:
            recognise(path, kind=kind)
        assert says in str(refused.value)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_claims_without_their_hash_are_no_articles(desk, tmp_path, form):
    path = a_file(desk, tmp_path, "claims", form, columns=("claim_id", "article_url", "headline"))
    with pytest.raises(UnreadableImportError, match="row_hash"):
        recognise(path)


def test_web_annotations_are_no_articles(desk, tmp_path):
    with pytest.raises(UnreadableImportError, match="a list of annotations, which goes out only"):
        recognise(a_file(desk, tmp_path, "annotations", "jsonl"))


def test_a_zip_of_tables_says_which_file_of_it_comes_back(desk, tmp_path):
    with pytest.raises(UnreadableImportError, match=r"Unpack it and import claims\.csv"):
        recognise(a_file(desk, tmp_path, "tables", "zip"))


def test_a_zip_of_claimreviews_is_no_archive_of_articles(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIM_WORKBENCH_DESK", "The Desk")
    monkeypatch.setenv("CLAIM_WORKBENCH_DESK_URL", "https://desk.example.org/checks")
    with pytest.raises(UnreadableImportError, match=r"ClaimReviews\. Unpack it and import feed\.jsonld"):
        recognise(a_file(desk, tmp_path, "claimreview", "zip"))


def test_an_open_document_is_no_archive_of_articles(tmp_path):
    path = tmp_path / "claims.ods"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", "<office:document-content/>")
    with pytest.raises(UnreadableImportError, match=r"Save it as \.xlsx"):
        recognise(path)
