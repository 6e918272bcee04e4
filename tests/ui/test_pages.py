"""The pages as Streamlit runs them, without a browser: what a person reads, and what they do to the database."""

import json
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from claims import split
from claims.reading.files import read_pasted
from db import commands, queries
from db.export import WHATS, Order, exporter, formats_of
from db.export.delivery import deliver
from db.session import open_database, reading, transaction
from tests.factories import a_desk, a_document, claims_in
from ui.review import inbox, state, verbs
from ui.scales.verbs import VERBS as VERBS_OF_SCALES
from ui.shared.state import REVIEWER
from ui.shared.verbs import perform

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.relative_to(ROOT / "ui").as_posix() for path in (ROOT / "ui/pages").glob("*.py"))
TEXT = """Bridge reopens

The bridge of Aldermouth reopened in 2021 after 3 years of repairs. The repairs cost 19 million euros."""


@pytest.fixture
def database(new_sqlite, monkeypatch):
    """A database of this test's own, which the pages open too."""
    monkeypatch.setenv("DATABASE_URL", new_sqlite)
    st.cache_resource.clear()
    yield open_database(new_sqlite)
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
        return commands.add_article(session, document, split(document), by=by)


def claims_of(database, article):
    with reading(database) as session:
        return claims_in(session, article)


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


def export_page(**chosen):
    app = the_app().run().switch_page("pages/export.py").run()
    for key, value in chosen.items():
        widget = next(
            one for kind in ("selectbox", "checkbox", "multiselect") for one in app.get(kind) if one.key == key
        )
        widget.set_value(value)
        app.run()
    assert not app.exception
    return app


def test_the_export_page_counts_what_is_there(database, article):
    shown = shown_by(export_page(), "outgoing")
    total = len(claims_of(database, article))
    assert shown["counted"] == f"claims.csv holds {total} claims."
    assert len(shown["rows"]) == min(total, 8)


def test_what_stays_back_is_counted_and_named(database, article):
    reviewed = claims_of(database, article)
    shown = shown_by(export_page(export_what="verdicts", export_signed_off=True), "outgoing")
    assert shown["counted"] == "verdicts.csv holds 0 verdicts."
    named = {claim["claim_id"] for held in shown["held"] for claim in held["claims"]}
    assert named == {line.claim_id for line in reviewed}


@pytest.mark.parametrize("what", [what for what in WHATS if what not in {"changes", "report"}])
def test_everything_that_can_go_out_can_be_chosen_in_each_of_its_formats(database, article, what):
    for form in formats_of(what):
        shown = shown_by(export_page(export_what=what, export_form=form), "outgoing")
        assert shown["address"] == f"export/{what}.{form}"


def test_a_report_is_of_the_article_that_was_chosen(database, article):
    app = export_page(export_what="report")
    assert "A report is about one article. Choose it" in app.warning[0].value
    # The field to choose it in stands there without being looked for.
    app.selectbox(key="export_filter_article").set_value(str(article)).run()
    assert shown_by(app, "outgoing")["address"] == f"export/report.html?article={article}"


def test_an_article_older_than_a_page_of_articles_can_be_chosen_for_its_report(database, article):
    for number in range(50):
        a_desk(database, a_document(f"In {number} words."), [])
    app = export_page(export_what="report")
    assert len(app.selectbox(key="export_filter_article").options) == 51


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        pytest.param("verdict", "2", "verdict=2", id="verdict"),
        pytest.param("tag", "1", "tag=1", id="tag"),
        pytest.param("priority", "0", "priority=0", id="the usual priority"),
        pytest.param("assignee", "nobody", "assignee=nobody", id="assigned to nobody"),
        pytest.param("assignee", "1", "assignee=1", id="assigned to a person"),
        pytest.param("type", "quantity", "type=quantity", id="type"),
        pytest.param("source", True, "source=none", id="no source"),
    ],
)
def test_the_filters_of_the_queue_can_be_chosen_on_the_page(database, article, field, value, says):
    with transaction(database) as session:
        ada = commands.sign_in(session, "Ada")
        commands.tag_claims(session, [claims_of(database, article)[0].claim_id], name="budget", by=ada)
    app = export_page(export_which="here", **{f"export_filter_{field}": value})
    assert shown_by(app, "outgoing")["address"] == f"export/claims.csv?{says}"
    offered = next(one for one in app.get("selectbox") if one.key == "export_filter_verdict").options
    assert any(words.startswith("True (") for words in offered)


