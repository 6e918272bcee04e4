"""From files and pasted text to documents: one article in every format."""

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest

from claims.reading.files import SAMPLE, read_file, read_pasted, read_path
from claims.reading.pdf import join_lines
from tests.office_files import pdf_file, word_file

ARTICLES = Path(__file__).parents[2] / "articles"
PROSE = (
    "The harbour authority said on Monday that the pier would stay closed.",
    "Two storms in February tore away eleven metres of the wall.",
)


def parts(document, kind):
    return [document.text[one.start : one.end] for one in document.passages if one.kind == kind]


def test_the_sample_tells_what_is_known_about_it():
    document = read_path(SAMPLE)
    assert document.title == "Russia Says Hopes to Avoid Ban on Western Tech Giants"
    assert document.author == "AFP"
    assert document.published == date(2021, 3, 30)
    assert document.publisher == "themoscowtimes.com"
    assert document.url.endswith("russia-says-hopes-to-avoid-ban-on-western-tech-giants-a73408")
    assert document.language == "en"


def test_the_sample_s_credit_links_and_related_story_are_told_from_its_prose():
    document = read_path(SAMPLE)
    assert parts(document, "credit") == ["PA Images / TASS"]
    assert parts(document, "related") == ["Related article: Russia Threatens to Block Twitter Within 30 Days"]
    assert parts(document, "caption")[0].endswith("foreign social media platforms.")
    assert parts(document, "byline") == ["By AFP"]
    assert parts(document, "dateline") == ["March 30, 2021"]
    assert [part[:12] for part in parts(document, "link")] == ["Original url", "https://www."]
    assert not any(mark in document.text for mark in ("**", "](", "# ", "<http"))


@pytest.mark.parametrize("name", ["harbour.txt", "harbour.md", "harbour.html"])
def test_an_article_reads_alike_in_every_format(name):
    document = read_path(ARTICLES / name)
    assert document.title == "Pier stays closed until the wall is paid for"
    assert document.author.startswith("Maria Lund")
    assert document.published == date(2024, 5, 6)
    assert document.language == "en"
    assert "The town put the damage at 4 million euros." in document.text


def test_a_plain_text_stays_as_it_is_with_its_lines_marked():
    raw = (ARTICLES / "harbour.txt").read_text(encoding="utf-8")
    document = read_path(ARTICLES / "harbour.txt")
    assert document.text == raw
    assert parts(document, "title") == ["Pier stays closed until the wall is paid for"]
    assert parts(document, "byline") == ["By Maria Lund"]
    assert parts(document, "related") == ["Read more: Storm takes the sea wall"]
    assert parts(document, "boilerplate") == ["Follow us on Twitter and Facebook."]


def test_markdown_becomes_plain_text():
    document = read_path(ARTICLES / "harbour.md")
    assert "said on Monday that the north pier would" in document.text
    assert "The state pays half of it." in document.text
    assert "2023 | 1 million" in document.text
    assert parts(document, "heading") == ["What it costs"]
    assert parts(document, "credit") == ["Photo: Eva Holm / Reuters"]
    assert parts(document, "caption") == ["The wall of the north pier lies open since February."]
    assert document.author == "Maria Lund and Jon Aas"
    assert document.publisher == "harbourpost.example"


def test_a_page_is_reduced_to_its_article():
    document = read_path(ARTICLES / "harbour.html")
    assert document.text.startswith("The harbour authority said on Monday that the north pier would stay closed")
    assert document.text.rstrip().endswith("promised an answer before the summer begins.")
    assert "Nobody will be hurt on my pier" in document.text
    for around in ("cookies", "Sign up", "Read more", "Advertisement", "rights reserved", "Sport", "Eva Holm"):
        assert around not in document.text
    assert parts(document, "heading") == ["Who pays"]
    assert (document.author, document.publisher) == ("Maria Lund, Jon Aas", "The Harbour Post")
    assert document.url == "https://www.harbourpost.example/2024/05/06/pier"


def test_a_word_document_keeps_its_title_headings_and_tables():
    document = docx.Document(
        io.BytesIO(
            word_file(("Pier stays closed", "Title"), (PROSE[0], None), ("Costs", "Heading 1"), (PROSE[1], None))
        )
    )
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2023", "1 million"
    file = io.BytesIO()
    document.save(file)
    read = read_file("pier.docx", file.getvalue())
    assert read.title == "Pier stays closed"
    assert read.text == "\n\n".join(("Pier stays closed", PROSE[0], "Costs", PROSE[1], "2023 | 1 million"))
    assert parts(read, "heading") == ["Costs"]


def test_properties_of_a_word_document_fill_what_its_text_does_not_say():
    read = read_file("pier.docx", word_file((PROSE[0], None), title="Pier closed", author="Maria Lund"))
    assert (read.title, read.author) == ("Pier closed", "Maria Lund")
    read = read_file("pier.docx", word_file((PROSE[0], None), title="Microsoft Word - pier", author="Windows User"))
    assert (read.title, read.author) == (None, None)


