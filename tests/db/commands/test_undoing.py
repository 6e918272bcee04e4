"""One undo for one action, whatever it was; the record only grows."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select, update

from db.checking import findings
from db.commands import dismiss_claim, sign_in, undo_last
from db.errors import RefusedError
from db.models import Claim, ClaimTag, Event, Retraction, Verdict
from db.session import reading, transaction
from tests.factories import TEXT, a_desk


@pytest.fixture
def desk(database):
    return a_desk(database)


def undo(desk, by=None):
    with transaction(desk.database) as session:
        return undo_last(session, by=by or desk.ada)


def bo(desk):
    with transaction(desk.database) as session:
        return sign_in(session, "Bo")


def rows_of(desk, model):
    with reading(desk.database) as session:
        return session.scalar(select(func.count()).select_from(model))


def test_actions_are_undone_one_by_one_from_the_last(desk):
    claim_id = desk.claims[0]
    before = desk.claim()
    desk.do("reword_claim", claim_id, version=1, headline="One", claim_text="One.")
    desk.do("reword_claim", claim_id, version=2, headline="Two")
    desk.do("dismiss_claim", claim_id, version=3, reason="vague")
    assert undo(desk).action == "dismiss"
    assert (desk.claim().state, desk.claim().headline) == ("open", "Two")
    undo(desk)
    assert desk.claim().headline == "One"
    undo(desk)
    assert (desk.claim().headline, desk.claim().claim_text) == (before.headline, before.claim_text)
    with pytest.raises(RefusedError, match="nothing of yours"):
        undo(desk)


def test_an_undo_is_recorded_and_what_was_done_stays_in_the_record(desk):
    desk.do("dismiss_claim", desk.claims[0], version=1, reason="vague")
    before = rows_of(desk, Event)
    undo(desk)
    events = desk.claim().events
    assert rows_of(desk, Event) > before
    assert {event.action for event in events} == {"dismiss", "undo"}
    assert ("undo", "event", "dismiss") in {(event.action, event.entity, event.old) for event in events}


def test_a_verdict_that_is_undone_stays_and_stands_no_more(desk):
    desk.attach()
    desk.judge()
    desk.judge(slug="false")
    undo(desk)
    card = desk.claim()
    assert (card.state, desk.listed()[0].verdict_label) == ("checked", "True")
    assert [(one.label, one.retracted_at is None) for one in card.verdicts] == [("False", False), ("True", True)]
    undo(desk)
    assert (desk.claim().state, desk.claim().verdict_id) == ("open", None)
    assert (rows_of(desk, Verdict), rows_of(desk, Retraction)) == (2, 2)


def test_a_new_action_after_an_undo_is_the_next_to_be_undone(desk):
    desk.do("dismiss_claim", desk.claims[0], version=1, reason="vague")
    undo(desk)
    desk.do("reword_claim", desk.claims[1], version=1, headline="Other")
    assert undo(desk).claim_ids == (desk.claims[1],)
    with pytest.raises(RefusedError, match="nothing"):
        undo(desk)


def test_a_batch_over_many_claims_is_undone_at_once(desk):
    with transaction(desk.database) as session:
        for claim_id in desk.claims:
            dismiss_claim(session, claim_id, version=1, reason="trivial", by=desk.ada)
    assert desk.ask("last_action", "ada L.").n_claims == 3
    assert undo(desk).claim_ids == desk.claims
    article = desk.ask("article", desk.article_id)
    assert (article.n_open, article.n_dismissed) == (3, 1)


def test_what_somebody_else_has_changed_since_is_left_alone(desk):
    first, second, _ = desk.claims
    with transaction(desk.database) as session:
        for claim_id in (first, second):
            dismiss_claim(session, claim_id, version=1, reason="trivial", by=desk.ada)
    desk.do("restore_claim", second, version=2, by=bo(desk))
    with pytest.raises(RefusedError, match="Bo has changed claim"):
        undo(desk)
    assert (desk.claim(first).state, desk.claim(second).state) == ("dismissed", "open")


def test_everybody_undoes_their_own(desk):
    other = bo(desk)
    desk.do("dismiss_claim", desk.claims[0], version=1, reason="vague")
    desk.do("dismiss_claim", desk.claims[1], version=1, reason="vague", by=other)
    undo(desk)
    assert (desk.claim(desk.claims[0]).state, desk.claim(desk.claims[1]).state) == ("open", "dismissed")
    undo(desk, by=other)
    assert desk.claim(desk.claims[1]).state == "open"


def test_a_claim_whose_making_is_undone_is_nowhere_in_the_text_and_its_words_can_be_taken_again(desk):
    span = TEXT.index("It carries"), TEXT.index(" cars a day")
    before = desk.ask("reading", desk.article_id)
    claim_id = desk.do("add_claim", desk.revision_id, *span)
    undo(desk)
    after = desk.ask("reading", desk.article_id)
    assert (after.highlights, after.gaps) == (before.highlights, before.gaps)
    assert (desk.claim(claim_id).state, desk.claim(claim_id).taken_back) == ("dismissed", True)
    listed = {line.claim_id: line.taken_back for line in desk.listed() if line.state == "dismissed"}
    assert listed == {desk.dismissed: False, claim_id: True}
    again = desk.do("add_claim", desk.revision_id, *span)
    assert desk.claim(again).quote == desk.claim(claim_id).quote
    desk.do("restore_claim", claim_id, version=desk.claim(claim_id).version)
    assert not desk.claim(claim_id).taken_back


def test_a_source_that_was_attached_is_taken_away_and_one_withdrawn_comes_back(desk):
    evidence_id = desk.attach()
    desk.judge()
    desk.do("withdraw_evidence", evidence_id, version=desk.claim().version)
    assert desk.claim().state == "recheck"
    undo(desk)
    assert (desk.claim().state, desk.claim().evidence[0].withdrawn_at) == ("checked", None)
    undo(desk)
    undo(desk)
    assert desk.claim().evidence[0].withdrawn_by == "Ada L."
    assert desk.ask("sources", "report")[0].n_claims == 0


def test_a_source_that_was_corrected_is_as_it_was_for_every_claim(desk):
    desk.attach(published_at=date(2026, 1, 2))
    before = desk.claim().evidence[0]
    corrected = {"url": None, "title": "Report of 2026", "confidential": True, "version": before.source_version}
    desk.do("edit_source", before.source_id, **corrected)
    assert undo(desk).action == "edit"
    after = desk.claim().evidence[0]
    assert replace(after, source_version=before.source_version) == before
    assert desk.ask("source_at", "https://example.org/report").source_id == before.source_id
    assert undo(desk).action == "attach"


def test_a_source_that_somebody_else_corrected_since_stays(desk):
    desk.attach()
    source = desk.claim().evidence[0]
    desk.do("edit_source", source.source_id, url=source.url, title="Mine", version=1)
    desk.do("edit_source", source.source_id, url=source.url, title="Theirs", version=2, by=bo(desk))
    with pytest.raises(RefusedError, match="changed again since"):
        undo(desk)
    assert desk.claim().evidence[0].title == "Theirs"


def test_a_note_on_a_changed_verdict_is_no_action_to_undo(desk):
    desk.judge(slug="unverifiable")
    desk.do("note_correction", desk.claim().verdict_id, note="The office answered.")
    assert undo(desk).action == "judge"


def test_a_proposal_brought_back_and_undone_was_again_looked_at_by_nobody(desk):
    before = desk.ask("reading", desk.article_id)
    desk.do("restore_claim", desk.dismissed, version=1)
    undo(desk)
    assert desk.ask("reading", desk.article_id) == before


def test_tags_assignments_and_priorities_of_many_claims_are_undone_at_once(desk):
    for command, fields in (
        ("tag_claims", {"name": "budget"}),
        ("assign_claims", {"assignee_id": desk.ada}),
        ("prioritise_claims", {"priority": 2}),
    ):
        desk.do(command, desk.claims, **fields)
    with reading(desk.database) as session:
        claim = session.get_one(Claim, desk.claims[0])
        assert (claim.assignee_id, claim.priority) == (desk.ada, 2)
    for action in ("prioritise", "assign", "tag"):
        assert undo(desk).action == action
    with reading(desk.database) as session:
        claim = session.get_one(Claim, desk.claims[0])
        assert (claim.assignee_id, claim.priority) == (None, 0)
        assert session.scalar(select(func.count()).select_from(ClaimTag)) == 0


def test_claims_dismissed_together_count_as_looked_at_and_merged_ones_stay_merged(desk):
    kept, merged, third = desk.claims
    desk.do("merge_claims", kept, merged, version=1, merged_version=1)
    assert desk.do("restore_claims", [*desk.claims, desk.dismissed]) == 1
    assert desk.claim(merged).merged_into == kept
    assert desk.do("dismiss_claims", [third, desk.dismissed], reason="trivial") == 2
    with reading(desk.database) as session:
        assert list(findings(session)) == []
    assert undo(desk).claim_ids == (desk.dismissed, third)
    with reading(desk.database) as session:
        assert list(findings(session)) == []


def test_un_merging_can_be_undone(desk):
    kept, merged, _ = desk.claims
    desk.attach(merged)
    desk.do("merge_claims", kept, merged, version=1, merged_version=2)
    desk.do("unmerge_claim", merged, version=3)
    assert undo(desk).action == "unmerge"
    assert (desk.claim(merged).merged_into, len(desk.claim(kept).evidence)) == (kept, 1)
    assert undo(desk).action == "merge"
    assert (desk.claim(merged).state, len(desk.claim(merged).evidence)) == ("open", 1)


def test_marks_on_the_text_are_undone_too(desk):
    desk.do("look_at", desk.revision_id, 0, 9)
    desk.do("look_away", desk.revision_id, 0, 9)
    assert undo(desk).claim_ids == ()
    assert desk.ask("reading", desk.article_id).looks == ((0, 9),)
    undo(desk)
    assert desk.ask("reading", desk.article_id).looks == ()


def test_taking_an_article_in_is_no_action_on_claims(desk):
    assert desk.ask("last_action", "Ada L.") is None
    assert desk.ask("last_action", "Nobody") is None
    assert desk.ask("last_action", None) is None


@pytest.mark.parametrize("change", [update(Retraction).values(user_id=1), Retraction.__table__.delete()])
def test_a_retraction_cannot_be_rewritten(desk, change):
    from sqlalchemy.exc import DBAPIError

    desk.judge(slug="unverifiable")
    undo(desk)
    with pytest.raises(DBAPIError, match="never"), transaction(desk.database) as session:
        session.execute(change)
