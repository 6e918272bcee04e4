"""The guards see a changed negation, number, modal, hedge or denial."""

import pytest

from claims.languages.en.guards import agree, changes


@pytest.mark.parametrize(
    ("quote", "wording", "change"),
    [
        pytest.param("Putin had no accounts", "Putin had accounts", "− negation no", id="no lost"),
        pytest.param("It didn't rain", "It rained", "− negation not", id="contraction lost"),
        pytest.param("It rained", "It never rained", "+ negation never", id="never added"),
        pytest.param("Up 40%", "Up 14%", "− number 40", id="another number"),
        pytest.param("It may rain", "It rains", "− modal may", id="modal lost"),
        pytest.param("He allegedly fled", "He fled", "− hedge allegedly", id="hedge lost"),
        pytest.param("She denied that it fell", "It fell", "− denial den", id="denial lost"),
        pytest.param("Three died", "Two died", "− number three", id="number in words"),
        pytest.param("It was too early to say", "It was early to say", "− hedge too", id="too lost"),
        pytest.param("The former mayor paid", "The mayor paid", "− hedge former", id="former lost"),
        pytest.param("It fell 3.9%", "It fell 39%", "− number 3.9", id="decimal point"),
    ],
)
def test_changes_are_named(quote, wording, change):
    assert change in changes(quote, wording)
    assert not agree(quote, wording)


@pytest.mark.parametrize(
    ("quote", "wording"),
    [
        pytest.param("It can't pay", "It cannot pay", id="contraction"),
        pytest.param("He failed to pay", "Fined for failing to pay", id="form of a denial"),
        pytest.param("it rose 5%, he said", "It rose 5%.", id="attribution and stop"),
        pytest.param("It doesn’t pay", "It doesn't pay", id="curly apostrophe"),
        pytest.param("It won't pay", "It will not pay", id="won't"),
    ],
)
def test_rewordings_that_change_nothing_pass(quote, wording):
    assert agree(quote, wording), changes(quote, wording)
