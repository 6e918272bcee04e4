"""Articles in bulk: what can be read goes in, what cannot is named, and nothing gets out of its archive."""

import json
import stat
import zipfile

import pytest
from sqlalchemy import select

from claims.errors import WorkbenchError
from db import queries
from db.errors import UnreadableImportError
from db.importing import import_file, recognise
from db.importing.readers import archives
from db.models import Event
from db.session import reading
from tests.office_files import word_file

ONE = "The bridge of Aldermouth was opened in 1932. It carries 40,000 cars a day."
TWO = "Unemployment in Aldermouth fell to 4 percent in March 2024."
HTML = f"<html><body><article><h1>Rain</h1>{'<p>It rained 40 millimetres in May 2024.</p>' * 9}</article>".encode()
WORD = word_file(("Snow", "Title"), ("It snowed 12 centimetres in Aldermouth in January 2024.", None))
TABLE = "title,text,url,author,publisher,published\r\n"


def imported(database, path, **options):
    return list(import_file(database, recognise(path), person="Ida", **options))


def articles(database):
    with reading(database) as session:
        return sorted(queries.articles(session).items, key=lambda row: row.article_id)


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_table_of_articles_comes_in_with_what_it_says_of_each(database, tmp_path):
    path = tmp_path / "articles.csv"
    path.write_text(
        TABLE
        + f'"Bridge, old","{ONE}",https://example.org/1,Ada L.,Harbour Post,2024-05-06\r\n,"{TWO}",,,,6 May 2024\r\n',
        encoding="utf-8",
    )
    found = imported(database, path)
    assert [(one.place, one.outcome) for one in found] == [("line 2", "added"), ("line 3", "added")]
    assert found[0].message.endswith("claims found")
    first, second = articles(database)
    assert (first.title, first.author, first.publisher, first.url) == (
        "Bridge, old",
        "Ada L.",
        "Harbour Post",
        "https://example.org/1",
    )
    assert str(first.published_at) == str(second.published_at) == "2024-05-06"
    assert first.added_by == "Ida"
    assert first.n_claims >= 1


def test_json_lines_come_in_too(database, tmp_path):
    path = tmp_path / "articles.jsonl"
    rows = [
        {"headline": "Bridge", "body": ONE, "authors": [{"name": "Ada"}, "Bob"]},
        {"text": TWO},
        {"text": 5},
        [1],
        {"title": "x"},
    ]
    path.write_text("\n".join([*map(json.dumps, rows), "{half"]), encoding="utf-8")
    found = imported(database, path)
    assert [one.outcome for one in found] == ["added", "added", *["unreadable"] * 4]
    assert articles(database)[0].author == "Ada, Bob"


def test_all_articles_of_a_file_are_one_batch(database, tmp_path):
    path = zipped(tmp_path / "two.zip", {"a.txt": ONE, "b.txt": TWO})
    imported(database, path)
    with reading(database) as session:
        batches = session.scalars(select(Event.batch_id).where(Event.action == "add")).all()
    assert len(batches) == 2
    assert len(set(batches)) == 1


def test_a_folder_and_an_archive_of_it_come_in_alike(database, tmp_path):
    folder = tmp_path / "stories"
    files = {
        "a.txt": ONE.encode(),
        "deep/er/b.md": f"# Jobs\n\n{TWO}".encode(),
        "c.html": HTML,
        "d.docx": WORD,
        "again.txt": ONE.encode(),
        "e.exe": b"MZ",
        "empty.txt": b"",
        ".hidden.txt": TWO.encode(),
        "__MACOSX/a.txt": b"x",
    }
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    outcomes = {
        "a.txt": "added",
        "again.txt": "duplicate",
        "c.html": "added",
        "d.docx": "added",
        "deep/er/b.md": "added",
        "e.exe": "unreadable",
        "empty.txt": "unreadable",
    }
    dry = {one.place: one.outcome for one in imported(database, folder, dry_run=True)}
    assert dry == outcomes
    assert articles(database) == []
    archive = zipped(tmp_path / "stories.zip", files)
    assert {one.place: one.outcome for one in imported(database, archive)} == outcomes
    assert len(articles(database)) == 4
    again = imported(database, folder)
    assert {one.outcome for one in again} == {"duplicate", "unreadable"}
    assert len(articles(database)) == 4


def a_link(name, target):
    part = zipfile.ZipInfo(name)
    part.external_attr = (stat.S_IFLNK | 0o777) << 16
    return part, target


TRAPS = [
    pytest.param("../escape.txt", ONE, "leads out", id="up and out"),
    pytest.param("/etc/motd.txt", ONE, "leads out", id="from the root"),
    pytest.param("a\\..\\..\\b.txt", ONE, "leads out", id="backslashes"),
    pytest.param("..\\b.txt", ONE, "leads out", id="up and out, with a backslash"),
    pytest.param("C:/b.txt", ONE, "leads out", id="a drive"),
    pytest.param("bomb.txt", b"0" * 30_000_000, "bomb", id="a bomb"),
    pytest.param("large.txt", b"0" * 51_000_000, "larger than 50 MB", id="too large"),
    pytest.param("inner.zip", b"PK", "not read", id="an archive in the archive"),
    pytest.param("program.exe", b"MZ", "not read", id="a program"),
    pytest.param("picture.txt", b"\x89PNG\x00\x01\x02\x03" * 400, "it is a picture", id="a picture called a text"),
]


