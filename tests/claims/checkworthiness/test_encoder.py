"""The encoder's file, its word pieces, and what happens without it."""

import hashlib
import re
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.checkworthiness import encoder
from claims.checkworthiness.wordpiece import FIRST, LAST, UNKNOWN, read_vocabulary, word_pieces, words_of

VOCABULARY = read_vocabulary(encoder.VOCABULARY)
PIECES = {number: piece for piece, number in VOCABULARY.items()}


def pieces(text, longest=128):
    return [PIECES[number] for number in word_pieces(text, VOCABULARY, longest=longest)][1:-1]


@pytest.fixture
def _fresh():
    encoder.available.cache_clear()
    yield
    encoder.available.cache_clear()


@pytest.mark.parametrize("path", [encoder.FILE, encoder.VOCABULARY], ids=lambda path: path.name)
def test_the_files_are_those_that_were_measured(path):
    assert hashlib.sha256(path.read_bytes()).hexdigest() == encoder.written_hash(path)


def test_the_file_is_small_enough_to_be_kept_with_the_code():
    assert encoder.FILE.stat().st_size < 25_000_000


@pytest.mark.parametrize("trace", [rb"/(home|root|tmp|Users)/", rb"site-packages", rb"\w{3,}\.py\b", rb'File "'])
def test_the_file_names_no_place_of_the_machine_that_made_it(trace):
    assert re.search(trace, encoder.FILE.read_bytes()) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Café ÉCOLE", ["cafe", "ecole"], id="accents and capitals are dropped"),
        pytest.param("unaffordable", ["una", "##ff", "##ord", "##able"], id="the longest piece first"),
        pytest.param("It’s $5.", ["it", "’", "s", "$", "5", "."], id="signs stand alone"),
        pytest.param("中文 ok", ["中", "文", "ok"], id="Chinese characters stand alone"),
        pytest.param("a [SEP] b", ["a", "[", "sep", "]", "b"], id="a mark in the text is plain text"),
        pytest.param("a\u200bnd\x00", ["and"], id="control characters vanish"),
        pytest.param("a\tb\n c\u00a0d", ["a", "b", "c", "d"], id="every blank parts"),
        pytest.param("😀", ["[UNK]"], id="an emoji that the vocabulary lacks"),
        pytest.param("a" * 101, ["[UNK]"], id="an endless word"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_are_parted_into_pieces(text, expected):
    assert pieces(text) == expected


@given(st.text(max_size=300), st.integers(min_value=2, max_value=40))
def test_pieces_are_never_more_than_asked_for_and_stand_between_the_marks(text, longest):
    numbers = word_pieces(text, VOCABULARY, longest=longest)
    assert len(numbers) <= longest
    assert (numbers[0], numbers[-1]) == (FIRST, LAST)
    assert all(number in PIECES for number in numbers)


@given(st.from_regex(r"[a-z]{1,30}( [a-z]{1,30}){0,5}", fullmatch=True))
def test_pieces_put_together_are_the_words_again(text):
    numbers = word_pieces(text, VOCABULARY, longest=500)[1:-1]
    if UNKNOWN not in numbers:
        joined = " ".join(PIECES[number] for number in numbers).replace(" ##", "")
        assert joined.split() == words_of(text)


@pytest.mark.parametrize("text", ["", " ", "x" * 100_000, "word " * 20_000, "😀" * 5_000, "\u202eعربي", "\ud800"])
def test_any_text_gets_two_finite_numbers(text):
    ((worthy, checkable),) = encoder.read_sentences([text])
    assert -50 < worthy < 50
    assert -50 < checkable < 50


def test_a_score_does_not_depend_on_its_neighbours():
    one, other = "The dam burst in 1959.", "What a lovely morning it is for everybody here tonight!"
    assert encoder.read_sentences([one, other, one]) == [
        encoder.read_sentences([one])[0],
        encoder.read_sentences([other])[0],
        encoder.read_sentences([one])[0],
    ]


def test_threads_may_ask_at_once():
    texts = [f"The committee met {number} times." for number in range(12)]
    found = {}
    threads = [
        threading.Thread(target=lambda text=text: found.update({text: encoder.read_sentences([text])[0]}))
        for text in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[text] for text in texts] == encoder.read_sentences(texts)


def test_it_is_there():
    assert encoder.available() is None


@pytest.mark.usefixtures("_fresh")
def test_a_missing_file_is_said_so(monkeypatch, tmp_path):
    monkeypatch.setattr(encoder, "FILE", tmp_path / "checkworthiness.onnx")
    assert "is missing" in encoder.available()


@pytest.mark.usefixtures("_fresh")
def test_a_changed_file_is_refused(monkeypatch, tmp_path):
    changed = tmp_path / "checkworthiness.onnx"
    changed.write_bytes(b"something else")
    monkeypatch.setattr(encoder, "FILE", changed)
    assert "is not the file that was measured" in encoder.available()


@pytest.mark.usefixtures("_fresh")
def test_without_onnxruntime_it_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert "onnxruntime is not installed" in encoder.available()


@pytest.mark.parametrize(("logit", "probability"), [(0, 0.5), (1e6, 1.0), (-1e6, 0.0), (2, 0.8808)])
def test_no_logit_is_too_large(logit, probability):
    assert encoder.probability(logit) == pytest.approx(probability, abs=1e-4)


@pytest.mark.parametrize(
    ("told", "exact"),
    [
        pytest.param("flags\t\t: fpu avx2 avx512_vnni sse\n\nflags\t\t: avx512_vnni\n", True, id="every core can"),
        pytest.param("flags\t\t: fpu avx_vnni\n", True, id="by the shorter registers"),
        pytest.param("flags\t\t: fpu avx512_vnni\n\nflags\t\t: fpu avx2\n", False, id="one core cannot"),
        pytest.param("flags\t\t: fpu avx2 avx512f\n", False, id="none can"),
        pytest.param("Features\t: fp asimd\n", False, id="another kind of processor"),
        pytest.param("", False, id="nothing is told"),
        pytest.param(None, False, id="no such file, as outside Linux"),
    ],
)
def test_the_quick_way_is_taken_only_where_the_processor_is_known_to_add_up_exactly(monkeypatch, tmp_path, told, exact):
    file = tmp_path / "cpuinfo"
    if told is not None:
        file.write_text(told, encoding="utf-8")
    monkeypatch.setattr(encoder, "PROCESSOR", file)
    assert encoder.sums_exactly() is exact


def test_a_score_is_the_same_the_quick_and_the_careful_way(monkeypatch, tmp_path):
    texts = ["The dam burst in 1959, killing 423 people.", "I love this town!", "Trade grew 40 percent; prices fell."]
    usual = encoder.read_sentences(texts)
    monkeypatch.setattr(encoder, "PROCESSOR", tmp_path / "missing")
    encoder._session.cache_clear()
    try:
        assert encoder.read_sentences(texts) == usual
    finally:
        encoder._session.cache_clear()
