"""Each signal is one predicate: rows where it fires and rows where it must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.checkworthiness.signals import GENERAL, fired
from claims.checkworthiness.weights import WEIGHTS
from claims.languages.en.checkworthiness import signals

SIGNALS = {signal.name: signal for signal in signals.SIGNALS}

FIRES = [
    pytest.param("number", "The bridge cost 4 lives.", "The bridge cost lives."),
    pytest.param("percentage", "Rents rose 12 percent.", "Rents rose."),
    pytest.param("percentage", "Die Mieten stiegen um 12 Prozent.", "Die Mieten stiegen.", id="percentage in German"),
    pytest.param("money", "It cost $3.5 million.", "It cost a lot."),
    pytest.param("money", "Он стоил 300 ₽.", "Он стоил дорого.", id="money in Russian"),
    pytest.param("year", "The dam was built in 1931.", "The dam holds 19,310 tons."),
    pytest.param("quotation", "He called it «ridiculous».", "He called it ridiculous."),
    pytest.param("question", "Who paid for it?", "He asked who paid for it."),
    pytest.param("question", "谁付的钱？", "他付的钱。", id="question in Chinese"),
    pytest.param("exclamation", "What a goal!", "What a goal."),
    pytest.param("address", "See www.example.org", "See the example."),
    pytest.param("address", "— Ann (@ann_b)", "— Ann", id="a handle"),
    pytest.param("fragment", "Not so fast", "It was not so fast."),
    pytest.param("long", "word " * 25, "word " * 24),
    pytest.param("number word", "Two-thirds of the seats are gone.", "The seats are gone."),
    pytest.param("date", "It opened on Tuesday.", "It opened."),
    pytest.param("date", "It opened in March.", "They march on.", id="the month and not the verb"),
    pytest.param("period", "Sales fell last year.", "Sales fell."),
    pytest.param("comparison", "Coal kills more people than nuclear power.", "Coal kills people."),
    pytest.param("superlative", "It is the largest bank in Spain.", "It is a large bank in Spain."),
    pytest.param("change", "Unemployment fell.", "Unemployment matters."),
    pytest.param("law", "The court struck it down.", "The wind blew it down."),
    pytest.param("cause", "The fire was caused by a charger.", "The fire went out."),
    pytest.param("act", "The house passed the budget.", "The house has a garden."),
    pytest.param("harm", "Nine people were killed.", "Nine people were there."),
    pytest.param("name", "The mayor of Leeds spoke.", "The mayor of the town spoke."),
    pytest.param("attribution", "He lied, prosecutors said.", "He lied."),
    pytest.param("negation", "He didn’t pay.", "He paid."),
    pytest.param("first person", "We paid for it.", "They paid for it."),
    pytest.param("second person", "You paid for it.", "They paid for it."),
    pytest.param("private life", "She lives with her husband.", "She lives in Leeds."),
    pytest.param("opinion", "It is a disgrace.", "It is a bridge."),
    pytest.param("thought", "I think it fell.", "It fell."),
    pytest.param("hedge", "It may have fallen.", "It fell."),
    pytest.param("future", "It will fall.", "It fell."),
    pytest.param("wish", "He hopes that it fell.", "It fell."),
    pytest.param("demand", "It should fall.", "It fell."),
    pytest.param("instruction", "Click here.", "The click was heard."),
    pytest.param("boilerplate", "Read more: ten things to know", "He has read ten things."),
    pytest.param("no answer", "The bank declined to comment.", "The bank commented."),
    pytest.param("greeting", "Good evening, everyone.", "The evening was cold."),
    pytest.param("vague subject", "It is cold.", "The room is cold."),
]


@pytest.mark.parametrize(("name", "yes", "no"), FIRES)
def test_a_signal_fires_where_it_should_and_only_there(name, yes, no):
    assert SIGNALS[name].fires(yes)
    assert not SIGNALS[name].fires(no)


def test_every_signal_has_a_row_above():
    assert {row.values[0] for row in FIRES} == set(SIGNALS)


def test_every_signal_has_a_weight_and_every_weight_a_signal():
    assert set(WEIGHTS) == {"", *SIGNALS}


def test_every_description_continues_a_sentence_about_the_sentence():
    for signal in SIGNALS.values():
        assert signal.description[0].islower()
        assert not signal.description.endswith(".")


def test_other_languages_are_read_by_the_signals_that_need_no_english():
    text = "I act on 12 % of this, said the bank."
    assert set(fired(text, GENERAL)) == {"number", "percentage"}
    assert set(fired(text, signals.SIGNALS)) > {"number", "percentage", "first person", "attribution"}


@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    assert set(fired(text, signals.SIGNALS)) <= set(SIGNALS)


@pytest.mark.parametrize("piece", ["more ", "as as ", "A ", 'said "', "1,", "the 1 ", "$", "may not ", "?", "was not "])
def test_a_text_without_end_is_read_to_its_end(piece):
    """A pattern that looked back again and again would never come back from here."""
    assert set(fired(piece * 20_000, signals.SIGNALS)) <= set(SIGNALS)
