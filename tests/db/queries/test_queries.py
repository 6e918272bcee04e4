"""What can be asked, in pages that neither skip nor repeat."""

import re
from typing import get_args

import pytest
from sqlalchemy import event, text

from claims.types import Edit, Span
from db import queries
from db.errors import RefusedError
from db.export import Order, exporter
from db.queries.filters import QueueView, Sort
from db.session import reading, transaction
from db.vocabulary import COMMON, STATES
from tests.factories import TEXT, a_desk, a_document, a_proposal


@pytest.fixture
def desk(database):
    return a_desk(database)


@pytest.fixture(scope="module")
def archive(standing_database):
    """A desk with seven articles of three claims more, some of them alike in worth, for tests that only ask."""
    desk = a_desk(standing_database)
    for number in range(7):
        sentences = f"{number} people came. {number} people went. {number} stayed."
        quotes = sentences.split(". ")
        desk.do(
            "add_article",
            a_document(sentences, title=f"Article {number}"),
            [
                a_proposal(sentences, quote, checkworthiness=0.25 * (place % 2) + 0.1, selected=place != 2)
                for place, quote in enumerate(quotes)
            ],
        )
    return desk


def walk(ask, limit):
    """Follow a list page by page to its end."""
    items, key = [], None
    while True:
        page = ask(after=key, limit=limit)
        assert len(page.items) <= limit
        items += page.items
        key = page.next_key
        if key is None:
            return items


@pytest.mark.parametrize("limit", [1, 3, 8, 9])
def test_the_list_of_articles_is_the_newest_first_page_by_page(archive, limit):
    items = walk(lambda **page: archive.ask("articles", **page), limit)
    assert [row.article_id for row in items] == sorted((row.article_id for row in items), reverse=True)
    assert len(items) == 8


def test_a_page_is_not_disturbed_by_what_arrives_while_it_is_read(desk):
    for number in range(7):
        desk.do("add_article", a_document(f"Article {number}."), [])
    first = desk.ask("articles", limit=4)
    desk.do("add_article", a_document("Something new."), [])
    second = desk.ask("articles", after=first.next_key, limit=4)
    assert [row.article_id for row in second.items] == [4, 3, 2, 1]


KEYS = {
    "reading order": lambda line: (line.article_id, line.first_start, line.claim_id),
    "checkworthiness": lambda line: (-line.checkworthiness, -line.claim_id),
    "newest": lambda line: -line.claim_id,
    "oldest": lambda line: line.claim_id,
    "priority": lambda line: (-line.priority, -line.checkworthiness, -line.claim_id),
}


@pytest.mark.parametrize("sort", get_args(Sort))
@pytest.mark.parametrize("limit", [1, 4, 50])
@pytest.mark.parametrize(
    ("states", "number"),
    [pytest.param((), 25, id="all"), pytest.param(("open", "dismissed", "recheck"), 25, id="states merged")],
)
def test_the_queue_neither_skips_nor_repeats_a_claim(archive, sort, limit, states, number):
    view = QueueView(sort=sort, states=states)
    lines = walk(lambda **page: archive.ask("queue", view=view, **page), limit)
    assert len({line.claim_id for line in lines}) == len(lines) == number
    assert [*map(KEYS[sort], lines)] == sorted(map(KEYS[sort], lines))


@pytest.mark.parametrize(
    ("view", "number"),
    [
        pytest.param(QueueView(), 25, id="everything"),
        pytest.param(QueueView(state="open"), 17, id="open"),
        pytest.param(QueueView(state="dismissed"), 8, id="dismissed"),
        pytest.param(QueueView(state="approved"), 0, id="none approved"),
        pytest.param(QueueView(states=("open", "recheck")), 17, id="any of several states"),
        pytest.param(QueueView(state="open", states=("dismissed",)), 0, id="one state and others do not go together"),
        pytest.param(QueueView(speaker="Ana Ruiz"), 1, id="a speaker"),
        pytest.param(QueueView(type="quantity"), 25, id="a claim type"),
        pytest.param(QueueView(type="rule"), 0, id="another claim type"),
        pytest.param(QueueView(source="none"), 25, id="without a source"),
        pytest.param(QueueView(priority=0), 25, id="a priority"),
        pytest.param(QueueView(priority=2), 0, id="another priority"),
        pytest.param(QueueView(assignee=1), 0, id="assigned to somebody"),
        pytest.param(QueueView(assignee="nobody"), 25, id="assigned to nobody"),
        pytest.param(QueueView(outlet="The Post"), 0, id="an outlet"),
        pytest.param(QueueView(tag=1), 0, id="a tag"),
        pytest.param(QueueView(verdict=1), 0, id="a verdict"),
        pytest.param(QueueView(article=1), 4, id="one article"),
        pytest.param(QueueView(article=1, state="open"), 3, id="open ones of one article"),
        pytest.param(QueueView(text="FLATS"), 1, id="a word in any case"),
        pytest.param(QueueView(text="100%"), 0, id="a sign of the pattern language is itself"),
        pytest.param(QueueView(text="_"), 0, id="and so is the other one"),
        pytest.param(QueueView(text="'; DROP TABLE claim; --"), 0, id="a sign of SQL too"),
    ],
)
def test_a_view_shows_what_fits_all_its_filters(archive, view, number):
    assert len(archive.ask("queue", view=view).items) == number
    assert archive.ask("how_many", view) == number


