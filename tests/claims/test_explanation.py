"""What is explained of a sentence is what a split says of it, with the rules, the mentions and the guard beside it."""

from pathlib import Path

import pytest

import claims
from claims.explanation import explain, render
from claims.types import Document
from tests import terminal

HARBOUR = Path(__file__).parents[1] / "articles/harbour.txt"


def explained(text, **options):
    return list(explain(Document(text, language="en"), **options))


@pytest.mark.parametrize("document", [claims.read_sample, lambda: claims.read_path(HARBOUR)], ids=["sample", "harbour"])
def test_it_says_what_a_split_says(document):
    rows = [one for row in explain(document()) for one in row["claims"] if one["told_in"] is None]
    told = [(one["quote"], one["claim"], one["title"], one["speaker"], one["reason"], one["rules"]) for one in rows]
    split = [
        (one.quote, one.claim_text, one.headline, one.speaker, one.reason, list(one.rules))
        for one in claims.split(document())
    ]
    assert sorted(told, key=str) == sorted(split, key=str)


def test_sentences_are_counted_as_they_are_split():
    document = claims.read_sample()
    sentences = claims.split_sentences(document)
    rows = list(explain(document))
    assert [(row["start"], row["end"]) for row in rows] == [(one.start, one.end) for one in sentences]
    assert list(explain(document, sentence=3)) == rows[2:3]


def test_it_names_who_says_what_and_whom_a_mention_stands_for_by_which_rule():
    first, second = explained("Anna Berg runs the bank. Lopez said that she opened a plant in Graz.")
    assert first["said"] == []
    assert [(one["speaker"], one["cue"], one["rules"]) for one in second["said"]] == [
        ("Lopez", "said", ["reported clause"])
    ]
    assert [(one["mention"], one["referent"], one["rule"]) for one in second["mentions"]] == [
        ("she", "Anna Berg", "pronoun: last person of that sex")
    ]


def test_it_shows_which_wordings_the_guard_refused_and_why():
    (row,) = explained(
        "Investors in Graz have welcomed the deal, subscribing for so many shares they will get 10 percent."
    )
    tried = row["claims"][0]["tried"]
    assert [one["changes"] for one in tried] == [["− hedge many"], []]
    assert tried[-1]["words"] == row["claims"][0]["claim"]


def test_it_tells_what_is_left_out_as_it_says_not_of_whom():
    (row,) = explained("They defended its purchase of a ferry.")
    assert row["left_open"] == ["its purchase of a ferry"]


def test_the_terminal_prints_it_for_people_and_as_json():
    text = b"Anna Berg runs the bank. Will she close it?"
    shown = terminal.run("claims", "explain", "-", "--sentence", "2", given=text).stdout.decode()
    assert shown.splitlines() == list(render(explained(text.decode())[1]))
    assert "dismissed: question" in shown
    as_json = terminal.run("claims", "explain", "-", "--sentence", "2", "--json", given=text).stdout.decode()
    assert as_json.count("\n") == 1
