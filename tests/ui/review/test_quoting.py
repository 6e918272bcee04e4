"""Quoted words → their place in the article."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.review.quoting import SAME, WordsNotFoundError, find_words

TEXT = "The mayor said “no — never”.\n\nThe 🌍 fund grew by 12 per cent,\nshe added. It’s done."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("The mayor said", "The mayor said", id="as they stand"),
        pytest.param('said "no - never"', "said “no — never”", id="with a keyboard's quotation marks and dash"),
        pytest.param("per cent, she added", "per cent,\nshe added", id="over a line end"),
        pytest.param("  fund   grew ", "fund grew", id="with more blanks than the text has"),
        pytest.param("It's done", "It’s done", id="with a typewriter's apostrophe"),
        pytest.param("🌍 fund", "🌍 fund", id="with a character outside the basic plane"),
    ],
)
def test_quoted_words_are_found_where_they_stand(words, found):
    start, end = find_words(TEXT, words)
    assert TEXT[start:end] == found


@pytest.mark.parametrize(
    "words", ["", "   ", "the Mayor", "12 percent"], ids=["nothing", "blanks", "another case", "another wording"]
)
def test_words_that_do_not_stand_in_the_article_are_not_guessed_at(words):
    with pytest.raises(WordsNotFoundError, match="Copy them as they stand"):
        find_words(TEXT, words)


@given(st.text(min_size=1), st.data())
def test_whatever_is_cut_out_of_a_text_is_found_in_it_again(text, data):

    text = unicodedata.normalize("NFC", text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end].strip()
    if not words or unicodedata.normalize("NFC", words) != words:
        return
    at, until = find_words(text, words)
    assert at <= text.index(words)
    assert "".join(text[at:until].split()).translate(SAME) == "".join(words.split()).translate(SAME)