def test_what_keeps_a_claim_out_of_claimreview_is_said_with_a_way_to_it(database, article, monkeypatch):
    monkeypatch.delenv("CLAIM_WORKBENCH_DESK_URL", raising=False)
    first = claims_of(database, article)[0].claim_id
    judge(database, first, "unverifiable")
    shown = shown_by(export_page(export_what="claimreview"), "outgoing")
    assert {finding["link"] for finding in shown["findings"]} == {f"review?claim={first}"}
    assert any("CLAIM_WORKBENCH_DESK_URL" in finding["message"] for finding in shown["findings"])


def test_the_page_counts_the_claimreviews_and_says_why_the_others_stay_back(database, article, monkeypatch):
    monkeypatch.setenv("CLAIM_WORKBENCH_DESK", "Example Desk")
    monkeypatch.setenv("CLAIM_WORKBENCH_DESK_URL", "https://desk.example/checks")
    claims = [line.claim_id for line in claims_of(database, article)]
    judge(database, claims[0], "unverifiable")
    shown = shown_by(export_page(export_what="claimreview", export_form="jsonld"), "outgoing")
    assert shown["counted"] == "claimreview.jsonld holds 1 ClaimReview."
    assert '"DataFeed"' in shown["text"]
    (held,) = [held for held in shown["held"] if "no verdict" in held["said"]]
    assert {claim["claim_id"] for claim in held["claims"]} == set(claims[1:])
    monkeypatch.delenv("CLAIM_WORKBENCH_DESK_URL")
    shown = shown_by(export_page(export_what="claimreview"), "outgoing")
    assert shown["counted"] == "claimreview.jsonl holds 0 ClaimReviews."


def test_the_page_says_how_far_it_looked(database, article, monkeypatch):
    assert shown_by(export_page(), "outgoing")["looked"] == ""
    monkeypatch.setattr("ui.export.preview.LOOKED_INTO", 1)
    assert "the first 1 were looked into" in shown_by(export_page(), "outgoing")["looked"]


def test_changes_are_told_since_an_export_and_a_note_can_be_kept(database, article):
    assert "No file has gone out yet" in export_page(export_what="changes").markdown[-1].value
    first = claims_of(database, article)[0].claim_id
    judge(database, first, "cannot-confirm")
    list(deliver(database, exporter("claims", "csv"), Order(), name="Ada"))
    judge(database, first, "unverifiable")
    for _ in range(25):
        list(deliver(database, exporter("claims", "csv"), Order(), name="Ada"))
    app = export_page(export_what="changes")
    since = next(one for one in app.get("selectbox") if one.key == "export_since")
    assert len(since.options) == 26, "older files than those of the list can be chosen as well"
    app = since.set_value(1).run()
    assert shown_by(app, "made")["made"][0]["file"] == "claims.csv"
    shown = shown_by(app, "corrections")
    assert (shown["needing"], shown["changed"][0]["claim_id"]) == (1, first)
    assert shown_by(app, "outgoing")["address"] == "export/changes.csv?since=1"


def judge(database, claim_id, label):
    with transaction(database) as session:
        ratings = [rating for scale in queries.scales(session) for rating in scale.ratings if not rating.decisive]
        rating = ratings[0] if label == "unverifiable" else ratings[1]
        by, version = commands.sign_in(session, "Ada"), queries.claim(session, claim_id).version
        fields = {"rating_id": rating.rating_id, "rationale": label}
        commands.record_verdict(session, claim_id, version=version, by=by, **fields)


def ask(verb, card, **values):
    return {"ticket": "1", "verb": verb, "claim_id": card.claim_id, "version": card.version} | values


def test_a_verdict_is_recorded_in_the_name_of_its_reviewer_and_the_next_open_claim_follows(database, article):
    first, second, *others = [line.claim_id for line in claims_of(database, article) if line.state == "open"]
    with reading(database) as session:
        unverifiable = next(r for r in queries.scales(session)[0].ratings if not r.decisive)
    outcome = verbs.perform("Ada", ask("record", card_of(database, first), rating_id=str(unverifiable.rating_id)))
    assert (outcome["ok"], outcome["opened"]) == (True, second)
    assert card_of(database, first).verdicts[0].checker == "Ada"
    for claim_id in (second, *others):
        last = verbs.perform("Ada", ask("record", card_of(database, claim_id), rating_id=str(unverifiable.rating_id)))
    assert (last["opened"], last["message"].partition(". ")[2]) == (None, "No claim of this article is open any more.")


