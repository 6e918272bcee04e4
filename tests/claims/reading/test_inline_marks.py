"""What becomes text of raised, lowered, struck-out and hidden words, notes, captions, cells and formulas."""

import pytest

from claims.reading.files import read_file, read_pasted
from claims.reading.inline import Run, write

PROSE = "The council in Harwell met on Tuesday to discuss the budget for the coming year and the repair of the bridge."
PAGE = (
    "<html lang=en><head><title>Council votes on budget</title></head><body><article><h1>Council votes on budget</h1>"
    f"<p>{PROSE}</p>{{}}<p>Members spoke for three hours before the vote, and about forty residents sat in the public"
    " gallery to listen.</p><p>The treasurer took questions from the floor about the roof of the school in town.</p>"
    "</article></body></html>"
)


def page(markup):
    return read_file("page.html", PAGE.format(markup).encode())


def parts(document, kind):
    return [document.text[one.start : one.end] for one in document.passages if one.kind == kind]


@pytest.mark.parametrize(
    ("before", "raised", "after", "text"),
    [
        pytest.param("in 2019", "1", " and", "in 2019 and", id="the mark of a note behind a year"),
        pytest.param("rose to 7", "3", " percent", "rose to 7 percent", id="the mark of a note behind a figure"),
        pytest.param("$12", "[2]", " million", "$12 million", id="a mark in brackets"),
        pytest.param("$10", "3", " million", "$10 million", id="a sum of ten is no power of ten"),
        pytest.param("£4m", "2", " more", "£4m more", id="millions are no metres"),
        pytest.param("the day.", "2,3", "", "the day.", id="several marks"),
        pytest.param("the day.", "citation needed", "", "the day.", id="a request for a source"),
        pytest.param("the bridge", "*", "", "the bridge", id="a star"),
        pytest.param("counted 10", "6", " per litre", "counted 10⁶ per litre", id="a power of ten"),
        pytest.param("3 × 10", "12", " stars", "3 × 10¹² stars", id="a power of two digits"),
        pytest.param("about 10", "−3", " g", "about 10⁻³ g", id="a negative power"),
        pytest.param("30 km", "2", " burnt", "30 km² burnt", id="an area"),
        pytest.param("9.8 m/s", "2", "", "9.8 m/s²", id="an acceleration"),
        pytest.param("E = mc", "2", "", "E = mc²", id="a variable"),
        pytest.param("the ", "14", "C dating", "the ¹⁴C dating", id="an isotope"),
        pytest.param("Ca", "2+", " ions", "Ca²⁺ ions", id="a charge"),
        pytest.param("the 19", "th", " century", "the 19th century", id="an ordinal"),
        pytest.param("la 2", "e", " fois", "la 2e fois", id="an ordinal of one letter"),
        pytest.param("at 30", "o", "C in", "at 30°C in", id="a degree"),
        pytest.param("in 2019.", ":12", " He", "in 2019. He", id="a page of a note"),
        pytest.param("on Disney", "+", " now", "on Disney+ now", id="a sign of a name"),
        pytest.param("the Roadster", "New model", "", "the Roadster New model", id="words are words of their own"),
        pytest.param("The", " ", "end", "The end", id="a raised blank is a blank"),
    ],
)
def test_a_superscript_is_a_mark_a_power_or_part_of_its_word(before, raised, after, text):
    assert write([Run(before), Run(raised, "superscript"), Run(after)]).strip() == text


