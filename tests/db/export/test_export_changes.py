"""What changed since a file went out: exact, by name, with a note for each changed verdict."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db import commands, queries
from db.errors import NotFoundError, RefusedError
from db.export import Order, exporter
from db.export.delivery import deliver
from db.queries.filters import QueueView
from db.session import reading, transaction
from db.stretches import Stretches
from tests.conftest import _empty
from tests.factories import a_desk, a_document, a_proposal
from tests.outgoing import make_confidential, rows_of


@pytest.fixture
def desk(database):
    return a_desk(database)


def send(desk, what="claims", form="csv", **options):
    """Let a file go out whole, and return the number it is remembered by."""
    list(deliver(desk.database, exporter(what, form), Order(**options), name="Grace"))
    return desk.ask("exports")[0].export_id


def told(desk, export_id):
    return [
        (row["claim_id"], row["change"], row["old"], row["new"]) for row in rows_of(desk, "changes", since=export_id)
    ]


def test_a_file_that_went_out_is_remembered_with_who_what_and_which(desk):
    send(desk, "verdicts", "xlsx", view=QueueView(article=desk.article_id), history=True)
    (row,) = desk.ask("exports")
    assert (row.made_by, row.what, row.format, row.number_of_rows) == ("Grace", "verdicts", "xlsx", 0)
    assert row.filters == {"view": {"article": desk.article_id}, "history": True}


def test_a_file_nobody_waited_for_is_not_remembered(desk):
    pieces = deliver(desk.database, exporter("claims", "csv"), Order(), name="Grace")
    next(pieces)
    pieces.close()
    assert desk.ask("exports") == []


def test_nothing_changed_where_nothing_was_done(desk):
    desk.judge(slug="unverifiable")
    assert told(desk, send(desk)) == []


def test_a_changed_verdict_is_told_from_what_to_what_by_whom(desk):
    desk.attach()
    desk.judge(slug="true")
    export_id = send(desk)
    desk.judge(slug="mixed", rationale="Half of it.")
    desk.judge(slug="false", rationale="None of it.", correction="fell")
    claim_id = str(desk.claims[0])
    assert told(desk, export_id) == [
        (claim_id, "verdict", "True", "False"),
        (claim_id, "rationale", "The report says so.", "None of it."),
        (claim_id, "correction_suggested", "", "fell"),
    ]
    row = rows_of(desk, "changes", since=export_id)[0]
    assert (row["changed_by"], row["article_title"], row["note"]) == ("Ada L.", "Taxes and flats", "")


def test_what_was_changed_and_changed_back_did_not_change(desk):
    desk.attach()
    desk.judge(slug="true")
    export_id = send(desk)
    desk.judge(slug="false")
    desk.judge(slug="true")
    desk.do("dismiss_claim", desk.claims[1], version=1, reason="vague")
    desk.do("restore_claim", desk.claims[1], version=2)
    assert told(desk, export_id) == []


def test_wordings_states_and_sources_are_told(desk):
    export_id = send(desk)
    desk.do("reword_claim", desk.claims[0], version=1, claim_text="Taxes rose.")
    desk.do("dismiss_claim", desk.claims[1], version=1, reason="vague")
    desk.attach(desk.claims[2])
    changes = {(claim_id, change, new) for claim_id, change, _, new in told(desk, export_id)}
    assert (str(desk.claims[0]), "claim_text", "Taxes rose.") in changes
    assert (str(desk.claims[1]), "state", "dismissed") in changes
    assert (str(desk.claims[2]), "source", "Report") in changes


def test_a_confidential_source_that_came_is_told_without_its_name(desk):
    export_id = send(desk)
    desk.attach(title="Secret memo", url=None)
    make_confidential(desk, "Secret memo")
    assert told(desk, export_id) == [(str(desk.claims[0]), "source", "", "[confidential source]")]


def test_claims_that_were_not_in_the_file_are_told_as_new_where_they_would_be_now(desk):
    export_id = send(desk, view=QueueView(article=desk.article_id))
    words = "Unemployment fell to 4 percent in March."
    a_desk(desk.database, a_document(words), [a_proposal(words, words)])
    assert told(desk, export_id) == []
    new = desk.do("add_claim", desk.revision_id, 0, 9)
    assert [(claim_id, change) for claim_id, change, *_ in told(desk, export_id)] == [(str(new), "claim")]


def test_claims_that_were_never_in_the_file_are_not_told(desk):
    desk.judge(slug="unverifiable")
    export_id = send(desk, view=QueueView(state="checked"))
    desk.do("reword_claim", desk.claims[1], version=1, headline="New")
    assert told(desk, export_id) == []


def test_a_first_verdict_is_told_and_needs_no_note(desk):
    export_id = send(desk, "verdicts")
    desk.judge(slug="unverifiable")
    assert (str(desk.claims[0]), "verdict", "", "Unverifiable") in told(desk, export_id)
    assert [change for page in changes(desk, export_id) for change in page if change.needs_note] == []


def changes(desk, export_id):
    with reading(desk.database) as session:
        return list(queries.changes_since(session, export_id))


def test_a_note_on_a_changed_verdict_goes_out_and_an_earlier_one_stays_in_the_history(desk):
    desk.judge(slug="unverifiable")
    export_id = send(desk)
    desk.attach()
    desk.judge(slug="true")
    (needing,) = [change for page in changes(desk, export_id) for change in page if change.needs_note]
    desk.do("note_correction", needing.verdict_id, note="The ministry sent the table.")
    desk.do("note_correction", needing.verdict_id, note="The ministry sent the table on 3 May.")
    row = next(row for row in rows_of(desk, "changes", since=export_id) if row["change"] == "verdict")
    assert (row["note"], row["noted_by"]) == ("The ministry sent the table on 3 May.", "Ada L.")
    assert not [change for page in changes(desk, export_id) for change in page if change.needs_note]
    notes = [row["new"] for row in rows_of(desk, "audit") if row["field"] == "correction_note"]
    assert len(notes) == 2


def test_a_note_says_something_about_a_verdict_that_is_there(desk):
    desk.judge(slug="unverifiable")
    with pytest.raises(RefusedError):
        desk.do("note_correction", 1, note=" ")
    with pytest.raises(NotFoundError):
        desk.do("note_correction", 99, note="Why")


def test_a_delta_can_be_followed_by_another(desk):
    first = send(desk)
    desk.do("reword_claim", desk.claims[0], version=1, headline="New")
    second = send(desk, "changes", since=first)
    assert told(desk, second) == []
    desk.do("reword_claim", desk.claims[1], version=1, headline="Newer")
    assert told(desk, second) == [(str(desk.claims[1]), "headline", "“We built 300 flats,” said Ana Ruiz", "Newer")]


def test_changes_need_to_be_told_since_when(desk):
    with pytest.raises(RefusedError):
        rows_of(desk, "changes")
    with pytest.raises(NotFoundError):
        rows_of(desk, "changes", since=7)


@pytest.mark.postgresql
def test_a_change_that_took_its_number_before_the_file_and_was_stored_after_it_is_told(migrated_postgresql):
    _empty(migrated_postgresql)
    desk = a_desk(migrated_postgresql)
    with transaction(desk.database) as session:
        commands.reword_claim(session, desk.claims[0], version=1, headline="Late", by=desk.ada)
        session.flush()
        desk.do("reword_claim", desk.claims[1], version=1, headline="Early")
        export_id = send(desk)
    assert [(claim_id, new) for claim_id, _, _, new in told(desk, export_id)] == [(str(desk.claims[0]), "Late")]


@pytest.mark.parametrize("change", ["UPDATE export SET number_of_rows = 0", "DELETE FROM export"])
def test_the_database_itself_refuses_to_forget_a_file(desk, change):
    send(desk)
    with pytest.raises(DBAPIError), desk.database.begin() as session:
        session.execute(text(change))


@given(st.sets(st.integers(1, 60)), st.sets(st.integers(1, 60)))
def test_stretches_are_sets_of_numbers(mine, others):
    def of(numbers):
        made = Stretches()
        made.add(numbers)
        return made

    both = of(mine) | of(others)
    for stretches in (both, Stretches.of(str(both))):
        assert {number for number in range(62) if number in stretches} == mine | others
    assert str(both) == str(Stretches.of(str(both)))


def test_a_million_claims_are_one_stretch():
    numbers = Stretches()
    for first in range(1, 1_000_001, 2_000):
        numbers.add(range(first, first + 2_000))
    assert str(numbers) == "1-1000000"
