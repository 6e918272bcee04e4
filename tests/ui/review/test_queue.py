"""The page of the queue between two looks at the database: its counts follow what is seen to change."""

import pytest

from ui.review.queue.counts import counts_anew
from ui.review.queue.page import Drawn, move
from ui.review.queue.view import View


def a_page(**states):
    lines = [{"claim_id": int(key[1:]), "state": state, "assignee": who} for key, (state, who) in states.items()]
    counts = {"open": 10, "checked": 5, "mine": 2, "dismissed": 1, "all": 16}
    return Drawn(View(scope="all"), None, [line["claim_id"] for line in lines], None, counts, 0.0, "ada", {}, lines)


@pytest.mark.parametrize(
    ("before", "after", "who", "changed"),
    [
        pytest.param("open", "checked", None, {"open": 9, "checked": 6}, id="a verdict on nobody's claim"),
        pytest.param("open", "checked", "Ada", {"open": 9, "checked": 6, "mine": 1}, id="a verdict on mine"),
        pytest.param("open", "checked", "Bob", {"open": 9, "checked": 6}, id="a verdict on somebody else's"),
        pytest.param("checked", "approved", "Ada", {}, id="within one tab"),
        pytest.param("recheck", "dismissed", "Ada", {"open": 9, "dismissed": 2, "mine": 1}, id="dismissed"),
        pytest.param("dismissed", "open", None, {"open": 11, "dismissed": 0}, id="brought back"),
        pytest.param("open", "open", "Ada", {}, id="nothing"),
    ],
)
def test_counts_follow_what_changes_on_the_page(before, after, who, changed):
    page = a_page(c1=(before, who), c2=("open", None))
    counts = dict(page.counts)
    move(page)
    assert page.counts == counts
    page.lines[0]["state"] = after
    move(page)
    assert page.counts == counts | changed


def test_a_count_that_nobody_knows_stays_unknown():
    page = a_page(c1=("open", None))
    page.counts["open"] = None
    move(page)
    page.lines[0]["state"] = "checked"
    move(page)
    assert page.counts["open"] is None


@pytest.mark.parametrize(
    ("view", "verbs", "anew"),
    [
        pytest.param(View(scope="all"), {"record"}, False, id="a verdict among all claims stands on the page"),
        pytest.param(View(scope="all"), {"record", "undo"}, True, id="an undo may change others"),
        pytest.param(View(scope="all"), {"split"}, True, id="a new claim"),
        pytest.param(View(scope="article"), {"record"}, True, id="an article is counted quickly"),
        pytest.param(
            View(scope="all", filters={"tag": "1"}), {"record"}, True, id="what is narrowed may lose the claim"
        ),
    ],
)
def test_tabs_are_counted_anew_where_the_page_does_not_tell(view, verbs, anew):
    assert counts_anew(view, verbs) is anew
