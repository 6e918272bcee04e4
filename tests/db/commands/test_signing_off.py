"""An editor's word on a verdict, and a verdict on an earlier wording, told by what can be seen afterwards."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from db import commands
from db.checking import findings
from db.errors import RefusedError, StaleClaimError
from db.models import Claim, Signoff, Verdict
from db.session import reading, transaction
from tests.factories import a_desk
from tests.outgoing import rows_of


@pytest.fixture
def desk(database):
    desk = a_desk(database)
    desk.attach()
    desk.judge()
    return desk


@pytest.fixture
def eve(desk):
    with transaction(desk.database) as session:
        return commands.sign_in(session, "Eve")


def sign(desk, by, decision="approve", **fields):
    kept = {"version": desk.claim().version, "decision": decision, "comment": ""}
    return desk.do("sign_off", desk.claims[0], **kept | fields, by=by)


def reword(desk, **fields):
    return desk.do("reword_claim", desk.claims[0], version=desk.claim().version, **fields)


def confirm(desk, **fields):
    return desk.do("confirm_wording", desk.claims[0], **{"version": desk.claim().version} | fields)


def test_somebody_else_approves_and_it_is_recorded_with_who_and_what(desk, eve):
    sign(desk, eve, comment="Well sourced.")
    card = desk.claim()
    (signoff,) = card.signoffs
    assert (card.state, signoff.decision, signoff.comment) == ("approved", "approve", "Well sourced.")
    assert (signoff.editor, signoff.verdict_id) == ("Eve", card.verdicts[0].verdict_id)
    told = {(event.action, event.field, event.new) for event in card.events}
    assert {("approve", "state", "approved"), ("approve", "comment", "Well sourced.")} <= told
    assert desk.ask("counts").approved == 1


def test_approving_again_adds_nothing(desk, eve):
    version = sign(desk, eve)
    assert sign(desk, eve) == version
    assert len(desk.claim().signoffs) == 1


def test_a_returned_verdict_says_why_and_is_signed_off_once_there_is_another(desk, eve):
    sign(desk, eve, "return", comment="Ask the office.")
    assert (desk.claim().state, desk.claim().signoffs[0].comment) == ("returned", "Ask the office.")
    assert desk.ask("article", desk.article_id).n_attention == 1
    with pytest.raises(RefusedError, match="another one"):
        sign(desk, eve)
    desk.judge()
    assert desk.claim().state == "checked"
    sign(desk, eve)
    assert desk.claim().state == "approved"


def test_an_approved_verdict_can_still_be_returned(desk, eve):
    sign(desk, eve)
    sign(desk, eve, "return", comment="The office corrected itself.")
    assert desk.claim().state == "returned"


@pytest.mark.parametrize(
    ("prepare", "decision", "says"),
    [
        pytest.param(lambda desk: reword(desk, claim_text="Up."), "approve", "checked again", id="an earlier wording"),
        pytest.param(
            lambda desk: desk.do("dismiss_claim", desk.claims[0], version=desk.claim().version, reason="vague"),
            "approve",
            "dismissed",
            id="a dismissed claim",
        ),
        pytest.param(lambda desk: None, "return", "comment", id="a return without a comment"),
        pytest.param(lambda desk: None, "applaud", "applaud", id="no decision"),
    ],
)
def test_what_cannot_be_signed_off_says_why(desk, eve, prepare, decision, says):
    prepare(desk)
    before = desk.claim()
    with pytest.raises(RefusedError, match=says):
        sign(desk, eve, decision)
    assert desk.claim() == before


@pytest.mark.parametrize("decision", ["approve", "return"])
def test_a_sign_off_that_is_undone_stays_on_record_and_says_nothing_any_more(desk, eve, decision):
    sign(desk, eve, decision, comment="Ask the office.")
    assert desk.do("undo_last", by=eve).action == decision
    card = desk.claim()
    assert (card.state, [(one.editor, one.undone) for one in card.signoffs]) == ("checked", [("Eve", True)])
    assert ("undo", "event", decision) in {(event.action, event.entity, event.old) for event in card.events}
    told = rows_of(desk)[0]
    assert (told["reviewer"], told["review_comment"], told["approved_by"]) == ("", "", "")
    sign(desk, eve)
    assert rows_of(desk)[0]["approved_by"] == "Eve"
    with reading(desk.database) as session:
        assert list(findings(session)) == []


def test_an_approval_that_is_undone_leaves_the_one_before_it_and_what_others_changed_since(desk, eve):
    sign(desk, eve)
    sign(desk, eve, "return", comment="The office corrected itself.")
    desk.do("undo_last", by=eve)
    assert desk.claim().state == "approved"
    assert rows_of(desk)[0]["approved_by"] == "Eve"
    reword(desk, headline="Taxes")
    with pytest.raises(RefusedError, match="has changed claim"):
        desk.do("undo_last", by=eve)
    assert desk.claim().state == "approved"


@pytest.mark.parametrize("decision", ["approve", "return"])
def test_nobody_signs_off_their_own_verdict(desk, decision):
    with pytest.raises(RefusedError, match=r"Ada L\. gave this verdict"):
        sign(desk, desk.ada, decision, comment="Fine.")


def test_a_claim_without_a_verdict_cannot_be_signed_off(desk, eve):
    with pytest.raises(RefusedError, match="no verdict"):
        desk.do("sign_off", desk.claims[1], version=1, decision="approve", by=eve)


def test_an_approval_of_what_changed_meanwhile_shows_both_and_stores_nothing(desk, eve):
    before = desk.claim().version
    desk.judge(slug="false")
    with pytest.raises(StaleClaimError) as caught:
        sign(desk, eve, version=before)
    assert caught.value.theirs["state"] == "checked"
    with reading(desk.database) as session:
        assert session.scalar(select(func.count()).select_from(Signoff)) == 0


@pytest.mark.parametrize(
    ("change", "state"),
    [
        pytest.param(lambda desk: desk.judge(slug="false"), "checked", id="another verdict"),
        pytest.param(lambda desk: reword(desk, claim_text="Taxes rose."), "recheck", id="another wording"),
        pytest.param(lambda desk: reword(desk, headline="Taxes"), "approved", id="another headline changes nothing"),
        pytest.param(lambda desk: desk.judge(), "approved", id="the same verdict again"),
    ],
)
def test_what_changes_the_verdict_or_the_wording_takes_the_approval_away(desk, eve, change, state):
    sign(desk, eve)
    change(desk)
    assert desk.claim().state == state


def test_a_verdict_on_an_earlier_wording_holds_again_once_somebody_confirms_it(desk, eve):
    sign(desk, eve)
    reword(desk, claim_text="Taxes rose.")
    assert (desk.claim().on_earlier_wording, desk.claim().state) == (True, "recheck")
    confirm(desk, by=eve)
    card = desk.claim()
    assert (card.on_earlier_wording, card.state) == (False, "checked")
    now_standing, first = card.verdicts
    assert (now_standing.label, now_standing.rationale, now_standing.checker) == (first.label, first.rationale, "Eve")
    assert (first.claim_text, now_standing.claim_text) != (now_standing.claim_text, first.claim_text)
    assert [event.action for event in card.events][:2] == ["confirm", "confirm"]
    assert confirm(desk) == card.version


def test_a_reworded_claim_that_got_its_old_wording_back_is_confirmed_too(desk, eve):
    before = desk.claim().claim_text
    sign(desk, eve)
    reword(desk, claim_text="Taxes rose.")
    reword(desk, claim_text=before)
    assert (desk.claim().on_earlier_wording, desk.claim().state) == (False, "recheck")
    confirm(desk)
    assert desk.claim().state == "checked"


def test_what_was_never_judged_or_lost_its_sources_cannot_be_confirmed(desk):
    with pytest.raises(RefusedError, match="no verdict"):
        desk.do("confirm_wording", desk.claims[1], version=1)
    evidence_id = desk.claim().evidence[0].evidence_id
    desk.do("withdraw_evidence", evidence_id, version=desk.claim().version)
    with pytest.raises(RefusedError, match="source"):
        confirm(desk)
    with pytest.raises(StaleClaimError):
        confirm(desk, version=1)


@pytest.mark.parametrize(
    ("ago", "kept"),
    [
        pytest.param(timedelta(minutes=3), True, id="three minutes ago"),
        pytest.param(timedelta(days=6), True, id="left open over some days"),
        pytest.param(timedelta(days=8), False, id="absurdly long ago"),
        pytest.param(timedelta(days=-1), False, id="a moment to come"),
        pytest.param(None, False, id="not measured"),
    ],
)
def test_when_a_claim_was_opened_is_kept_where_it_can_be_believed(database, ago, kept):
    desk = a_desk(database)
    opened = None if ago is None else datetime.now(UTC) - ago
    desk.judge(slug="unverifiable", opened_at=opened)
    with reading(database) as session:
        assert session.scalar(select(Verdict.opened_at)) == (opened if kept else None)


def test_the_check_finds_an_approval_that_nobody_gave(desk, eve):
    with reading(desk.database) as session:
        assert list(findings(session)) == []
    sign(desk, eve)
    desk.judge(slug="false")
    with transaction(desk.database) as session:
        session.execute(update(Claim).where(Claim.claim_id == desk.claims[0]).values(state="approved"))
    with reading(desk.database) as session:
        assert f"Claim {desk.claims[0]} is approved, but nobody signed its verdict off." in list(findings(session))
