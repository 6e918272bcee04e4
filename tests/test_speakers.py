"""Speakers and other mentions: who a pronoun, a surname or a description stands for, and when nobody can tell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.coreference import resolve
from claims.quotations import find_quotations
from claims.readers import SAMPLE


def speakers(text):
    return [one.speaker for one in find_quotations(text, language="en")]


def referents(text):
    return [(one.mention, one.referent) for one in resolve(text, language="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“It is late,” said Angela Merkel. Merkel said the talks would go on.",
            ["Angela Merkel", "Angela Merkel"],
            id="a surname",
        ),
        pytest.param(
            "Kremlin spokesman Dmitry Peskov met reporters. The spokesman said the talks would go on.",
            ["Dmitry Peskov"],
            id="a description by a role",
        ),
        pytest.param(
            "Maria Lopez met Carlos Ruiz on Monday. She said the talks would go on.",
            ["Maria Lopez"],
            id="a pronoun by the sex of the given name",
        ),
        pytest.param(
            "The company, which makes engines, said sales had doubled.",
            ["The company"],
            id="without what a relative clause adds",
        ),
        pytest.param("Lopez, who denied that she left early, was tired.", ["Lopez"], id="who"),
        pytest.param("It is said that the house is haunted.", [None], id="nobody"),
    ],
)
def test_speaker(text, expected):
    assert speakers(text) == expected


def test_the_sample_s_speakers():
    text = SAMPLE.read_text(encoding="utf-8")
    by_words = {text[one.content.start : one.content.end]: one.speaker for one in find_quotations(text, language="en")}
    expected = {
        "\"But it's necessary": "Dmitry Peskov",
        "the content was related": "Authorities",
        "it does not support": "Twitter",
        "would tighten government": "activists",
        "that Putin had no media": "Dmitry Peskov",
        '"He has relatives': "Dmitry Peskov",
        "the U.S. platform failed": "Russia's state communications watchdog",
    }
    found = {start: next(who for words, who in by_words.items() if words.startswith(start)) for start in expected}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Anna Berg resigned. Berg had led the bank for years.",
            [("Berg", "Anna Berg")],
            id="a short name",
        ),
        pytest.param(
            "Anna Berg praised Lars Berg. Berg left early.",
            [],
            id="a surname of two people",
        ),
        pytest.param(
            "John Smith met Paul Jones, and he was late.",
            [("he", "John Smith")],
            id="the subject rather than the object",
        ),
        pytest.param("It was raining and it would be silly to go.", [], id="an it that stands for nothing"),
        pytest.param("They left. Everybody saw them.", [], id="a they without a group"),
    ],
)
def test_resolutions(text, expected):
    assert referents(text) == expected


def test_a_speaker_is_not_the_he_of_his_own_words():
    text = "Spokesman Dmitry Peskov said Vladimir Putin had no accounts.\n\n“He does not need it,” Peskov said."
    assert ("He", "Vladimir Putin") in referents(text)


@given(
    st.lists(st.sampled_from("Anna Berg he she said the company it Twitter . , “ ” his \n Mr.".split(" ")), max_size=40)
)
@settings(max_examples=100, deadline=None)
def test_a_resolution_stands_where_it_says(words):
    text = " ".join(words)
    found = resolve(text, language="en")
    assert all(text[one.start : one.end] == one.mention and one.referent for one in found)
    assert found == sorted(found, key=lambda one: one.start)
