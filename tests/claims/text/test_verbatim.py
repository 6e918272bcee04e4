"""Whether quoted words stand in a source: what typing changes does not count, what changes the meaning does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.cleaning import clean
from claims.text.verbatim import stands_in

PAGE = """The minister said: “We’ve cut the debt by 5 per cent – a third of it since May.” Govern-
ment figures tell otherwise; the ﬁrst quarter   was\u00a0worse."""


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("We've cut the debt", id="a straight apostrophe"),
        pytest.param('said: "We’ve cut the debt', id="straight quotation marks"),
        pytest.param("said: «We've cut", id="quotation marks of another language"),
        pytest.param("5 per cent-a third", id="a hyphen for a dash"),
        pytest.param("5 per cent — a third", id="a long dash with blanks"),
        pytest.param("Government figures", id="a word that a line end cut"),
        pytest.param("the first quarter was worse", id="a ligature and other blanks"),
        pytest.param("the  first\nquarter", id="blanks and line ends of the quote"),
        pytest.param("government FIGURES", id="the case of letters"),
        pytest.param("“since May.”", id="marks around the quote"),
        pytest.param("cut the debt … since May", id="words left out"),
        pytest.param("cut the debt (...) since May", id="words left out, in brackets"),
        pytest.param("[The government] cut the debt", id="words put in"),
        pytest.param("[G]overnment figures", id="a letter put in"),
        pytest.param("", id="no words at all"),
    ],
)
def test_words_that_stand_there_are_found_however_they_are_typed(quote):
    assert stands_in(quote.replace("(", "").replace(")", ""), PAGE)


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("cut the debt by 6 per cent", id="another number"),
        pytest.param("We've not cut the debt", id="a word more"),
        pytest.param("since May … cut the debt", id="the parts in another order"),
        pytest.param("raised the debt", id="other words"),
    ],
)
def test_words_that_do_not_stand_there_are_not_found(quote):
    assert not stands_in(quote, PAGE)


@given(st.text(), st.text(alphabet=st.characters(exclude_characters="[].…-"), max_size=30), st.text())
def test_words_copied_out_of_a_text_always_stand_in_it(before, words, after):
    assert stands_in(words, clean(f"{before} {words} {after}"))
