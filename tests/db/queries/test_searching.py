"""Words looked for in claims: found wherever they stand, whatever is typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.queries import searching
from db.queries.filters import QueueView
from tests.factories import a_desk, a_document, a_proposal

TEXT = (
    "“Wir haben 300 Wohnungen gebaut,” sagte Ana Ruiz 😀. L’État a payé 3.5 millions. Law 90-FZ's text NEAR the border "
    "AND so on. 東京都は2020年に五輪を開催した。 They paid 100% of it, said the *mayor* – don't ask. Ελλάδα."
)


def filled(database):
    quotes = ("“Wir haben 300 Wohnungen gebaut,” sagte Ana Ruiz 😀", TEXT[TEXT.index("L’État") :])
    proposals = [a_proposal(TEXT, quote, claim_text=quote, headline=quote[:30], speaker=None) for quote in quotes]
    desk = a_desk(
        database, a_document(TEXT), [*proposals, a_proposal(TEXT, "ask", selected=False, claim_text="x", speaker=None)]
    )
    desk.attach(title="Register of waterworks", publisher="Amt für Wasser", quote="Zwölf Brunnen")
    return desk


@pytest.fixture
def desk(database):
    return filled(database)


@pytest.fixture(scope="module")
def standing_desk(standing_database):
    """For tests that only ask."""
    return filled(standing_database)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("wohnungen", [0], id="a word in any case"),
        pytest.param("WOHN", [], id="words are whole"),
        pytest.param("WOHN*", [0], id="but with a star"),
        pytest.param("90-F*", [1], id="a star after several parts"),
        pytest.param("ohnungen", [], id="the end of a word is not looked for"),
        pytest.param("300 ruiz", [0], id="several words, all needed"),
        pytest.param("300 border", [], id="not one here and one there"),
        pytest.param("etat", [1], id="a word without its accents"),
        pytest.param("L’État", [1], id="a typographic apostrophe"),
        pytest.param("l'état", [1], id="and a plain one"),
        pytest.param("ΕΛΛΆΔΑ", [1], id="another alphabet"),
        pytest.param('"90-FZ"', [1], id="quotation marks and a hyphen"),
        pytest.param("90-FZ's", [1], id="an apostrophe"),
        pytest.param("NEAR", [1], id="a word of the search language"),
        pytest.param("near AND border", [1], id="its operators are words"),
        pytest.param("*mayor*", [1], id="stars around a word"),
        pytest.param("*", [1], id="a star alone is itself"),
        pytest.param("-", [1], id="and so is a hyphen"),
        pytest.param("100%", [1], id="and a number's sign"),
        pytest.param("😀", [0], id="an emoji"),
        pytest.param("東京", [1], id="two signs out of a Japanese sentence"),
        pytest.param("五輪 border", [1], id="beside a word of another script"),
        pytest.param("register", [0], id="the title of a source"),
        pytest.param("wasser", [0], id="its publisher"),
        pytest.param("example.org/report", [0], id="its address"),
        pytest.param("zwolf brunnen", [0], id="the words taken from it"),
        pytest.param("claim_text:ana", [], id="a column's name is a word"),
        pytest.param("(ana OR", [], id="a bracket that never closes"),
        pytest.param("ask", [1, 2], id="the words of the article"),
    ],
)
@pytest.mark.parametrize("common", [False, True], ids=["all at once", "one by one"])
def test_words_are_found_wherever_they_stand(standing_desk, monkeypatch, words, found, common):
    monkeypatch.setattr(searching, "COMMON", 0 if common else 2_000)
    ids = [*standing_desk.claims, standing_desk.dismissed]
    page = standing_desk.ask("queue", view=QueueView(text=words, sort="oldest"))
    assert [line.claim_id for line in page.items] == [ids[place] for place in found]
    assert standing_desk.ask("how_many", QueueView(text=words)) == len(found)


@pytest.mark.parametrize("words", ["", " ", "\x00", "  \n"])
def test_no_words_leave_nothing_out(standing_desk, words):
    assert len(standing_desk.ask("queue", view=QueueView(text=words)).items) == 3


def test_what_changes_is_found_by_its_new_words_and_no_more_by_its_old_ones(desk):
    first = desk.claims[0]
    desk.do("reword_claim", first, version=2, claim_text="Rents fell.", headline="Rents")
    assert [line.claim_id for line in desk.ask("queue", view=QueueView(text="rents")).items] == [first]
    (evidence,) = desk.claim().evidence
    desk.do("withdraw_evidence", evidence.evidence_id, version=3)
    assert desk.ask("queue", view=QueueView(text="waterworks")).items == ()


@settings(deadline=None)
@given(words=st.text(max_size=40))
def test_whatever_is_typed_is_words(words):
    phrases, others = searching.asked_for(words)
    assert all(part.isalnum() or part == searching.STAR for parts in phrases for part in parts)
    assert all(parts[0] != searching.STAR for parts in phrases)
    assert all(others)
