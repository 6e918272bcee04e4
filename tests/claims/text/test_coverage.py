"""How much of a text was looked at, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.coverage import count_covered, gaps, own_words
from claims.types import Passage
from db.errors import NotFoundError, RefusedError
from tests.factories import TEXT, a_desk, a_document


@pytest.fixture
def desk(database):
    return a_desk(database)


def words(text, *passages):
    return [text[word.start : word.end] for word in own_words(text, passages)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Taxes rose 5.2 percent.", ["Taxes", "rose", "5.2", "percent"], id="a decimal is one word"),
        pytest.param("Russia's self-made 😀 law", ["Russia's", "self-made", "law"], id="marks inside a word, no emoji"),
        pytest.param("“No!” – he said…", ["No", "he", "said"], id="marks around words are none"),
        pytest.param("莫斯科 2021", ["莫", "斯", "科", "2021"], id="a script without blanks counts by character"),
        pytest.param("שלום עולם", ["שלום", "עולם"], id="right to left"),
        pytest.param(" \n", [], id="no words"),
    ],
)
def test_words_are_counted_as_a_reader_would(text, found):
    assert words(text) == found


def test_what_is_not_the_articles_own_is_left_out_but_captions_are_not():
    text = "Title here\nA caption.\nBody text."
    assert words(text, Passage(0, 10, "title"), Passage(11, 21, "caption")) == ["A", "caption", "Body", "text"]


@given(text=st.text(alphabet="ab 1.’\n莫", max_size=60), data=st.data())
def test_every_own_word_is_either_covered_or_in_a_gap(text, data):
    point = st.integers(0, len(text))
    span = st.tuples(point, point).map(sorted).map(tuple)
    spans = data.draw(st.lists(span, max_size=4))
    passages = [Passage(*one, "link") for one in data.draw(st.lists(span, max_size=2))]
    found = own_words(text, passages)
    missing = gaps(text, passages, spans)
    in_gaps = [word for word in found if any(gap.start <= word.start < gap.end for gap in missing)]
    assert count_covered(found, spans) + len(in_gaps) == len(found)
    assert count_covered(found, [(gap.start, gap.end) for gap in missing]) == len(in_gaps)
    assert [gap.start for gap in missing] == sorted(gap.start for gap in missing)


def share(desk):
    article = desk.ask("article", desk.article_id)
    return article.n_covered, article.n_words


def place(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_open_claims_cover_their_words_and_what_the_machine_left_out_does_not(desk):
    covered, total = share(desk)
    assert total == len(own_words(TEXT, ()))
    assert covered == len(own_words("taxes rose by 5 percent last year", ())) + 7 + 6
    missing = desk.ask("reading", desk.article_id).gaps
    assert any(TEXT[gap.start : gap.end].endswith("Nobody believed her") is False for gap in missing)
    assert any("Nobody believed her" in TEXT[gap.start : gap.end] for gap in missing)


def test_a_dismissal_by_a_person_covers_and_bringing_back_covers_too(desk):
    covered, _ = share(desk)
    version = desk.do("restore_claim", desk.dismissed, version=1)
    assert share(desk)[0] == covered + 3
    desk.do("dismiss_claim", desk.dismissed, version=version, reason="opinion")
    assert share(desk)[0] == covered + 3


def test_words_marked_as_looked_at_count_until_the_mark_is_taken_off(desk):
    covered, _ = share(desk)
    start, end = place("Nobody believed her")
    desk.do("look_at", desk.revision_id, start - 1, end)
    desk.do("look_at", desk.revision_id, start, end)
    assert desk.ask("reading", desk.article_id).looks == ((start, end),)
    assert share(desk)[0] == covered + 3
    desk.do("look_away", desk.revision_id, end - 2, end)
    assert (share(desk)[0], desk.ask("reading", desk.article_id).looks) == (covered, ())


def test_overlapping_marks_and_claims_count_once_and_a_text_can_be_done(desk):
    desk.do("look_at", desk.revision_id, 0, 60)
    desk.do("look_at", desk.revision_id, 30, len(TEXT))
    covered, total = share(desk)
    assert covered == total
    assert desk.ask("reading", desk.article_id).gaps == ()


def test_a_title_is_not_the_articles_own_text(database):
    text = "Taxes and flats\n\nThe bridge was opened in 1932."
    desk = a_desk(database, a_document(text, passages=(Passage(0, 15, "title"),)), [])
    assert share(desk) == (0, 6)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        pytest.param((1, 5, 5), RefusedError, id="nothing"),
        pytest.param((1, 0, 10**6), RefusedError, id="beyond the text"),
        pytest.param((999, 0, 5), NotFoundError, id="another text"),
    ],
)
def test_a_mark_on_nothing_is_refused(desk, arguments, error):
    with pytest.raises(error):
        desk.do("look_at", *arguments)
