"""The parse: its sentences are the project's, its offsets those of the text, from any thread."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import split_sentences
from claims.languages import language_of
from claims.types import Document

TEXT = "Dr. Ada Reyes left at 5 p.m. on Monday.She said so.  Nobody saw her!\n\nA second paragraph. It is short."


@given(st.text(alphabet=st.sampled_from('aB .!?"“”\n1🙂é'), max_size=80) | st.just(TEXT))
@settings(max_examples=80, deadline=None)
def test_tokens_stand_where_they_say(text):
    for paragraph in language_of(text, "en").parse(text):
        for token in paragraph.doc:
            words = text[paragraph.start + token.idx : paragraph.start + token.idx + len(token)]
            assert words.replace("\n", " ") == token.text


@pytest.mark.parametrize("sign", [",", "“", '"', "*", "…", "—", "!?"])
@pytest.mark.parametrize("around", ["{}", "The pier{} stays closed.", "word {} word.", "a{0}b{0} c"])
def test_a_run_of_signs_costs_no_more_than_a_word(sign, around):
    text = around.format(sign * 1_000)
    (paragraph,) = language_of(text, "en").parse(text)
    assert len(paragraph.doc) < 20
    assert paragraph.text == text
    assert [text[paragraph.start + token.idx :][: len(token)] for token in paragraph.doc] == [
        token.text for token in paragraph.doc
    ]


def test_the_sentences_of_the_parse_are_the_project_s():
    spans = [span for paragraph in language_of(TEXT, "en").parse(TEXT) for span in paragraph.sentence_spans()]
    assert [(one.start, one.end) for one in split_sentences(Document(TEXT, language="en"))] == [
        (s.start, s.end) for s in spans
    ]
    assert len(spans) == 5


def test_no_english_parse_is_pretended_for_another_language():
    text = "Der Minister hat das Gesetz nicht gelesen."
    (paragraph,) = language_of(text, "de").parse(text)
    assert not paragraph.doc.has_annotation("DEP")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        pytest.param("Stop.", True, id="too short to tell, Latin letters"),
        pytest.param("Стой.", False, id="too short to tell, other letters"),
        pytest.param("", True, id="nothing"),
        pytest.param("The minister said that the law was not in force.", True, id="English words"),
        pytest.param(
            "Die Ministerin sagte, dass das Gesetz nicht mit der Verfassung vereinbar ist.", False, id="German"
        ),
    ],
)
def test_the_language_is_guessed_where_nobody_says_it(text, english):
    assert (language_of(text).code == "en") is english


def test_threads_get_the_same_parse():
    texts = [f"Report {number} was late. Nobody said why." for number in range(6)] * 4
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda text: len(split_sentences(Document(text, language="en"))), texts))
    assert counts == [2] * len(texts)
