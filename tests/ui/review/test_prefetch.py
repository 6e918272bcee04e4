"""Which claims come ahead of the step to them."""

import pytest

from tests.ui.review.test_queue import a_page
from ui.review.prefetch import likely


@pytest.mark.parametrize(
    ("states", "here", "ahead"),
    [
        pytest.param("oooo", 1, [2, 3], id="the two that wait below"),
        pytest.param("ooco", 1, [2, 4], id="past one that is checked"),
        pytest.param("ccoo", 1, [3, 4, 2], id="the one below too, where only a step leads there"),
        pytest.param("orro", 4, [1, 2], id="at the end from the beginning again"),
        pytest.param("cccc", 2, [3], id="nothing waits"),
        pytest.param("cccc", 4, [], id="nothing follows"),
        pytest.param("o", 1, [], id="not the claim itself"),
        pytest.param("dood", None, [2, 3, 1], id="no claim is open"),
        pytest.param("oo", 9, [1, 2], id="a claim that is not on the page"),
    ],
)
def test_the_claims_that_a_step_or_a_verdict_leads_to_come_ahead(states, here, ahead):
    words = {"o": "open", "c": "checked", "r": "returned", "d": "dismissed"}
    page = a_page(**{f"c{n}": (words[letter], None) for n, letter in enumerate(states, 1)})
    assert likely(page, here) == ahead
