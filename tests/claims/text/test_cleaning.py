"""Cleaning: once is enough, and what is clean keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.cleaning import STEPS, clean

HOSTILE = st.text(
    st.one_of(
        st.characters(codec=None),
        st.sampled_from(
            "\u200c\u200d\u00ad\u0301\u0327\u1100\u1161\r\n\t\x00\x85\u2028\ud800\ufeff\u20e8\u0cbce \u212b"
        ),
    )
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        pytest.param("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne", id="every line end is a line feed"),
        pytest.param("a\u00a0b\tc\u3000d\u2009e", "a b c d e", id="every blank is a space, one for one"),
        pytest.param("a  b\n\n\n c ", "a  b\n\n\n c ", id="runs of blanks and empty lines stay"),
        pytest.param("co\u00adoperate", "cooperate", id="soft hyphens go"),
        pytest.param("\ufeffa\u200bb\u2060c\u202ed", "abcd", id="what nobody sees goes"),
        pytest.param("cafe\u0301", "caf\u00e9", id="accents are composed"),
        pytest.param(
            "The \ufb01re, o\ufb03ce, \ufb06op, æon", "The fire, office, stop, æon", id="ligatures are letters"
        ),
        pytest.param("a\x00b\ud800c", "a\ufffdb\ufffdc", id="what cannot be stored is replaced, one for one"),
        pytest.param("a\x07b\x1b[0m", "ab[0m", id="control characters go"),
        pytest.param("it\x92s \x93so\x94", "it’s “so”", id="Windows' quotation marks are what they were"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="a joiner that is spelling stays"),
        pytest.param("\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680", id="a joined emoji stays whole"),
        pytest.param("wo\u200drd \u200c", "word ", id="a joiner without a reason goes"),
        pytest.param("“curly” — dashes… €5", "“curly” — dashes… €5", id="typography stays"),
    ],
)
def test_text_is_cleaned(raw, cleaned):
    assert clean(raw) == cleaned


@given(HOSTILE)
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(HOSTILE)
def test_clean_text_can_be_stored(text):
    clean(text).encode("utf-8")
    assert "\0" not in clean(text)


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E) | st.just("\n")))
def test_plain_text_keeps_every_offset(text):
    assert clean(text) == text


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_every_step_leaves_clean_text_alone(step):
    text = clean("Плюс 4,5 % – “so” said\u00a0he.\r\nمی\u200cخواهم 家")
    assert step(text) == text
