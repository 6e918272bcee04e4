"""Restatements stand alone: subject restored, attribution left out, nothing guarded changed."""

import pytest

from claims import split
from claims.languages.en.wording.restatement import finish
from claims.types import Document
from claims.wording.traced import Traced


def wordings(text):
    return [claim.claim_text for claim in split(Document(text, language="en"))]


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
            "Sales have been hit following two grave accidents of its popular tram in Lyon.",
            "There were two grave accidents of its popular tram in Lyon.",
            id="what there was before the perfect",
        ),
        pytest.param(
            "Norvia placed an order of 50 trams on Monday at a value of $16 million.",
            "The order has a value of $16 million.",
            id="what it is worth",
        ),
        pytest.param(
            "The rate of smoking was 3.8 percent, compared to the national average of 3 percent.",
            "The national average was 3 percent.",
            id="what it is compared with",
        ),
        pytest.param(
            "The police raised the pressure on foreign traders, particularly those of the old harbour.",
            "The police raised the pressure on foreign traders, particularly those of the old harbour.",
            id="what narrows a statement comes with it",
        ),
        pytest.param(
            "Governor Ian Berg said he was waiting for a pay panel he appointed in May to make its report.",
            "Ian Berg appointed a pay panel in May.",
            id="what somebody did to it",
        ),
        pytest.param(
            "The climber fell while trying to reach the northern face of the peak.",
            "The climber was trying to reach the northern face of the peak.",
            id="while doing something",
        ),
        pytest.param(
            "The long-range N7 train is a variant of the N5, seating 242 travellers in two classes.",
            "The train seats 242 travellers in two classes.",
            id="a name with a number",
        ),
        pytest.param(
            "The rebels, however, raided the base in May.", "The rebels raided the base in May.", id="however"
        ),
        pytest.param("Thirty people had been hurt in Graz.", "Thirty people were hurt in Graz.", id="had been"),
        pytest.param("The main witness had lied under oath.", "The main witness lied under oath.", id="had lied"),
        pytest.param("The firms had hidden their losses.", "The firms hid their losses.", id="had hidden"),
        pytest.param(
            "The plant had closed before the council met.",
            "The plant had closed before the council met.",
            id="had, where the order hangs on it",
        ),
        pytest.param("The roads had not been mended.", "The roads had not been mended.", id="had not"),
        pytest.param("The firm had to close its plant.", "The firm had to close its plant.", id="had to"),
        pytest.param(
            "Two men died in a tram crash in Chile. The crash is under investigation by the army.",
            "The tram crash in Chile is under investigation by the army.",
            id="a fuller description with its place",
        ),
        pytest.param(
            "The hut where Berg was born will become a museum. The hut was sold to a bank in May.",
            "The hut where Berg was born was sold to a bank in May.",
            id="a fuller description with its clause",
        ),
        pytest.param(
            "The hut where Berg was born will become a museum. The town bought the hut last year from a bank.",
            "The town bought the hut last year from a bank.",
            id="no clause before what would seem to belong to it",
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
    assert finish(Traced.copied(raw, 0)).text == tidy
