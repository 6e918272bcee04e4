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
from db.importing.articles.article_rows import document_of
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


ONE_ARTICLE = {"title": "Bridge", "text": ONE, "url": "https://example.org/a"}
FORMS = [
    pytest.param(json.dumps(ONE_ARTICLE), 1, id="one line"),
    pytest.param(json.dumps(ONE_ARTICLE, indent=1), 1, id="an object over several lines"),
    pytest.param(f"\ufeff{json.dumps(ONE_ARTICLE, indent=1)}\n\n", 1, id="with a byte-order mark"),
    pytest.param(
        "\n".join(json.dumps(one, indent=1) for one in (ONE_ARTICLE, {"text": TWO})), 2, id="objects, indented"
    ),
    pytest.param(json.dumps([ONE_ARTICLE, {"text": TWO}]), 2, id="an array"),
    pytest.param(json.dumps([ONE_ARTICLE, {"text": TWO}], indent=1), 2, id="an array over several lines"),
    pytest.param(json.dumps({"status": "ok", "articles": [ONE_ARTICLE, {"text": TWO}]}), 2, id="a list in an answer"),
    pytest.param(json.dumps({"articles": [ONE_ARTICLE]}, indent=1), 1, id="a list in an answer over several lines"),
]


@pytest.mark.parametrize(("data", "count"), FORMS)
def test_articles_of_json_come_in_whatever_holds_them(database, tmp_path, data, count):
    path = tmp_path / "articles.json"
    path.write_text(data, encoding="utf-8")
    found = imported(database, path, dry_run=True)
    assert (found[0].outcome, found[0].subject) == ("added", "Bridge")
    assert len(found) == count


STRANGE = [5, 1.5, True, [], ["a"], {}, {"a": [1]}, [[[]]], None, "", "\ud800"]


@pytest.mark.parametrize("form", ["lines", "array"])
@pytest.mark.parametrize("field", ["text", "title", "url", "author", "publisher", "published", "language", "other"])
def test_a_value_of_an_unexpected_kind_is_a_bad_row_at_most(database, tmp_path, field, form):
    rows = [{"text": f"{ONE} {number}", field: value} for number, value in enumerate(STRANGE)] + [
        *STRANGE,
        {"text": TWO},
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text(
        "\n".join(map(json.dumps, [{"text": ONE}, *rows])) if form == "lines" else json.dumps([{"text": ONE}, *rows])
    )
    found = imported(database, path, dry_run=True)
    assert len(found) == len(rows) + 1
    assert {one.outcome for one in found} <= {"added", "duplicate", "unreadable"}
    assert (found[0].outcome, found[-1].outcome) == ("added", "added")


CELLS = [
    pytest.param(
        "<p>It cost $4&nbsp;million.</p><p>It opened.</p>", "It cost $4 million.\n\nIt opened.", id="paragraphs"
    ),
    pytest.param("It cost $4&nbsp;million &amp; more.", "It cost $4 million & more.", id="entities alone"),
    pytest.param("&lt;p&gt;It cost $4.&lt;/p&gt;", "It cost $4.", id="written for HTML twice"),
    pytest.param("It cost $4.<br/>It opened.", "It cost $4.\nIt opened.", id="a line break"),
    pytest.param("<ul><li>One pier</li><li>Two piers</li></ul>", "One pier\n\nTwo piers", id="a list"),
    pytest.param("<p>It rose to <s>5</s> 6.</p>", "It rose to 6.", id="struck out"),
    pytest.param("<style>p {}</style><p>It cost <b>$4</b>m.</p><script>x()</script>", "It cost $4m.", id="unseen"),
    pytest.param("Where x < 5 and y > 3 it cost R&D 4.", "Where x < 5 and y > 3 it cost R&D 4.", id="no markup"),
    pytest.param("He said <unclear> and left.", "He said <unclear> and left.", id="a note of a transcript"),
]


@pytest.mark.parametrize(("cell", "text"), CELLS)
def test_markup_in_a_cell_is_read_and_not_quoted(cell, text):
    assert document_of({"text": cell}).text == text


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("author", "nan", None),
        ("author", "NULL", None),
        ("author", "By Ada Lund", "Ada Lund"),
        ("author", "['Ada Lund', 'Jo Berg']", "Ada Lund, Jo Berg"),
        ("author", "Ada Lund; Jo Berg", "Ada Lund; Jo Berg"),
        ("author", "admin", None),
        ("author", "Our Foreign Staff", "Our Foreign Staff"),
        ("author", "<a href='/ada'>Ada Lund</a>", "Ada Lund"),
        ("title", "<b>Bridge</b> &amp; pier", "Bridge & pier"),
        ("title", "N/A", None),
        ("publisher", "None", None),
        ("publisher", "https://www.post.example/a", "post.example"),
        ("published", "NaT", None),
        ("language", "<NA>", "en"),
        ("url", "nan", None),
        ("url", "https://post.example/?a=1&copy=2", "https://post.example/?a=1&copy=2"),
    ],
)
def test_what_stands_for_nothing_is_nothing_and_marks_leave_names(field, value, kept):
    assert getattr(document_of({"text": ONE, field: value}), field) == kept


def test_what_a_program_calls_the_source_is_the_page(database, tmp_path):
    path = tmp_path / "one.json"
    path.write_text(
        json.dumps({"text": ONE, "source": "https://post.example/a", "source-hostname": "Post", "id": None})
    )
    imported(database, path)
    (row,) = articles(database)
    assert (row.url, row.publisher) == ("https://post.example/a", "Post")


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
