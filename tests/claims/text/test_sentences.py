"""Sentences: hard cases with their reasons, pySBD's golden rules, and what holds for any text at all."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import split_sentences
from claims.text.blocks import find_blocks
from claims.types import Document

GOLDEN_RULES = json.loads((Path(__file__).parents[2] / "pysbd_golden_rules.json").read_text(encoding="utf-8"))
#: An ellipsis that opens the next sentence reads like one that ends the last.
KNOWN_LIMITS = {48}


def sentences(text, language="en"):
    return [sentence.text for sentence in split_sentences(Document(text, language=language))]


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(
            rule,
            id=f"rule {rule['id']}",
            marks=pytest.mark.xfail(rule["id"] in KNOWN_LIMITS, reason="dots that open a sentence", strict=True),
        )
        for rule in GOLDEN_RULES
    ],
)
def test_golden_rules(rule):
    assert sentences(rule["text"]) == rule["sentences"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\n", [], id="only blanks"),
        pytest.param("Mr. Li rose. He left.", ["Mr. Li rose.", "He left."], id="a title is not an end"),
        pytest.param("Up 3.5% in the year.", ["Up 3.5% in the year."], id="a decimal point is not an end"),
        pytest.param("A line\nAnother line", ["A line", "Another line"], id="a line end is an end"),
        pytest.param(
            '"Is it true?" Peskov asked. No one knew.',
            ['"Is it true?" Peskov asked.', "No one knew."],
            id="a question inside quotation marks goes on to its speaker",
        ),
        pytest.param(
            "“We must act.” The minister left.",
            ["“We must act.”", "The minister left."],
            id="a closing mark belongs to the sentence before it",
        ),
        pytest.param("It rose.[3] Then it fell.", ["It rose.[3]", "Then it fell."], id="a note number stays behind"),
        pytest.param("It was loud!!Nobody slept well.", ["It was loud!!", "Nobody slept well."], id="a missing blank"),
    ],
)
def test_english_sentences(text, expected):
    assert sentences(text) == expected


def test_a_long_paragraph_is_cut_between_sentences():
    for sentence in ("今年将修建三百公里铁路。", "The council repaired 40 roads in 2020."):
        text = (sentence + (" " if sentence.isascii() else "")) * (20_000 // len(sentence))
        assert set(sentences(text, language=None)) == {sentence}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("de", "Er sagte: „Nein.“ Dann ging er.", ["Er sagte: „Nein.“", "Dann ging er."], id="German"),
        pytest.param("fr", "Il a dit : « Non. » Il part.", ["Il a dit : « Non. »", "Il part."], id="French"),
        pytest.param("ru", "Это так. Он ушёл.", ["Это так.", "Он ушёл."], id="Russian"),
        pytest.param(
            "ja", "雨が降った。彼は帰った。", ["雨が降った。", "彼は帰った。"], id="no blank between sentences"
        ),
        pytest.param("ja", "彼は「帰る。」と言った。", ["彼は「帰る。」と言った。"], id="a quotation inside goes on"),
        pytest.param("ar", "هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟", "نعم."], id="Arabic question mark"),
        pytest.param("hi", "यह सच है। वह गया।", ["यह सच है।", "वह गया।"], id="danda"),
        pytest.param(
            "zh",
            "他说:“今年修路。”她走了。",
            ["他说:“今年修路。”", "她走了。"],
            id="a quotation that a colon brings in ends",
        ),
        pytest.param("zh", "“今年修路。”他说。", ["“今年修路。”他说。"], id="who speaks stands behind"),
        pytest.param(
            "he", "„האם זה אפשרי?” שאל המורה.", ["„האם זה אפשרי?” שאל המורה."], id="who asks, without capitals"
        ),
        pytest.param(
            "el", "Είναι δυνατόν; Ο δρόμος έκλεισε.", ["Είναι δυνατόν;", "Ο δρόμος έκλεισε."], id="Greek question"
        ),
        pytest.param("de", "Am 3. Mai kam er. Er blieb.", ["Am 3. Mai kam er.", "Er blieb."], id="an ordinal number"),
        pytest.param(
            "de", "Es waren 20. Dann ging er.", ["Es waren 20.", "Dann ging er."], id="a number that ends one"
        ),
        pytest.param("de", "Das kostet z. B. 5 Mrd. Euro.", ["Das kostet z. B. 5 Mrd. Euro."], id="German short forms"),
        pytest.param("es", "Viajó a EE. UU. con el Sr. Gil.", ["Viajó a EE. UU. con el Sr. Gil."], id="Spanish ones"),
    ],
)
def test_other_languages(language, text, expected):
    assert sentences(text, language) == expected


WRAPPED = (
    "The council voted on Monday to close the old bridge over the river,\n"
    "because engineers had found cracks in three of its seven pillars and\n"
    "nobody could say how long they would hold. Traffic will be led over\n"
    "the new bridge until the repairs are done, which may take two years.\n"
)


def test_a_hard_wrapped_text_keeps_its_sentences_whole():
    found = split_sentences(Document(WRAPPED, language="en"))
    assert [sentence.text.split()[-1] for sentence in found] == ["hold.", "years."]
    assert all(WRAPPED[sentence.start : sentence.end] == sentence.text for sentence in found)


def test_lines_of_a_list_are_no_wrapped_text():
    assert len(find_blocks("- bread and butter\n- milk\n- a dozen eggs\n")) == 3


TEXTS = st.text(alphabet=st.sampled_from("aZé.!?…\"'“”„«»()[]- \n\t1,:;。」🙂\u0301\u200f"), max_size=120) | st.text(
    max_size=60
)


@given(TEXTS, st.sampled_from(["en", "de", None]))
@settings(max_examples=150, deadline=None)
def test_sentences_cover_the_text_in_order(text, language):
    found = split_sentences(Document(text, language=language))
    assert all(text[one.start : one.end] == one.text == one.text.strip() != "" for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    covered = {place for one in found for place in range(one.start, one.end)}
    assert all(place in covered or character.isspace() for place, character in enumerate(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word " * 20_000, id="one line of 100,000 characters"),
        pytest.param("x" * 100_000, id="one word of 100,000 characters"),
        pytest.param("你好" * 30_000, id="no blank at all"),
        pytest.param("." * 20_000, id="dots"),
        pytest.param(". " * 10_000, id="dots and blanks"),
        pytest.param("👍🏽" * 3_000, id="emoji"),
        pytest.param("مرحبا " * 5_000, id="right to left"),
    ],
)
def test_hostile_texts_are_covered(text):
    found = split_sentences(Document(text))
    assert sum(len("".join(one.text.split())) for one in found) == len("".join(text.split()))