def test_tracked_insertions_are_read_and_deletions_are_not():
    data = word_file(("The pier is NOTE closed.", None))
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    old, new = (
        f'<w:del xmlns:w="{namespace}"><w:r><w:delText>open</w:delText></w:r></w:del>',
        "<w:r><w:t>still </w:t></w:r>",
    )
    runs = '<w:r><w:t xml:space="preserve">The pier is </w:t></w:r>{}<w:ins>{}</w:ins><w:r><w:t>closed.</w:t></w:r>'
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(file, "w") as target:
        for part in source.namelist():
            content = source.read(part)
            if part == "word/document.xml":
                content = content.replace(
                    b"<w:r><w:t>The pier is NOTE closed.</w:t></w:r>", runs.format(old, new).encode()
                )
            target.writestr(part, content)
    assert read_file("pier.docx", file.getvalue()).text == "The pier is still closed."


def test_a_pdf_becomes_paragraphs_without_running_heads_and_page_numbers():
    head = "The Harbour Post, 6 May 2024"
    one = (
        "The harbour authority said on Monday that the north pier would stay",
        "closed until the repairs are paid, and that no ship may land there be-",
        "fore the summer.",
    )
    two = (
        "Two storms tore away eleven metres of the wall in February, and the",
        "self-",
        "respecting town put the damage at 4 million euros.",
    )
    document = read_file("pier.pdf", pdf_file((head, *one, "1"), (head, *two, "2"), title="Pier closed"))
    assert document.text == (
        "The harbour authority said on Monday that the north pier would stay closed until the repairs are paid, and"
        " that no ship may land there before the summer.\n\nTwo storms tore away eleven metres of the wall in February,"
        " and the self-respecting town put the damage at 4 million euros."
    )
    assert document.title == "Pier closed"


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        pytest.param(["A fire broke", "out."], ["A fire broke out."], id="wrapped lines are joined"),
        pytest.param(
            ["It was re-", "paired on a very long line here."],
            ["It was repaired on a very long line here."],
            id="hyphen undone",
        ),
        pytest.param(["an anti-", "war rally"], ["an anti-war rally"], id="a prefix keeps its hyphen"),
        pytest.param(
            ["the so-called co-op, and so-", "called it was"],
            ["the so-called co-op, and so-called it was"],
            id="a known word keeps it",
        ),
        pytest.param(
            ["the votes of two-", "thirds of all"], ["the votes of two-thirds of all"], id="a fraction keeps it"
        ),
        pytest.param(["some twenty-", "five boats"], ["some twenty-five boats"], id="a number keeps it"),
        pytest.param(["a ten-", "ant paid"], ["a tenant paid"], id="a word that begins like a number does not"),
        pytest.param(["a 12-year-", "old boy"], ["a 12-year-old boy"], id="a word with another hyphen keeps it"),
        pytest.param(["a 12-", "year-old boy"], ["a 12-year-old boy"], id="a figure keeps it"),
        pytest.param(["during COVID-", "19 and"], ["during COVID-19 and"], id="a figure behind it keeps it"),
        pytest.param(["a London-", "based firm"], ["a London-based firm"], id="a compound keeps it"),
        pytest.param(["two-", "and three-year terms"], ["two- and three-year terms"], id="a hanging part stands apart"),
        pytest.param(["12-", "to 14-year-olds"], ["12- to 14-year-olds"], id="a hanging figure stands apart"),
        pytest.param(["the Trump-", "Biden debate"], ["the Trump- Biden debate"], id="names are left alone"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_lines_are_joined_into_paragraphs(lines, paragraphs):
    assert join_lines(lines) == paragraphs


@pytest.mark.parametrize(
    ("text", "author", "published"),
    [
        pytest.param(
            "Floods close the dam\n\nBy Sarah Holt and Tom Reed | June 12, 2023\n\nThe dam was closed on Monday by the"
            " county, which said that it may stay so until May.",
            "Sarah Holt and Tom Reed",
            date(2023, 6, 12),
            id="a byline and a date in one line",
        ),
        pytest.param(
            "Floods close the dam\n\nBy Sarah Holt\n\nLYON, March 3, 2021 — The dam was closed on Monday by the county,"
            " which said that it may stay so until May.",
            "Sarah Holt",
            date(2021, 3, 3),
            id="a date with the place before the first paragraph",
        ),
        pytest.param(
            "Floods close the dam\n\nBy Sarah Holt\n\nThe dam was closed on Monday: on March 3, 2021 the county said"
            " that it may stay so until May.",
            "Sarah Holt",
            None,
            id="a date within a sentence is no date of publication",
        ),
    ],
)
def test_the_first_lines_say_who_wrote_it_and_when(text, author, published):
    document = read_pasted(text)
    assert (document.author, document.published) == (author, published)