@pytest.mark.parametrize(("name", "data", "says"), TRAPS)
def test_a_trap_in_an_archive_is_named_and_the_rest_comes_in(database, tmp_path, name, data, says):
    path = zipped(tmp_path / "trap.zip", {name: data, "zz.txt": TWO})
    trap, good = imported(database, path, dry_run=True)
    assert (trap.outcome, says in trap.message) == ("unreadable", True), trap.message
    assert good.outcome == "added"


def test_a_link_is_not_followed(database, tmp_path):
    path = tmp_path / "link.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(*a_link("passwords.txt", "/etc/passwd"))
    (folder := tmp_path / "folder").mkdir()
    (folder / "passwords.txt").symlink_to("/etc/passwd")
    for place in (path, folder):
        (found,) = imported(database, place)
        assert (found.outcome, "not followed" in found.message) == ("unreadable", True)


def test_an_encrypted_or_damaged_file_is_named(database, tmp_path):
    path = zipped(tmp_path / "damaged.zip", {"a.txt": ONE, "b.txt": TWO})
    data = bytearray(path.read_bytes())
    data[data.index(b"a.txt") + 8] ^= 0xFF
    second = data.index(b"b.txt", data.index(b"b.txt") + 1)
    data[second - 46 + 8] |= 1
    path.write_bytes(data)
    damaged, encrypted = imported(database, path, dry_run=True)
    assert "damaged" in damaged.message
    assert "encrypted" in encrypted.message


def test_an_archive_that_would_fill_the_disk_is_refused_as_a_whole(database, tmp_path, monkeypatch):
    path = zipped(tmp_path / "two.zip", {"a.txt": ONE, "b.txt": TWO})
    monkeypatch.setattr(archives, "MAX_UNPACKED", 100)
    with pytest.raises(UnreadableImportError, match="unpacked it would take"):
        imported(database, path)
    monkeypatch.setattr(archives, "MAX_FILES", 1)
    with pytest.raises(UnreadableImportError, match="holds 2 files"):
        imported(database, path)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        pytest.param("t,,,,,", "neither a text nor an address", id="nothing to read"),
        pytest.param("t,Text of 2024.,,,,soon", "no day that can be told", id="a day that is none"),
        pytest.param("t,,http://127.0.0.1/x,,,", "127.0.0.1", id="an address of this machine"),
        pytest.param("a,b,c,d,e,f,g", "7 cells, but there are 6 columns", id="too many cells"),
        pytest.param("title,text,url,author,publisher,published", "repeats the header", id="the header again"),
    ],
)
def test_a_row_without_an_article_says_why(database, tmp_path, row, says):
    path = tmp_path / "articles.csv"
    path.write_text(f"{TABLE}{row}\r\n,{TWO},,,,\r\n", encoding="utf-8")
    bad, good = imported(database, path, dry_run=True)
    assert (bad.place, bad.outcome, says in bad.message) == ("line 2", "unreadable", True), bad.message
    assert good.outcome == "added"


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_dry_run_asks_no_network_and_says_that_the_import_will(database, tmp_path, monkeypatch, form):
    monkeypatch.setattr("claims.reading.web.fetch.fetch", lambda *_, **__: pytest.fail("the network was asked"))
    path = tmp_path / f"articles.{form}"
    rows = [{"title": "Snow", "url": "https://example.org/1"}, {"title": "Rain", "url": "ftp://example.org/2"}]
    as_csv = "title,url\n" + "".join(f"{row['title']},{row['url']}\n" for row in rows)
    path.write_text(as_csv if form == "csv" else "".join(f"{json.dumps(row)}\n" for row in rows))
    page, bad = imported(database, path, dry_run=True)
    assert (page.outcome, page.subject, "example.org/1" in page.message) == ("added", "Snow", True)
    assert (bad.outcome, "only http and https" in bad.message) == ("unreadable", True)


def test_a_single_file_is_an_article_under_the_name_it_was_sent_as(database, tmp_path):
    path = tmp_path / "upload"
    path.write_bytes(WORD)
    file = recognise(path, name="snow.docx")
    (found,) = import_file(database, file, person="Ida")
    assert (found.place, found.outcome) == ("snow.docx", "added")


@pytest.mark.parametrize("kind", ["claims", "factchecks"])
def test_a_folder_holds_nothing_but_articles(tmp_path, kind):
    with pytest.raises(WorkbenchError):
        recognise(tmp_path, kind=kind)


def test_a_file_that_is_not_there_says_so(tmp_path):
    with pytest.raises(UnreadableImportError, match="no such file"):
        recognise(tmp_path / "missing.csv")
