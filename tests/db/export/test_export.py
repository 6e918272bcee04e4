"""The file that goes out: complete, harmless in a spreadsheet, and the same bytes for the same data."""

import csv
import io
import json
import threading

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from db.cleaning import clean_text
from db.columns import TABLES
from db.columns.cells import WRITERS, guard, unguard
from db.columns.claims import EDITABLE, IDENTIFYING, NAMES
from db.export import Order, exporter
from db.export.formats.csv_lines import lines
from db.queries import flat_rows as module
from db.queries.filters import QueueView
from db.queries.flat_rows import current_claims
from db.session import reading
from tests.factories import TEXT, a_desk, a_document, a_proposal


@pytest.fixture
def desk(database):
    return a_desk(database)


def pieces_of(desk, **options):
    return exporter("claims", "csv").stream(desk.database, Order(**options))


def bytes_of(desk, **options):
    return b"".join(pieces_of(desk, **options))


def rows_of(desk, **options):
    return list(csv.DictReader(io.StringIO(bytes_of(desk, **options).decode("utf-8-sig"), newline="")))


def test_every_column_of_the_file_can_be_filled():
    assert len(set(NAMES)) == len(NAMES)
    for table, columns in TABLES.items():
        assert table == "changes" or {column.name for column in columns if column.sql is None} <= {"row_hash"}
        assert {column.kind for column in columns} <= set(WRITERS)


def test_a_judged_claim_goes_out_with_everything_about_it(desk):
    desk.attach(url="https://example.org/a,b?x=1", title="Report")
    desk.attach(url="https://example.org/a,b?x=1", title="Report", stance="context")
    desk.attach(url=None, title="Interview", stance="refutes")
    desk.judge(slug="mostly-true", correction="by 4.8 percent")
    row = rows_of(desk)[0]
    assert (row["verdict"], row["verdict_scale"], row["verdict_normalised"]) == ("Mostly true", "truth", "mostly true")
    assert (row["rating_value"], row["rating_best"], row["rating_worst"]) == ("4", "5", "1")
    assert (row["n_sources"], row["n_supporting"], row["n_refuting"], row["n_context"]) == ("2", "1", "1", "1")
    assert json.loads(row["source_urls"]) == ["https://example.org/a,b?x=1"]
    assert (row["rationale"], row["correction_suggested"]) == ("The report says so.", "by 4.8 percent")
    assert (row["checker"], row["created_by"], row["on_earlier_wording"]) == ("Ada L.", "Ada L.", "false")
    assert row["article_published_at"] == "2024-05-06"
    assert row["checked_at"].endswith("Z")
    assert TEXT[int(row["char_start"]) : int(row["char_end"])] == row["quote"]


def test_a_verdict_without_a_number_leaves_all_three_numbers_out(desk):
    desk.judge(slug="unverifiable")
    row = rows_of(desk)[0]
    assert [row[name] for name in ("rating_value", "rating_best", "rating_worst")] == ["", "", ""]
    assert row["verdict_normalised"] == "unverifiable"


def test_withdrawn_evidence_does_not_count(desk):
    evidence_id = desk.attach()
    desk.do("withdraw_evidence", evidence_id, version=2)
    row = rows_of(desk)[0]
    assert (row["n_sources"], row["source_urls"]) == ("0", "")


def test_there_is_one_row_a_claim_sorted_by_claim_and_numbered_as_read(desk):
    rows = rows_of(desk)
    assert [int(row["claim_id"]) for row in rows] == sorted([*desk.claims, desk.dismissed])
    in_order = sorted(rows, key=lambda row: int(row["char_start"]))
    assert [row["claim_index"] for row in in_order] == ["1", "2", "3", "4"]
    assert {row["state"] for row in rows} == {"open", "dismissed"}


def test_the_same_data_give_the_same_bytes(desk):
    desk.attach()
    desk.judge()
    assert bytes_of(desk) == bytes_of(desk)


def test_rows_end_as_the_standard_says_and_excel_gets_its_mark(desk):
    assert bytes_of(desk).count(b"\r\n") == 5
    assert bytes_of(desk).endswith(b"\r\n")
    assert bytes_of(desk, excel=True) == b"\xef\xbb\xbf" + bytes_of(desk)


def hash_of(desk, claim_id=None):
    claim_id = claim_id or desk.claims[0]
    return next(row["row_hash"] for row in rows_of(desk) if row["claim_id"] == str(claim_id))


CHANGES = [
    pytest.param(lambda desk: desk.do("reword_claim", desk.claims[0], version=1, claim_text="New."), True, id="words"),
    pytest.param(lambda desk: desk.do("reword_claim", desk.claims[0], version=1, headline="New"), True, id="headline"),
    pytest.param(lambda desk: desk.do("reword_claim", desk.claims[0], version=1, speaker=""), True, id="speaker gone"),
    pytest.param(lambda desk: desk.do("dismiss_claim", desk.claims[0], version=1, reason="vague"), True, id="state"),
    pytest.param(lambda desk: desk.judge(slug="unverifiable"), True, id="verdict"),
    pytest.param(lambda desk: desk.attach(), False, id="a source, which no import changes"),
    pytest.param(lambda desk: desk.judge(desk.claims[1], slug="unverifiable"), False, id="another claim"),
]


