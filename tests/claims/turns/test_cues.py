"""Subtitles and captions: cues joined into sentences, each paragraph with its time."""

import pytest

from claims import read_file, read_pasted, split
from claims.errors import UnreadableDocumentError
from claims.turns.cues import clock_of, seconds_of

SUBRIP = """1
00:00:01,000 --> 00:00:04,500
<i>HOST: Good evening. The state lost</i>

2
00:00:04,600 --> 00:00:07,900
40,000 jobs last year.

3
00:01:08,000 --> 00:01:11,200
REYES: We did not get

4
00:01:11,300 --> 00:01:14,000
a single dollar in 2023.
"""
VTT = """WEBVTT - Debate

NOTE made by a program

00:01.000 --> 00:04.500 align:start
<v Alma Reyes>The state lost <c.loud>40,000 jobs</c>

b
00:04.600 --> 00:07.900
<v Alma Reyes>last year &amp; in May.

00:08.000 --> 00:11.200
<v Jonas Berg>That is not true.
"""


def paragraphs(name, text):
    return read_file(name, text.encode()).text.split("\n\n")


def test_cues_of_subrip_become_sentences():
    assert paragraphs("a.srt", SUBRIP) == [
        "[0:01] HOST: Good evening. The state lost 40,000 jobs last year.",
        "[1:08] REYES: We did not get a single dollar in 2023.",
    ]


def test_voices_of_webvtt_become_labels():
    assert paragraphs("a.vtt", VTT) == [
        "[0:01] Alma Reyes: The state lost 40,000 jobs",
        "[0:04] Alma Reyes: last year & in May.",
        "[0:08] Jonas Berg: That is not true.",
    ]


def test_captions_without_stops_begin_a_sentence_where_one_may():
    text = "0:00\ngood evening to you\n0:04\nthe state lost 40,000 jobs in\n0:08\nmay\n0:09\nwe got nothing"
    assert read_pasted(text).text.split("\n\n") == [
        "[0:00] good evening to you",
        "[0:04] the state lost 40,000 jobs in may",
        "[0:09] we got nothing",
    ]


def test_a_name_above_a_time_speaks_below_it():
    text = (
        "Alma Reyes\n0:12\nThe state lost 40,000 jobs.\n\nJonas Berg\n0:19\nNo.\n\nAlma Reyes\n0:27\nIt did so in May."
    )
    assert read_pasted(text).text.split("\n\n") == [
        "[0:12] Alma Reyes: The state lost 40,000 jobs.",
        "[0:19] Jonas Berg: No.",
        "[0:27] Alma Reyes: It did so in May.",
    ]


def test_what_rolls_up_is_read_once():
    cues = ["the state lost", "the state lost 40,000 jobs", "40,000 jobs", "40,000 jobs in may"]
    text = "\n\n".join(f"00:0{n}.000 --> 00:0{n}.900\n{words}" for n, words in enumerate(cues))
    assert paragraphs("a.vtt", f"WEBVTT\n\n{text}") == ["[0:00] the state lost 40,000 jobs in may"]


@pytest.mark.parametrize("words", [">> No, it lost 400 jobs.", "- No, it lost 400 jobs.\n- It did."])
def test_somebody_else_without_a_name_is_not_who_spoke_before(words):
    text = f"00:01.000 --> 00:02.000\nREYES: It lost 40 jobs.\n\n00:03.000 --> 00:04.000\n{words}\n"
    claims = split(read_file("a.vtt", f"WEBVTT\n\n{text}".encode()))
    assert [claim.speaker for claim in claims if "400" in claim.claim_text] == [None]


def test_music_is_not_read():
    assert (
        paragraphs("a.srt", SUBRIP.replace("REYES: We did not get", "♪ la la la"))[1]
        == "[1:11] a single dollar in 2023."
    )


def test_a_file_without_cues_says_so():
    with pytest.raises(UnreadableDocumentError, match="no words with times"):
        read_file("a.srt", b"only words")


@pytest.mark.parametrize(
    ("clock", "seconds", "short"), [("1:02:03,500", 3723.5, "1:02:03"), ("02:03.5", 123.5, "2:03")]
)
def test_times_are_read_and_written(clock, seconds, short):
    assert seconds_of(clock) == seconds
    assert clock_of(seconds) == short


def test_a_story_with_times_is_left_as_it_is():
    text = "The mayor came at\n10:30\nand left.\n\nNobody saw her.\n\nThe bridge was closed."
    assert read_pasted(text).text == text
