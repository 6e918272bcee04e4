"""The queue's pure parts: which claim comes next, what is selected, filters and views."""

import pytest

pytest_plugins = ["tests.browser", "tests.ui.components.module_page"]
pytestmark = pytest.mark.browser

LINES = [{"claim_id": n, "state": state} for n, state in enumerate(["open", "checked", "returned", "recheck"], start=1)]


@pytest.mark.parametrize(
    ("here", "judged", "following"),
    [
        pytest.param(1, [], 3, id="past the one that has its verdict"),
        pytest.param(3, [], 4, id="one to be checked again waits too"),
        pytest.param(4, [], 1, id="from the beginning again at the end"),
        pytest.param(1, [3], 4, id="not one whose verdict is still on its way"),
        pytest.param(1, [3, 4], None, id="none is left, and the open one is not its own next"),
        pytest.param(9, [], 1, id="a claim that is not in the list"),
    ],
)
def test_the_open_claim_that_comes_next(modules, here, judged, following):
    assert modules.call("queue/queue.js", "upcoming", LINES, here, judged) == following


TICKED = """async (load, before, one, anchor) => {
  const { ticked } = await load("queue/bulk.js");
  return [...ticked([1, 2, 3, 4], new Set(before), one, anchor ?? undefined)];
}"""


@pytest.mark.parametrize(
    ("before", "one", "anchor", "after"),
    [
        pytest.param([], 2, None, [2], id="a click selects"),
        pytest.param([2, 3], 2, None, [3], id="another lets go"),
        pytest.param([1], 3, 1, [1, 2, 3], id="with shift, all from the one before"),
        pytest.param([4], 2, 4, [4, 2, 3], id="with shift, upwards as well"),
        pytest.param([9], 2, 9, [9, 2], id="with shift, from one that is not on this page"),
    ],
)
def test_what_a_click_selects(modules, before, one, anchor, after):
    assert modules.run(TICKED, before, one, anchor) == after


@pytest.mark.parametrize(
    ("number", "said"),
    [
        pytest.param(0, "0", id="none"),
        pytest.param(999, "999", id="exactly"),
        pytest.param(1001, "1,000+", id="more than is worth counting"),
        pytest.param(None, "", id="not known"),
    ],
)
def test_how_a_number_of_claims_is_told(modules, number, said):
    assert modules.call("queue/lines.js", "counted", number, 1000) == said


USUAL = {
    "tab": "open", "text": "", "sort": "reading order", "scope": "article", "verdict": "", "type": "", "source": "",
    "tag": "", "priority": "", "assignee": "", "speaker": "", "outlet": "",
}  # fmt: skip
KEPT = [
    {"saved_view_id": 1, "name": "Mine", "address": {"tab": "mine"}},
    {"saved_view_id": 2, "name": "Urgent of all", "address": {"scope": "all", "priority": "2"}},
]


@pytest.mark.parametrize(
    ("view", "kept"),
    [
        pytest.param({"tab": "mine"}, 1, id="what its address says, and the rest as usual"),
        pytest.param({"tab": "mine", "after": ["x"]}, 1, id="a further page of it"),
        pytest.param({"scope": "all", "priority": "2"}, 2, id="two filters"),
        pytest.param({"scope": "all", "priority": "2", "tag": "5"}, None, id="narrowed further it is another"),
        pytest.param({}, None, id="the usual view is not kept"),
    ],
)
def test_which_kept_view_is_shown(modules, view, kept):
    found = modules.call("queue/filters.js", "keptAs", USUAL | {"after": []} | view, KEPT, USUAL)
    assert (found and found["saved_view_id"]) == kept


OPTIONS = """async (load, choices, chosen) => {
  const { optionsOf } = await load("queue/filters.js");
  const told = (one) => one.textContent + (one.selected ? " *" : "");
  const all = (one) => (one.children.length ? [one.label, ...[...one.children].map(told)] : told(one));
  return optionsOf(choices, chosen).map(all);
}"""


@pytest.mark.parametrize(
    ("choices", "chosen", "options"),
    [
        pytest.param([["a", "A"], ["b", "B"]], "b", ["A", "B *"], id="without groups"),
        pytest.param(
            [[1, "True", "Six"], [7, "Ja", "Two"], [2, "False", "Six"]],
            "2",
            [["Six", "True", "False *"], ["Two", "Ja"]],
            id="in groups, in the order of their first; numbers are chosen by their digits",
        ),
        pytest.param([["a", "<b>A</b>"]], "", ["<b>A</b>"], id="words are no markup"),
    ],
)
def test_what_can_be_chosen(modules, choices, chosen, options):
    assert modules.run(OPTIONS, choices, chosen) == options
