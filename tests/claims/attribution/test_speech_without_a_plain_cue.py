"""Speech that no plain "said" introduces: set apart, signed, told of by a rare verb, resumed, or parsed astray."""

import pytest

from claims import find_quotations
from claims.text.quotation_marks import find_marked
from claims.types import Document, Span


def told(text, language="en"):
    """Return (content, source) of the quotations of a text, in reading order."""
    found = find_quotations(Document(text, language=language))
    return [
        (text[one.content.start : one.content.end], text[one.source.start : one.source.end] if one.source else None)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The mayor answered on Friday:\n\n“We counted every vote twice.”",
            ("“We counted every vote twice.”", "The mayor"),
            id="under a line that ends in a colon",
        ),
        pytest.param(
            "Lopez wrote:\n\nThe bridge was closed in May and nobody told the villages.",
            ("The bridge was closed in May and nobody told the villages", "Lopez"),
            id="under such a line, without marks",
        ),
        pytest.param(
            "The union released the following statement:\n\n“The strike goes on.”",
            ("“The strike goes on.”", "The union"),
            id="a statement released",
        ),
        pytest.param(
            "“They have closed our only school.” — Carla Mendes, farmer",
            ("“They have closed our only school.”", "Carla Mendes, farmer"),
            id="above a signature",
        ),
        pytest.param(
            "“Nobody asked us before they built it,” fumed the baker on Tuesday.",
            ("“Nobody asked us before they built it,”", "the baker"),
            id="a verb that the lexicon does not know",
        ),
        pytest.param(
            "“The dam was never inspected,” read the letter, which was sent in June.",
            ("“The dam was never inspected,”", "the letter, which was sent in June"),
            id="inverted, with the speaker parsed as an object",
        ),
        pytest.param(
            "“The road floods every spring,” according to the letter.",
            ("“The road floods every spring,”", "the letter"),
            id="according to, after marks",
        ),
        pytest.param(
            "Ruiz shot back, “We paid for that road ourselves.”",
            ("“We paid for that road ourselves.”", "Ruiz"),
            id="a verb and its particle before a comma",
        ),
        pytest.param(
            "The petition makes a simple case: “The water is not fit to drink.”",
            ("“The water is not fit to drink.”", "The petition"),
            id="any sentence before a colon",
        ),
        pytest.param(
            "Keller told farmers who filled the square that the tax would go.",
            ("that the tax would go", "Keller"),
            id="the clause is what was told, not what the listeners do",
        ),
        pytest.param(
            "A guard, who like others asked not to be named, said the gate was never locked.",
            ("the gate was never locked", "A guard, who like others asked not to be named"),
            id="a speaker with a clause of its own",
        ),
        pytest.param(
            "The clinic added the cause of the outbreak remained unclear.",
            ("the cause of the outbreak remained unclear", "The clinic"),
            id="a subject parsed as an object",
        ),
        pytest.param(
            "Ruiz says she would close the plant if it failed its tests.",
            ("she would close the plant if it failed its tests", "Ruiz"),
            id="a condition belongs to what is said",
        ),
        pytest.param(
            "The rival cast the reform as a gift to landlords.",
            ("the reform as a gift to landlords", "The rival"),
            id="cast as",
        ),
        pytest.param(
            "Keller referred to the audit as a witch hunt.",
            ("the audit as a witch hunt", "Keller"),
            id="referred to as",
        ),
        pytest.param(
            "Four members voted against the budget.",
            ("the budget", "Four members"),
            id="a vote against",
        ),
        pytest.param(
            "Ruiz railed against the new fees.",
            ("the new fees", "Ruiz"),
            id="railed against",
        ),
        pytest.param(
            "The harbour seems ready for winter.",
            ("ready for winter", None),
            id="what seems so has nobody who says it",
        ),
        pytest.param(
            "The bank attributed the rally to a court ruling.",
            ("the rally to a court ruling", "The bank"),
            id="attributed",
        ),
    ],
)
def test_the_words_and_who_says_them(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param(
            "It is no surprise, Keller said, that the harbour silted up.",
            ["It is no surprise", "that the harbour silted up"],
            id="both sides of an aside",
        ),
        pytest.param(
            "“I have no idea,” she said of the ballots, “but I know the law.”",
            ["“I have no idea,”", "“but I know the law.”"],
            id="resumed after a comma",
        ),
        pytest.param(
            "“The vote was fair,” Keller said. Still, “we will look at every complaint” from the villages.",
            ["“The vote was fair,”", "Still, “we will look at every complaint” from the villages"],
            id="a sentence that holds more of the same speaker's words",
        ),
        pytest.param(
            "She promised to stay until the count was over. “Not one ballot is left out!”",
            ["to stay until the count was over", "“Not one ballot is left out!”"],
            id="after a promise",
        ),
        pytest.param(
            '“I disagree," said Keller. "The plan is old.”',
            ['“I disagree,"', '"The plan is old.”'],
            id="marks of two styles",
        ),
    ],
)
def test_the_pieces_of_one_speaker(text, contents):
    found = told(text)
    assert [words for words, _ in found] == contents
    assert len({source for _, source in found}) == 1


def test_the_lines_of_a_transcript_are_spoken_by_those_they_name():
    text = "RIVERA: Who signed it?\n\nSTONE: Nobody signed it.\n\nRIVERA: Then it is void."
    assert told(text) == [
        ("Who signed it?", "RIVERA"),
        ("Nobody signed it", "STONE"),
        ("Then it is void", "RIVERA"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ingredients:\n\nTwo eggs and a pound of flour.", id="a list under a colon"),
        pytest.param("Note: bring a coat.\n\nNote: bring boots.", id="one label is no talk"),
        pytest.param("The tariffs raised $12 million in a year.", id="money is raised, not said"),
        pytest.param("They made an effort to widen the road.", id="an effort is no words"),
        pytest.param("The umpire called off the match.", id="called off"),
    ],
)
def test_nobody_says_what_is_only_done(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        pytest.param("Ruiz claims that the count was rigged.", "says", id="a claim is no demand"),
        pytest.param("Ruiz argued that the count was rigged.", "says", id="an argument is an assertion"),
        pytest.param("Ruiz argued against the count.", "says", id="whatever its preposition"),
        pytest.param("Ruiz sided with the miners.", "supports", id="sided with"),
        pytest.param("Ruiz objects to the count.", "opposes", id="objects to"),
    ],
)
def test_a_further_frame_does_not_change_the_stance_of_a_verb(text, stance):
    assert [one.stance for one in find_quotations(Document(text, language="en"))] == [stance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('“so," he', ['“so,"'], id="curly, then straight"),
        pytest.param('"so,” he', ['"so,”'], id="straight, then curly"),
        pytest.param("“so,“ he", ["“so,“"], id="the opening mark twice"),
        pytest.param('“He said "no" to me,” she', ['“He said "no" to me,”', '"no"'], id="the other style inside"),
        pytest.param("“a 5'10\" man,” she", ["“a 5'10\" man,”"], id="inches"),
    ],
)
def test_marks_of_two_styles(text, expected):
    assert [text[one.start : one.end] for one in find_marked(text, Span(0, len(text)))] == expected


def test_foreign_marks_are_found_where_the_language_is_not_told():
    text = "„Wir haben davon nichts gewusst“, sagte er."
    assert [words for words, _ in told(text, language=None)] == ["„Wir haben davon nichts gewusst“"]