@pytest.mark.parametrize(("change", "differs"), CHANGES)
def test_the_hash_of_a_row_changes_with_what_an_import_may_change_and_with_nothing_else(desk, change, differs):
    before = hash_of(desk)
    change(desk)
    assert (hash_of(desk) != before) == differs


def test_an_import_can_ask_for_rows_as_they_stand_now(desk):
    asked = [desk.dismissed, 999, desk.claims[0]]
    with reading(desk.database) as session:
        found = list(current_claims(session, asked, ("claim_id", "row_hash", "tags")))
    assert [row["claim_id"] for row in found] == sorted([desk.dismissed, desk.claims[0]])
    assert found[0] == {"claim_id": found[0]["claim_id"], "row_hash": hash_of(desk, found[0]["claim_id"]), "tags": []}


def test_what_may_be_changed_does_not_identify():
    assert not set(EDITABLE) & set(IDENTIFYING)
    assert {*EDITABLE, *IDENTIFYING} <= set(NAMES)


def test_a_view_goes_out_alone(desk):
    assert [row["claim_id"] for row in rows_of(desk, view=QueueView(state="dismissed"))] == [str(desk.dismissed)]
    assert rows_of(desk, view=QueueView(article=999)) == []


@pytest.mark.parametrize("chunk", [1, 2, 3, 4, 5])
def test_pieces_neither_lose_nor_repeat_rows(desk, monkeypatch, chunk):
    whole = bytes_of(desk)
    monkeypatch.setattr(module, "CHUNK", chunk)
    assert bytes_of(desk) == whole


def test_a_file_shows_one_moment_whatever_is_changed_while_it_is_written(desk, monkeypatch):
    monkeypatch.setattr(module, "CHUNK", 1)
    before = bytes_of(desk)
    pieces = pieces_of(desk)
    begun = [next(pieces), next(pieces)]
    desk.do("dismiss_claim", desk.claims[2], version=1, reason="vague")
    assert b"".join([*begun, *pieces]) == before
    assert bytes_of(desk) != before


def test_a_reader_who_leaves_early_leaves_nothing_open(desk):
    pieces = pieces_of(desk)
    next(pieces)
    pieces.close()
    desk.do("dismiss_claim", desk.claims[2], version=1, reason="vague")
    assert desk.database.kw["bind"].pool.checkedout() == 0


def test_the_pieces_may_be_asked_for_from_different_threads(desk):
    whole, pieces, taken = bytes_of(desk), pieces_of(desk), []
    for _ in range(3):
        thread = threading.Thread(target=lambda: taken.extend(piece for piece in [next(pieces, b"")]))
        thread.start()
        thread.join()
    assert b"".join(taken) == whole


def test_pandas_reads_it(desk):
    desk.attach()
    desk.judge()
    frame = pd.read_csv(io.BytesIO(bytes_of(desk)), parse_dates=["checked_at"])
    assert list(frame.columns) == list(NAMES)
    assert str(frame["checked_at"].dtype).endswith("UTC]")
    assert frame["checkworthiness"].tolist() == [0.9, 0.1, 0.7, 0.8]


@given(st.text())
@example("'=1")
@example("''=1")
@example("'")
@example("''")
@example("＝cmd|' /C calc'!A0")
@example("\r")
def test_the_guard_can_be_undone_for_any_text(text):
    assert unguard(guard(text)) == text
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1", "''-1", "'plain", "-5 degrees", "“quoted”", 'a "b", c\nd']


@pytest.mark.parametrize("words", FORMULAS)
def test_what_a_spreadsheet_would_run_is_made_harmless_wherever_it_stands(database, words):
    text = f"{words} is what he said."
    desk = a_desk(
        database,
        a_document(text, title=words, publisher=words),
        [a_proposal(text, words, claim_text=words, headline=words, speaker=words)],
    )
    desk.judge(slug="unverifiable", rationale=words, correction=words)
    row = rows_of(desk)[0]
    for name in ("quote", "claim_text", "rationale", "correction_suggested"):
        assert row[name] == guard(clean_text(words))
        assert unguard(row[name]) == clean_text(words)
    assert row["char_start"] == "0"


def test_a_negative_number_is_a_number_and_stays_one():
    assert WRITERS["number"]([-1.5, None]) == [-1.5, None]
    assert list(map(str, WRITERS["number"]([5.0, 0.0]))) == ["5", "0"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(), max_size=60))
def test_whatever_people_type_comes_out_of_the_file_again(desk, words):
    desk.judge(slug="unverifiable", rationale=words, correction=words)
    row = rows_of(desk)[0]
    assert unguard(row["rationale"]) == clean_text(words)


def test_half_a_character_or_a_nul_that_got_in_somehow_does_not_stop_the_file():
    assert list(csv.reader(io.StringIO(lines([["a\ud800b", "c\x00d"]]).decode(), newline=""))) == [["a?b", "c\x00d"]]
