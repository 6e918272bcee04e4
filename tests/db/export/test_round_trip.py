"""Out and back in: a file imported as it was exported changes nothing, whatever people type, whatever opened it."""

import io
import json
import warnings

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from db.cleaning import HEADLINE_LENGTH, TITLE_LENGTH, clean_line, clean_text
from db.columns.cells import guard
from db.export import Order, exporter
from db.importing import import_file, recognise
from db.models import Event
from db.session import reading
from tests.factories import a_desk

#: Anything that a person can type or paste, and what nobody should be able to.
TYPED = st.one_of(
    st.text(st.characters(), max_size=60),
    st.text(st.sampled_from("\"',;\t\n\r=+-@|\x00\ud800\u2028\u202e\ufeff’“é😀ש _xA0D5"), max_size=30),
    st.sampled_from(
        [
            "=cmd|' /C calc'!A0",
            "'=1+1",
            "''",
            "'",
            "NA",
            "null",
            "None",
            "nan",
            "TRUE",
            "false",
            "007",
            "1e5",
            "-1",
            "+49 30 1234",
            "1_000",
            "0x1F",
            "12/5",
            "#N/A",
            "_x000D_",
            "_x0041_x",
            "שלום (עולם)",
            "a\r\nb\rc",
            "🏴‍☠️",
            " x",
            '"',
            '""',
            '","',
            "[]",
            "sep=;",
            "inf",
            "١٢",
            "\ufeff",
        ]
    ),
)
SETTINGS = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def desk(database):
    return a_desk(database)


def as_written(data):
    return data


def through_excels_mark(data):
    return b"\xef\xbb\xbf" + data


def through_pandas(data):
    return pd.read_csv(io.BytesIO(data)).to_csv(index=False).encode("utf-8", "surrogatepass")


def through_pandas_semicolons(data):
    frame = pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False)
    return frame.to_csv(index=False, sep=";", quoting=1, lineterminator="\r\n").encode("utf-16")


def through_pandas_workbook(data):
    book = io.BytesIO()
    with warnings.catch_warnings():
        # It cuts off what no cell holds, and at least says so.
        warnings.simplefilter("ignore")
        pd.read_csv(io.BytesIO(data)).to_excel(book, index=False)
    return book.getvalue()


def through_a_workbook(data):
    """As a spreadsheet that takes every cell for text, saved as .xlsx and saved again."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in pd.read_csv(io.BytesIO(data), header=None, dtype=str, keep_default_na=False).itertuples(index=False):
        cells = []
        for value in row:
            cell = openpyxl.cell.WriteOnlyCell(sheet, value)
            cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    saved = io.BytesIO()
    book.save(saved)
    return saved_again(saved.getvalue())


def saved_again(data):
    """As a program that opens a workbook and saves it."""
    again = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(data)).save(again)
    return again.getvalue()


def through_pandas_lines(data):
    """As JSON lines: pandas makes numbers of the moments among them, which is nobody's change."""
    with warnings.catch_warnings():
        # A later version will write them as it read them.
        warnings.simplefilter("ignore")
        return pd.read_json(io.BytesIO(data), lines=True).to_json(orient="records", lines=True).encode()


def as_one_array(data):
    return b"[" + data.strip().replace(b"\n", b",\n") + b"]"


JSON_WAYS = [
    pytest.param(as_written, id="as written"),
    pytest.param(through_pandas_lines, id="pandas"),
    pytest.param(as_one_array, id="one array"),
]
WAYS = [
    pytest.param(as_written, id="as written"),
    pytest.param(through_excels_mark, id="with a byte-order mark"),
    pytest.param(through_pandas, id="pandas"),
    pytest.param(through_pandas_semicolons, id="pandas, UTF-16 with semicolons"),
    pytest.param(through_pandas_workbook, id="pandas, .xlsx"),
    pytest.param(through_a_workbook, id="a workbook saved twice"),
]


def exported(desk, form="csv"):
    return b"".join(exporter("claims", form).stream(desk.database, Order()))


def imported(desk, folder, data):
    path = folder / "claims"
    path.write_bytes(data)
    return list(import_file(desk.database, recognise(path), person="Ida"))


def how_many_events(desk):
    with reading(desk.database) as session:
        return session.scalar(select(func.count()).select_from(Event))


