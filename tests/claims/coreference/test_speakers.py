"""Speakers and other mentions: who a pronoun, a surname or a description stands for, and when nobody can tell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import find_quotations
from claims.analysis import analyse
from claims.reading.files import SAMPLE
from claims.types import Document


def speakers(text):
    return [one.speaker for one in find_quotations(Document(text, language="en"))]


def referents(text):
    return [(one.mention, one.referent) for one in analyse(Document(text, language="en")).coreference.resolutions]


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
        pytest.param(
            "“He signs all,” Anna Berg said. “He knew it.” The office called that claim false.",
            ["Anna Berg", "Anna Berg", "The office"],
            id="a sentence after a full stop is no tag",
        ),
        pytest.param(
            '"It is wrong," epidemiologist Rosa Llorente of the Carlos III institute said.',
            ["Rosa Llorente"],
            id="a profession read as a verb",
        ),
        pytest.param(
            "Minister Lucia Ferrante left. In a letter to Prime Minister Giorgio Bassi, she wrote that she was ill.",
            ["Lucia Ferrante"],
            id="no she of a man's name",
        ),
        pytest.param(
            "Bans do not improve grades, according to a study of 1,227 pupils by the university.",
            ["a study of 1,227 pupils by the university"],
            id="a comma in a number",
        ),
        pytest.param("Lopez, who denied that she left early, was tired.", ["Lopez"], id="who"),
        pytest.param("It is said that the house is haunted.", [None], id="nobody"),
    ],
)
def test_speaker(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "mention", "referent"),
    [
        pytest.param(
            "Patrick Carling Jr. was arrested in May. Carling is a felon.",
            "Carling",
            "Patrick Carling Jr.",
            id="a surname without Jr.",
        ),
        pytest.param(
            "Scientists in Graz said they found lead in rice.", "they", "scientists in Graz", id="they who said it"
        ),
        pytest.param("A doctor told Norvia TV that he tried to help.", "he", "a doctor", id="he without a name"),
        pytest.param(
            "Norvia Airlines lost money in 2019. It then closed its office.",
            "It",
            "Norvia Airlines",
            id="the subject",
        ),
        pytest.param(
            "It led the French maker to announce it would scrap the jet.",
            "it",
            "the French maker",
            id="who was led",
        ),
        pytest.param(
            "Norvia Airlines fell in May. The airline hopes to grow.",
            "The airline",
            "Norvia Airlines",
            id="a name's word",
        ),
        pytest.param(
            "Troops remain in Afghanistan, years after allies invaded the country.",
            "the country",
            "Afghanistan",
            id="the only country near",
        ),
        pytest.param(
            "Two soldiers died in a helicopter crash. The crash is being examined.",
            "The crash",
            "the helicopter crash",
            id="a fuller description",
        ),
        pytest.param(
            "Port strike enters second week.\n\nThe port lies idle. The strike began in May.",
            "The strike",
            "the port strike",
            id="a fuller description, small as elsewhere",
        ),
        pytest.param(
            "The army said in a statement that two died. The statement did not say where.",
            "The statement",
            "The army's statement",
            id="whose statement",
        ),
    ],
)
def test_a_mention_stands_for(text, mention, referent):
    assert (mention, referent) in referents(text)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        pytest.param("Trump is the chairman of the club. He is the chairman.", "the chairman", id="what somebody is"),
        pytest.param("Chinese vice-premier Liu He met Donald Trump in May.", "He", id="He as a name"),
        pytest.param("The mayor spoke. It was the council, not the state, that paid.", "It", id="a cleft sentence"),
        pytest.param("Rice rose by 4 percent, making it the dearest food.", "it", id="its own subject"),
        pytest.param("Austria asked architects to redesign the house. It will be a museum.", "It", id="after a place"),
        pytest.param("The deal was signed. Later a trade deal failed. The deal holds.", "The deal", id="two of a kind"),
        pytest.param("France and Spain met. Voters in the country were glad.", "the country", id="two countries"),
        pytest.param("Parliament met in May. The firm closed in June.", "The firm", id="no company"),
        pytest.param(
            "The site failed to comply with its requests to delete content. Officials said the content was harmful.",
            "the content",
            id="an infinitive read as an adjective",
        ),
        pytest.param("Bruce Berg left. Parise's team won; he scored twice.", "he", id="a surname alone may be meant"),
        pytest.param(
            "Alan Berg left. A spokesman for the council declined to comment. He said nothing was decided.",
            "He",
            id="a man without a name acts",
        ),
        pytest.param(
            "Anna Berg left. A former nurse, who asked not to be named, blamed Tom Lee. “He knew,” she said.",
            "she",
            id="somebody without a name acts",
        ),
        pytest.param(
            "Anna Berg left.\n\nTom Lee, whose mother died, waited. “If they had read it, she would live,” he said.",
            "she",
            id="a mother without a name",
        ),
        pytest.param(
            "Anna Berg left. Lucia Lee met Paolo Lee. Lee was appointed in 2021. Before that she was mayor.",
            "she",
            id="a surname that two bear stands nearer",
        ),
        pytest.param(
            "Transport minister Lucia Lee met health minister Paul Roe. Anna Berg spoke.\n\n"
            "Two men had warned the minister. She told them to leave.",
            "She",
            id="a role that two hold stands nearer",
        ),
        pytest.param("Her husband, Alan, will lose his job.", "his", id="the other name of who acts"),
    ],
)
def test_a_mention_that_may_stand_for_two_is_left_open(text, mention):
    assert mention not in [one for one, _ in referents(text)]


def test_the_sample_s_speakers():
    text = SAMPLE.read_text(encoding="utf-8")
    by_words = {
        text[one.content.start : one.content.end]: one.speaker for one in find_quotations(Document(text, language="en"))
    }
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
            "Negotiator Pieter van Dijk spoke. Later van Dijk refused to put it to a vote.",
            [("van Dijk", "Pieter van Dijk")],
            id="a surname of two words",
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
    found = analyse(Document(text, language="en")).coreference.resolutions
    assert all(text[one.start : one.end] == one.mention and one.referent for one in found)
    assert list(found) == sorted(found, key=lambda one: one.start)
