"""Splitting a document: what is proposed, who says it, what is left out and why."""

from datetime import date

import pytest

from claims import split
from claims.decomposition import decompose_sentence
from claims.pipeline import NOT_PARSED
from claims.reading.files import SAMPLE, read_pasted, read_path
from claims.types import HOLDING_CLAIMS, Document, Passage


@pytest.fixture(scope="module")
def sample():
    return read_path(SAMPLE)


@pytest.fixture(scope="module")
def proposals(sample):
    return split(sample)


def quoted(proposals, words):
    """Return the one proposal whose quote holds the words."""
    found = [claim for claim in proposals if words in claim.quote]
    assert found, words
    return min(found, key=lambda claim: len(claim.quote))


def test_sample_quotes_are_verbatim(sample, proposals):
    for claim in proposals:
        for span in claim.appearances:
            assert sample.text[span.start : span.end].strip()
        assert sample.text[claim.start : claim.end] == claim.quote


def test_sample_law_is_titled_by_year_topic_and_kind(proposals):
    assert "2019 sovereign internet law" in {claim.headline for claim in proposals if claim.selected}


def test_sample_event_is_titled_with_its_cause(proposals):
    titles = [claim.headline for claim in proposals if claim.selected]
    assert any("Twitter disrupted for failing to comply with requests" in title for title in titles)


def test_sample_event_of_caption_and_body_is_one_claim(sample, proposals):
    event = quoted(proposals, "watchdog earlier this month began disrupting")
    assert len(event.appearances) == 2
    caption = event.appearances[1]
    assert sample.text[caption.start : caption.end].startswith("Russia earlier this month began disrupting")


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param("No one wants a full ban", "Peskov", id="direct speech"),
        pytest.param("failed to comply with its requests", "watchdog", id="participle 'saying'"),
        pytest.param("related to child pornography", "uthorities", id="reported speech"),
        pytest.param("had to abide by Russian law", "Kremlin", id="second verb of speech"),
        pytest.param('does not support "any unlawful', "Twitter", id="mixed speech"),
        pytest.param("would tighten government control", "ctivists", id="speaker inside a relative clause"),
    ],
)
def test_sample_words_are_attributed(proposals, words, speaker):
    assert speaker in (quoted(proposals, words).speaker or "")


def test_sample_no_is_kept(proposals):
    claim = quoted(proposals, "had no media accounts")
    assert "no media accounts" in claim.claim_text
    assert "no media accounts" in claim.headline


def test_sample_condition_stays_whole(proposals):
    claim = quoted(proposals, "don't want to accept our rules")
    for text in (claim.quote, claim.claim_text, claim.headline):
        assert text.startswith("If you don't want")
        assert "cannot work here" in text


def test_nothing_is_proposed_out_of_titles_and_links(sample, proposals):
    for passage in sample.passages:
        if passage.kind not in HOLDING_CLAIMS:
            assert not any(passage.start <= claim.start and claim.end <= passage.end for claim in proposals)


def test_every_sentence_of_prose_is_in_a_claim_or_a_dismissal():
    text = "Sales rose 5% in 2020. Why? Read more here. I love it. Perhaps.\n\nThe mayor, 61, resigned on Monday."
    found = split(Document(text, language="en"))
    for words in ("Sales rose", "Why", "Read more", "love it", "Perhaps", "resigned"):
        assert any(words in claim.quote for claim in found), words
    assert all(claim.selected or claim.reason for claim in found)


def test_a_passage_without_claims_is_left_alone():
    text = "Sales rose 5% in 2020.\n\nThe bank lost 4% in 2021."
    document = Document(text, passages=(Passage(24, len(text), "related"),), language="en")
    assert [claim.quote for claim in split(document)] == ["Sales rose 5% in 2020"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Will the bank lower its rates in 2024?", "question", id="question"),
        pytest.param("Read more: sign up for our newsletter", "boilerplate", id="boilerplate"),
    ],
)
def test_dismissals_say_why(text, reason):
    assert {claim.reason for claim in split(Document(text, language="en"))} == {reason}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("", None, id="empty"),
        pytest.param(" \n\n\t", None, id="blank"),
        pytest.param("قال الوزير إن التجارة نمت 40٪ في 2020.", "ar", id="right to left"),
        pytest.param("统计局表示，2020年贸易增长了40%。他说：“没有。”", "zh", id="no blanks between words"),
        pytest.param("Он сказал: «Запрета нет». Торговля выросла на 40 %.", "ru", id="guillemets"),
        pytest.param("👩‍🚀 said “🙂” twice. 5% of 🐈 slept.", "en", id="emoji"),
        pytest.param("((((" * 100, "en", id="brackets only"),
        pytest.param("“" * 300, "en", id="marks only"),
    ],
)
def test_any_script_is_split_verbatim(text, language):
    for claim in split(Document(text, language=language)):
        assert text[claim.start : claim.end] == claim.quote
        assert claim.claim_text
        assert claim.headline


