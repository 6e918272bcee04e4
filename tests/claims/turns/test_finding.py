"""Who speaks from where to where, in every way that people and programs write it; and no turns in a plain story."""

import pytest

from claims import find_quotations, read_pasted, split
from claims.turns.finding import find_turns
from claims.types import Document

LOST = "The state lost 40,000 jobs last year."
GAINED = "The state gained 12,000 jobs in May."
BRIDGE = "The bridge cost $4 million in 2022."


def spoken(text):
    """Return (speaker, words) of the turns of a text, as its quotations tell them."""
    return [
        (one.speaker, text[one.content.start : one.content.end])
        for one in find_quotations(Document(text, language="en"))
        if "line of a transcript" in one.rules
    ]


ALMA, JONAS = "Alma Reyes", "Jonas Berg"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            f"[00:00:12] ALMA REYES: {LOST}\n[00:00:19] JONAS BERG: {GAINED}", [ALMA, JONAS], id="time in brackets"
        ),
        pytest.param(f"0:12 Alma Reyes: {LOST}\n0:19 Jonas Berg: {GAINED}", [ALMA, JONAS], id="time before the name"),
        pytest.param(
            f"Alma Reyes (0:12): {LOST}\n\nJonas Berg (0:19): {GAINED}", [ALMA, JONAS], id="time behind the name"
        ),
        pytest.param(
            f"Alma Reyes  0:12\n{LOST}\n\nJonas Berg  0:19\n{GAINED}", [ALMA, JONAS], id="name and time above"
        ),
        pytest.param(
            f"Speaker 1 [00:12]\n{LOST}\n\nSpeaker 2 [00:19]\n{GAINED}", ["Speaker 1", "Speaker 2"], id="numbered"
        ),
        pytest.param(
            f"MIA LORENZ, CNN ANCHOR: {BRIDGE}\n\nGOV. ALMA REYES (D), HARWELL: {LOST}\n\n"
            f"JONAS BERG (R), CANDIDATE FOR GOVERNOR: {GAINED}\n\nLORENZ (voice-over): Nobody paid.",
            ["Mia Lorenz", ALMA, JONAS, "Mia Lorenz"],
            id="role and party",
        ),
        pytest.param(
            f"MS. REYES: {LOST}\n\nMR. BERG: {GAINED}\n\nMS. REYES: {BRIDGE}",
            ["Reyes", "Berg", "Reyes"],
            id="titles of a hearing",
        ),
        pytest.param(
            f"Ms. REYES of Ohio. {LOST}\n\nThe SPEAKER pro tempore. {GAINED}\n\nMs. REYES. {BRIDGE}",
            ["Reyes", "Speaker", "Reyes"],
            id="record of a parliament",
        ),
        pytest.param(
            f"Alma Reyes (Harwell) (Lab)\n{LOST}\n\nJonas Berg (Norvia) (Con)\n{GAINED}\n\nAlma Reyes (Harwell) (Lab)\n"
            f"{BRIDGE}",
            [ALMA, JONAS, ALMA],
            id="members above their words",
        ),
        pytest.param(f"Alma Reyes: {LOST}\n\nJonas Berg: {GAINED}\n\nAR: {BRIDGE}", [ALMA, JONAS, ALMA], id="initials"),
        pytest.param(
            f"Debate in Harwell\n\nThey met on Monday.\n\nAlma Reyes: {LOST}\n\nJonas Berg: {GAINED}\n\nAlma Reyes: "
            f"{BRIDGE}",
            [ALMA, JONAS, ALMA],
            id="an introduction, and one who speaks once",
        ),
        pytest.param(
            f"ALMA REYES: {LOST}\n\n{BRIDGE}\n\nJONAS BERG: {GAINED}", [ALMA, ALMA, JONAS], id="several paragraphs"
        ),
        pytest.param(f"Q: Who paid?\n\nA: {LOST}\n\nQ. Why?\n\nA. {BRIDGE}", [None] * 4, id="question and answer"),
        pytest.param(
            f"[12/03/2024, 21:15:03] Alma Reyes: {LOST}\n12/03/24, 9:17 pm - Jonas Berg: {GAINED}",
            [ALMA, JONAS],
            id="chat",
        ),
        pytest.param(
            f"20:15:03 From Alma Reyes to Everyone: {LOST}\n20:16:00 From Jonas Berg to Everyone: {GAINED}",
            [ALMA, JONAS],
            id="chat of a meeting",
        ),
        pytest.param(
            f"**Alma Reyes:** {LOST}\n\n**Jonas Berg**: {GAINED}\n\n**AR:** {BRIDGE}",
            [ALMA, JONAS, ALMA],
            id="marks of bold type",
        ),
        pytest.param(
            f"HOST: Good evening. They met Senator Alma Reyes on Monday.\n\nREYES: {LOST}\n\nHOST: {GAINED}",
            ["Host", ALMA, "Host"],
            id="a surname that the words complete",
        ),
        pytest.param(
            f"MS. LORENZ: {LOST}\n\nQ    Who paid?\n\nMS. LORENZ: {BRIDGE}",
            ["Lorenz", None, "Lorenz"],
            id="briefing with Q alone",
        ),
        pytest.param(
            f"Alma Reyes, 9:17 AM\n{LOST}\nJonas, 9:20 AM\n{GAINED}", [ALMA, "Jonas"], id="name, comma and time above"
        ),
        pytest.param(
            f"The Chair (Hon. Mia Lorenz): {BRIDGE}\n\nMr. Jonas Berg (Harwell, CPC): {GAINED}\n\n"
            f"Hon. Alma Reyes (Minister of Health, Lib.): {LOST}\n\nMr. Jonas Berg: {BRIDGE}",
            ["The Chair", JONAS, ALMA, JONAS],
            id="party and riding in brackets",
        ),
    ],
)
def test_each_turn_has_its_speaker_and_no_label_in_its_words(text, speakers):
    found = spoken(text)
    assert [speaker for speaker, _ in found] == speakers
    words = "\n".join(words for _, words in found)
    assert not any(sign in words for sign in (":", "REYES", "(", "*"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"NEW DELHI: {LOST}\n\n{GAINED}\n\nREAD MORE: The bridge of Harwell", id="a dateline and a link"),
        pytest.param(
            f"Two brokers were punished.\n\nMia Lorenz: Trading without a licence.\n\nJonas Berg: No fine. {LOST}",
            id="a list of people",
        ),
        pytest.param("Alma Reyes  12:04\nJonas Berg  12:09\nMia Lorenz  12:11\nPia Roe 12:15", id="a table of results"),
        pytest.param(f"Note: {LOST}\n\nSource: {GAINED}\n\nNote: {BRIDGE}\n\nSource: the ministry", id="notes"),
        pytest.param(f"10:30 The mayor arrived. {LOST}\n\n10:45 {GAINED}\n\n11:00 {BRIDGE}", id="a diary of a day"),
        pytest.param(f"{LOST}\n\nHere is what we know: {GAINED}\n\nReyes: {BRIDGE}", id="a story"),
    ],
)
def test_a_plain_story_has_no_turns(text):
    assert find_turns(text).labels == ()


