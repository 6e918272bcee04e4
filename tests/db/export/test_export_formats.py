"""Tables as Excel workbooks, JSON lines and ZIPs, read back by the programs that people read them with."""

import csv
import io
import json
import re
import zipfile
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from db.columns.cells import guard
from db.columns.sheet_text import CUT, LIMIT, fitting, is_cut, units
from db.errors import RefusedError
from db.export import EXPORTERS, FORMATS, TABLES, WHATS, exporter, formats_of
from db.export.formats import workbook
from db.queries.filters import QueueView
from tests.factories import a_desk
from tests.outgoing import bytes_of, rows_of


@pytest.fixture
def desk(database):
    desk = a_desk(database)
    desk.attach(quote="=1+1")
    desk.judge(slug="mostly-true", correction="by 4.8 percent")
    return desk


def sheets_of(desk, what="tables", **options):
    return openpyxl.load_workbook(io.BytesIO(bytes_of(desk, what, "xlsx", **options)))


def as_csv_has_it(value, column):
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() if column.kind == "time":
            return f"{value.isoformat()}Z"
        case datetime():
            return value.date().isoformat()
    return str(value)


def test_every_format_of_everything_is_the_same_bytes_twice(desk):
    for one in EXPORTERS:
        if one.tables and one.what != "changes":
            assert bytes_of(desk, one.what, one.format) == bytes_of(desk, one.what, one.format), one


@pytest.mark.parametrize("what", ["claims", "verdicts", "claim_sources", "audit"])
def test_a_sheet_holds_what_the_csv_file_holds(desk, what):
    header, *rows = sheets_of(desk)[what].iter_rows(values_only=True)
    columns = TABLES[what].columns
    assert list(header) == [column.name for column in columns]
    said = [dict(zip(header, map(as_csv_has_it, row, columns), strict=True)) for row in rows]
    assert said == rows_of(desk, what)


def test_cells_have_types_and_the_header_stays_in_view(desk):
    sheet = sheets_of(desk)["claims"]
    row = dict(zip(*list(sheet.iter_rows(values_only=True))[:2], strict=True))
    assert (row["claim_id"], row["rating_value"], row["on_earlier_wording"]) == (1, 4, False)
    assert row["article_published_at"] == datetime.fromisoformat("2024-05-06")
    assert isinstance(row["checked_at"], datetime)
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold


def test_a_day_before_the_calendar_of_excel_stays_text():
    assert workbook._moment("1899-12-31", "date") == "1899-12-31"
    assert workbook._moment("2024-05-06", "date") == date(2024, 5, 6)
    assert workbook._moment("2024-05-06T07:08:09Z", "time") == datetime.fromisoformat("2024-05-06T07:08:09")
    assert workbook._moment(None, "time") is None


def test_pandas_reads_the_workbook_with_types(desk):
    frame = pd.read_excel(io.BytesIO(bytes_of(desk, "claims", "xlsx")), sheet_name="claims")
    assert frame["checkworthiness"].tolist() == [0.9, 0.1, 0.7, 0.8]
    assert str(frame["updated_at"].dtype).startswith("datetime64")


