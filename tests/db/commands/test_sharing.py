"""Sharing the work out: who checks a claim, how urgent it is, its tags, many at once, and views kept for the desk."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from db.errors import NotFoundError, RefusedError
from db.models import Event
from db.queries.filters import QueueView
from db.session import reading
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    return a_desk(database)


def events(desk, action):
    with reading(desk.database) as session:
        query = select(Event.claim_id, Event.field, Event.old, Event.new, Event.batch_id).where(Event.action == action)
        return session.execute(query.order_by(Event.event_id)).all()


ACTS = [
    pytest.param("assign_claims", {"assignee_id": 1}, ("assignee_id", None, "1"), id="assigned"),
    pytest.param("prioritise_claims", {"priority": 2}, ("priority", "0", "2"), id="prioritised"),
    pytest.param("tag_claims", {"name": "Budget"}, ("tag", None, "Budget"), id="tagged"),
]


@pytest.mark.parametrize(("command", "fields", "told"), ACTS)
def test_every_claim_has_its_event_and_all_share_one_batch(desk, command, fields, told):
    assert desk.do(command, desk.claims, **fields) == 3
    action = {"assign_claims": "assign", "prioritise_claims": "prioritise", "tag_claims": "tag"}[command]
    found = events(desk, action)
    assert [event.claim_id for event in found] == list(desk.claims)
    assert {(event.field, event.old, event.new) for event in found} == {told}
    assert len({event.batch_id for event in found}) == 1


@pytest.mark.parametrize(("command", "fields", "told"), ACTS)
def test_what_is_so_already_is_not_changed_again(desk, command, fields, told):
    desk.do(command, desk.claims[:1], **fields)
    assert desk.do(command, desk.claims, **fields) == 2
    assert desk.do(command, desk.claims, **fields) == 0


@pytest.mark.parametrize(("command", "fields", "told"), ACTS)
def test_sharing_out_disturbs_nobody_who_writes_on_the_claim(desk, command, fields, told):
    desk.do(command, desk.claims, **fields)
    assert desk.do("reword_claim", desk.claims[0], version=1, headline="Written meanwhile") == 2


def test_the_work_on_a_claim_is_shown_and_found(desk):
    first, second, third = desk.claims
    desk.do("assign_claims", [first, second], assignee_id=desk.ada)
    desk.do("assign_claims", [second], assignee_id=None)
    desk.do("prioritise_claims", [third], priority=2)
    desk.do("tag_claims", [first, third], name=" Budget ")
    desk.do("tag_claims", [second, third], name="budget")
    (tag,) = desk.ask("tags")
    desk.do("untag_claims", [first], tag_id=tag.key)
    assert [line.claim_id for line in desk.ask("queue", view=QueueView(tag=tag.key)).items] == [second, third]
    assert [line.claim_id for line in desk.ask("queue", view=QueueView(assignee=desk.ada)).items] == [first]
    line = desk.ask("queue", view=QueueView(sort="priority")).items[0]
    assert (line.claim_id, line.priority, line.tags, line.assignee) == (third, 2, ("Budget",), None)
    work = desk.ask("work", first)
    assert (work.assignee_id, work.priority, work.tags) == (desk.ada, 0, ())


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        pytest.param("assign_claims", {"assignee_id": 999}, id="a person nobody knows"),
        pytest.param("untag_claims", {"tag_id": 999}, id="a tag nobody made"),
        pytest.param("prioritise_claims", {"priority": 3}, id="a priority there is not"),
        pytest.param("tag_claims", {"name": " \x00 "}, id="a tag without a name"),
        pytest.param("tag_claims", {"name": "a" * 81}, id="a tag as long as a sentence"),
        pytest.param("dismiss_claims", {"reason": "because"}, id="a reason there is not"),
    ],
)
def test_what_makes_no_sense_is_refused_for_all(desk, command, fields):
    with pytest.raises((RefusedError, NotFoundError)):
        desk.do(command, desk.claims, **fields)
    assert desk.ask("how_many", QueueView(state="open")) == 3


def test_many_are_dismissed_and_brought_back_and_the_counts_stay_true(desk):
    everything = [*desk.claims, desk.dismissed]
    assert desk.do("dismiss_claims", everything, reason="trivial") == 3
    assert desk.ask("counts").dismissed == 4
    assert desk.claim(desk.dismissed).dismissal_reason == "vague"
    assert desk.do("restore_claims", everything) == 4
    assert (desk.ask("counts").dismissed, desk.ask("counts").open) == (0, 4)
    assert {event.claim_id for event in events(desk, "dismiss")} == set(desk.claims)


def test_only_what_was_checked_can_be_sent_to_be_checked_again(desk):
    desk.attach()
    desk.judge()
    assert desk.do("recheck_claims", [*desk.claims, desk.dismissed]) == 1
    assert desk.claim().state == "recheck"
    assert desk.claim().verdicts[0].label == "True"


def test_a_view_is_kept_under_its_name_replaced_and_deleted(desk):
    first = desk.do("save_view", "Tonight", {"tab": "mine"})
    assert desk.do("save_view", "tonight ", {"tab": "open", "text": "budget"}) == first
    (view,) = desk.ask("saved_views")
    assert (view.name, view.address, view.created_by) == ("tonight", {"tab": "open", "text": "budget"}, "Ada L.")
    desk.do("delete_view", first)
    assert desk.ask("saved_views") == []
    with pytest.raises(NotFoundError):
        desk.do("delete_view", first)
    with pytest.raises(RefusedError):
        desk.do("save_view", "  ", {})


def test_dismissing_many_counts_the_text_looked_at_as_dismissing_each_does(desk, database):
    desk.do("dismiss_claims", desk.claims, reason="trivial")
    together = desk.ask("article", desk.article_id).n_covered
    desk.do("restore_claims", desk.claims)
    for claim_id in desk.claims:
        desk.do("dismiss_claim", claim_id, version=desk.claim(claim_id).version, reason="trivial")
    assert desk.ask("article", desk.article_id).n_covered == together


def test_what_was_merged_is_not_brought_back_among_many(desk):
    kept, merged, _ = desk.claims
    desk.do("merge_claims", kept, merged, version=1, merged_version=1)
    assert desk.do("restore_claims", [merged, desk.dismissed]) == 1
    assert desk.claim(merged).state == "dismissed"


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        pytest.param("assign_claims", {"assignee_id": 1}, id="assigned"),
        pytest.param("prioritise_claims", {"priority": 2}, id="prioritised"),
        pytest.param("tag_claims", {"name": "Budget"}, id="tagged"),
        pytest.param("dismiss_claims", {"reason": "trivial"}, id="dismissed"),
    ],
)
def test_one_undo_takes_back_what_was_done_to_many(desk, command, fields):
    before = desk.ask("claim_lines", desk.claims)
    desk.do(command, desk.claims[:1], **fields, batch_id="one action in two transactions")
    desk.do(command, desk.claims[1:], **fields, batch_id="one action in two transactions")
    desk.do("undo_last")
    after = desk.ask("claim_lines", desk.claims)
    assert [replace(line, version=0) for line in after] == [replace(line, version=0) for line in before]