def fill(desk, words):
    """Put words wherever a person can type some."""
    card = desk.claim()
    fields = {"claim_text": words, "headline": words[:HEADLINE_LENGTH], "speaker": words[:TITLE_LENGTH]}
    given = {name: value for name, value in fields.items() if clean_text(value)}
    version = desk.do("reword_claim", card.claim_id, version=card.version, **given)
    rating_id = desk.rating("unverifiable")
    desk.do(
        "record_verdict", card.claim_id, version=version, rating_id=rating_id, rationale=words, correction=words[::-1]
    )


@SETTINGS
@given(words=TYPED)
@example(words="word " * 8_000)
@example(words="=" * 40_000)
@example(words="🏴‍☠️" * 8_000)
def test_a_workbook_changes_nothing_when_it_comes_back_even_where_a_cell_was_shortened(desk, tmp_path, words):
    fill(desk, words)
    before, events, data = exported(desk), how_many_events(desk), exported(desk, "xlsx")
    for saved in (data, saved_again(data)):
        assert {one.outcome for one in imported(desk, tmp_path, saved)} == {"unchanged"}
    assert exported(desk) == before
    assert how_many_events(desk) == events


@pytest.mark.parametrize("way", WAYS)
@SETTINGS
@given(words=TYPED)
@example(words="word " * 8_000)
@example(words="=" * 40_000)
def test_an_export_changes_nothing_when_it_comes_back(desk, tmp_path, way, words):
    fill(desk, words)
    before, events = exported(desk), how_many_events(desk)
    data = way(before)
    found = imported(desk, tmp_path, data)
    # What is made of CSV by another program may lose the end of a text that no cell of a workbook holds.
    cut_off = [one for one in found if "spreadsheets end" in one.message]
    assert {one.outcome for one in found if one not in cut_off} <= {"unchanged"}
    assert not cut_off or data[:2] == b"PK"
    assert exported(desk) == before
    assert how_many_events(desk) == events


@pytest.mark.parametrize("way", JSON_WAYS)
@SETTINGS
@given(words=TYPED)
@example(words="FNI")
@example(words="word " * 8_000)
@example(words="=" * 40_000)
def test_json_lines_change_nothing_when_they_come_back(desk, tmp_path, way, words):
    fill(desk, words)
    before, events = exported(desk), how_many_events(desk)
    assert {one.outcome for one in imported(desk, tmp_path, way(exported(desk, "jsonl")))} == {"unchanged"}
    assert exported(desk) == before
    assert how_many_events(desk) == events


EDITED = [
    pytest.param("jsonl", id="JSON lines"),
    pytest.param("csv", id="CSV"),
    pytest.param("workbook", id=".xlsx"),
]


@pytest.mark.parametrize("form", EDITED)
@SETTINGS
@given(words=TYPED.filter(clean_line))
@example(words="🏴‍☠️ " * 8_000)
def test_an_edited_field_comes_back_exactly_as_typed(desk, tmp_path, form, words):
    claim_id = desk.claims[0]
    frame = pd.read_csv(io.BytesIO(exported(desk)), dtype=str, keep_default_na=False)
    # A cell of a file holds neither half a character nor, in a workbook, what XML has no room for.
    typed = clean_text(words)[: 32_000 if form == "workbook" else None]
    data = edited(desk, frame, form, claim_id, typed)
    before = desk.claim().claim_text
    found = next(one for one in imported(desk, tmp_path, data) if one.key == claim_id)
    expected = clean_text(typed[1:] if form == "workbook" and typed[:1] == "'" and guard(typed[1:]) == typed else typed)
    assert found.outcome == ("changed" if expected != before else "unchanged")
    assert desk.claim().claim_text == expected


def edited(desk, frame, form, claim_id, typed):
    """Return the export with another text of a claim, as somebody typed it into such a file."""
    if form == "jsonl":
        rows = [json.loads(line) for line in exported(desk, "jsonl").splitlines()]
        rows = [row | {"claim_text": typed} if row["claim_id"] == claim_id else row for row in rows]
        return "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    cell = guard(typed) if form == "csv" else typed.replace("_x", "_x005F_x")
    frame.loc[frame["claim_id"] == str(claim_id), "claim_text"] = cell
    return frame.to_csv(index=False).encode() if form == "csv" else workbook_of(frame)


def workbook_of(frame):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in [tuple(frame.columns), *frame.itertuples(index=False)]:
        cells = [openpyxl.cell.WriteOnlyCell(sheet, value) for value in row]
        for cell in cells:
            cell.data_type = "s"
        sheet.append(cells)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