def test_a_formula_in_a_text_is_a_text_in_the_workbook(desk):
    cells = [cell for row in sheets_of(desk)["claim_sources"].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert "'=1+1" in {cell.value for cell in cells}


def test_a_table_with_more_rows_than_a_sheet_holds_goes_on_in_another_and_says_so(desk, monkeypatch):
    monkeypatch.setattr(workbook, "ROWS", 3)
    book = sheets_of(desk, "claims")
    assert book.sheetnames == ["claims", "claims 2", "about"]
    ids = [row[0] for name in book.sheetnames[:2] for row in book[name].iter_rows(min_row=2, values_only=True)]
    assert ids == [1, 2, 3, 4]
    assert "claims goes on here" in book["about"]["D2"].value


def test_a_text_too_long_for_a_cell_is_shortened_and_the_file_says_where(desk):
    long = "a😀" * 20_000
    desk.judge(slug="unverifiable", rationale=long)
    book = sheets_of(desk, "claims")
    place = [column.name for column in TABLES["claims"].columns].index("rationale") + 1
    cell = book["claims"].cell(2, place).value
    assert is_cut(cell)
    assert cell.removesuffix(CUT) == long[: len(cell) - len(CUT)]
    said = [row for row in book["about"].iter_rows(values_only=True) if row[1] == 2]
    assert [(sheet, column) for sheet, _, column, _ in said] == [("claims", "rationale")]
    assert "40,000 characters" in said[0][3]


@given(st.text(max_size=50), st.integers(0, 40_000))
@example("😀", LIMIT // 2)
@example("a😀", LIMIT)
@example("x", LIMIT)
@example("x", LIMIT + 1)
@settings(max_examples=50, deadline=None)
def test_a_text_fits_a_cell_and_only_one_that_did_not_is_cut(unit, times):
    text = (unit * (times // max(len(unit), 1) + 1))[:40_000]
    fits = fitting(text)
    assert units(fits) <= LIMIT
    assert is_cut(fits) == (units(text) > LIMIT)


HOSTILE = [
    pytest.param("half \ud83d a character", "half � a character", id="lone surrogate"),
    pytest.param("a\x00b", "a�b", id="NUL"),
    pytest.param("a\x1bb\uffff", "a�b�", id="what XML cannot say"),
    pytest.param("_x0041_ and _x000D_", "_x0041_ and _x000D_", id="what looks like an escape"),
    pytest.param("<b>&amp;</b>]]>", "<b>&amp;</b>]]>", id="markup"),
    pytest.param("  blanks \n and lines\n", "  blanks \n and lines\n", id="blanks"),
    pytest.param("שלום שלום \u202eevil", "שלום שלום \u202eevil", id="right to left"),
    pytest.param("http://example.org/" + "a" * 3000, "http://example.org/" + "a" * 3000, id="long address"),
]


@pytest.mark.parametrize(("words", "read"), HOSTILE)
def test_no_text_can_break_a_workbook(tmp_path, words, read):
    columns = TABLES["claims"].columns
    chunk = [[words if column.name == "rationale" else None] for column in columns]
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheets = workbook._Sheets(book)
        sheets.begin("claims", columns)
        sheets.add(chunk)
    frame = pd.read_excel(path, sheet_name="claims", dtype=str, keep_default_na=False)
    # ECMA-376, part 1, 22.9.2.19: an underscore that would begin an escape is itself escaped; openpyxl leaves it so.
    assert [unescape(cell) for cell in frame["rationale"]] == [read]


def test_json_lines_hold_values_as_they_are(desk):
    row = json.loads(bytes_of(desk, "claims", "jsonl").splitlines()[0])
    assert (row["claim_id"], row["on_earlier_wording"], row["checkworthiness"]) == (1, False, 0.9)
    assert (row["source_urls"], row["tags"], row["assignee"]) == (["https://example.org/report"], [], None)
    assert json.loads(bytes_of(desk, "claim_sources", "jsonl"))["quote"] == "=1+1"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(), min_size=1, max_size=60))
def test_whatever_people_type_is_in_json_as_it_is_stored(desk, words):
    desk.judge(slug="unverifiable", rationale=words)
    stored = desk.claim().verdicts[0].rationale
    line = bytes_of(desk, "claims", "jsonl").split(b"\n")[0]
    assert json.loads(line)["rationale"] == stored


def test_the_zip_holds_every_table_and_what_each_column_is(desk):
    archive = zipfile.ZipFile(io.BytesIO(bytes_of(desk, "tables", "zip")))
    assert archive.testzip() is None
    assert archive.namelist() == ["claims.csv", "verdicts.csv", "claim_sources.csv", "audit.csv", "datapackage.json"]
    package = json.loads(archive.read("datapackage.json"))
    for resource in package["resources"]:
        file = archive.read(resource["path"])
        assert file == bytes_of(desk, resource["name"])
        assert resource["bytes"] == len(file)
        header = next(csv.reader(io.StringIO(file.decode(), newline="")))
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert all(field["description"] for field in resource["schema"]["fields"])


#: How a cell of each type of Table Schema is written, as its specification has it.
WRITTEN = {
    "integer": r"-?\d+",
    "number": r"-?\d+(\.\d+)?(e-?\d+)?",
    "boolean": r"true|false",
    "date": r"\d{4}-\d\d-\d\d",
    "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "array": r"\[.*\]",
    "string": r"[\s\S]*",
}


def test_every_cell_is_what_the_description_says(desk):
    archive = zipfile.ZipFile(io.BytesIO(bytes_of(desk, "tables", "zip", history=True)))
    seen = set()
    for resource in json.loads(archive.read("datapackage.json"))["resources"]:
        rows = list(csv.DictReader(io.StringIO(archive.read(resource["path"]).decode(), newline="")))
        key = resource["schema"]["primaryKey"]
        assert len({row[key] for row in rows}) == len(rows)
        for field in resource["schema"]["fields"]:
            limits = field.get("constraints", {})
            for cell in (row[field["name"]] for row in rows):
                seen.add(field["type"] if cell else "")
                assert not cell or re.fullmatch(WRITTEN[field["type"]], cell), (field, cell)
                assert not cell or cell in limits.get("enum", [cell]), (field, cell)
                assert cell or not limits.get("required"), field
    assert seen == {*WRITTEN, ""}


def test_chosen_columns_go_out_in_the_order_of_the_file(desk):
    for form in ("csv", "xlsx", "jsonl", "zip"):
        assert bytes_of(desk, "claims", form, columns=("verdict", "claim_id"))
    rows = rows_of(desk, columns=("verdict", "row_hash", "claim_id"))
    assert list(rows[0]) == ["claim_id", "verdict", "row_hash"]
    assert rows[0]["row_hash"] == rows_of(desk)[0]["row_hash"]


def test_a_column_that_is_not_there_is_refused_with_those_that_are(desk):
    with pytest.raises(RefusedError, match="claim_id"):
        bytes_of(desk, columns=("claim_id", "nonsense"))


def test_what_cannot_go_out_is_refused_with_what_can():
    with pytest.raises(RefusedError, match="claims"):
        exporter("nonsense", "csv")
    with pytest.raises(RefusedError, match="xlsx"):
        exporter("claims", "docx")
    assert all(formats_of(what) for what in WHATS)
    assert set(FORMATS) >= {"csv", "xlsx", "jsonl", "zip"}


def test_signed_off_and_another_state_exclude_each_other(desk):
    with pytest.raises(RefusedError, match="signed off"):
        bytes_of(desk, view=QueueView(state="open"), signed_off=True)


def test_cells_of_the_workbook_and_of_csv_are_guarded_alike(desk):
    desk.judge(slug="unverifiable", rationale="'=1")
    place = [column.name for column in TABLES["claims"].columns].index("rationale") + 1
    assert sheets_of(desk, "claims")["claims"].cell(2, place).value == rows_of(desk)[0]["rationale"] == guard("'=1")
