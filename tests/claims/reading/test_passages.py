"""Lines that are not an article's own prose, told from those that are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import UnreadableDocumentError
from claims.reading.files import read_pasted
from claims.reading.layout import Piece, lay_out
from claims.text.cleaning import clean

PROSE = (
    "The harbour authority said on Monday that the pier would stay closed.",
    "Two storms in February tore away eleven metres of the wall.",
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: Reuters", "credit"),
        ("(AP Photo/Evan Vucci)", "credit"),
        ("Getty Images", "credit"),
        ("Image credit: NASA/JPL", "credit"),
        ("Jane Doe for Reuters", "credit"),
        ("Read more: Storm takes the sea wall", "related"),
        ("RELATED: Storm takes the sea wall", "related"),
        ("Lesen Sie auch: Sturm am Deich", "related"),
        ("Читайте также: Шторм разрушил стену", "related"),
        ("Sign up for our newsletter", "boilerplate"),
        ("Get the morning briefing delivered to your inbox.", "boilerplate"),
        ("This article was first published in May 2020.", "boilerplate"),
        ("© 2021 The Harbour Post", "credit"),
        ("Copyright 2021 The Harbour Post. All rights reserved.", "boilerplate"),
        ("Follow us on Twitter and Facebook", "boilerplate"),
        ("Contact Maria Lund at lund@post.example", "boilerplate"),
        ("(Reporting by Maria Lund; Editing by Jon Aas)", "boilerplate"),
        ("We use cookies to make this site better for you.", "boilerplate"),
        ("https://post.example/pier", "link"),
    ],
)
def test_lines_that_are_no_prose_are_marked(line, kind):
    document = read_pasted("\n\n".join((*PROSE, line, PROSE[0])))
    assert [(one.kind, document.text[one.start : one.end]) for one in document.passages] == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "He told Reuters that the pier was closed.",
        "Follow-up tests showed that the wall had moved by a metre.",
        "Read more than once, the report still says nothing about the wall.",
        "Copyright law does not cover the plans of the pier, the court said.",
        "Sign language was used at the hearing on the wall.",
        "Related costs rose to 4 million euros, the town said.",
        "By the time the storm ended, eleven metres were gone.",
        "More: the minister knew of it, said the mayor.",
        "Contact between the two ministries broke off in March.",
        "Images of the broken wall were shown on television.",
        "Video shows the moment when the wall broke.",
        "Shares of the harbour company fell by 4 percent.",
        "Comments by the minister angered the fishermen.",
    ],
)
def test_prose_is_not_taken_for_small_print(line):
    assert read_pasted("\n\n".join((*PROSE, line, PROSE[0]))).passages == ()


@given(
    st.text(max_size=400)
    | st.lists(st.sampled_from([*PROSE, "# Title", "**bold**", "[a](#)", "By AFP", "Photo: Reuters", "\n"])).map(
        "\n".join
    )
)
def test_passages_lie_in_the_text_in_order_and_apart(text):
    try:
        document = read_pasted(text)
    except UnreadableDocumentError:
        return
    end = 0
    for passage in document.passages:
        assert end <= passage.start < passage.end <= len(document.text)
        end = passage.end
    assert clean(document.text) == document.text


@given(
    st.lists(st.lists(st.builds(Piece, st.text(max_size=8), st.sampled_from([None, "credit"])), max_size=4).map(tuple))
)
def test_what_is_laid_out_is_clean_and_its_passages_hold_words(blocks):
    text, passages = lay_out(blocks)
    assert clean(text) == text
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] != "" for one in passages)


def test_what_stands_above_the_title_of_a_page_pasted_whole_is_not_its_title():
    document = read_pasted("\n\n".join(("Skip to main content", "Pier stays closed until summer", *PROSE)))
    assert document.title == "Pier stays closed until summer"
