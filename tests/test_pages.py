"""The pages as Streamlit runs them, without a browser: what a person reads, and what they do to the database."""

import json
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from claims.readers import read_pasted
from claims.split import split_document
from db import commands, queries
from db.session import open_database, reading, transaction
from ui import desk, reviewing, state

ROOT = Path(__file__).parent.parent
PAGES = sorted(path.relative_to(ROOT / "ui").as_posix() for path in (ROOT / "ui/pages").glob("*.py"))
TEXT = """Bridge reopens

The bridge of Aldermouth reopened in 2021 after 3 years of repairs. The repairs cost 19 million euros."""


@pytest.fixture
def database(tmp_path, monkeypatch):
    """A database of this test's own, which the pages open too."""
    url = f"sqlite:///{tmp_path / 'claims.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    st.cache_resource.clear()
    yield open_database(url)
    st.cache_resource.clear()


def the_app():
    """Return the application; the first run of a process loads half of what it needs, on a busy machine for long."""
    return AppTest.from_file(str(ROOT / "ui/main.py"), default_timeout=30)


@pytest.fixture
def article(database):
    """The id of an article with two claims."""
    document = read_pasted(TEXT)
    with transaction(database) as session:
        by = commands.sign_in(session, "Desk")
        return commands.add_article(session, document, split_document(document), by=by)


def claims_of(database, article):
    with reading(database) as session:
        return queries.claim_list(session, article)


def card_of(database, claim_id):
    with reading(database) as session:
        return queries.claim(session, claim_id)


def shown_by(app, name):
    """What a component was given to show."""
    for element in app.get("bidi_component"):
        if element.proto.component_name == f"claim_workbench_{name}":
            return json.loads(element.proto.mixed.json if element.proto.HasField("mixed") else element.proto.json)
    pytest.fail(f"the page shows no {name}")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_on_an_empty_database_and_has_one_title(database, page):
    app = the_app().run().switch_page(page).run()
    assert not app.exception
    assert len(app.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_with_an_article(database, article, page):
    app = the_app().run().switch_page(page).run()
    assert not app.exception


def test_an_empty_database_offers_the_sample_and_says_what_the_place_is_for(database):
    app = the_app().run()
    assert app.button[0].label == "Add the sample article"
    assert "finds the claims in an article" in app.markdown[0].value


def test_the_review_opens_the_first_open_claim_and_writes_its_address(database, article):
    app = the_app().run().switch_page("pages/review.py").run()
    first = next(line for line in claims_of(database, article) if line.state == "open")
    assert shown_by(app, "card")["open"] == first.claim_id
    assert app.query_params["claim"] == str(first.claim_id)


def test_an_address_opens_the_claim_it_names(database, article):
    last = claims_of(database, article)[-1].claim_id
    app = the_app()
    app.query_params["claim"] = str(last)
    app.run().switch_page("pages/review.py").run()
    assert shown_by(app, "card")["open"] == last


@pytest.mark.parametrize(
    "number", ["-1", "1e9", "x", "", "9" * 40, "١"], ids=["negative", "exponent", "word", "empty", "long", "arabic"]
)
def test_an_address_that_names_nothing_opens_the_newest_article(database, article, number):
    app = the_app()
    app.query_params["claim"] = number
    app.run().switch_page("pages/review.py").run()
    assert not app.exception
    assert shown_by(app, "card")["claim"]["article_id"] == article


def test_the_text_reaches_the_reader_as_it_is_stored(database, article):
    app = the_app().run().switch_page("pages/review.py").run()
    shown = shown_by(app, "reader")
    with reading(database) as session:
        assert shown["text"] == queries.reading(session, article).text
    quotes = [shown["text"][mark["start"] : mark["end"]] for mark in shown["highlights"]]
    assert "The repairs cost 19 million euros" in quotes


def test_the_export_page_counts_what_is_there(database, article):
    app = the_app().run().switch_page("pages/export.py").run()
    shown = shown_by(app, "outgoing")
    total = len(claims_of(database, article))
    assert shown["counted"].startswith(f"claims.csv holds {total} claims of 1 article")
    assert len(shown["rows"]) == min(total, 8)


def ask(verb, card, **values):
    return {"ticket": "1", "verb": verb, "claim_id": card.claim_id, "version": card.version} | values


def test_a_verdict_is_recorded_in_the_name_of_its_reviewer_and_the_next_open_claim_follows(database, article):
    first, second = [line.claim_id for line in claims_of(database, article) if line.state == "open"][:2]
    with reading(database) as session:
        unverifiable = next(r for r in queries.scales(session)[0].ratings if not r.decisive)
    outcome = reviewing.perform("Ada", ask("record", card_of(database, first), rating_id=str(unverifiable.rating_id)))
    assert (outcome["ok"], outcome["opened"]) == (True, second)
    assert card_of(database, first).verdicts[0].checker == "Ada"


def test_a_stale_save_brings_both_versions_and_changes_nothing(database, article):
    card = card_of(database, claims_of(database, article)[0].claim_id)
    reviewing.perform("Ada", ask("reword", card, headline="Theirs", claim_text=card.claim_text, speaker=""))
    outcome = reviewing.perform("Bob", ask("reword", card, headline="Mine", claim_text=card.claim_text, speaker=""))
    assert outcome["ok"] is False
    assert outcome["versions"] == [{"field": "headline", "mine": "Mine", "theirs": "Theirs"}]
    assert card_of(database, card.claim_id).headline == "Theirs"


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"verb": "drop_table"}, id="no verb of ours"),
        pytest.param({"version": "1; DROP TABLE claim"}, id="a version that is no number"),
        pytest.param({"claim_id": True}, id="a claim that is no number"),
        pytest.param({"claim_id": 10**30}, id="a claim beyond every database"),
        pytest.param({"headline": ["a", "list"]}, id="words that are no text"),
        pytest.param({"claim_id": 999_999}, id="a claim that is not there"),
        pytest.param({"headline": "\ud800 half a character"}, id="half a character"),
    ],
)
def test_whatever_a_browser_sends_is_answered_in_words(database, article, values):
    card = card_of(database, claims_of(database, article)[0].claim_id)
    sent = ask("reword", card, headline="A headline", claim_text="A wording.", speaker="") | values
    outcome = reviewing.perform("Ada", sent)
    assert outcome["message"]
    assert "Traceback" not in outcome["message"]


def test_a_command_sent_twice_is_carried_out_once(database, article, monkeypatch):
    card = card_of(database, claims_of(database, article)[0].claim_id)
    command = ask("reword", card, headline="Once", claim_text=card.claim_text, speaker="")
    heard = {state.REVIEWER: "Ada", state.CARD: type("Sent", (), {"asked": {"step": 1, "commands": [command]}})}
    monkeypatch.setattr(st, "session_state", heard)
    desk.hear()
    desk.hear()
    assert card_of(database, card.claim_id).version == card.version + 1
    assert heard[state.OUTCOMES][0]["ok"] is True