@pytest.mark.parametrize("key", ["", "nonsense", "é", "W10", "WyJhIl0", "bnVsbA", "////"])
def test_a_page_key_from_nowhere_is_refused_in_words(archive, key):
    with pytest.raises(RefusedError, match="beginning"):
        archive.ask("articles", after=key)
    with pytest.raises(RefusedError, match="beginning"):
        archive.ask("queue", view=QueueView(), after=key)


def test_reading_gives_the_text_and_what_is_marked_in_it(desk):
    desk.attach()
    desk.judge()
    page = desk.ask("reading", desk.article_id)
    assert page.text == TEXT
    assert [h.start for h in page.highlights] == sorted(h.start for h in page.highlights)
    first = page.highlights[0]
    assert page.text[first.start : first.end] == "taxes rose by 5 percent last year"
    assert (first.state, first.verdict_label, first.verdict_colour) == ("checked", "True", "#1a7f37")
    assert {h.state for h in page.highlights} == {"checked", "open", "dismissed"}


def test_a_card_shows_the_claim_between_the_sentences_around_it(desk):
    card = desk.claim(desk.claims[1])
    around = card.columns["context_before"] + card.quote + card.columns["context_after"]
    assert around in TEXT
    assert "who runs the housing office" in card.columns["context_after"]


ROLL = "Ana Ruiz, who runs the housing office, left in May. Her office is shut. She sold 3 flats."


def brought_in(desk, claim_text):
    card = desk.claim()
    if claim_text != card.claim_text:
        desk.do("reword_claim", card.claim_id, version=1, claim_text=claim_text, headline="Flats", speaker=None)
    card = desk.claim()
    return [(card.claim_text[one.start : one.end], one.context) for one in card.brought_in]


@pytest.mark.parametrize(
    ("claim_text", "words"),
    [
        pytest.param("Ana Ruiz sold 3 flats of Ana Ruiz.", ["Ana Ruiz", "of Ana Ruiz"], id="the machine's"),
        pytest.param("She sold 3 flats of Ana Ruiz.", ["of Ana Ruiz"], id="one of them put back"),
        pytest.param("Ana Ruiz sold three flats.", [], id="a reviewer's own"),
    ],
)
def test_a_card_marks_the_words_from_outside_the_quote(database, claim_text, words):
    start, end = ROLL.index("She"), len(ROLL) - 1
    edits = (
        Edit(start, start + 3, "Ana Ruiz", Span(0, 8)),
        Edit(end, end, " of Ana Ruiz", Span(0, 8)),
        Edit(end, end, "."),
    )
    proposal = a_proposal(
        ROLL, "She sold 3 flats", claim_text="Ana Ruiz sold 3 flats of Ana Ruiz.", edits=edits, speaker=None
    )
    desk = a_desk(database, a_document(ROLL), [proposal])
    context = "Ana Ruiz, who runs the housing office, left in May. Her office is shut."
    assert brought_in(desk, claim_text) == [(one, context) for one in words]


def test_neighbours_follow_the_text(desk):
    first, second, third = desk.claims
    assert desk.ask("neighbour", first, step=1) == desk.dismissed
    assert desk.ask("neighbour", first, step=1, state="open") == second
    assert desk.ask("neighbour", third, step=-1, state="open") == second
    assert desk.ask("neighbour", first, step=-1) is None
    assert desk.ask("neighbour", 999, step=1) is None


