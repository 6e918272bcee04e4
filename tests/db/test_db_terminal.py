"""The terminal as a person uses it: JSON lines out, errors beside them, a status that tells."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from db.session import open_database
from tests import terminal
from tests.factories import a_desk

ROOT = Path(__file__).parents[2]


def run(*arguments):
    return terminal.run("db", *arguments)


def run_anew(*arguments):
    environment = {"PYTHONWARNINGS": "error::DeprecationWarning:db", "PYTHONUTF8": "0"} | dict(os.environ)
    return subprocess.run(
        [sys.executable, "-m", "db", *map(str, arguments)], cwd=ROOT, capture_output=True, check=False, env=environment
    )


@pytest.fixture
def url(empty_url):
    return empty_url


def test_migrate_says_from_where_to_where(url):
    first = json.loads(run_anew("migrate", "--database", url).stdout)
    again = json.loads(run("migrate", "--database", url).stdout)
    assert first["from"] is None
    assert again["from"] == again["to"] == first["to"]


@pytest.mark.parametrize("verb", ["migrate", "check", "export"])
def test_a_database_that_cannot_be_opened_is_named(tmp_path, verb):
    (tmp_path / "text.db").write_text("No database, but a text of some length that somebody called one.")
    for place, says in ((tmp_path, "unable to open"), (tmp_path / "text.db", "not a database")):
        done = run(verb, "--database", f"sqlite:///{place}")
        assert done.returncode == 1
        assert says in done.stderr.decode()
        assert "Traceback" not in done.stderr.decode()


def test_a_database_that_may_only_be_read_is_read_and_says_so_where_it_would_change(tmp_path):
    run("migrate", "--database", f"sqlite:///{tmp_path / 'w.db'}")
    text = tmp_path / "a.txt"
    text.write_text("Unemployment fell to 4 percent in March.")
    url = f"sqlite:///file:{tmp_path / 'w.db'}?mode=ro&uri=true"
    assert [run(verb, "--database", url).returncode for verb in ("migrate", "check")] == [0, 0]
    done = run("add", text, "--database", url)
    assert done.returncode == 1
    assert "readonly database. See that it can be written to" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_files_are_added_and_a_bad_one_does_not_stop_the_others(url, tmp_path):
    good, bad, other = tmp_path / "góod.txt", tmp_path / "bad.bin", tmp_path / "other.txt"
    good.write_text("The bridge was opened in 1932. It cost 12 million dollars.", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02\xff" * 100)
    other.write_text("Unemployment fell to 4 percent in March.", encoding="utf-8")
    result = run_anew("add", good, bad, tmp_path / "missing.txt", other, good, "--database", url, "--by", "Grace")
    rows = [json.loads(line) for line in result.stdout.decode().splitlines()]
    assert result.returncode == 1
    assert [Path(row["file"]).name for row in rows] == ["góod.txt", "other.txt"]
    assert rows[0]["claims"] >= 1
    complaints = result.stderr.decode()
    assert "bad.bin" in complaints
    assert "missing.txt" in complaints
    assert "already here" in complaints
    assert "Traceback" not in complaints
    exported = run("export", "--database", url).stdout.decode()
    assert "Grace" in exported


def test_export_writes_to_a_file_or_to_standard_output(database, tmp_path):
    a_desk(database)
    url = database.kw["bind"].url.render_as_string(hide_password=False)
    out = run("export", "--database", url)
    file = tmp_path / "claims.csv"
    written = run("export", file, "--excel", "--database", url)
    assert (out.returncode, written.returncode, written.stdout) == (0, 0, b"")
    assert file.read_bytes() == b"\xef\xbb\xbf" + out.stdout
    assert len(list(csv.reader(out.stdout.decode().splitlines()))) >= 5
    assert [path.name for path in tmp_path.glob("*claims.csv*")] == ["claims.csv"]


def of_database(database):
    return ("--database", database.kw["bind"].url.render_as_string(hide_password=False))


def test_everything_goes_out_by_the_terminal_with_the_filters_of_the_queue(database, tmp_path):
    desk = a_desk(database)
    desk.judge(slug="unverifiable")
    asked = ["--what", "verdicts", "--state", "checked", "--article", desk.article_id, "--columns", "claim_id,verdict"]
    out = run("export", *asked, "--history", "--by", "Grace", *of_database(database))
    assert out.stdout.decode().split("\r\n") == ["claim_id,verdict", f"{desk.claims[0]},Unverifiable", ""]
    assert desk.ask("exports")[0].made_by == "Grace"
    lines = run("export", "--format", "jsonl", "--text", "bridge", *of_database(database)).stdout.splitlines()
    assert [json.loads(line)["headline"] for line in lines] == ["The bridge was opened in 1932"]
    assert run("export", "--signed-off", *of_database(database)).stdout.count(b"\r\n") == 1


def test_the_name_of_the_file_says_the_format(database, tmp_path):
    desk = a_desk(database)
    for name, begins in (("a.xlsx", b"PK"), ("b.zip", b"PK"), ("c.jsonl", b'{"claim_id"'), ("d.csv", b"claim_id,")):
        assert run("export", tmp_path / name, *of_database(database)).returncode == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert [row.what for row in desk.ask("exports")] == ["claims", "claims", "tables", "tables"]


def test_what_changed_since_an_export_goes_out_by_its_number(database):
    desk = a_desk(database)
    run("export", *of_database(database))
    desk.do("reword_claim", desk.claims[0], version=1, headline="Taxes rose")
    out = run("export", "--since", 1, *of_database(database)).stdout.decode()
    (row,) = csv.DictReader(out.splitlines())
    assert (row["change"], row["new"], row["changed_by"]) == ("headline", "Taxes rose", "Ada L.")


def test_what_is_read_outside_the_desk_goes_out_too(database, monkeypatch):
    monkeypatch.setenv("CLAIM_WORKBENCH_DESK", "Harbour Desk")
    monkeypatch.setenv("CLAIM_WORKBENCH_DESK_URL", "https://desk.example.org/checks")
    desk = a_desk(database)
    desk.attach()
    desk.judge()

    def sent(*asked):
        result = run("export", "--what", *asked, *of_database(database))
        assert result.returncode == 0, result.stderr
        return result.stdout

    assert json.loads(sent("claimreview", "--format", "jsonl"))["reviewRating"]["alternateName"] == "True"
    feed = json.loads(sent("claimreview", "--format", "jsonld"))
    assert (feed["@type"], len(feed["dataFeedElement"])) == ("DataFeed", 1)
    assert sent("claimreview", "--format", "zip").startswith(b"PK")
    assert json.loads(sent("annotations").splitlines()[0])["type"] == "Annotation"
    assert b"taxes rose by 5 percent last year" in sent("report", "--article", desk.article_id)
    assert sent("report", "--format", "docx", "--article", desk.article_id).startswith(b"PK")


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        pytest.param(["--verdict", "unverifiable"], 1, id="verdict"),
        pytest.param(["--rating", "unverifiable"], 1, id="verdict by its earlier name"),
        pytest.param(["--without-source"], 4, id="no source by its earlier name"),
        pytest.param(["--tag", "BUDGET"], 1, id="tag"),
        pytest.param(["--priority", "urgent"], 1, id="priority"),
        pytest.param(["--priority", "0"], 3, id="priority by its number"),
        pytest.param(["--assignee", "Ada L."], 1, id="person"),
    ],
)
def test_filters_can_be_said_in_words(database, asked, rows):
    desk = a_desk(database)
    desk.judge(slug="unverifiable")
    first = [desk.claims[0]]
    desk.do("tag_claims", first, name="budget")
    desk.do("prioritise_claims", first, priority=2)
    desk.do("assign_claims", first, assignee_id=desk.ada)
    result = run("export", *asked, "--format", "jsonl", *of_database(database))
    assert len(result.stdout.splitlines()) == rows, result.stderr


def test_the_terminal_says_what_stays_back_and_what_breaks_a_rule_before_anything_goes_out(database, tmp_path):
    desk = a_desk(database)
    desk.judge(slug="unverifiable")
    desk.do("reword_claim", desk.claims[0], version=desk.claim().version, claim_text="Taxes rose.")
    target = tmp_path / "claims.csv"
    result = run("export", str(target), "--what", "verdicts", "--check", *of_database(database))
    first, held, broken = map(json.loads, result.stdout.splitlines())
    assert first == {"file": "verdicts.csv", "rows": {"verdicts": 1}}
    assert (held["stays back"], held["number"]) == ("no verdict", 3)
    assert (broken["claim_id"], broken["rule"]) == (desk.claims[0], "earlier wording")
    assert (result.returncode, target.exists()) == (1, False)
    written = run("export", str(target), *of_database(database))
    assert (written.returncode, target.exists()) == (0, True)
    assert b"1 claim breaks a rule of the desk: the same command with --check lists them." in written.stderr
    assert b"a rule" not in run("export", "--state", "open", *of_database(database)).stderr


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # what is told does not depend on the database
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param(["--columns", "nonsense"], "no column 'nonsense'", id="a column that is not there"),
        pytest.param(["--what", "claims", "--format", "docx"], "docx", id="a format that is not there"),
        pytest.param(["--state", "open", "--signed-off"], "signed off", id="a state that is never signed off"),
        pytest.param(["--what", "changes"], "Since which export", id="since when"),
        pytest.param(["--since", "99"], "no export 99", id="an export that was never made"),
        pytest.param(["--what", "report"], "about one article", id="a report of no article"),
        pytest.param(["--what", "report", "--article", "99"], "no article 99", id="an article that is not there"),
        pytest.param(["--article", "x"], "article takes a number", id="a number that is none"),
        pytest.param(["--article", "99"], "no article 99", id="claims of an article that is not there"),
        pytest.param(["/"], "is a folder", id="a folder for a file"),
        pytest.param(["tests"], "is a folder", id="a folder that has a name"),
        pytest.param(["no-such.pdf"], "No file of the kind .pdf", id="a kind of file that is not written"),
        pytest.param(["--assignee", "Zoe"], "There are: ada l.", id="a person who does not work here"),
        pytest.param(["--priority", "soon"], "There are: high, low, normal, urgent.", id="a priority that is none"),
    ],
)
def test_what_cannot_go_out_is_said_in_a_line(database, asked, said):
    a_desk(database)
    result = run("export", *asked, *of_database(database))
    assert result.returncode != 0
    assert result.stdout == b""
    assert said in result.stderr.decode()
    assert "Traceback" not in result.stderr.decode()


def test_an_export_that_cannot_be_written_says_where(database):
    url = database.kw["bind"].url.render_as_string(hide_password=False)
    result = run("export", "/proc/nowhere/claims.csv", "--database", url)
    assert result.returncode == 1
    assert b"/proc/nowhere" in result.stderr
    assert b"Traceback" not in result.stderr


def test_check_finds_a_sound_database_sound(database):
    a_desk(database)
    result = run("check", "--database", database.kw["bind"].url.render_as_string(hide_password=False))
    assert result.returncode == 0
    assert json.loads(result.stdout) == {
        "articles": 1,
        "claims": 3,
        "open": 3,
        "checked": 0,
        "approved": 0,
        "returned": 0,
        "recheck": 0,
        "dismissed": 1,
        "findings": 0,
    }


@pytest.mark.parametrize(
    ("damage", "names"),
    [
        pytest.param(
            "UPDATE appearance SET quote = 'TAXES rose by 5 percent last year' WHERE claim_id = 1",
            "Claim 1",
            id="quote",
        ),
        pytest.param(
            'UPDATE appearance SET start = start + 1, "end" = "end" + 1 WHERE claim_id = 3', "Claim 3", id="span"
        ),
        pytest.param("UPDATE claim SET first_start = 7 WHERE claim_id = 2", "Claim 2", id="reading order"),
        pytest.param(
            "UPDATE claim SET state = 'checked' WHERE claim_id = 1", "Claim 1", id="checked without a verdict"
        ),
        pytest.param("UPDATE claim SET n_evidence = 2 WHERE claim_id = 4", "Claim 4", id="count of sources"),
        pytest.param("UPDATE article SET n_open = 9", "Article 1", id="counts of an article"),
        pytest.param("UPDATE article SET n_covered = 1", "Article 1 miscounts the words", id="words looked at"),
        pytest.param(
            "UPDATE claim SET state = 'dismissed', dismissal_reason = 'duplicate', merged_into = claim_id "
            "WHERE claim_id = 3",
            "Claim 3 was merged in a circle",
            id="merged into itself",
        ),
        pytest.param(
            'INSERT INTO look (revision_id, start, "end", user_id, looked_at) '
            "VALUES (1, 100000, 100001, 1, '2024-05-06 07:08:09')",
            "A mark of article 1",
            id="a mark beyond the text",
        ),
    ],
)
def test_check_names_the_rows_that_are_wrong(database, damage, names):
    a_desk(database)
    with database.kw["bind"].begin() as connection:
        connection.execute(text(damage))
    result = run("check", "--database", database.kw["bind"].url.render_as_string(hide_password=False))
    assert result.returncode == 1
    assert names in result.stderr.decode()
    assert json.loads(result.stdout)["findings"] >= 1


def test_check_sees_a_reference_to_nothing(tmp_path):
    url = f"sqlite:///{tmp_path / 'claims.db'}"
    database = open_database(url)
    a_desk(database)
    driver = database.kw["bind"].raw_connection()
    driver.execute("PRAGMA foreign_keys = OFF")
    driver.execute("UPDATE claim SET created_by = 99 WHERE claim_id = 1")
    driver.close()
    database.kw["bind"].dispose()
    result = run("check", "--database", url)
    assert result.returncode == 1
    assert "refers to a user that is not there" in result.stderr.decode()


@pytest.mark.parametrize("url", ["nonsense", "postgresql://nobody@127.0.0.1:1/x"])
def test_a_database_that_cannot_be_opened_is_one_line_and_a_status(url):
    result = run("check", "--database", url)
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr


def test_somebody_who_reads_only_the_beginning_gets_no_complaint(database):
    a_desk(database)
    url = database.kw["bind"].url.render_as_string(hide_password=False)
    command = f"{sys.executable} -m db export --database '{url}' | head -c 10"
    result = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert result.stdout == b"claim_id,a"
    assert b"Traceback" not in result.stderr
    assert b"Exception ignored" not in result.stderr


@pytest.mark.parametrize(
    ("address", "says"),
    [
        pytest.param("nonsense://nowhere", "no address of a database", id="a database not spoken here"),
        pytest.param("postgresql+nonsense://me:secret@nowhere/x", "no address of a database", id="a driver not here"),
        pytest.param("sqlite:///{folder}/letter.txt", "cannot be opened", id="a file that is no database"),
    ],
)
def test_what_is_no_database_is_said_in_words_and_no_password_with_it(tmp_path, address, says):
    (tmp_path / "letter.txt").write_text("Dear editor, " * 100, encoding="utf-8")
    result = run("check", "--database", address.format(folder=tmp_path))
    assert result.returncode == 1
    assert says in result.stderr.decode()
    assert "Traceback" not in result.stderr.decode()
    assert "secret" not in result.stderr.decode()
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8").startswith("Dear editor")
