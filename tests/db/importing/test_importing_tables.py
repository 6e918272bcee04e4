"""Files of rows: whatever program wrote them, and whatever somebody calls a table to do harm."""

import csv
import io
import zipfile

import openpyxl
import pytest

from db.errors import UnreadableImportError
from db.importing import recognise
from db.importing.readers import json_rows, separated, workbooks
from db.importing.readers.json_rows import JsonRows
from db.importing.readers.separated import SeparatedFile
from db.importing.readers.workbooks import Workbook


def a_file(tmp_path, data, name="claims.csv"):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def read(path):
    table = SeparatedFile(path)
    return table.columns, [(row.place, list(row.cells.values()), row.problem) for row in table.rows()]


def a_workbook(tmp_path, *rows, formats=()):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for cell, shown in formats:
        book.active[cell].number_format = shown
    path = tmp_path / "claims.xlsx"
    book.save(path)
    return path


READ = [
    pytest.param("a,b\r\n1,2\r\n", ",", [["1", "2"]], id="commas"),
    pytest.param("a;b\n1,5;2\n", ";", [["1,5", "2"]], id="semicolons, commas inside"),
    pytest.param("a\tb\n1\t\n", "\t", [["1", ""]], id="tabs"),
    pytest.param("a|b\n1|2\n", "|", [["1", "2"]], id="bars"),
    pytest.param("sep=;\r\na;b\r\n1;2\r\n", ";", [["1", "2"]], id="named in the first line, as Excel does"),
    pytest.param('"a";"b,c"\n"1";"2"\n', ";", [["1", "2"]], id="a separator inside quotation marks"),
    pytest.param("\n\na,b\n\n1,2\n,\n", ",", [["1", "2"]], id="empty lines"),
    pytest.param("a,b\r1,2\r", ",", [["1", "2"]], id="line ends of an old Macintosh"),
    pytest.param('a,b\n"x\ny",2\n', ",", [["x\ny", "2"]], id="a line end inside a cell"),
    pytest.param("a,b\n1\n", ",", [["1", ""]], id="a row that ends early"),
    pytest.param("a,b\n1,2,,\n", ",", [["1", "2"]], id="empty cells at the end"),
    pytest.param("only\n1\n", ",", [["1"]], id="a single column"),
]


@pytest.mark.parametrize(("data", "separator", "rows"), READ)
def test_a_separated_file_is_read_as_it_was_written(tmp_path, data, separator, rows):
    path = a_file(tmp_path, data)
    assert SeparatedFile(path).separator == separator
    assert [cells for _, cells, _ in read(path)[1]] == rows


ENCODED = [
    pytest.param("Größe – „naïve“ 😀", "utf-8", id="UTF-8"),
    pytest.param("Größe – „naïve“ 😀", "utf-8-sig", id="UTF-8 with its mark"),
    pytest.param("Größe – „naïve“ 😀", "utf-16", id="UTF-16"),
    pytest.param("Größe – „naïve“ 😀", "utf-16-be", id="UTF-16, big end first, no mark"),
    pytest.param("Größe – „naïve“ 😀", "utf-32", id="UTF-32"),
    pytest.param("Größe – „naïve“ €", "cp1252", id="Windows-1252"),
    pytest.param("Москва: цены на хлеб выросли на 5 процентов, сказал мэр города. " * 4, "cp1251", id="Windows-1251"),
]


@pytest.mark.parametrize(("words", "encoding"), ENCODED)
def test_the_encoding_is_told_from_all_of_the_file(tmp_path, words, encoding):
    # The letters that tell come late.
    lines = ["a,b", *["plain,line"] * 50_000, f'"{words}",2']
    path = a_file(tmp_path, "\r\n".join(lines).encode(encoding))
    assert read(path)[1][-1][1] == [words, "2"]


def test_a_row_with_a_broken_character_is_named_and_the_others_are_read(tmp_path):
    path = a_file(tmp_path, "a,b\nGröße,1\nGr".encode() + b"\xff" + "e,2\nÄrger,3\n".encode())
    assert [(place, problem is None) for place, _, problem in read(path)[1]] == [
        ("line 2", True),
        ("line 3", False),
        ("line 4", True),
    ]
    assert "no UTF-8" in read(path)[1][1][2]


def test_a_file_cut_off_in_the_middle_of_a_character_is_read_up_to_there(tmp_path):
    path = a_file(tmp_path, "a,b\nGröße,1\nGrö".encode()[:-1])
    assert [problem is None for _, _, problem in read(path)[1]] == [True, False]


def test_a_file_of_utf_16_that_ends_early_says_where(tmp_path):
    path = a_file(tmp_path, "a,b\n1,2\n3,4\n".encode("utf-16")[:-1])
    rows = read(path)[1]
    assert rows[0][1] == ["1", "2"]
    assert "damaged" in rows[-1][2]