def test_the_next_open_claim_is_looked_for_to_the_end_and_then_from_the_beginning(desk):
    first, second, third = desk.claims
    assert desk.ask("next_open", first) == second
    assert desk.ask("next_open", third) == first
    for claim_id in (first, second):
        desk.do("dismiss_claim", claim_id, version=1, reason="vague")
    assert desk.ask("next_open", third) is None


@pytest.mark.parametrize("words", ["report council", "COUNCIL", "example.org/rep", "https://EXAMPLE.org/report/#part"])
def test_a_source_is_found_by_its_words_or_its_address(desk, words):
    desk.attach(publisher="Council")
    desk.attach(url="https://else.example/", title="Weather")
    assert [source.title for source in desk.ask("sources", words)] == ["Report"]


def test_sources_without_words_are_the_newest(desk):
    desk.attach()
    desk.attach(url="https://else.example/", title="Weather")
    assert [source.title for source in desk.ask("sources", " ", limit=1)] == ["Weather"]
    assert desk.ask("sources", "%") == []


def test_the_scales_come_with_the_desks_own_first(database):
    with reading(database) as session:
        scales = queries.scales(session)
    assert [scale.is_default for scale in scales].count(True) == 1
    assert scales[0].is_default
    assert [rating.slug for rating in scales[0].ratings][:1] == ["true"]
    for scale in scales:
        assert {rating.common for rating in scale.ratings} <= set(COMMON)
        assert all(rating.decisive == (rating.common != "unverifiable") for rating in scale.ratings)
        assert all((rating.value is None) == (not rating.decisive) for rating in scale.ratings)


def test_the_counts_of_everything_are_those_of_the_articles(archive):
    counts = archive.ask("counts")
    rows = archive.ask("articles").items
    assert counts.articles == len(rows)
    assert counts.claims == sum(row.n_claims for row in rows) == 17
    assert sum(getattr(counts, state) for state in STATES) == counts.claims + counts.dismissed


def test_an_empty_database_answers_too(database):
    with reading(database) as session:
        assert queries.articles(session).items == ()
        assert queries.counts(session).claims == 0
        assert queries.queue(session, view=QueueView()).items == ()
        assert queries.sources(session, "anything") == []


def test_reading_does_not_wait_for_a_change_that_is_under_way(desk):
    with transaction(desk.database) as session:
        session.execute(text("UPDATE claim SET headline = 'half done'"))
        assert desk.listed()[0].headline != "half done"
        session.rollback()


@pytest.mark.parametrize(
    "move",
    [
        pytest.param(lambda desk: desk.claim(), id="opening a claim"),
        pytest.param(lambda desk: desk.ask("reading", desk.article_id), id="reading an article"),
        pytest.param(lambda desk: desk.ask("next_open", desk.claims[-1]), id="the next open claim"),
        pytest.param(lambda desk: desk.ask("neighbour", desk.claims[0], step=-1), id="the claim before"),
        pytest.param(
            lambda desk: desk.do("record_verdict", 3, version=1, rating_id=desk.rating("unverifiable"), rationale=""),
            id="the first verdict on a claim",
        ),
        pytest.param(
            lambda desk: walk(lambda **page: desk.ask("queue", view=QueueView(article=1), **page), 2),
            id="the queue of an article",
        ),
        pytest.param(lambda desk: desk.attach(), id="attaching a source"),
        pytest.param(lambda desk: desk.do("dismiss_claim", 1, version=1, reason="vague"), id="dismissing a claim"),
        pytest.param(lambda desk: desk.do("add_claim", desk.revision_id, 0, 9), id="a claim from a selection"),
        pytest.param(lambda desk: list(exporter("claims", "csv").stream(desk.database, Order())), id="exporting"),
    ],
)
def test_no_move_reads_through_a_table_that_grows(desk, backend, move):
    """Only SQLite says so for a table of four rows; the indexes are the same on PostgreSQL."""
    engine, asked = desk.database.kw["bind"], []

    def remember(_connection, _cursor, statement, parameters, *_):
        asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", remember)
    move(desk)
    event.remove(engine, "before_cursor_execute", remember)
    assert asked
    if backend == "sqlite":
        assert [step for step in plans(engine, asked) if GROWS.match(step)] == []


#: A step of a plan that reads a whole table. A chunk of an export begins at a key and goes on in its order.
GROWS = re.compile(r"SCAN (claim|verdict|evidence|event|appearance|revision|article|source)\b")


def plans(engine, asked):
    with engine.connect() as connection:
        for statement, parameters in asked:
            if statement.startswith(("SELECT", "UPDATE", "DELETE")):
                for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters):
                    yield row[3]
