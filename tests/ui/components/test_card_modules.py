"""The card's pure parts: drafts, the outbox, the claims that come ahead."""

import pytest

pytest_plugins = ["tests.browser", "tests.ui.components.module_page"]
pytestmark = pytest.mark.browser

DRAFTS = "card/drafts.js"
A, B = {"rationale": "It was so."}, {"rationale": "It was not."}


def shown(tab, claim_id=1):
    return tab.call(DRAFTS, "draftsOf", claim_id)


def keep(tab, values, part="verdict", taken_up=None):
    tab.call(DRAFTS, "keepDraft", 1, part, values, taken_up)


def test_a_draft_is_kept_until_it_is_dropped(tabs):
    tab = tabs()
    assert shown(tab) == {}
    keep(tab, A)
    tab.page.reload()
    assert shown(tab) == {"verdict": A}
    assert shown(tab, claim_id=2) == {}
    tab.call(DRAFTS, "dropDraft", 1, "verdict")
    assert shown(tab) == {}
    assert tab.page.evaluate("localStorage.length") == 0


def test_two_tabs_keep_their_own_words_and_a_third_takes_up_the_newest(tabs):
    first, second, third = tabs(), tabs(), tabs()
    keep(first, A)
    keep(second, B)
    assert [shown(first), shown(second), shown(third)] == [{"verdict": A}, {"verdict": B}, {"verdict": B}]


def test_a_draft_taken_up_from_another_tab_is_no_more_than_one(tabs):
    first, second = tabs(), tabs()
    keep(first, A)
    keep(second, B, taken_up=second.run("async () => JSON.stringify({ rationale: 'It was so.' })"))
    second.call(DRAFTS, "dropDraft", 1, "verdict")
    assert shown(first) == {}


def test_what_another_tab_typed_since_stays_when_a_draft_is_dropped(tabs):
    first, second = tabs(), tabs()
    keep(first, A)
    keep(second, B)
    second.call(DRAFTS, "dropDraft", 1, "verdict")
    assert shown(first) == {"verdict": A}


def test_a_form_closed_unsaved_has_its_words_again(tabs):
    tab = tabs()
    keep(tab, A, part="wording")
    tab.call(DRAFTS, "putDraftAway", 1, "wording")
    assert "wording" not in shown(tab)
    assert tab.call(DRAFTS, "hasDraftAway", 1, "wording")
    tab.call(DRAFTS, "takeDraftBack", 1, "wording")
    assert shown(tab)["wording"] == A
    assert not tab.call(DRAFTS, "hasDraftAway", 1, "wording")


def test_where_the_browser_keeps_nothing_drafts_last_as_long_as_the_page(tabs):
    tab = tabs()
    tab.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    keep(tab, A)
    assert shown(tab) == {"verdict": A}
    tab.page.reload()
    assert shown(tab) == {}


def test_a_tab_has_its_name_again_after_a_reload_and_others_have_others(tabs):
    name = "async (load) => (await load('card/drafts.js')).tabName"
    first, second = tabs(), tabs()
    before = first.run(name)
    first.page.reload()
    assert first.run(name) == before != second.run(name)


def command(ticket, claim_id=1, version=3, verb="attach"):
    return {"ticket": ticket, "claim_id": claim_id, "version": version, "verb": verb, "at": claim_id}


def test_commands_stay_until_the_server_has_them(modules):
    commands = [command("a"), command("b")]
    assert modules.call("card/outbox.js", "unreceived", commands, ["a", "x"]) == [commands[1]]


@pytest.mark.parametrize(
    ("claim_id", "version", "then"),
    [
        pytest.param(1, 3, 4, id="given on the version that was there before"),
        pytest.param(1, 2, 2, id="given on an older one: it is refused, as it was"),
        pytest.param(2, 3, 3, id="on another claim"),
    ],
)
def test_the_next_command_builds_on_the_version_that_the_one_before_made(modules, claim_id, version, then):
    outcome = {"claim_id": 1, "version": 3, "new_version": 4}
    after = modules.call("card/outbox.js", "buildingOn", [command("b", claim_id, version)], outcome)
    assert after == [command("b", claim_id, then)]


UNHEARD = """async (load, outcomes, answered) => {
  const { unheard } = await load("card/outbox.js");
  return unheard(outcomes, new Set(answered)).map(({ ticket }) => ticket);
}"""


def test_an_answer_is_heard_once(modules):
    assert modules.run(UNHEARD, [{"ticket": "a"}, {"ticket": "b"}], ["a"]) == ["b"]