def test_a_stale_save_brings_both_versions_and_changes_nothing(database, article):
    card = card_of(database, claims_of(database, article)[0].claim_id)
    verbs.perform("Ada", ask("reword", card, headline="Theirs", claim_text=card.claim_text, speaker=""))
    outcome = verbs.perform("Bob", ask("reword", card, headline="Mine", claim_text=card.claim_text, speaker=""))
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
    outcome = verbs.perform("Ada", sent)
    assert outcome["message"]
    assert "Traceback" not in outcome["message"]


def test_a_command_sent_twice_is_carried_out_once(database, article, monkeypatch):
    card = card_of(database, claims_of(database, article)[0].claim_id)
    command = ask("reword", card, headline="Once", claim_text=card.claim_text, speaker="")
    heard = {REVIEWER: "Ada", state.CARD: type("Sent", (), {"asked": {"step": 1, "commands": [command]}})}
    monkeypatch.setattr(st, "session_state", heard)
    inbox.hear()
    inbox.hear()
    assert card_of(database, card.claim_id).version == card.version + 1
    assert heard[state.OUTCOMES][0]["ok"] is True


def test_an_editors_word_is_recorded_and_never_by_whoever_gave_the_verdict(database, article):
    claim_id = next(line.claim_id for line in claims_of(database, article) if line.state == "open")
    with reading(database) as session:
        unverifiable = next(r for r in queries.scales(session)[0].ratings if not r.decisive)
    verbs.perform("Ada", ask("record", card_of(database, claim_id), rating_id=unverifiable.rating_id))
    own = verbs.perform("ada", ask("approve", card_of(database, claim_id)))
    assert (own["ok"], "somebody else signs it off" in own["message"]) == (False, True)
    returned = verbs.perform("Eve", ask("return", card_of(database, claim_id), comment="Ask the office."))
    assert returned["ok"]
    assert card_of(database, claim_id).signoffs[0].comment == "Ask the office."


def test_a_stale_correction_of_a_source_brings_both_versions(database, article):
    claim_id = claims_of(database, article)[0].claim_id
    attached = {"stance": "supports", "url": "https://example.org/", "title": "Report"}
    verbs.perform("Ada", ask("attach", card_of(database, claim_id), **attached))
    card = card_of(database, claim_id)
    source = card.evidence[0]
    sent = {"source_id": source.source_id, "source_version": source.source_version, "url": source.url}
    assert verbs.perform("Ada", ask("edit source", card, **sent, title="Theirs"))["ok"]
    outcome = verbs.perform("Bob", ask("edit source", card, **sent, title="Mine", confidential="on"))
    assert not outcome["ok"]
    assert {"field": "title", "mine": "Mine", "theirs": "Theirs"} in outcome["versions"]


def test_a_scale_is_edited_by_the_verbs_of_its_page(database):
    with reading(database) as session:
        simple = next(scale for scale in queries.scales(session) if scale.slug == "simple")
    rating = {"label": "Partly", "colour": "#aa8800", "value": "1.5", "common": "mixed"}
    asks = [
        {"verb": "choose scale", "scale_id": simple.scale_id},
        {"verb": "add rating", "scale_id": simple.scale_id, **rating},
        {"verb": "move rating", "rating_id": simple.ratings[2].rating_id, "way": "up"},
        {"verb": "retire rating", "rating_id": simple.ratings[0].rating_id},
        {"verb": "edit rating", "rating_id": simple.ratings[1].rating_id, **rating, "label": "Wrong", "value": ""},
    ]
    assert [perform(VERBS_OF_SCALES, "Ada", {"ticket": "1", **sent})["ok"] for sent in asks] == [True] * len(asks)
    with reading(database) as session:
        chosen = queries.scales(session)[0]
    assert [(r.label, r.value) for r in chosen.offered] == [("Unclear", None), ("Wrong", None), ("Partly", 1.5)]


@pytest.mark.parametrize(
    ("button", "says"),
    [
        pytest.param("Add this text", "paste an article", id="no text"),
        pytest.param("Add these files", "choose some", id="no files"),
        pytest.param("Add these addresses", "write one", id="no address"),
    ],
)
def test_a_field_that_is_empty_says_what_to_do(database, button, says):
    app = the_app().run()
    next(one for one in app.button if one.label == button).click().run()
    assert [says in one.value for one in app.toast] == [True]
