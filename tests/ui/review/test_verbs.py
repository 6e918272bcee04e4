"""Every row of the verbs is true: it says its sentence, its undo takes it back, it changes the claims it says."""

import importlib
import pkgutil

import pytest
import streamlit as st

from claims.types import Resolution
from db.session import open_database, reading
from tests.factories import TEXT, a_desk, a_proposal, claims_in
from ui.review import verbs
from ui.review.verbs import VERBS, perform
from ui.review.verbs.deeds import deed
from ui.review.verbs.many import ACTIONS
from ui.scales.verbs import VERBS as VERBS_OF_SCALES

BRIDGE = "It carries 40,000 cars a day"


@pytest.fixture
def desk(new_sqlite, monkeypatch):
    """A desk of Ada's whose database the verbs open too; one of its claims names the bridge instead of "it"."""
    monkeypatch.setenv("DATABASE_URL", new_sqlite)
    monkeypatch.setattr(st, "session_state", {})
    st.cache_resource.clear()
    at = TEXT.index(BRIDGE)
    named = a_proposal(
        quote=BRIDGE,
        claim_text="The bridge carries 40,000 cars a day.",
        resolutions=(Resolution(at, at + 2, "It", "The bridge"),),
    )
    flats = a_proposal(quote="“We built 300 flats,” said Ana Ruiz", speaker="Ana Ruiz")
    yield a_desk(
        open_database(new_sqlite),
        proposals=[named, flats, a_proposal(), a_proposal(quote="Nobody believed her", selected=False)],
    )
    st.cache_resource.clear()


def here(desk, words):
    start = TEXT.index(words)
    return {"revision_id": desk.revision_id, "start": start, "end": start + len(words)}


def bridge(desk):
    return desk.claim(desk.claims[-1])


def judged(desk, **fields):
    desk.judge(desk.claims[-1], "unverifiable")
    return fields


def reworded(desk):
    judged(desk)
    card = bridge(desk)
    fields = {"headline": "Another", "claim_text": "It carries cars.", "speaker": ""}
    desk.do("reword_claim", card.claim_id, version=card.version, **fields)
    return {}


def attached(desk):
    desk.attach(desk.claims[-1])
    evidence = bridge(desk).evidence[0]
    return {"evidence_id": evidence.evidence_id, "source_id": evidence.source_id, "source_version": 1}


def merged(desk):
    other, one = desk.claims[-2:]
    versions = {"version": desk.claim(one).version, "merged_version": desk.claim(other).version}
    desk.do("merge_claims", one, other, **versions)
    return {"merged_id": other, "merged_version": desk.claim(other).version}


#: What a verb is asked with at the claim about the bridge beside its number and version, after what has to be there.
ASKED = {
    "record": lambda desk: {"rating_id": desk.rating("unverifiable")},
    "confirm": reworded,
    "approve": judged,
    "return": lambda desk: judged(desk, comment="Ask the office."),
    "attach": lambda _: {"stance": "supports", "url": "https://example.org/cars"},
    "withdraw": attached,
    "edit source": lambda desk: attached(desk) | {"url": "https://example.org/report", "title": "Another title"},
    "reword": lambda _: {"headline": "Cars", "claim_text": "Cars cross it.", "speaker": ""},
    "revert": lambda _: {"start": TEXT.index(BRIDGE)},
    "dismiss": lambda _: {"reason": "vague"},
    "restore": lambda desk: {"claim_id": desk.dismissed, "version": 1},
    "add": lambda desk: here(desk, "rents fell"),
    "quote": lambda desk: {"article_id": desk.article_id, "words": "rents fell"},
    "respan": lambda desk: here(desk, "40,000 cars a day") | {"position": 0},
    "split": lambda _: {"at": TEXT.index("40,000")},
    "merge": lambda desk: {"kept_id": desk.claims[-1], "merged_id": desk.claims[-2]},
    "unmerge": merged,
    "look": lambda desk: here(desk, "The council denied"),
    "look away": lambda desk: (
        desk.do("look_at", *here(desk, "The council denied").values()) or here(desk, "The council denied")
    ),
    "undo": lambda desk: perform("Eve", asked(desk, "dismiss")) and {},
    "reckon": lambda _: {"view": {"scope": "all"}},
    "bulk": lambda desk: {"act": "tag", "value": "cars", "ids": list(desk.claims)},
    "save_view": lambda _: {"name": "Cars", "view": {"text": "cars"}},
    "delete_view": lambda desk: {"saved_view_id": desk.do("save_view", "Cars", {})},
}
#: And each action on many claims.
VALUES = {
    "assign": lambda desk: str(desk.ada),
    "unassign": lambda desk: desk.do("assign_claims", desk.claims, assignee_id=desk.ada) and "",
    "prioritise": lambda _: "2",
    "dismiss": lambda _: "vague",
    "restore": lambda desk: desk.do("dismiss_claims", desk.claims, reason="vague") and "",
    "recheck": lambda desk: [desk.judge(claim_id, "unverifiable") for claim_id in desk.claims] and "",
    "tag": lambda _: "cars",
    "untag": lambda desk: desk.do("tag_claims", desk.claims, name="cars") and str(desk.ask("tags")[0].key),
}