def test_other_languages_are_proposed_sentence_by_sentence():
    text = "Die Bank verlor 2020 vier Prozent. Das Werk wurde geschlossen."
    quotes = [claim.quote.rstrip(".") for claim in split(Document(text, language="de"))]
    assert quotes == ["Die Bank verlor 2020 vier Prozent", "Das Werk wurde geschlossen"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Le ministre a parlé : « Il y a 300 km de routes. »", "fr", id="an article that is a verb"),
        pytest.param("बजट 50 अरब रुपये है।", None, id="danda"),
        pytest.param("„Sind es 5 Millionen?”", "de", id="marks that English does not pair so"),
        pytest.param("Είναι 300;", "el", id="Greek question mark"),
    ],
)
def test_what_was_not_parsed_is_not_reworded_and_says_so(text, language):
    (claim,) = split(Document(text, language=language))
    assert claim.claim_text == claim.quote
    assert claim.headline == claim.quote
    assert NOT_PARSED in claim.signals


def test_half_a_pair_that_is_no_character_is_split():
    text = "The mayor \ud83d closed 5 roads in 2020. He left."
    assert [claim.quote for claim in split(Document(text, language="en"))][-1] == "He left"


def test_a_chain_of_speakers_is_followed():
    text = "Reuters reported that the port authority said officers had seized 14 tonnes of tobacco in May."
    (claim,) = split(Document(text, language="en"))
    assert claim.claim_text == "Officers seized 14 tonnes of tobacco in May."
    assert [link.speaker for link in claim.attribution] == ["Reuters", "the port authority"]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        pytest.param(
            "After the fires in Lyon, the port office said another 30 people had been injured in the smoke, but added "
            "the exact circumstances of the deaths and injuries remained unclear.",
            "the exact circumstances of the deaths and injuries remained unclear",
            "the port office",
            id="a subject taken for the object of the verb of speech",
        ),
        pytest.param(
            "The office said the two deaths in Graz were caused by fire and called on the state to pay 5 million.",
            "called on the state to pay 5 million",
            None,
            id="an act beside the words",
        ),
        pytest.param(
            "The mayor said he was at a meeting of the Lyon Club, which gave $5 million to his campaign in 2016.",
            "the Lyon Club, which gave $5 million to his campaign in 2016",
            None,
            id="what the article adds",
        ),
    ],
)
def test_words_and_who_says_them(text, quote, speaker):
    found = {claim.quote: claim.speaker for claim in split(Document(text, language="en"))}
    assert found[quote] == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor denied that the bank allegedly closed 11 offices.", id="what is said under a denial"),
        pytest.param("The mayor denied that Reuters said the plant closed 11 offices.", id="a source under a denial"),
        pytest.param("The mayor doubted that experts said rents rose 5 percent.", id="a source under a doubt"),
        pytest.param("The mayor never said that the bridge lost 3 beams.", id="never said"),
        pytest.param("The ministry did not confirm that 12 soldiers had died.", id="not confirmed"),
        pytest.param("The police have yet to say that 5 people died.", id="not said yet"),
        pytest.param("The senator stopped short of saying that the army had killed 40 people.", id="stopped short"),
        pytest.param("Lee no longer says that 30 people died.", id="no longer said"),
        pytest.param("Nothing shows that the bank lost 3 million euros.", id="shown by nothing"),
        pytest.param("Neither Patel nor Holm said that 30 people had died.", id="said by neither"),
        pytest.param("Lee pretended that 300 jobs were safe.", id="pretended"),
        pytest.param("Lee laughed when told that he had stolen 5 million euros.", id="told to the one who laughs"),
        pytest.param("Told that he had stolen 5 million euros, Lee left.", id="told to the one who left"),
        pytest.param("The claim that the vaccine killed 300 people is false.", id="a claim that nobody makes"),
        pytest.param("Had the pilot landed in Oslo, 30 people would have survived, Holm said.", id="a condition first"),
        pytest.param(
            "The inquiry found that 30 people would have survived had the pilot landed in Oslo.",
            id="a condition without if, last",
        ),
        pytest.param(
            "Thirty people would have survived, the inquiry found, if the pilot had landed in Oslo.",
            id="a condition behind the speaker",
        ),
    ],
)
def test_nothing_under_a_denial_is_a_claim(text):
    assert [claim.claim_text for claim in split(Document(text, language="en"))] == [text]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            "“Who says that we lost 500 jobs?” asked Dana Cole.",
            {"Who says that we lost 500 jobs?": "Dana Cole"},
            id="a question is nobody's answer",
        ),
        pytest.param(
            "“If the mayor says that 400 cars were stolen, he lies,” Cole said.",
            {"If the mayor says that 400 cars were stolen, he lies.": "Cole"},
            id="who might say it has not",
        ),
        pytest.param(
            "“The police know that 400 jobs were lost,” Dana Cole said.",
            {"The police know that 400 jobs were lost.": "Dana Cole"},
            id="who is said to know it has said nothing",
        ),
        pytest.param(
            "Anna Berg told reporters that her lawyer had said the judge took 3 bribes.",
            {"The judge took 3 bribes.": "Anna Berg's lawyer"},
            id="her lawyer is not her",
        ),
        pytest.param(
            "The report, which Raj Patel called a lie, says that 40 people died.",
            {"40 people died.": "The report"},
            id="who is named in a clause about the source does not speak",
        ),
    ],
)
def test_words_are_put_in_the_mouth_of_who_said_them(text, claims):
    found = {claim.claim_text: claim.speaker for claim in split(Document(text, language="en"))}
    assert {words: speaker for words, speaker in found.items() if words in claims or speaker} == claims


