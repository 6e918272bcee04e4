"""Scores of sentences, with the encoder and without it, and the types of claims."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.checkworthiness import encoder
from claims.checkworthiness.scoring import score_sentences
from claims.checkworthiness.signals import GENERAL
from claims.languages import language_of
from claims.languages.en.checkworthiness.claim_types import claim_type
from claims.languages.en.checkworthiness.signals import SIGNALS

CHECKABLE = [
    "Unemployment fell to 4.2 percent in March, the lowest rate since 1974.",
    "The court ruled by five votes to four that the tax is illegal.",
    "Police arrested eleven people outside the ministry on Sunday.",
    "The company paid no tax in Ireland between 2015 and 2018.",
    "The spokesman denied that any soldier had crossed the border.",
]
NO_FACT = [
    "What on earth were they thinking?",
    "We must never give up hope.",
    "Sign up for our newsletter.",
    "I think that would be a terrible mistake.",
    "What a wonderful evening!",
]


@pytest.fixture
def _by_signals(monkeypatch):
    monkeypatch.setattr(encoder, "available", lambda: "There is no encoder here.")


@pytest.mark.parametrize("text", CHECKABLE)
def test_a_fact_that_matters_is_worth_a_check(text):
    (score,) = score_sentences([text])
    assert score.checkworthiness >= 0.5
    assert score.checkable >= 0.5


@pytest.mark.parametrize("text", NO_FACT)
def test_what_states_no_fact_is_neither(text):
    (score,) = score_sentences([text])
    assert score.checkworthiness < 0.5
    assert score.checkable < 0.5


@pytest.mark.usefixtures("_by_signals")
def test_signals_alone_still_tell_facts_from_the_rest():
    facts, rest = score_sentences(CHECKABLE), score_sentences(NO_FACT)
    assert min(score.checkworthiness for score in facts) > max(score.checkworthiness for score in rest)
    assert min(score.checkable for score in facts) > max(score.checkable for score in rest)


def test_the_signals_that_explain_a_score_are_named_with_the_encoder_and_without(monkeypatch):
    text = "Trade grew 40 percent in 2020."
    (with_it,) = score_sentences([text])
    monkeypatch.setattr(encoder, "available", lambda: "There is no encoder here.")
    (without,) = score_sentences([text])
    assert with_it.signals == without.signals
    assert {"percentage", "year", "change"} <= set(with_it.signals)
    assert with_it.checkworthiness != without.checkworthiness


def test_the_signals_alone_can_be_asked_where_the_encoder_is(monkeypatch):
    asked = score_sentences(CHECKABLE, by_signals=True)
    monkeypatch.setattr(encoder, "available", lambda: "There is no encoder here.")
    assert asked == score_sentences(CHECKABLE)


def test_other_languages_are_scored_by_the_signals_that_need_none():
    plain, figures = score_sentences(
        ["Das ist eine schöne Geschichte.", "Die Mieten stiegen 2020 um 12 Prozent."], language_of("", "de")
    )
    assert figures.checkworthiness > plain.checkworthiness
    assert set(figures.signals) <= {signal.name for signal in GENERAL}
    assert figures.claim_type == "other"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Россия приняла закон в 2019 году.", id="another alphabet"),
        pytest.param("政府は2019年に法律を可決した。", id="another script"),
        pytest.param(
            "Der Rat hat in der Sitzung mit den Stimmen der Linken und der SPD für 2019 das Gesetz", id="words"
        ),
    ],
)
def test_a_text_whose_language_is_plain_to_see_is_not_read_as_english(text):
    assert score_sentences([text]) == score_sentences([text], language_of("", "xx"))


def test_a_score_is_the_same_whoever_stands_beside():
    assert score_sentences(CHECKABLE) == [score_sentences([text])[0] for text in CHECKABLE]


def test_nothing_gives_nothing():
    assert score_sentences([]) == []


@given(st.text(max_size=120))
@settings(deadline=None)
def test_any_text_gets_probabilities_and_known_signals(text):
    (score,) = score_sentences([text])
    assert 0 <= score.checkworthiness <= 1
    assert 0 <= score.checkable <= 1
    assert set(score.signals) <= {signal.name for signal in SIGNALS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The fund lost 3 billion euros.", "quantity", id="money"),
        pytest.param("About 2,000 households are without power.", "quantity", id="a count"),
        pytest.param("Rents rose by 12 percent.", "comparison", id="a change of a figure"),
        pytest.param("Germany takes in more refugees than any other member.", "comparison", id="a rank"),
        pytest.param("The new pills are linked to kidney failure.", "causation", id="a link"),
        pytest.param("The fire was caused by a charger.", "causation", id="a cause"),
        pytest.param("The platform must remove such posts.", "rule", id="an obligation"),
        pytest.param("Abortion is banned in the state.", "rule", id="a ban"),
        pytest.param("Police arrested the mayor on Tuesday.", "event", id="an act"),
        pytest.param("The bank declined to comment.", "event", id="no answer is an event"),
        pytest.param("The mayor was arrested on May 4.", "event", id="a date is no figure"),
        pytest.param("The mayor lives outside the city.", "attribute", id="a state"),
        pytest.param("The suspect called the judge a “clown.”", "quotation", id="words quoted"),
        pytest.param("The measure will end the strike.", "prediction", id="what will happen"),
        pytest.param("what a shameful thing", "opinion", id="a judgement"),
        pytest.param("", "other", id="nothing"),
    ],
)
def test_a_claim_has_a_type(text, expected):
    assert claim_type(text) == expected


@given(st.text(max_size=200))
def test_every_text_has_a_type(text):
    assert claim_type(text) in {
        "quantity",
        "event",
        "rule",
        "causation",
        "comparison",
        "attribute",
        "quotation",
        "prediction",
        "opinion",
        "other",
    }