PROBLEMS = [
    pytest.param("a,b\n1,2,3\n", "3 cells, but there are 2 columns", id="too many cells"),
    pytest.param("a,b\na,b\n", "repeats the header", id="two files put together"),
    pytest.param('a,b\n1,"x\n2,y\n', "is never closed", id="a quotation mark that is never closed"),
    pytest.param('a,b\n1,"x" y\n3,4\n', "where none may", id="a quotation mark in the middle"),
]


@pytest.mark.parametrize(("data", "says"), PROBLEMS)
def test_a_row_that_cannot_be_read_says_why(tmp_path, data, says):
    place, cells, problem = read(a_file(tmp_path, data))[1][0]
    assert (place, cells) == ("line 2", [])
    assert says in problem


def test_a_quotation_mark_that_swallows_the_rest_ends_the_reading_with_a_reason(tmp_path, monkeypatch):
    monkeypatch.setattr(separated, "MAX_CELL", 1_000)
    rows = read(a_file(tmp_path, 'a,b\n1,2\n3,"' + "x\n" * 2_000))[1]
    assert rows[0][1] == ["1", "2"]
    assert "never closed" in rows[1][2]


HOSTILE = [
    pytest.param(b"", "it is empty", id="empty"),
    pytest.param(b"\n\n \n", "it is empty", id="blanks"),
    pytest.param(b"\xef\xbb\xbf", "it is empty", id="a mark alone"),
    pytest.param(b"\x00\x01\x02\x03" * 500, "binary|empty", id="binary"),
    pytest.param(b"\x7fELF" + bytes(range(256)) * 10, "binary", id="a program"),
    pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "binary", id="the Excel of before 2007"),
    pytest.param(
        b"claim_id,row_hash,headline,headline\n1,2,3,4\n", "more than once \\(columns 3 and 4\\)", id="a column twice"
    ),
    pytest.param(b"x," * 1_000_000, "1,000,001 cells", id="a million columns"),
    pytest.param(
        b"x" * 3_100_000 + b"\n1\n", "a cell of it is longer than 3,000,000", id="a header of one endless name"
    ),
    pytest.param(
        b'a,"' + b"x" * 3_100_000 + b'",b\n', "a cell of it is longer", id="an endless name in quotation marks"
    ),
    pytest.param(b",,,\n1,2,3,4\n", "tell neither|names no", id="a header without names"),
    pytest.param(b"a,b\n1,2\n", "tell neither claims nor articles", id="a table of something else"),
    pytest.param(b"PK\x03\x04 no archive", "damaged ZIP", id="no archive"),
]


@pytest.mark.parametrize(("data", "says"), HOSTILE)
def test_what_is_no_file_of_ours_is_refused_in_words(tmp_path, data, says):
    with pytest.raises(UnreadableImportError, match=says) as refusal:
        recognise(a_file(tmp_path, data))
    assert "claims.csv" in str(refusal.value)


def test_a_line_without_end_is_not_read_into_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(separated, "MAX_LINE", 10_000)
    path = a_file(tmp_path, "a,b\n1,2\n" + "x" * 50_000)
    rows = read(path)[1]
    assert rows[0][1] == ["1", "2"]
    assert "longer than 10,000 characters" in rows[1][2]
    with pytest.raises(UnreadableImportError, match="longer than"):
        SeparatedFile(a_file(tmp_path, "x" * 50_000))


TYPED = [
    pytest.param("text", "text", None, id="text"),
    pytest.param("=1+1 as text", None, None, id="formula"),
    pytest.param(5, "5", None, id="whole number"),
    pytest.param(0.1, "0.1", None, id="fraction"),
    pytest.param(True, "true", None, id="truth value"),
    pytest.param("a_x000D_b", "a\rb", None, id="a character that XML cannot hold"),
    pytest.param("a_x005F_x000D_b", "a_x000D_b", None, id="an underscore that would be read as one"),
]


@pytest.mark.parametrize(("value", "text", "_unused"), TYPED)
def test_a_cell_of_a_workbook_is_what_was_typed(tmp_path, value, text, _unused):
    row = next(iter(Workbook(a_workbook(tmp_path, ["a", "b"], [value, "x"])).rows()))
    assert row.place == "row 2"
    if text is None:
        assert "formula" in row.unclear["a"]
    else:
        assert (row.cells["a"], row.unclear) == (text, {})


