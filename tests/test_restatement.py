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
            "But in June, when the port authority hired three of those firms to dredge the harbour, only two came.",
            "In June, the port authority hired three of those firms to dredge the harbour.",
            id="when",
        ),
        pytest.param(
            "The mayor defended the state's purchase of a ferry for 5 million euros.",
            "The state bought a ferry for 5 million euros.",
            id="an act in a noun phrase",
        ),
        pytest.param(
            "The senate debated the agency's budget request for $22 million.",
            "The agency's budget request is for $22 million.",
            id="a sum asked for",
        ),
        pytest.param(
            "The airline Norvia is the largest buyer of the jet, with 123 of the planes in its fleet.",
            "The airline Norvia has 123 of the planes in its fleet.",
            id="with so many",
        ),
        pytest.param(
            "The firm closed its plant in May, having been sold in 2018 to a rival.",
            "The firm was sold in 2018 to a rival.",
            id="having been",
        ),
        pytest.param(
            "It is for this reason that the bank closed its doors in May.",
            "The bank closed its doors in May.",
            id="what ties a sentence to the one before",
        ),
        pytest.param(
            "Norvia said on Monday it would buy its rival Coastal Jets for $2 billion.",
            "Norvia would buy its rival Coastal Jets for $2 billion.",
            id="the day on which it was said",
        ),
        pytest.param(
            "Parliament passed a law in 2019, a move activists said would stifle free speech in the country.",
            "A move would stifle free speech in the country.",
            id="a subject before the speaker",
        ),
        pytest.param(
            "Anna Berg said Anna Berg lost her case in court in 2019.",
            "Anna Berg lost her case in court in 2019.",
            id="a pronoun stays beside its name",
        ),
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
        pytest.param("Anna Berg would not say whether the bank had paid.", id="whether"),
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
