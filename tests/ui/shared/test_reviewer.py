"""The name a reviewer goes by: whatever a browser sends becomes a name fit to sign with, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.shared.reviewer import LONGEST_NAME, clean_name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        pytest.param("Ada Lovelace", "Ada Lovelace", id="a name"),
        pytest.param("  Ada\n Lovelace ", "Ada Lovelace", id="blanks and line ends"),
        pytest.param("Ada\u202eecalevoL", "AdaecalevoL", id="a mark that turns the direction of writing"),
        pytest.param("A\x00d\x1ba", "Ada", id="control characters"),
        pytest.param("Zoe\u0308", "Zoë", id="a composed letter"),
        pytest.param("<script>alert(1)</script>", "<script>alert(1)</script>", id="markup stays text"),
        pytest.param("x" * 500, "x" * LONGEST_NAME, id="too long"),
        pytest.param("", None, id="nothing"),
        pytest.param(" \u200b\t", None, id="nothing that can be seen"),
        pytest.param(None, None, id="no cookie"),
        pytest.param({"name": "Ada"}, None, id="no text"),
    ],
)
def test_a_name_is_cleaned_before_it_signs_anything(raw, name):
    assert clean_name(raw) == name


@given(st.text())
def test_a_cleaned_name_is_clean(raw):
    name = clean_name(raw)
    assert name is None or (clean_name(name) == name and 0 < len(name) <= LONGEST_NAME and name.isprintable())
