"""What is taken out of a sentence, and what stays together."""

import pytest

from claims.language import parse
from claims.propositions import propositions


def quotes(text):
    (paragraph,) = parse(text)
    return [
        paragraph.doc[one.first : one.last].text
        for sentence in paragraph.doc.sents
        for one in propositions(paragraph.doc, sentence.start, sentence.end)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "The bank cut its rates in May and the currency fell sharply.",
            ["The bank cut its rates in May", "the currency fell sharply"],
            id="two clauses",
        ),
        pytest.param(
            "The firm opened a plant in Graz and hired Anna Berg.",
            ["The firm opened a plant in Graz", "hired Anna Berg"],
            id="two verb phrases",
        ),
        pytest.param(
            "The mayor praised Anna Berg, who won the race in Lyon.",
            ["The mayor praised Anna Berg", "Anna Berg, who won the race in Lyon"],
            id="relative clause quotes its noun",
        ),
        pytest.param(
            "The court closed the plant, making the town poorer.",
            ["The court closed the plant", "making the town poorer"],
            id="participle",
        ),
        pytest.param(
            "Although the bank lost money in 2019, it paid its owners.",
            ["it paid its owners", "the bank lost money in 2019"],
            id="although",
        ),
    ],
)
def test_propositions_are_taken_apart(text, parts):
    assert quotes(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("If the bank fails, the state pays and the owners leave", id="condition"),
        pytest.param("The bank will close and the plant will move unless the state pays", id="unless"),
        pytest.param("Did the bank close and the plant move?", id="question"),
        pytest.param("No bank closed its doors and paid its owners", id="quantified subject"),
        pytest.param("The bank did not close because it lost money", id="not because"),
        pytest.param("The bank may close or move its offices", id="or"),
        pytest.param("Neither the bank closed nor the plant moved", id="neither nor"),
        pytest.param("The bank allegedly robbed its owners and cheated the state of taxes", id="hedge over both"),
        pytest.param("The bank has not paid its owners and informed the state", id="negation over both"),
    ],
)
def test_propositions_stay_together(text):
    first, *others = quotes(text)
    assert not others, others
    assert first.rstrip("?") == text.rstrip("?")
