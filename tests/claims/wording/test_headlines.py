"""Headlines: laws, acts with their cause, shortened clauses; never with another meaning."""

import pytest

from claims.languages import language_of
from claims.languages.en.wording.headlines import headlines


def title(wording):
    return headlines([wording], [wording])[0]


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param(
            'Latvia in 2017 passed a law on the use of "open data" in schools.', "2017 open data law", id="quoted name"
        ),
        pytest.param("Parliament adopted a media law in 2021.", "2021 media law", id="noun before"),
        pytest.param(
            "The regulator began blocking Nimbus services in Chile, saying the firm failed to pay its fines.",
            "Nimbus blocked for failing to pay fines",
            id="act and cause",
        ),
        pytest.param("Trade grew 40 percent in 2020.", "Trade grew 40 percent in 2020", id="short enough"),
        pytest.param(
            "The ministry closed the old harbour on Tuesday after a long and bitter quarrel.",
            "Ministry closed the old harbour",
            id="without adjuncts",
        ),
    ],
)
def test_headline(wording, expected):
    assert title(wording) == expected


@pytest.mark.parametrize(
    "wording",
    [
        pytest.param("Anna Berg had no accounts at the bank in Graz.", id="no"),
        pytest.param("Nobody wanted the plant to close before the summer of 2020.", id="nobody"),
        pytest.param("The bank may have lost up to 5 million euros in about three days.", id="hedges"),
        pytest.param("The council did not approve a budget law in 2019.", id="law not passed"),
    ],
)
def test_headline_keeps_what_is_guarded(wording):
    from claims.languages.en.guards import agree

    assert agree(wording, title(wording))


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param(
            "Dana Reed (R) is defending the launch of a large campaign against the drug in the north.",
            "Dana Reed is defending launch of large campaign against drug",
            id="no empty brackets",
        ),
        pytest.param(
            "The director, meanwhile, told several reporters at length that the works would close for good.",
            "Director told several reporters that works would close for good",
            id="both commas of an aside go",
        ),
        pytest.param(
            "We will never go back to the days when buses did not run on Sundays.",
            "We will never go back to the days when buses did not run on Sundays",
            id="a denial keeps its when",
        ),
        pytest.param(
            "It was the town council, not the state, that repaired the old Mill Bridge.",
            "It was town council, not state, that repaired old Mill Bridge",
            id="a cleft keeps its clause",
        ),
        pytest.param(
            "Earlier this month the regulator fined the firm Nimbus 4 million euros.",
            "Regulator fined the firm Nimbus 4 million euros",
            id="no article in front",
        ),
        pytest.param(
            "A few thousand teachers surrounded the parliament in Graz on a cold and rainy Tuesday.",
            "A few thousand teachers surrounded parliament in Graz on cold and rainy Tuesday",
            id="a few are not few",
        ),
    ],
)
def test_headline_ends_whole(wording, expected):
    assert title(wording) == expected


def test_a_gap_in_a_title_keeps_its_words_apart():
    wording = "Anna Berg, 55, of Graz, a town on the river Mur, pleaded guilty to robbing the bank in May."
    assert title(wording).startswith("Anna Berg, 55, ")
    assert "55pleaded" not in title(wording)


def test_headline_of_a_very_long_claim_is_its_own_words():
    wording = "The bank closed " + "very " * 200 + "early."
    assert title(wording) == wording


def test_other_languages_keep_their_words():
    assert language_of("", "de").headlines(["Das Werk schloss."], ["Das Werk schloss."]) == ["Das Werk schloss."]


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param(
            "The port in Split has been hit by a month of storms and angry protests by the dockers.",
            "Port in Split hit by a month of storms by dockers",
            id="no auxiliary before an agent, no list partner",
        ),
        pytest.param(
            "The old owner of the bakery in Graz was sued over the long and bitter quarrel with its staff.",
            "Old owner of bakery in Graz was sued over long and bitter quarrel",
            id="'was sued' is not 'sued'",
        ),
        pytest.param(
            "The ministry will invite young architects to submit their plans for a redesign of the old harbour.",
            "Ministry will invite young architects to submit plans",
            id="details of what is acted on",
        ),
        pytest.param(
            "The number of dockers in the port who have read the notice rose by a third in the spring.",
            "Number of dockers in port who have read notice rose by a third",
            id="the subject keeps what narrows it",
        ),
        pytest.param(
            "The council began a long and costly campaign against the sale of the iconic tower to a bank.",
            "Council began long and costly campaign against sale of tower",
            id="a campaign against something stays against it",
        ),
        pytest.param(
            "A guest of the hotel put a dead fish in the pool of the loud neighbour next door.",
            "Guest of hotel put dead fish in pool of loud neighbour next door",
            id="put needs where",
        ),
        pytest.param(
            "The port of Split is said to miss the 650k works of art hidden by the bank...70k of them since May.",
            "Port of Split is said to miss 650k works of art hidden by bank...70k of them since May",
            id="what other words hang on",
        ),
        pytest.param(
            "To cut its high costs, the bank in Graz sold seven of the branches that it had opened in May.",
            "Bank in Graz sold seven of branches that it had opened in May",
            id="no purpose in front",
        ),
    ],
)
def test_headline_leaves_out_what_it_can_do_without(wording, expected):
    assert title(wording) == expected


def test_claims_that_say_different_things_have_different_headlines():
    short = "The ministry closed the old harbour on Tuesday after a long and bitter quarrel."
    more = (
        "The ministry closed the old harbour on Tuesday after a long and bitter quarrel, particularly its north pier."
    )
    titles = headlines([short, more], [short, more])
    assert len(set(titles)) == 2
    assert headlines([short, short], [short, short]) == [title(short)] * 2
