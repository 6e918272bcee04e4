"""Lines of a PDF: drawn twice, raised, lowered, and the notes at the foot of its pages."""

import io

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from claims.reading.files import read_file

BODY = (
    "The council in Harwell met on Tuesday to discuss the budget for the coming year,",
    "and about forty residents sat in the public gallery to listen to the long debate.",
)


def pdf(*pages):
    """Read a PDF whose pages hold these texts: each with its place in points and its size of type."""
    writer = pypdf.PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    for texts in pages:
        page = writer.add_blank_page(width=595, height=842)
        fonts = DictionaryObject(
            {NameObject("/F1"): DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})}
        )
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data(
            "\n".join(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET" for x, y, size, text in texts).encode(
                "cp1252"
            )
        )
        page[NameObject("/Contents")] = content
    file = io.BytesIO()
    writer.write(file)
    return read_file("made.pdf", file.getvalue())


def body(top=780):
    return [(60, top - 15 * number, 11, line) for number, line in enumerate(BODY)]


def parts(document, kind):
    return [document.text[one.start : one.end] for one in document.passages if one.kind == kind]


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        pytest.param(
            [(60, 740, 11, "It had 4,310 in 2019"), (170, 745, 6, "1"), (176, 740, 11, " and then rose by 7 percent.")],
            "It had 4,310 in 2019 and then rose by 7 percent.",
            id="the mark of a note",
        ),
        pytest.param(
            [(60, 740, 11, "It counted 10"), (140, 744, 7, "6"), (146, 740, 11, " ants and 5 m"), (220, 744, 7, "2")],
            "It counted 10⁶ ants and 5 m²",
            id="powers",
        ),
        pytest.param(
            [(60, 740, 11, "The CO"), (100, 738, 7, "2"), (106, 740, 11, " fell by a half.")],
            "The CO₂ fell by a half.",
            id="an index",
        ),
        pytest.param(
            [(60, 740, 11, "The council votes"), (60.4, 740, 11, "The council votes")],
            "The council votes",
            id="text drawn twice",
        ),
        pytest.param(
            [(60, 712, 36, "T"), (90, 735, 11, "he harbour was closed for nine days.")],
            "The harbour was closed",
            id="a drop cap",
        ),
        pytest.param(
            [(60, 740, 11, "no, no, no"), (60, 725, 11, "no, no, no")],
            "no, no, no no, no, no",
            id="a line said twice stays",
        ),
    ],
)
def test_lines_are_what_a_reader_sees(texts, read):
    assert read in " ".join(pdf([*body(), *texts]).text.split())


@pytest.mark.parametrize("size", [8, 11])
def test_notes_at_the_foot_stand_behind_the_text(size):
    document = pdf(
        [
            *body(),
            (60, 750, 11, "The mayor said on Monday that the council had not approved the sale of the old"),
            (60, 90, size, "1 The auditors put the cost of the bridge at $6 million in"),
            (60, 80, size, "their report of May 2024."),
            (60, 70, size, "2 Nobody else was asked."),
            (280, 40, 11, "1"),
        ],
        [(60, 780, 11, "library, and that it would not do so before the election in the autumn."), (280, 40, 11, "2")],
    )
    assert "approved the sale of the old library, and that" in document.text
    assert parts(document, "note") == [
        "The auditors put the cost of the bridge at $6 million in their report of May 2024.",
        "Nobody else was asked.",
    ]


def test_a_figure_at_the_foot_of_a_page_is_no_mark_of_a_note():
    document = pdf([*body(), (60, 90, 8, "12 Danes died on the bridge in 2019.")])
    assert "12 Danes died" in document.text


def test_a_list_of_numbered_points_at_the_end_of_a_page_is_text():
    points = [(60, 735 - 15 * number, 11, f"{number}. Members spoke for hours.") for number in (1, 2)]
    document = pdf([*body(), *points])
    assert parts(document, "note") == []
    assert "2. Members spoke for hours." in document.text
