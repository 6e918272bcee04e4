"""What holds whatever people type and in whichever order they work, on both databases."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from db import queries
from db.checking import findings
from db.cleaning import clean_line, clean_text
from db.errors import DuplicateClaimError, RefusedError
from db.models import Claim
from db.session import reading
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    return a_desk(database)


@given(st.text())
@example("0 \x1b\r0")
def test_cleaned_text_can_be_stored_anywhere_and_cleaning_again_changes_nothing(text):
    cleaned = clean_text(text)
    cleaned.encode()
    assert "\x00" not in cleaned
    assert clean_text(cleaned) == cleaned
    assert clean_line(clean_line(text)) == clean_line(text)


HOSTILE = st.text(st.characters(), min_size=1, max_size=40)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=HOSTILE)
def test_whatever_people_type_is_stored_and_comes_back_cleaned(desk, words):
    card = desk.claim()
    if clean_line(words):
        desk.do("reword_claim", card.claim_id, version=card.version, headline=words)
        assert desk.claim().headline == clean_line(words)
    desk.attach(quote=words, title=words, note=words, url="https://example.org/" + str(card.version))
    assert desk.claim().evidence[-1].quote == clean_text(words)
    desk.ask("sources", words)
    desk.ask("queue", view=queries.QueueView(text=words))


STEP = st.tuples(
    st.sampled_from(["dismiss", "restore", "attach", "withdraw", "judge", "doubt", "add"]), st.integers(0, 3)
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, max_size=12))
def test_the_counts_are_what_a_recount_finds_after_any_work(desk, steps):
    for verb, which in steps:
        card = desk.claim((*desk.claims, desk.dismissed)[which])
        common = {"version": card.version}
        try:
            if verb == "dismiss":
                desk.do("dismiss_claim", card.claim_id, **common, reason="vague")
            elif verb == "restore":
                desk.do("restore_claim", card.claim_id, **common)
            elif verb == "attach":
                desk.attach(card.claim_id)
            elif verb == "withdraw" and card.evidence:
                desk.do("withdraw_evidence", card.evidence[-1].evidence_id, **common)
            elif verb in {"judge", "doubt"}:
                desk.judge(card.claim_id, slug="true" if verb == "judge" else "unverifiable")
            elif verb == "add":
                desk.do("add_claim", desk.revision_id, which, 20 + which)
        except (RefusedError, DuplicateClaimError):
            pass
    with reading(desk.database) as session:
        assert list(findings(session)) == []
        by_state = dict(tuple(row) for row in session.execute(select(Claim.state, func.count()).group_by(Claim.state)))
    counts = desk.ask("counts")
    assert counts.claims + counts.dismissed == sum(by_state.values())
    assert counts.open == by_state.get("open", 0)