def asked(desk, verb):
    fields = ASKED[verb](desk) if verb in ASKED else {}
    claim = bridge(desk)
    return {"ticket": verb, "verb": verb, "claim_id": claim.claim_id, "version": claim.version} | fields


def states(desk):
    with reading(desk.database) as session:
        return {line.claim_id: line.state for line in claims_in(session, desk.article_id)}


def offered_to_eve(desk):
    return desk.ask("last_action", "Eve")


def undo():
    return perform("Eve", {"ticket": "undo", "verb": "undo"})


def test_every_subject_is_listed_and_no_two_verbs_have_one_name():
    names = [module.name for module in pkgutil.iter_modules(verbs.__path__, f"{verbs.__name__}.")]
    subjects = [getattr(importlib.import_module(name), "VERBS", {}) for name in names]
    assert sum(map(len, subjects)) == len(VERBS)


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_says_what_it_did_and_changes_the_claims_it_says(desk, verb):
    ask = asked(desk, verb.name)
    before = states(desk)
    outcome = perform("Eve", ask)
    assert outcome["ok"], outcome["message"]
    assert outcome["message"]
    assert verb.done in {"", outcome["message"]}
    changed = {claim_id for claim_id, _ in before.items() ^ states(desk).items()}
    assert verb.claims == "many" or changed <= ({ask["claim_id"]} if verb.claims == "one" else set())


@pytest.mark.parametrize("verb", [verb for verb in VERBS.values() if verb.undo], ids=lambda verb: verb.name)
def test_a_verb_is_undone_in_the_words_of_its_row(desk, verb):
    ask = asked(desk, verb.name)
    before = states(desk)
    perform("Eve", ask)
    last = offered_to_eve(desk)
    assert (last.action, deed(last.action)) == (verb.action or verb.name, verb.undo)
    undone = undo()
    assert undone["ok"], undone["message"]
    assert undone["message"].startswith(f"Undone: {verb.undo}")
    assert {claim_id: state for claim_id, state in states(desk).items() if claim_id in before} == before


@pytest.mark.parametrize(
    "verb", [verb for verb in VERBS.values() if not verb.undo and verb.name != "bulk"], ids=lambda verb: verb.name
)
def test_a_verb_without_an_undo_leaves_nothing_to_take_back(desk, verb):
    perform("Eve", asked(desk, verb.name))
    assert offered_to_eve(desk) is None


@pytest.mark.parametrize("action", ACTIONS.values(), ids=ACTIONS)
def test_an_action_on_many_claims_says_what_it_did_and_is_undone_in_the_words_of_its_row(desk, action):
    value = VALUES[action.name](desk)
    ids = list(desk.claims)
    before = states(desk)
    outcome = perform("Eve", {"ticket": "1", "verb": "bulk", "act": action.name, "value": value, "ids": ids})
    assert outcome["message"] == f"{action.title.format(action.in_words(value))}: 3 claims."
    last = offered_to_eve(desk)
    assert (last.action, deed(last.action), last.n_claims) == (action.action or action.name, action.undo, 3)
    assert undo()["message"] == f"Undone: {action.undo} (3 claims)."
    assert states(desk) == before


@pytest.mark.parametrize(
    ("act", "value"),
    [
        pytest.param("burn", "", id="no action of ours"),
        pytest.param("assign", "Ada", id="nobody's number"),
        pytest.param("prioritise", "7", id="no priority"),
        pytest.param("untag", "cars", id="a tag without a number"),
    ],
)
def test_an_action_that_makes_no_sense_changes_nothing(desk, act, value):
    ids = list(desk.claims)
    assert not perform("Eve", {"ticket": "1", "verb": "bulk", "act": act, "value": value, "ids": ids})["ok"]
    assert offered_to_eve(desk) is None


def test_every_verb_of_the_scales_has_its_sentence():
    assert all(verb.done.endswith(".") for verb in VERBS_OF_SCALES.values())
