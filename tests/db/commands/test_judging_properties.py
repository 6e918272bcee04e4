"""What holds of verdicts and approvals in whichever order people judge, reword, sign off and move claims."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import commands
from db.checking import findings
from db.errors import RefusedError
from db.session import reading, transaction
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    return a_desk(database)


def move(desk, _card, _by):
    desk.do("retire_rating", desk.rating("unverifiable"), move_to=desk.rating("unclear", "simple"))
    desk.do("bring_back_rating", desk.rating("unverifiable"))


def on_claim(command, **fields):
    return lambda desk, card, by: desk.do(command, card.claim_id, version=card.version, by=by, **fields)


WORK = {
    "attach": lambda desk, card, _: desk.attach(card.claim_id),
    "withdraw": lambda desk, card, by: [
        desk.do("withdraw_evidence", one.evidence_id, version=card.version, by=by)
        for one in card.evidence[-1:]
        if one.withdrawn_at is None
    ],
    "judge": lambda desk, card, by: desk.judge(card.claim_id, by=by),
    "doubt": lambda desk, card, by: desk.judge(card.claim_id, slug="unverifiable", by=by),
    "reword": lambda desk, card, by: on_claim("reword_claim", claim_text=f"Anew {card.version % 3}.")(desk, card, by),
    "confirm": on_claim("confirm_wording"),
    "approve": on_claim("sign_off", decision="approve"),
    "return": on_claim("sign_off", decision="return", comment="Ask the office."),
    "dismiss": on_claim("dismiss_claim", reason="vague"),
    "restore": on_claim("restore_claim"),
    "move": move,
}
STEPS = st.lists(st.tuples(st.sampled_from(sorted(WORK)), st.sampled_from(["Ada L.", "Eve"])), max_size=16)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_an_approval_is_always_somebody_elses_word_on_this_verdict_and_this_wording(desk, steps):
    for verb, name in steps:
        with transaction(desk.database) as session:
            by = commands.sign_in(session, name)
        before = desk.claim()
        try:
            WORK[verb](desk, before, by)
        except RefusedError:
            assert desk.claim() == before
        card = desk.claim()
        assert card.verdicts[len(card.verdicts) - len(before.verdicts) :] == before.verdicts
        if card.state == "approved":
            assert not card.on_earlier_wording
            assert card.signoffs[0].verdict_id == card.verdicts[0].verdict_id
            assert card.signoffs[0].editor != card.verdicts[0].checker
    with reading(desk.database) as session:
        assert list(findings(session)) == []