def test_a_wish_is_no_claim():
    (claim,) = split(Document("The Kremlin hopes Moscow will not be forced to block it.", language="en"))
    assert (claim.selected, claim.reason) == (False, "opinion")


def test_relative_dates_keep_the_day_of_publication():
    text = (
        "Earlier this month the court fined Nimbus 4 million euros; on Tuesday the firm paid. It lost 3% in May 2019."
    )
    found = split(Document(text, language="en", published=date(2021, 3, 17)))
    dated = [(one.words, one.published) for claim in found for one in claim.relative_dates]
    assert dated == [("Earlier this month", date(2021, 3, 17)), ("Tuesday", date(2021, 3, 17))]
    for claim in found:
        assert all(text[one.start : one.end] == one.words for one in claim.relative_dates)


def test_resolutions_are_those_the_wording_uses():
    text = "Norvia Airlines lost 3% in May. It closed 12 of its offices in Chile."
    claim = split(Document(text, language="en"))[-1]
    assert claim.claim_text == "Norvia Airlines closed 12 of its offices in Chile."
    assert [(one.mention, one.referent) for one in claim.resolutions] == [("It", "Norvia Airlines")]


def test_pasted_text_splits():
    assert split(read_pasted("The plant closed in 2019, costing 300 jobs."))


@pytest.mark.parametrize(
    ("context", "sentence", "claims"),
    [
        pytest.param(
            "Aurora (ship)\n\nIt sank 2 boats, which were old. It has 3 decks.",
            "It sank 2 boats, which were old.",
            ["Aurora sank 2 boats.", "2 boats were old."],
            id="a title above the text around",
        ),
        pytest.param(
            "Tesla, Inc.\n\nIt is big.", "It is not a city.", ["Tesla, Inc. is not a city."], id="a title with a stop"
        ),
        pytest.param(
            "Norvia Airlines lost 3% in May.",
            "It closed 12 of its offices.",
            ["Norvia Airlines closed 12 of its offices."],
            id="the sentence before",
        ),
        pytest.param(
            "Ann Berg lost her case.\n\nShe paid 3 dollars. She left.",
            "She paid 3 dollars.",
            ["Ann Berg paid 3 dollars."],
            id="paragraphs without a title",
        ),
        pytest.param("Aurora\n\nA ship.", "It rains in May.", ["It rains in May."], id="what stands for nothing"),
        pytest.param("", "She paid 3 dollars.", ["She paid 3 dollars."], id="no context"),
        pytest.param(
            "Aurora",
            "If it rains, it leaks and it rusts.",
            ["If it rains, Aurora leaks and it rusts."],
            id="a condition stays whole",
        ),
    ],
)
def test_a_sentence_is_decomposed_as_its_context_would_be_split(context, sentence, claims):
    assert decompose_sentence(sentence, context) == claims