def test_what_happens_on_the_stage_is_nobodys_words():
    text = f"ALMA REYES: {LOST} (APPLAUSE) {BRIDGE}\n\n[laughter]\n\nJONAS BERG: {GAINED} It cost (inaudible) dollars."
    words = " | ".join(words for _, words in spoken(text))
    assert words == f"{LOST[:-1]} | {BRIDGE[:-1]} | {GAINED} It cost (inaudible) dollars"


def test_labels_hold_no_claims_and_are_covered():
    document = read_pasted(f"[0:12] ALMA REYES: {LOST}\n[0:19] JONAS BERG: {GAINED}")
    assert [document.text[one.start : one.end] for one in document.passages if one.kind == "label"] == [
        "[0:12] ALMA REYES: ",
        "[0:19] JONAS BERG: ",
    ]
    assert [(claim.speaker, claim.claim_text) for claim in split(document)] == [(ALMA, LOST), (JONAS, GAINED)]


def test_who_speaks_is_no_he_of_their_own_words():
    text = f"Alma Reyes  0:12\n{LOST}\n\nJonas Berg  0:19\nHe told her that the state spent $3 million on it."
    claims = [(claim.speaker, claim.claim_text) for claim in split(read_pasted(text))]
    assert claims[-1] == (JONAS, "The state spent $3 million on it.")
    assert not any(claim.resolutions for claim in split(read_pasted(f"JONAS BERG: He left.\n\nALMA REYES: {LOST}")))


def test_a_heading_above_a_transcript_is_its_title():
    document = read_pasted("Debate in Harwell\n\nALMA REYES: It did.\n\nJONAS BERG: No.\n\nREYES: Yes.")
    assert document.title == "Debate in Harwell"


def test_the_first_line_of_a_transcript_is_no_title():
    document = read_pasted(f"Alma Reyes  0:12\n{LOST}\n\nJonas Berg  0:19\n{GAINED}")
    assert document.title is None


@pytest.mark.parametrize("piece", ["A", "Reyes: ", "Reyes, ", "(a) ", "[0:00] ", "Q: ", "A b ", "Mr. REYES. ", "12:0"])
def test_the_time_grows_with_the_text_alone(piece):
    text = f"{piece * 2000}\n" * 5
    assert len(find_turns(text).labels) <= 5 * 2000
