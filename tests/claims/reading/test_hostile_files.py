"""Files in any encoding, and those that cannot be read: each is named, with what is wrong and what to do."""

import io
import zipfile
from contextlib import suppress

import pytest

from claims.errors import UnreadableDocumentError
from claims.reading import docx, files
from claims.reading import pdf as pdf_reading
from claims.reading.files import read_file, read_pasted, read_path
from claims.reading.html import pages
from tests.office_files import pdf_file, word_file

PROSE = (
    "The harbour authority said on Monday that the pier would stay closed.",
    "Two storms in February tore away eleven metres of the wall.",
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_western_texts_are_read_in_any_encoding(encoding):
    text = "The café at the pier – “Chez Zoë” – lost 4 000 £ in the storm, its owner said."
    if encoding == "latin-1":
        text = "Das Café am Pier verlor im Sturm 4000 £, sagte die Besitzerin Zoë Müller über ihr Geschäft."
    assert read_file("pier.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "shift_jis", "gb18030", "euc-kr"])
def test_a_page_is_read_in_the_encoding_that_it_declares(encoding):
    words = {"shift_jis": "港の壁が壊れた。", "gb18030": "码头的墙倒了。", "euc-kr": "부두의 벽이 무너졌다."}
    prose = words.get(encoding, "Стена причала обрушилась во время шторма, сообщила администрация порта. ") * 20
    page = f'<html><head><meta charset="{encoding}"></head><body><article><p>{prose}</p></article></body></html>'
    assert prose.strip()[:20] in read_file("pier.html", page.encode(encoding)).text


def test_russian_texts_are_read_without_a_declaration():
    text = "Стена северного причала обрушилась во время шторма, сообщила администрация порта. " * 5
    assert read_file("pier.txt", text.encode("cp1251")).text == text


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        pytest.param("a.txt", b"", "empty", id="empty"),
        pytest.param("a.txt", b" \n\t ", "empty", id="blank"),
        pytest.param("a.txt", "\u200b\ufeff".encode(), "no text", id="only what nobody sees"),
        pytest.param("a.exe", b"MZ", "kind", id="another kind"),
        pytest.param("a.odt", b"PK", "kind.*save it as .docx", id="another word processor's"),
        pytest.param("a.txt", rb"{\rtf1\ansi The pier is closed.}", "Rich Text", id="rich text, renamed"),
        pytest.param("a.html", b"\x1f\x8b\x08\x00", "packed", id="a packed page"),
        pytest.param("noname", b"text", "kind", id="no suffix"),
        pytest.param("a.txt", bytes(range(256)) * 40, "binary|encoding", id="binary"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 500, "picture", id="a picture, renamed"),
        pytest.param("a.docx", b"PK\x03\x04 no zip", "damaged", id="a broken Word document"),
        pytest.param("a.docx", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, "password", id="an encrypted one"),
        pytest.param("a.docx", word_file(), "no text", id="a Word document without words"),
        pytest.param("a.pdf", b"%PDF-1.7 broken", "damaged", id="a broken PDF"),
        pytest.param("a.pdf", pdf_file(PROSE, password="secret"), "password", id="an encrypted PDF"),
        pytest.param("a.pdf", pdf_file((), ()), "pictures", id="a scan"),
        pytest.param("a.html", b"<html><body></body></html>", "no article", id="an empty page"),
        pytest.param("a.html", b"<p><a href='/1'>One</a> <a href='/2'>Two</a></p>" * 9, "no article", id="links only"),
        pytest.param("a.html", b"<!-- -->", "empty|no web page|no article", id="a comment"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_do(name, data, problem):
    with pytest.raises(UnreadableDocumentError, match=problem) as caught:
        read_file(name, data)
    assert str(caught.value).startswith(name)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.txt", pdf_file(PROSE), id="a PDF called a text"),
        pytest.param("a.docx", pdf_file(PROSE), id="a PDF called a Word document"),
        pytest.param("a.pdf", word_file(*((line, None) for line in PROSE)), id="a Word document called a PDF"),
        pytest.param("a.txt", f"<!DOCTYPE html><html><p>{'</p><p>'.join(PROSE)}</html>".encode(), id="a page, a text"),
    ],
)
def test_a_file_under_a_wrong_name_is_read_as_what_it_is(name, data):
    text = read_file(name, data).text
    assert all(line in " ".join(text.split()) for line in PROSE)
    assert "<p>" not in text


def test_joined_texts_of_two_encodings_keep_what_is_whole():
    text = read_file("a.txt", "Der Pier wird für fünf Jahre geschlossen, größer wär’s. ".encode() + b"Caf\xe9").text
    assert text.startswith("Der Pier wird für fünf Jahre geschlossen, größer wär’s. Caf")


def test_files_of_more_pages_and_paragraphs_than_an_article_are_refused_not_cut(monkeypatch):
    monkeypatch.setattr(pdf_reading, "MAX_PAGES", 2)
    monkeypatch.setattr(docx, "MAX_PARAGRAPHS", 2)
    with pytest.raises(UnreadableDocumentError, match="more than 2 pages"):
        read_file("a.pdf", pdf_file(PROSE, PROSE, PROSE))
    with pytest.raises(UnreadableDocumentError, match="more than 2 paragraphs"):
        read_file("a.docx", word_file(*[(PROSE[0], None)] * 3))


def test_the_parser_of_pdf_files_says_nothing_beside_our_error(caplog):
    with pytest.raises(UnreadableDocumentError):
        read_file("a.pdf", b"%PDF-1.7 broken")
    assert not caplog.records


def test_an_element_with_attributes_without_end_is_refused_and_a_long_script_is_not():
    attributes = " ".join(f"a{number}=1" for number in range(50_000))
    with pytest.raises(UnreadableDocumentError, match="attributes"):
        read_file("a.html", f"<p {attributes}>{PROSE[0]}".encode())
    script = f"<script>if (a <b {attributes}) {{}}</script>"
    page = f"<html>{script}<article><p>{' '.join(PROSE)}</p></article></html>"
    assert PROSE[0] in read_file("a.html", page.encode()).text


@pytest.mark.parametrize("form", ["<p>{}</p>", "<div>{}<br><br></div>", "<div><span>{}</span><p>.</p></div>"])
@pytest.mark.parametrize(
    ("sign", "read"),
    [
        pytest.param("\x01", "", id="as it is"),
        pytest.param("\x1f", "", id="the last one"),
        pytest.param("\uffff", "", id="a sign that is none"),
        pytest.param("\x0c", " ", id="the end of a page of paper is a blank"),
        pytest.param("\x0b", " ", id="so is a step down"),
        pytest.param("&#1;", "", id="by number"),
        pytest.param("&#x0001;", "", id="by number, in sixteens"),
        pytest.param("&#x8", "", id="by number, without its end"),
        pytest.param("&#12;", " ", id="a blank by number"),
        pytest.param("&#xD800;", "", id="half of a character"),
        pytest.param("&#x110000;", "", id="no character at all"),
        pytest.param("&#99999999999;", None, id="too long for one"),
        pytest.param("&#233;", "é", id="a letter by number stays"),
    ],
)
def test_control_characters_of_a_page_leave_and_stop_nothing(form, sign, read):
    prose = f"The wal{sign}l pier stays closed. {' '.join(PROSE * 4)}"
    text = read_file("a.html", f"<html><body>{form.format(prose)}</body></html>".encode()).text
    assert "stays closed" in text
    if read is not None:
        assert f"The wal{read}l pier" in " ".join(text.split())


def test_a_page_of_elements_side_by_side_without_end_is_read_by_its_paragraphs_alone(monkeypatch):
    def never(*_, **__):
        raise AssertionError("its time grows with the square of them")

    monkeypatch.setattr(pages, "_extract", never)
    many = "<h1>Pier</h1>" * (pages.MOST_SIBLINGS + 1)
    page = f"<html><body>{many}<p>{' '.join(PROSE)}</p></body></html>"
    assert read_file("a.html", page.encode()).text == " ".join(PROSE)


def test_oversized_files_and_texts_are_refused(monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    monkeypatch.setattr(files, "MAX_CHARACTERS", 90)
    with pytest.raises(UnreadableDocumentError, match="larger"):
        read_file("a.txt", b"a" * 101)
    with pytest.raises(UnreadableDocumentError, match="longer"):
        read_file("a.txt", b"a" * 95)
    with pytest.raises(UnreadableDocumentError, match="longer"):
        read_pasted("a" * 95)


def test_a_text_over_the_limit_is_refused_with_how_long_it_is_and_the_advice_to_part_it(monkeypatch):
    with pytest.raises(UnreadableDocumentError, match=r"1,000,001 characters is longer than the 1,000,000 .* Part it"):
        read_pasted("word " * 200_000 + "a")
    monkeypatch.setenv("CLAIM_WORKBENCH_MAX_CHARACTERS", "60")
    with pytest.raises(UnreadableDocumentError, match="CLAIM_WORKBENCH_MAX_CHARACTERS"):
        read_file("a.html", f"<html><article><p>{'</p><p>'.join(PROSE)}</p></article></html>".encode())
    for meaningless in ("", "many", "0", "-1"):
        monkeypatch.setenv("CLAIM_WORKBENCH_MAX_CHARACTERS", meaningless)
        assert read_pasted(PROSE[0]).text == PROSE[0]


def test_a_file_that_is_not_there_or_is_a_folder_is_named(tmp_path):
    for path in (tmp_path / "nothing.txt", tmp_path):
        with pytest.raises(UnreadableDocumentError, match=path.name):
            read_path(path)


def test_a_document_that_unpacks_to_too_much_is_refused_unread(monkeypatch):
    monkeypatch.setattr(docx, "MAX_UNPACKED", 1000)
    with pytest.raises(UnreadableDocumentError, match="unpacks to more"):
        read_file("bomb.docx", word_file((PROSE[0], None)))


def test_entities_of_a_word_document_are_not_expanded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of this machine")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file(("NOTE", None)))) as source, zipfile.ZipFile(file, "w") as target:
        for part in source.namelist():
            content = source.read(part).decode("utf-8", errors="ignore")
            if part == "word/document.xml":
                content = content.replace("?>", f"?>{doctype}", 1).replace("NOTE", "The pier &x; &b; is closed.")
            target.writestr(part, content if part.endswith((".xml", ".rels")) else source.read(part))
    try:
        text = read_file("pier.docx", file.getvalue()).text
    except UnreadableDocumentError:
        return
    assert "secret" not in text
    assert "haha" not in text


def test_a_pdf_that_draws_without_end_is_given_up(monkeypatch):
    monkeypatch.setattr(pdf_reading, "MAX_OPERATIONS", 5)
    with pytest.raises(UnreadableDocumentError, match="without end"):
        read_file("loop.pdf", pdf_file(PROSE * 10))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<div>" * 50_000 + b"deep" + b"</div>" * 50_000, id="nested without end"),
        pytest.param(b"<p>" + b"<b>" * 20_000 + b"deep", id="never closed"),
        pytest.param(b"<!DOCTYPE html [<!ENTITY a 'haha'>]><p>&a;</p>", id="with an entity"),
        pytest.param(b"<p>" + b"&#x1F600;" * 10_000, id="signs only"),
        pytest.param(b"<table>" * 3_000 + b"<tr><td>x", id="tables in tables"),
    ],
)
def test_hostile_pages_are_refused_or_read(data):
    with suppress(UnreadableDocumentError):
        assert read_file("page.html", data).text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 100_000, id="one word"),
        pytest.param("word " * 20_000, id="one line"),
        pytest.param("[a " * 20_000, id="brackets"),
        pytest.param("[a](#)" + "**" * 10_000, id="stars"),
        pytest.param("# t\n\n" + "> " * 3_000 + "quoted", id="quotes in quotes"),
        pytest.param("# t\n\n" + "![" * 5_000, id="pictures"),
        pytest.param("By A, " * 20_000, id="a byline without end"),
        pytest.param("\n".join(["Read more: x"] * 10_000), id="small print only"),
        pytest.param("🙂 \u202eabc\u202c \U0001f469\u200d\U0001f680 " * 5_000, id="signs and directions"),
        pytest.param("Photo: " + "A / " * 10_000 + "Reuters", id="a credit without end"),
    ],
)
def test_hostile_texts_are_read(text):
    assert read_pasted(text).text