def test_decomposition_survives_broken_input():
    assert decompose_sentence("", "") == [""]
    assert decompose_sentence("A \ud800 b.", "x")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The unions said more than 15,000 people registered for the rally.",
            [("More than 15,000 people registered for the rally.", "The unions")],
            id="a clause that the parser takes for a noun",
        ),
        pytest.param(
            "Early reports do not show the fire in Graz was caused by a short circuit in 2019.",
            [("Early reports do not show the fire in Graz was caused by a short circuit in 2019.", None)],
            id="what reports do not show is not said",
        ),
        pytest.param(
            '"The cause of the fire is under review, however early reports do not indicate it was caused by 3 men," '
            "the navy said.",
            [
                ("The cause of the fire is under review.", "the navy"),
                ("Early reports do not indicate it was caused by 3 men.", "the navy"),
            ],
            id="what reports do not show is not said inside a quotation either",
        ),
        pytest.param(
            '"We hope that prices fell by 3 percent in May, and experts say sales rose by 4 percent," he said.',
            [("We hope that prices fell by 3 percent in May.", None), ("Sales rose by 4 percent.", "experts")],
            id="what is hoped inside a quotation stays a hope",
        ),
        pytest.param(
            "Architects from across the Union will be invited to submit plans this month and a jury of experts will "
            "pick the winning design next year, the ministry said.",
            [
                ("Architects from across the Union will be invited to submit plans this month.", "the ministry"),
                ("A jury of experts will pick the winning design next year.", "the ministry"),
            ],
            id="a second clause before the verb of saying",
        ),
        pytest.param(
            "Norvia finalized a deal to purchase 30 of the firm's N7 trains, heads of both firms announced Wednesday.",
            [("Norvia finalized a deal to purchase 30 of the firm's N7 trains.", "heads of both firms")],
            id="a verb of saying that the parser hangs on its subject",
        ),
        pytest.param(
            "The rebels wanted to raid a base near the town of Graz in 2019, the spokesman said.",
            [("The rebels wanted to raid a base near the town of Graz in 2019.", "the spokesman")],
            id="what a speaker says others wanted",
        ),
        pytest.param(
            '"The team could not collect any data on 40 of the drugs, so it used the records of 2019," Berg said.',
            [
                ("The team could not collect any data on 40 of the drugs.", "Berg"),
                ("It used the records of 2019.", "Berg"),
            ],
            id="so",
        ),
        pytest.param(
            "VIENNA — The bank will be closed in 2021, the minister said.",
            [("The bank will be closed in 2021.", "the minister")],
            id="the place of reporting before words of another",
        ),
    ],
)
def test_what_is_said_and_by_whom(text, expected):
    found = [(claim.claim_text, claim.speaker) for claim in split(Document(text, language="en"))]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("This chart shows the 12 states where the drug was legal in 2019.", "boilerplate", id="a picture"),
        pytest.param(
            "It is difficult to draw firm conclusions from a study like this one.", "opinion", id="a judgement"
        ),
        pytest.param("I wanted the council to close the old harbour in May.", "opinion", id="a wish of one's own"),
    ],
)
def test_what_is_no_claim(text, reason):
    (claim,) = split(Document(text, language="en"))
    assert (claim.selected, claim.reason) == (False, reason)


def test_neighbours_in_a_sentence_do_not_repeat_each_other():
    text = "Officials raised pressure on foreign platforms, particularly those hosting content of jailed critics."
    claims = split(Document(text, language="en"))
    assert [len(claim.appearances) for claim in claims] == [1, 1]


def test_a_condition_is_nobody_s_claim():
    text = "Unless an agreement is reached by Thursday, the union said, it will spread to Antwerp."
    found = split(Document(text=text, title=None, language="en"))
    assert [one.quote for one in found] == [text.removesuffix(".")]
