"""What becomes text of a Word document: marks, notes, text boxes, cells, drop caps, formulas, the strict form."""

import io
import zipfile

import pytest

from claims.reading.files import read_file
from tests.office_files import word_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLACE = "<w:p><w:r><w:t>PLACE</w:t></w:r></w:p>"


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def word(body, *, styles="", parts=None, changed=lambda part: part):
    """Make a document of raw XML: its body, more styles, more parts, and what is done to every part."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file(("PLACE", None)))) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            part = source.read(name).decode("utf-8", "surrogateescape")
            if name == "word/document.xml":
                part = part.replace(PLACE, body)
            if name == "word/styles.xml":
                part = part.replace("</w:styles>", f"{styles}</w:styles>")
            target.writestr(name, changed(part).encode("utf-8", "surrogateescape"))
        for name, part in (parts or {}).items():
            target.writestr(name, changed(part))
    return read_file("made.docx", file.getvalue())


def parts(document, kind):
    return [document.text[one.start : one.end] for one in document.passages if one.kind == kind]


SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'
SUBSCRIPT = '<w:vertAlign w:val="subscript"/>'


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((run("rose to 7"), run("3", SUPERSCRIPT), run(" percent")), "rose to 7 percent"),
        ((run("rose to 7"), run("3", '<w:position w:val="6"/>'), run(" percent")), "rose to 7 percent"),
        ((run("of CO"), run("2", '<w:position w:val="-4"/>'), run(" fell")), "of CO₂ fell"),
        ((run("counted 10"), run("6", SUPERSCRIPT), run(" ants")), "counted 10⁶ ants"),
        ((run("of CO"), run("2", SUBSCRIPT), run(" fell")), "of CO₂ fell"),
        ((run("killed "), run("14", "<w:strike/>"), run("4 people")), "killed 4 people"),
        ((run("killed "), run("14", '<w:strike w:val="0"/>'), run(" people")), "killed 14 people"),
        ((run("The mayor "), run("did not ", "<w:vanish/>"), run("resign")), "The mayor resign"),
        ((run("The mayor "), run("did not ", '<w:rStyle w:val="Unseen"/>'), run("resign")), "The mayor resign"),
        ((run("in 2019"), run("1", '<w:rStyle w:val="Raised"/>'), run(" and")), "in 2019 and"),
        ((run("rose to 5"), "<w:r><w:br/></w:r>", run("12 people")), "rose to 5\n12 people"),
        (
            (
                run("about 2"),
                "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>",
                "<m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>",
                run(" of it"),
            ),
            "about 2 1/3 of it",
        ),
        (
            (run("She is "), "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>", run("Click here"),
             "</w:sdtContent></w:sdt>", run("54")),
            "She is 54",
        ),
    ],
)  # fmt: skip
def test_marks_of_runs_become_text(runs, text):
    styles = (
        '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Unseen"><w:basedOn w:val="Hid"/></w:style>'
        f'<w:style w:type="character" w:styleId="Raised"><w:rPr>{SUPERSCRIPT}</w:rPr></w:style>'
    )
    assert word(paragraph(*runs), styles=styles).text == text


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param(
            paragraph(run("T"), properties='<w:framePr w:dropCap="drop"/>') + paragraph(run("he pier fell.")),
            ["The pier fell."],
            id="a drop cap",
        ),
        pytest.param(
            paragraph(run("The pier"), properties='<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run(" fell.")),
            ["The pier fell."],
            id="a paragraph whose end was deleted",
        ),
        pytest.param(
            paragraph(
                run("The plan was ready"),
                "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>",
                paragraph(run("They spent $5")) + paragraph(run("12 bridges need repair")),
                "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>",
                paragraph(run("They spent $5")),
                "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
                run(" and 30 people knew."),
            ),
            ["The plan was ready and 30 people knew.", "They spent $5", "12 bridges need repair"],
            id="a text box",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{paragraph(run('2023'))}</w:tc>"
            f"<w:tc>{paragraph(run('1'))}{paragraph(run('2'))}</w:tc></w:tr>"
            f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{paragraph(run('gone'))}</w:tc></w:tr></w:tbl>",
            ["2023 | 1 / 2"],
            id="a row of figures, and one that was deleted",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{paragraph(run('It rose to 5'))}{paragraph(run('12 people objected to it.'))}"
            "</w:tc></w:tr></w:tbl>",
            ["It rose to 5", "12 people objected to it."],
            id="a table that lays out prose",
        ),
    ],
)
def test_paragraphs_boxes_and_cells_stay_apart(body, lines):
    assert word(body).text.split("\n\n") == lines


def test_notes_that_are_referred_to_are_passages_behind_the_text():
    body = paragraph(run("It cost $4 million"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run("."))
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>", run(text))}</w:footnote>'
        for number, text in ((1, "Nobody refers to this."), (2, " The auditors put it at $6 million."))
    )
    document = word(body, parts={"word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>'})
    assert document.text == "It cost $4 million.\n\nThe auditors put it at $6 million."
    assert parts(document, "note") == ["The auditors put it at $6 million."]


def test_the_strict_form_reads_like_the_common_one():
    strict = (
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
    )

    def changed(part):
        for common, rare in strict:
            part = part.replace(common, rare)
        return part

    assert word(paragraph(run("It cost $4 million.")), changed=changed).text == "It cost $4 million."