@pytest.mark.parametrize(("value", "shown"), [(0.05, "0%"), (45_000, "dd/mm/yyyy"), (5, "0.00 €")])
def test_a_number_shown_as_something_else_is_not_taken_for_what_was_typed(tmp_path, value, shown):
    row = next(iter(Workbook(a_workbook(tmp_path, ["a"], [value], formats=[("A2", shown)])).rows()))
    assert "not text" in row.unclear["a"]


def test_empty_rows_and_columns_of_a_workbook_are_left_out(tmp_path):
    table = Workbook(a_workbook(tmp_path, [None], ["a", "b", None], [None, None], ["1", "2"]))
    assert table.columns == ("a", "b")
    assert [(row.place, row.cells) for row in table.rows()] == [("row 4", {"a": "1", "b": "2"})]


def test_a_workbook_that_is_a_bomb_or_damaged_is_refused(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    with pytest.raises(UnreadableImportError, match="unpacked it would take 60 MB"):
        recognise(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(UnreadableImportError, match="damaged"):
        recognise(path)


def test_a_workbook_of_entities_that_grow_without_end_is_refused(tmp_path):
    path = a_workbook(tmp_path, ["a"], ["1"])
    grown = tmp_path / "grown.xlsx"
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(grown, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                data = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'.encode() + data.replace(
                    b"<sheetData>", b"<sheetData>&e11;"
                )
            new.writestr(part, data)
    with pytest.raises(UnreadableImportError):
        Workbook(grown)


def test_the_limits_stand_where_they_are_used():
    assert workbooks.MAX_UNPACKED > workbooks.MAX_CELL
    csv.field_size_limit(separated.MAX_CELL)
    assert next(csv.reader(io.StringIO("x" * 200_000)))[0] == "x" * 200_000


@pytest.mark.parametrize(
    ("header", "found"),
    [
        pytest.param(("url", "claim", "rating"), ["row 2", "about it 2, row 2"], id="the same columns"),
        pytest.param(("url", "rating", "claim"), "has other columns", id="other columns"),
    ],
)
def test_a_table_that_goes_on_in_another_sheet_is_read_to_its_end(tmp_path, header, found):
    book = openpyxl.Workbook()
    book.active.title = "about it"
    rest, other = book.create_sheet("about it 2"), book.create_sheet("else")
    for sheet, names in ((book.active, ("url", "claim", "rating")), (rest, header), (other, ("a", "b", "c"))):
        sheet.append(names)
        sheet.append(("https://one.example", "x", "False"))
    book.save(tmp_path / "long.xlsx")
    table = Workbook(tmp_path / "long.xlsx")
    if isinstance(found, list):
        assert [row.place for row in table.rows()] == found
    else:
        with pytest.raises(UnreadableImportError, match=found):
            list(table.rows())


def test_objects_of_json_are_rows_and_what_is_wrong_with_one_keeps_no_other_out(tmp_path):
    path = a_file(
        tmp_path,
        '{"claim_id": 1, "tags": ["a", "b"], "speaker": null, "on": true}\n\n{"claim_id": 2\n[3]\n{"claim_id": "=4"}\n'
        '{"claim_id": "\\ud800"}\n',
        "claims.jsonl",
    )
    table = JsonRows(path)
    assert table.columns == ("claim_id", "tags", "speaker", "on")
    rows = list(table.rows())
    assert rows[0].cells == {"claim_id": "1", "tags": '["a", "b"]', "speaker": "", "on": "True"}
    assert rows[3].cells == {"claim_id": "'=4"}
    assert [(row.place, (row.problem or "")[:13]) for row in rows] == [
        ("line 1", ""),
        ("line 3", "it is no JSON"),
        ("line 4", "it is no JSON"),
        ("line 5", ""),
        ("line 6", "half of a cha"),
    ]
    assert rows[-1].share == 1.0


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("[1, 2]", "[1, 2]"),
        ('["a", null, {"b": [true]}]', '["a", null, {"b": [true]}]'),
        ('[["a"]]', '[["a"]]'),
        ('{"é": {"b": 1}}', '{"é": {"b": 1}}'),
        ("[]", ""),
        ("{}", "{}"),
        ("[" * 300 + "]" * 300, "[" * 300 + "]" * 300),
    ],
)
def test_a_value_that_no_column_holds_is_a_cell_of_json(tmp_path, value, cell):
    path = a_file(tmp_path, f'{{"claim_id": 1, "extra": {value}}}\n', "claims.jsonl")
    (row,) = JsonRows(path).rows()
    assert (row.problem, row.cells["extra"]) == (None, cell)


def test_a_column_that_only_a_later_object_names_is_not_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(json_rows, "FIRST", 1)
    path = a_file(tmp_path, '{"claim_id": 1}\n{"claim_id": 2, "hedline": "New"}\n', "claims.jsonl")
    assert "'hedline'" in list(JsonRows(path).rows())[1].problem
