"""What the browser may ask to be done to the text, and what it is told."""

import pytest
import streamlit as st

from db import commands, queries
from db.session import open_database, reading, transaction
from tests.factories import TEXT, a_desk
from ui.review import verbs
from ui.review.card import card
from ui.review.history import history
from ui.review.ratings import Ratings
from ui.review.verbs.deeds import deed


@pytest.fixture
def desk(new_sqlite, monkeypatch):
    """A desk whose database the verbs open too."""
    monkeypatch.setenv("DATABASE_URL", new_sqlite)
    st.cache_resource.clear()
    yield a_desk(open_database(new_sqlite))
    st.cache_resource.clear()


def ask(desk, verb, claim_id=None, **fields):
    claim = desk.claim(claim_id)
    sent = {"ticket": "1", "verb": verb, "claim_id": claim.claim_id, "version": claim.version}
    return verbs.perform("Ada L.", sent | fields)


def test_words_that_are_a_dismissed_claim_bring_it_back(desk):
    start = TEXT.index("Nobody believed her")
    outcome = ask(desk, "add", revision_id=desk.revision_id, start=start, end=start + 19)
    assert (outcome["ok"], outcome["opened"]) == (True, desk.dismissed)
    assert "it is back" in outcome["message"]
    assert desk.claim(desk.dismissed).state == "open"


def test_words_that_are_an_open_claim_open_it(desk):
    outcome = ask(desk, "quote", desk.claims[1], article_id=desk.article_id, words="taxes rose by 5 percent last year")
    assert (outcome["ok"], outcome["opened"]) == (True, desk.claims[0])


def test_undo_says_what_it_undid_and_opens_the_claim(desk):
    ask(desk, "dismiss", reason="vague")
    outcome = ask(desk, "undo", desk.claims[1])
    assert (outcome["message"], outcome["opened"]) == ("Undone: dismissed the claim.", desk.claims[0])
    assert ask(desk, "undo")["message"] == "There is nothing of yours to undo."


def test_undo_of_an_action_on_many_claims_stays_with_the_claim_in_sight(desk):
    for claim_id in desk.claims:
        desk.judge(claim_id, slug="unverifiable")
    desk.do("retire_rating", desk.rating("unverifiable"), move_to=desk.rating("unclear", "simple"))
    assert ask(desk, "undo", desk.claims[1])["opened"] == desk.claims[1]


def test_the_first_action_of_somebody_new_can_be_undone(desk):
    card = desk.claim()
    sent = {"claim_id": card.claim_id, "version": card.version, "reason": "vague"}
    assert verbs.perform("Somebody New", sent | {"ticket": "1", "verb": "dismiss"})["ok"]
    assert verbs.perform("Somebody New", sent | {"ticket": "2", "verb": "undo"})["ok"]
    assert desk.claim().state == "open"


def test_a_merge_opens_the_kept_claim_and_guards_the_open_one(desk):
    kept, merged, _ = desk.claims
    stale = ask(desk, "merge", kept, kept_id=merged, merged_id=kept, version=9)
    assert (stale["ok"], desk.claim(kept).merged_into) == (False, None)
    outcome = ask(desk, "merge", kept, kept_id=merged, merged_id=kept)
    assert (outcome["ok"], outcome["opened"], outcome["new_version"]) == (True, merged, 2)
    card = desk.claim(kept)
    assert ask(desk, "unmerge", kept, merged_id=kept, merged_version=card.version)["ok"]


@pytest.mark.parametrize(
    ("verb", "fields"),
    [
        pytest.param("respan", {"start": "here", "end": 9, "position": 0}, id="an offset that is a word"),
        pytest.param("respan", {"start": -1, "end": 9, "position": 0}, id="an offset before the text"),
        pytest.param("split", {"at": None}, id="no cut"),
        pytest.param("split", {"at": 2**70}, id="a cut in the next universe"),
        pytest.param("look", {"revision_id": 1, "start": 3, "end": 3}, id="nothing to look at"),
        pytest.param("look away", {"revision_id": [], "start": 0, "end": 3}, id="no text"),
        pytest.param("merge", {"kept_id": 1, "merged_id": 99}, id="a claim that is not there"),
        pytest.param("unmerge", {"merged_id": 1, "merged_version": 1}, id="a claim that is not merged"),
        pytest.param("revert", {"start": 0}, id="a resolution that is not there"),
    ],
)
def test_an_ask_that_makes_no_sense_is_answered_in_words_and_changes_nothing(desk, verb, fields):
    outcome = ask(desk, verb, **fields)
    assert not outcome["ok"]
    assert "Something went wrong" not in outcome["message"]
    assert desk.claim().version == 1


def test_history_tells_an_undo_by_what_it_undid_and_leaves_out_what_only_the_record_needs(desk):
    desk.do("dismiss_claim", desk.claims[0], version=1, reason="vague")
    with transaction(desk.database) as session:
        commands.undo_last(session, by=desk.ada)
    with reading(desk.database) as session:
        ratings = Ratings(queries.scales(session))
    entries = history(desk.claim().events, ratings)
    assert [entry["said"] for entry in entries] == ["undid: dismissed the claim", "dismissed the claim"]
    assert {change["field"] for entry in entries for change in entry["changes"]} == {"state", "dismissal reason"}


def test_a_card_tells_the_day_beside_words_that_need_it(desk):
    with reading(desk.database) as session:
        ratings = Ratings(queries.scales(session))
        published = queries.article(session, desk.article_id).published_at
    shown = card(desk.claim(), ratings, published_at=published)
    assert (shown["relative_dates"], shown["published_at"]) == (["last year"], "2024-05-06")


def test_a_deed_over_many_claims_says_how_many():
    assert deed("dismiss", 1200) == "dismissed the claim (1,200 claims)"
    assert deed("merge", 2) == "merged two claims"