def test_a_fraction_of_raised_and_lowered_digits_stands_apart_from_its_whole():
    assert (
        write([Run("5"), Run("1", "superscript"), Run("/"), Run("2", "subscript"), Run(" percent")]) == "5 1/2 percent"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("It was opened in 1931.[1] It carries 12,000[2][3] cars.", "It was opened in 1931. It carries 12,000 cars."),
        ("The bridge fell.[citation needed] Nobody was hurt [when?].", "The bridge fell. Nobody was hurt."),
        ("About 4,310 people in 2019¹ paid 7³ percent.", "About 4,310 people in 2019 paid 7 percent."),
        ("He said that [12] people on 30 m² saw 10⁶ ants.", "He said that [12] people on 30 m² saw 10⁶ ants."),
    ],
)
def test_marks_of_notes_leave_plain_text_and_inserted_words_stay(written, read):
    assert read_pasted(written).text == read


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("The fire killed <del>14</del> <ins>4</ins> people on Sunday in the town, police said.", "killed 4 people"),
        ("The fire killed <s>14</s> 4 people on Sunday in the town, the police said.", "killed 4 people"),
        ('It killed <span style="text-decoration: line-through">14</span> 4 people in town.', "killed 4 people"),
        ('The mayor <span style="display:none">did not </span>resigned on Friday in town.', "mayor resigned"),
        ("The mayor <span hidden>did not </span>resigned on Friday in the town hall.", "mayor resigned"),
        ("The budget of the town rose to 5<br>12 people in the hall objected to it.", "rose to 5\n12 people"),
        (
            "The mayor said <q>we will not close it</q> after the vote on Tuesday evening.",
            "said “we will not close it”",
        ),
        ("He said <q>she told me <q>no</q> twice</q> after the vote on Tuesday evening.", "“she told me ‘no’ twice”"),
        (
            "He said “<q>we will not close it</q>” after the vote on Tuesday evening.",
            "said “we will not close it” after",
        ),
        ("It fell to CO<sub>2</sub> of 3 m<sup>2</sup> in the 19<sup>th</sup> week of it.", "CO₂ of 3 m² in the 19th"),
        ('It was opened in 1931<a href="#cite_note-1">[1]</a> and it carries 12,000 cars.', "in 1931 and"),
        ('It rose to 10<sup><a href="#fn3">3</a></sup> percent in the week that followed.', "to 10 percent"),
        ("A share of 2<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> of the budget was lost.", "of 2 1/3 of"),
        (
            '<i class="image"><img src="a.jpg"><i class="caption">© Provided by Agency</i></i>The council shocked us.',
            "The council shocked us",
        ),
    ],
)
def test_inline_marks_of_a_page_become_text(markup, text):
    read = page(f"<p>{markup}</p>").text
    assert text in read
    assert PROSE in read


def test_a_page_struck_out_as_a_whole_is_read():
    assert PROSE in read_file("page.html", PAGE.format("").replace("<article>", "<article><s>").encode()).text


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        ("<td><p>The budget rose to 5</p><p>12 people said no</p></td><td>7</td>",
         ["The budget rose to 5", "12 people said no", "7"]),
        ("<td>2023</td><td>1<br>2 million</td>", ["2023 | 1 / 2 million"]),
        ("<td>Harwell</td><td>4,310</td>", ["Harwell | 4,310"]),
    ],
)  # fmt: skip
def test_cells_and_their_paragraphs_stay_apart(row, lines):
    text = page(f"<table><tr>{row}</tr></table>").text
    assert text.split("\n\n")[1 : 1 + len(lines)] == lines


def test_captions_and_notes_of_a_page_are_passages_of_their_own():
    document = page(
        "<figure><img src=a.jpg><figcaption>Alma Reyes opened the bridge, which cost $4 million. <span class=credit>"
        "Photo: J. Doe</span></figcaption></figure>"
        "<p>It was paid for by the county and by the town<sup><a href='#fn1'>1</a></sup>, which had no money left.</p>"
        "<ol><li id=fn1>The auditors put the cost at $6 million in 2024. <a href='#r1'>↩</a></ol>"
    )
    assert parts(document, "caption") == ["Alma Reyes opened the bridge, which cost $4 million."]
    assert parts(document, "note") == ["The auditors put the cost at $6 million in 2024."]
    assert "the town, which had no money left." in document.text
    assert "Doe" not in document.text
