"""The terminal's forms are a contract: keys, JSON lines, errors on standard error."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from claims.reading.files import SAMPLE
from tests import terminal

ROOT = Path(__file__).parents[2]


def run(*arguments, text="", status=0):
    done = terminal.run("claims", *arguments, given=text.encode())
    done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == status, done.stderr
    return done


def rows(*arguments, text=""):
    return [json.loads(line) for line in run(*arguments, text=text).stdout.splitlines()]


@pytest.fixture(scope="module")
def text():
    [document] = rows("read", SAMPLE)
    return document["text"]


def test_read_prints_one_object_with_what_is_known_of_the_article():
    [document] = rows("read", SAMPLE)
    assert list(document) == ["title", "author", "published", "url", "publisher", "language", "text"]
    assert document["title"] == "Russia Says Hopes to Avoid Ban on Western Tech Giants"
    assert (document["author"], document["published"], document["language"]) == ("AFP", "2021-03-30", "en")
    assert document["url"].startswith("https://www.themoscowtimes.com/2021/03/30/")


def test_sentences_stand_where_they_say(text):
    for row in rows("sentences", SAMPLE):
        assert list(row) == ["start", "end", "text"]
        assert text[row["start"] : row["end"]] == row["text"]


def test_quotes_give_spans_of_the_text_and_a_speaker(text):
    found = rows("quotes", SAMPLE)
    assert all(list(row) == ["content", "cue", "source", "speaker", "kind"] for row in found)
    assert {row["kind"] for row in found} <= {"direct", "mixed", "indirect"}
    [silly] = [row for row in found if "it would be silly" in text[slice(*row["content"])]]
    assert (text[slice(*silly["cue"])], silly["speaker"], silly["kind"]) == ("said", "Dmitry Peskov", "direct")


def test_split_prints_claims_and_what_was_not_taken(text):
    found = rows("split", SAMPLE)
    keys = ["start", "end", "quote", "claim", "title", "speaker", "claim_type", "checkworthiness", "signals"]
    assert all(list(row) == [*keys, "selected", "reason"] for row in found)
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in found)
    assert all((row["reason"] is None) == row["selected"] for row in found)
    assert {row["selected"] for row in found} == {True, False}


def test_score_answers_each_line_by_its_id():
    lines = [{"id": 7, "text": "Unemployment fell to 3.9% in 2019."}, {"id": "b", "text": "What a lovely day!"}]
    found = rows("score", text="\n".join(json.dumps(line) for line in lines))
    assert [row["id"] for row in found] == [7, "b"]
    assert all(list(row) == ["id", "checkworthiness", "checkable", "claim_type"] for row in found)
    assert found[0]["checkworthiness"] > 0.5 > found[1]["checkworthiness"]


def test_decompose_answers_with_standalone_claims():
    line = {
        "id": 1,
        "sentence": "She was born in Leeds and moved to York.",
        "context": "Ann Smith\n\nAnn Smith is a singer.",
    }
    [row] = rows("decompose", text=json.dumps(line))
    assert list(row) == ["id", "claims"]
    assert any("Ann Smith" in claim and "Leeds" in claim for claim in row["claims"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("missing.txt", None, id="no such file"),
        pytest.param("empty.txt", b"", id="an empty file"),
        pytest.param("binary.txt", bytes(range(256)) * 20, id="a binary file"),
        pytest.param("broken.pdf", b"%PDF-1.7 nothing", id="a broken PDF"),
        pytest.param("sheet.xlsx", b"PK\x03\x04", id="a format that is not read"),
    ],
)
def test_an_unreadable_file_is_named_on_standard_error_with_status_1(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = run("read", path, status=1)
    assert done.stdout == ""
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input_is_read_by_the_name_of_a_dash(text):
    [document] = rows("read", "-", text=SAMPLE.read_text(encoding="utf-8"))
    assert document["text"] == text
    assert "Standard input" in run("read", "-", text="", status=1).stderr


def test_a_device_without_end_is_refused():
    assert "cannot be read" in run("read", "/dev/zero", status=1).stderr


def test_whoever_reads_only_the_beginning_gets_no_traceback():
    lines = "".join(json.dumps({"id": number, "text": "It rose to 3%."}) + "\n" for number in range(1, 1500))
    command = [sys.executable, "-m", "claims", "score"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        process.stdout.close()
        _, complaint = process.communicate(lines)
    assert complaint == ""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_an_output_that_cannot_be_written_is_said_in_words():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "claims", "read", str(SAMPLE)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("The output: no space left")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("verb", "line", "problem"),
    [
        pytest.param("score", "[" * 100_000, "nested too deeply", id="nested without end"),
        pytest.param(
            "decompose", '{"id": 1, "sentence": "It rose.", "context": 5}', "context", id="a number for a text"
        ),
    ],
)
def test_a_hostile_line_is_named_by_its_number(verb, line, problem):
    done = run(verb, text=line, status=1)
    assert done.stderr.startswith("Standard input, line 1")
    assert problem in done.stderr
    assert "Traceback" not in done.stderr


def test_a_byte_order_mark_before_the_lines_is_no_part_of_them():
    assert [row["id"] for row in rows("score", text='\ufeff{"id": 1, "text": "It rose to 3%."}')] == [1]


@pytest.mark.parametrize(
    "arguments", [pytest.param(["no-folder"], id="no such folder"), pytest.param([".", "nonsense"], id="no such stage")]
)
def test_what_cannot_be_measured_is_said_in_words(arguments):
    done = run("evaluate", *arguments, status=1)
    assert "Traceback" not in done.stderr
    assert arguments[-1] in done.stderr


@pytest.mark.parametrize("verb", ["score", "decompose"])
def test_a_line_that_is_no_json_is_named_by_its_number(verb):
    done = run(verb, text='{"id": 1, "text": "a", "sentence": "a", "context": ""}\nnonsense\n', status=1)
    assert "line 2" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("[" * 100_000, id="nested without end"),
        pytest.param('{"id": NaN, "text": "Taxes rose."}', id="a number that JSON does not have"),
        pytest.param('{"id": 1, "text": 5}', id="a text that is none"),
        pytest.param('["id", "text"]', id="no object"),
    ],
)
def test_a_line_of_another_kind_is_refused_without_a_traceback(line):
    done = run("score", text=f'\n{{"id": 1, "text": "Taxes rose."}}\n{line}\n', status=1)
    assert done.stderr.startswith("Standard input, line 3 ")
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_empty_lines_a_byte_order_mark_and_any_script_are_scored():
    lines = ["\ufeff" + json.dumps({"id": 1, "text": ""}), "", json.dumps({"id": "ru", "text": "Налог вырос на 3 %."})]
    assert [row["id"] for row in rows("score", text="\r\n".join(lines))] == [1, "ru"]


@pytest.mark.parametrize("verb", ["score", "decompose"])
def test_a_line_without_its_fields_is_named_by_its_number(verb):
    done = run(verb, text='{"id": 1}\n', status=1)
    assert "line 1" in done.stderr


@pytest.mark.parametrize("number", ["0", "-1", "99"])
def test_a_sentence_that_is_not_there_is_said_with_how_many_there_are(number):
    done = run("explain", "-", "--sentence", number, text="The plant closed in 2019. It reopened in May.", status=1)
    assert "the text has 2 sentences" in done.stderr
