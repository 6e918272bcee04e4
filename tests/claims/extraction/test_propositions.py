"""What is taken out of a sentence, and what stays together."""

import pytest

from claims.languages.en.extraction.propositions import propositions
from claims.languages.en.parser import parse


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
        pytest.param(
            "The union held a rally in Lyon that closed the schools.",
            ["The union held a rally in Lyon", "a rally in Lyon that closed the schools"],
            id="something new is told twice",
        ),
        pytest.param(
            "But in June, when the port authority hired three of those firms to dredge the harbour, only two came.",
            ["only two came", "in June, when the port authority hired three of those firms to dredge the harbour"],
            id="when",
        ),
        pytest.param(
            "The report comes as lawmakers debate the new budget of the town.",
            ["lawmakers debate the new budget of the town"],
            id="a clause that only brings in another",
        ),
        pytest.param(
            "The firm built a plant in Graz designed by Anna Berg.",
            ["The firm built a plant in Graz", "a plant in Graz designed by Anna Berg"],
            id="made by somebody",
        ),
        pytest.param(
            "The minister defended the state's purchase of a ferry.",
            ["The minister defended the state's purchase of a ferry", "the state's purchase of a ferry"],
            id="a noun phrase that states an act",
        ),
        pytest.param(
            "Lee, 55, of Graz, a town on the Mur, pleaded guilty to fraud.",
            ["pleaded guilty to fraud"],
            id="long additions to the subject stay outside",
        ),
        pytest.param(
            "In addition to its yard in Graz, the firm opened a plant in Lyon.",
            ["the firm opened a plant in Lyon"],
            id="what was told before is left out",
        ),
        pytest.param(
            "In addition to its order of 30 trams Tuesday, the firm opened a plant in Lyon.",
            ["the firm opened a plant in Lyon"],
            id="what was told before is left out with its day",
        ),
        pytest.param(
            "The march was the town's biggest protest amid a wave of strikes across the country.",
            ["The march was the town's biggest protest", "a wave of strikes across the country"],
            id="what there was meanwhile",
        ),
        pytest.param(
            "The bank closed its branches after months of talks with the unions.",
            ["The bank closed its branches after months of talks with the unions", "months of talks with the unions"],
            id="what there was before stays with its effect",
        ),
        pytest.param(
            "Shares in Norvia rose sharply at a time when worries over the economy are growing.",
            ["Shares in Norvia rose sharply", "worries over the economy are growing"],
            id="at a time when",
        ),
        pytest.param(
            "Norvia placed an order of 50 trams on Monday at a value of $16 million at list prices.",
            ["Norvia placed an order of 50 trams on Monday", "at a value of $16 million at list prices"],
            id="what it is worth",
        ),
        pytest.param(
            "The rate of smoking in the town was 3.8 percent, compared to the national average of 3 percent.",
            ["The rate of smoking in the town was 3.8 percent", "the national average of 3 percent"],
            id="what it is compared with",
        ),
        pytest.param(
            "The police raised the pressure on foreign traders, particularly those of the old harbour.",
            ["The police raised the pressure on foreign traders", "particularly those of the old harbour"],
            id="what narrows it",
        ),
        pytest.param(
            "The mayor defended the budget that parliament approved in April.",
            [
                "The mayor defended the budget that parliament approved in April",
                "the budget that parliament approved in April",
            ],
            id="what somebody did to it",
        ),
        pytest.param(
            "The governor was waiting for a pay panel he appointed in May to make its report.",
            [
                "The governor was waiting for a pay panel he appointed in May to make its report",
                "a pay panel he appointed in May",
            ],
            id="what somebody did to it, without that and without what it is for",
        ),
        pytest.param(
            "The climber fell to his death while trying to reach the northern face of the peak.",
            ["The climber fell to his death", "trying to reach the northern face of the peak"],
            id="while doing something",
        ),
        pytest.param(
            "Rounding out the five winners, Norvia also bought two small firms in Graz.",
            ["Norvia also bought two small firms in Graz"],
            id="a fronted participle with a number",
        ),
        pytest.param(
            "The long-range N7 train is a variant of the N5, seating 242 travellers in two classes.",
            ["The long-range N7 train is a variant of the N5", "seating 242 travellers in two classes"],
            id="a participle after a name with a number",
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
        pytest.param("Those who spent longer slept less and got lower marks", id="those who"),
        pytest.param("A judge fined the firm for letting slurry into a river, killing its fish", id="what another did"),
        pytest.param("Demand for power rose 12% and water use 20% in June", id="a verb left out"),
        pytest.param(
            "Crews have contained eight fires, but not the one near Caceres, which has destroyed 4,300 hectares",
            id="the one near a town",
        ),
        pytest.param(
            "Its investors included Toyota and the fund of Ohio, which lost $45 million and $30 million respectively",
            id="respectively",
        ),
        pytest.param("He was caught by police and deported from Chile", id="a passive hands its 'was' on"),
        pytest.param("The doctor tried to save the man but failed to do so", id="do so says nothing alone"),
        pytest.param("They spoke as calmly as the governor did in May", id="did takes up another verb"),
        pytest.param("The deal fell through in May, raising hopes of peace", id="an outcome is nobody's act"),
        pytest.param(
            "The firm was not sued because it lied, but because it hid the figures", id="not because, but because"
        ),
        pytest.param("It was the minister, not the mayor, who ordered the flight", id="of whom something is not told"),
        pytest.param("The band met Ana Lee, Bo Roe and Cy Poe, who joked about it", id="a clause behind a list"),
        pytest.param("Were the bank to fail, savers would lose money and leave", id="a condition without if"),
        pytest.param("The bank will close its branches after talks with the unions", id="what there may be"),
        pytest.param("The bank closed its branches after its long talks with the unions", id="what is known already"),
        pytest.param("The pump they said was broken works again", id="a verb of saying tells of no act"),
        pytest.param("The town is ahead of the state's purchase of a ferry", id="an act not done yet"),
    ],
)
def test_propositions_stay_together(text):
    first, *others = quotes(text)
    assert not others, others
    assert first.rstrip("?") == text.rstrip("?")
