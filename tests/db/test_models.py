"""What the tables themselves refuse, whoever writes, and how they keep time."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError, StatementError

from db import commands
from db.models import (
    Appearance,
    Article,
    Claim,
    Event,
    Evidence,
    Rating,
    Revision,
    Signoff,
    Snapshot,
    Source,
    User,
    Verdict,
)
from db.session import transaction
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    desk = a_desk(database)
    desk.attach()
    desk.judge()
    with transaction(database) as session:
        eve = commands.sign_in(session, "Eve")
    desk.do("sign_off", desk.claims[0], version=desk.claim().version, decision="approve", by=eve)
    copy = {"origin": "file", "name": "a.txt", "media_type": "text/plain", "content": b"a", "text": "a"}
    desk.do("keep_copy", desk.claim().evidence[0].source_id, **copy)
    return desk


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(update(Verdict).values(rationale="I never said that"), id="a verdict is not changed"),
        pytest.param(delete(Verdict), id="a verdict is not deleted"),
        pytest.param(update(Event).values(new="something else"), id="an event is not changed"),
        pytest.param(delete(Event), id="an event is not deleted"),
        pytest.param(update(Revision).values(text="other words"), id="the text is not changed"),
        pytest.param(delete(Revision), id="the text is not deleted"),
        pytest.param(update(Claim).values(proposed_text="what I would rather it said"), id="a proposal is not changed"),
        pytest.param(delete(Claim), id="a claim is not deleted"),
        pytest.param(delete(Evidence), id="evidence is not deleted"),
        pytest.param(update(Signoff).values(comment="Fine."), id="a sign-off is not changed"),
        pytest.param(delete(Signoff), id="a sign-off is not deleted"),
        pytest.param(update(Snapshot).values(text="other words"), id="a copy is not changed"),
        pytest.param(delete(Snapshot), id="a copy is not deleted"),
    ],
)
def test_the_record_cannot_be_rewritten(desk, statement):
    with pytest.raises(DBAPIError, match="never"), transaction(desk.database) as session:
        session.execute(statement)


@pytest.mark.parametrize(
    ("statement", "constraint"),
    [
        pytest.param(
            update(Claim).where(Claim.state == "open").values(state="finished"), "state_is_known", id="unknown state"
        ),
        pytest.param(update(Claim).values(claim_type="rumour"), "claim_type_is_known", id="unknown claim type"),
        pytest.param(update(Claim).values(checkworthiness=1.01), "checkworthiness_is_a_share", id="worth above 1"),
        pytest.param(update(Claim).values(checkworthiness=-0.01), "checkworthiness_is_a_share", id="worth below 0"),
        pytest.param(
            update(Claim).values(state="dismissed", dismissal_reason=None),
            "have_a_reason",
            id="dismissed for no reason",
        ),
        pytest.param(update(Claim).values(verdict_id=None), "go_together", id="a rating without its verdict"),
        pytest.param(update(Claim).values(version=0), "version_counts_from_one", id="version zero"),
        pytest.param(update(Claim).values(n_evidence=-1), "evidence_is_not_negative", id="less than no evidence"),
        pytest.param(update(Article).values(n_open=-1), "counts_are_not_negative", id="less than no open claims"),
        pytest.param(update(Appearance).values(start=Appearance.end), "empty|as_long", id="an empty span"),
        pytest.param(
            update(Appearance).values(quote="short"), "as_long_as_its_span", id="a quote that is not its span"
        ),
        pytest.param(update(Evidence).values(stance="proves"), "stance_is_known", id="unknown stance"),
        pytest.param(update(Evidence).values(withdrawn_by=1), "somebody_withdrew_it", id="withdrawn at no time"),
        pytest.param(
            update(Source).values(url=None, url_normalised=None, title=""), "can_be_told", id="a nameless source"
        ),
        pytest.param(update(Source).values(kind="rumour"), "kind_is_known", id="unknown kind of source"),
        pytest.param(update(Source).values(version=0), "version_counts_from_one", id="version zero of a source"),
        pytest.param(update(Rating).values(colour="red"), "colour_is_hexadecimal", id="a colour that is none"),
        pytest.param(update(User).values(role="king"), "role_is_known", id="unknown role"),
        pytest.param(update(User).values(name=""), "name_has_a_length", id="a person without a name"),
        pytest.param(update(Claim).values(article_id=999), "(?i)foreign key", id="a claim of no article"),
        pytest.param(update(Evidence).values(source_id=999), "(?i)foreign key", id="evidence from no source"),
    ],
)
def test_the_tables_refuse_what_cannot_be(desk, statement, constraint):
    with pytest.raises(DBAPIError, match=constraint), transaction(desk.database) as session:
        session.execute(statement.execution_options(synchronize_session=False))


def test_a_text_is_stored_once(desk):
    with transaction(desk.database) as session:
        first = session.execute(select(Revision.text, Revision.sha256)).one()
    with pytest.raises(DBAPIError, match=r"(?i)unique"), transaction(desk.database) as session:
        session.execute(insert(Revision).values(article_id=desk.article_id, number=2, **first._mapping, passages=[]))


def test_moments_come_back_aware_and_in_utc(desk):
    moment = datetime(2024, 3, 31, 2, 30, 0, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    with transaction(desk.database) as session:
        session.execute(update(Article).values(added_at=moment))
    with transaction(desk.database) as session:
        stored = session.scalars(select(Article.added_at)).one()
    assert stored == moment
    assert stored.tzinfo is UTC


def test_a_moment_without_a_time_zone_is_refused(desk):
    with pytest.raises(StatementError, match="no time zone"), transaction(desk.database) as session:
        session.execute(update(Article).values(added_at=datetime(2024, 1, 1)))  # noqa: DTZ001 - the very thing


def test_lengths_are_counted_in_code_points_by_both_databases(database):
    with transaction(database) as session:
        assert session.scalar(text("SELECT length('a😀é')")) == 3