REMEMBER = """async (load, [known, outbox], [claim, ahead]) => {
  const { remember } = await load("card/ahead.js");
  const memory = { known: new Map(known.map((id) => [id, {}])), outbox };
  const came = (id) => ({ claim: { claim_id: id }, work: null });
  remember(memory, { ...came(claim), ahead: ahead.map(came) });
  return [...memory.known.keys()];
}"""


@pytest.mark.parametrize(
    ("before", "came", "after"),
    [
        pytest.param([[], []], [1, [2, 3]], [2, 3, 1], id="what came ahead, and the claim in sight as the newest"),
        pytest.param([[1, 2], []], [1, []], [2, 1], id="seen again, a claim is the newest"),
        pytest.param([[], [command("a", 2)]], [1, [2, 3]], [3, 1], id="not one that a command still changes"),
        pytest.param([list(range(2, 44)), []], [1, []], [*range(5, 44), 1], id="the oldest are forgotten"),
    ],
)
def test_claims_that_are_known(modules, before, came, after):
    """Before: claims known, commands on their way. What came: the claim in sight, those ahead."""
    assert modules.run(REMEMBER, before, came) == after


UNLEARN = """async (load, verb) => {
  const { unlearn } = await load("card/ahead.js");
  const known = new Map([[1, {}], [2, {}]]);
  unlearn({ known }, { verb, claim_id: 1 });
  return [...known.keys()];
}"""


@pytest.mark.parametrize(
    ("verb", "left"),
    [
        pytest.param("record", [2], id="a verdict changes its claim alone"),
        pytest.param("merge", [], id="all else may change others"),
    ],
)
def test_a_command_makes_what_is_known_untrue(modules, verb, left):
    assert modules.run(UNLEARN, verb) == left


SCALES = [{"ratings": [{"rating_id": 1, "decisive": True}, {"rating_id": 2, "decisive": False}]}]
SOURCE, GONE = {"withdrawn_at": None}, {"withdrawn_at": "2026-11-30T12:00:00+00:00"}


@pytest.mark.parametrize(
    ("reviewer", "evidence", "verdict", "founded"),
    [
        pytest.param("Ada", [SOURCE], ["1", "So it was."], True, id="a source and a rationale"),
        pytest.param("Ada", [GONE], ["1", "So it was."], False, id="the source was withdrawn"),
        pytest.param("Ada", [SOURCE], ["1", "  "], False, id="no rationale"),
        pytest.param("Ada", [], ["2", ""], True, id="a rating that decides nothing needs neither"),
        pytest.param("Ada", [SOURCE], ["9", "So it was."], False, id="a rating that there is not"),
        pytest.param("", [SOURCE], ["1", "So it was."], False, id="nobody signs it"),
    ],
)
def test_whether_the_rules_allow_a_verdict(modules, reviewer, evidence, verdict, founded):
    known = {"claim": {"evidence": evidence}, "scales": SCALES, "reviewer": reviewer}
    given = dict(zip(("rating_id", "rationale"), verdict, strict=True))
    assert modules.call("card/ahead.js", "isFounded", known, given) is founded


def claim(state="checked", checker="Ada", verdict_id=1, **more):
    return {"state": state, "verdict_id": verdict_id, "verdicts": [{"verdict_id": 1, "checker": checker}], **more}


@pytest.mark.parametrize(
    ("one", "reviewer", "why"),
    [
        pytest.param(claim(), "Grace", None, id="another editor signs it"),
        pytest.param(claim(), "ada", "You gave this verdict", id="not its own checker, however the name is written"),
        pytest.param(claim(verdict_id=None), "Grace", "Only a recorded verdict", id="no verdict stands"),
        pytest.param(claim("open"), "Grace", "Only a recorded verdict", id="an open claim"),
        pytest.param(claim("returned"), "Grace", "Returned", id="a returned one waits for another verdict"),
    ],
)
def test_who_can_sign_a_verdict_off(modules, one, reviewer, why):
    said = modules.call("card/signoff.js", "whyNotSigned", one, reviewer)
    assert said is None if why is None else said.startswith(why)


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        pytest.param("The town", "ltr", id="Latin"),
        pytest.param("“שלום”", "rtl", id="Hebrew after a mark"),
        pytest.param("2019 سنة", "rtl", id="Arabic after a number"),
        pytest.param("2019", "ltr", id="no letter at all"),
    ],
)
def test_the_direction_in_which_words_are_read(modules, words, direction):
    assert modules.call("card/place.js", "directionOf", words) == direction
