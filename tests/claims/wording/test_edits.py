"""A wording is its quote with edits made, whatever was done to it; each knows where the words it puts in come from."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import split
from claims.types import Document, Edit, Span
from claims.wording.edits import edited, edits_of, standing
from claims.wording.traced import Traced, joined

TEXT = "The mayor, Ana Ruiz, left\nGraz in  May. She had sold 3 of its bridges, which was a mistake."
PIECE = st.one_of(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, 12)).map(
        lambda one: Traced.copied(TEXT[one[0] : one[0] + one[1]], one[0])
    ),
    st.sampled_from([" ", "was", "the ", ", "]),
    st.tuples(st.integers(0, 80), st.integers(0, 9)).map(
        lambda one: Traced.made("Ana", at=Span(one[0], one[0] + one[1]), source=Span(11, 14))
    ),
)
BLANKS_AND_LETTERS = st.text(" \n\u00a0ßa,.", max_size=20).map(lambda text: Traced.copied(text, 0))


@given(st.lists(PIECE, max_size=8), st.tuples(st.integers(0, 80), st.integers(1, 40)))
def test_any_text_is_a_quote_with_edits_made(pieces, quote):
    wording = joined("", pieces).with_single_blanks().capitalised()
    place = Span(quote[0], min(len(TEXT), quote[0] + quote[1]))
    words = TEXT[place.start : place.end]
    edits = edits_of(wording, TEXT, place)
    assert edited(words, place.start, edits) == wording.text
    assert all(edit.text != TEXT[edit.start : edit.end] for edit in edits if edit.source is None)
    inserted = [edit for edit in edits if edit.kind == "insert"]
    assert [edit for _, edit in standing(wording.text, words, place.start, edits)] == inserted


@given(BLANKS_AND_LETTERS, st.sampled_from([None, " ", " ,."]))
def test_traced_text_is_cut_and_joined_as_plain_text_is(traced, characters):
    text = traced.text
    assert traced.strip(characters).text == text.strip(characters)
    assert traced.with_single_blanks().text == " ".join(text.split())
    assert traced.capitalised().text == text[:1].upper() + text[1:]
    assert traced.reduced(re.compile(" ([,.])")).text == re.sub(" ([,.])", r"\1", text)
    assert joined(", ", [traced, "a", traced]).text == f"{text}, a, {text}"
    stripped = traced.strip()
    assert all(text[origin] == character for character, origin in zip(stripped.text, stripped.origins, strict=True))


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([Edit(3, 12, "")], id="before the quote"),
        pytest.param([Edit(8, 16, "")], id="behind the quote"),
        pytest.param([Edit(8, 11, ""), Edit(10, 12, "")], id="one over the other"),
        pytest.param([Edit(9, 8, "")], id="backwards"),
    ],
)
def test_edits_out_of_place_are_refused(edits):
    with pytest.raises(ValueError, match="an edit at"):
        edited("the mayor", 5, edits)


CRASH = (
    "Norvia Airlines lost 3% in May. It had closed 12 of its offices in Chile, which cost 40 jobs.\n\n"
    "Meanwhile, the airline sold a plane, making a profit of $4 million."
)


def edits_by_wording():
    return {claim.claim_text: claim for claim in split(Document(CRASH, language="en"))}


@pytest.mark.parametrize(
    ("wording", "edits"),
    [
        pytest.param(
            "Norvia Airlines closed 12 of its offices in Chile.",
            [("insert", "It", "Norvia Airlines"), ("drop", " had", ""), ("grammar", "", ".")],
            id="a pronoun, the plain past",
        ),
        pytest.param(
            "Norvia Airlines made a profit of $4 million.",
            [("insert", "", "Norvia Airlines "), ("grammar", "making", "made"), ("grammar", "", ".")],
            id="a participle with its subject",
        ),
    ],
)
def test_every_step_to_a_wording_is_an_edit(wording, edits):
    claim = edits_by_wording()[wording]
    assert [(edit.kind, CRASH[edit.start : edit.end], edit.text) for edit in claim.edits] == edits
    assert {CRASH[edit.source.start : edit.source.end] for edit in claim.edits if edit.source} == {"Norvia Airlines"}


def test_what_was_undone_stands_no_longer_and_what_was_reworded_does_not_either():
    claim = edits_by_wording()["Norvia Airlines closed 12 of its offices in Chile."]
    known = (claim.quote, claim.start, claim.edits)
    assert [place for place, _ in standing(claim.claim_text, *known)] == [Span(0, 15)]
    assert standing("It closed 12 of its offices in Chile.", *known) == []
    assert standing("Norvia Airlines shut 12 offices in Chile.", *known) == []
