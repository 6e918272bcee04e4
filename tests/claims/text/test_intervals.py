"""What touches a stretch is found among any others, whatever their lengths."""

from hypothesis import given
from hypothesis import strategies as st

from claims.text.intervals import Touching

STRETCH = st.tuples(st.integers(0, 40), st.integers(1, 40)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(STRETCH), STRETCH)
def test_those_that_share_a_character_are_found(stretches, asked):
    found = Touching(stretches, lambda one: one).at(*asked)
    expected = [one for one in stretches if set(range(*one)) & set(range(*asked))]
    assert found == sorted(expected)
