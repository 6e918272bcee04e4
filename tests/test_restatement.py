"""Restatements stand alone: subject restored, attribution left out, nothing guarded changed."""

import pytest

from claims.restatement import finish
from claims.split import split_document
from claims.types import Document


def wordings(text):
    return [claim.claim_text for claim in split_document(Document(text, language="en"))]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "Anna Berg opened a plant in Graz and hired a driver.", "Anna Berg hired a driver.", id="shared subject"
        ),
        pytest.param(
            "The mayor praised Anna Berg, who won the race in Lyon.", "Anna Berg won the race in Lyon.", id="relative"
        ),
        pytest.param(
            "The mayor met Anna Berg, whose firm closed in May.", "Anna Berg's firm closed in May.", id="whose"
        ),
        pytest.param("But the bank closed its doors in May.", "The bank closed its doors in May.", id="connective"),
        pytest.param("The bank closed in May, the mayor said.", "The bank closed in May.", id="attribution"),
        pytest.param(
            "VIENNA — The bank closed its doors in May.", "The bank closed its doors in May.", id="place of reporting"
        ),
    ],
)
def test_restatement_stands_alone(text, wording):
    assert wording in wordings(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Berg denied that the budget was cut.", id="denied"),
        pytest.param("Anna Berg refused to pay the fine.", id="refused"),
        pytest.param("Anna Berg doubted that the bank had paid.", id="doubted"),
        pytest.param("Anna Berg hopes that the bank will pay.", id="hopes"),
    ],
)
def test_stance_that_turns_the_meaning_stays(text):
    assert wordings(text) == [text]


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        pytest.param("it  rose , by 5% .", "It rose, by 5%.", id="blanks"),
        pytest.param("“no ban", "No ban.", id="unpaired mark"),
        pytest.param("a .45-caliber gun", "A .45-caliber gun.", id="decimal point keeps its blank"),
        pytest.param("增长了40%。", "增长了40%。", id="another script's stop"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_finish_makes_a_sentence(raw, tidy):
    assert finish(raw) == tidy
