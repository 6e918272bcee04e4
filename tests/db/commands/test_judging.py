"""What a claim rests on and what is found about it, told by what can be seen afterwards."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from db import commands
from db.errors import NotFoundError, RefusedError
from db.models import Event
from db.session import reading, transaction
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    return a_desk(database)


def rows_of(desk, model):
    with reading(desk.database) as session:
        return session.scalar(select(func.count()).select_from(model))


def test_the_same_page_is_one_source_for_all_claims_that_rely_on_it(desk):
    desk.attach(url="HTTP://Example.org:80/report/?utm_source=mail#top", title="Report", publisher="Council")
    desk.attach(desk.claims[1], url="http://example.org/report", title="Something else", stance="refutes")
    (source,) = desk.ask("sources", "report")
    assert (source.title, source.publisher, source.n_claims) == ("Report", "Council", 2)
    assert source.url == "HTTP://Example.org:80/report/?utm_source=mail#top"
    assert desk.claim(desk.claims[1]).evidence[0].stance == "refutes"


def test_a_known_source_is_used_again_by_its_id(desk):
    desk.attach(url=None, title="Interview with the mayor")
    (source,) = desk.ask("sources", "interview")
    desk.attach(desk.claims[1], url=None, title="", source_id=source.source_id)
    assert desk.ask("sources", "interview")[0].n_claims == 2


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"url": "javascript:alert(1)"}, id="a script is no address"),
        pytest.param({"url": "example.org"}, id="an address without its beginning"),
        pytest.param({"url": None, "title": " "}, id="neither address nor title"),
        pytest.param({"stance": "proves"}, id="unknown stance"),
        pytest.param({"quote": "a" * 40_001}, id="a quote as long as a book"),
    ],
)
def test_a_source_nobody_could_find_again_is_refused(desk, fields):
    with pytest.raises(RefusedError):
        desk.attach(**fields)
    assert desk.claim().version == 1


def test_withdrawn_evidence_stays_to_be_seen(desk):
    evidence_id = desk.attach(quote="Taxes rose.", locator="p. 3")
    desk.do("withdraw_evidence", evidence_id, version=2)
    (evidence,) = desk.claim().evidence
    assert (evidence.withdrawn_by, evidence.quote) == ("Ada L.", "Taxes rose.")
    assert evidence.withdrawn_at <= datetime.now(UTC)
    assert desk.do("withdraw_evidence", evidence_id, version=3) == 3


def test_a_verdict_that_loses_its_last_source_has_to_be_checked_again(desk):
    first, second = desk.attach(), desk.attach(url="https://example.org/other")
    desk.judge()
    version = desk.do("withdraw_evidence", first, version=desk.claim().version)
    assert desk.claim().state == "checked"
    desk.do("withdraw_evidence", second, version=version)
    assert desk.claim().state == "recheck"
    with pytest.raises(RefusedError, match="source"):
        desk.judge()


def test_a_verdict_makes_a_claim_checked_and_is_recorded_with_who_and_what(desk):
    desk.attach()
    desk.judge(slug="mostly-true", correction="by 4.8 percent")
    card = desk.claim()
    verdict = card.verdicts[0]
    assert (card.state, card.version, card.on_earlier_wording) == ("checked", 3, False)
    assert (verdict.label, verdict.value, verdict.common, verdict.checker) == (
        "Mostly true",
        4,
        "mostly true",
        "Ada L.",
    )
    assert (verdict.rationale, verdict.correction) == ("The report says so.", "by 4.8 percent")
    assert ("verdict", None, "Mostly true") in {(event.field, event.old, event.new) for event in card.events}
    assert ("state", "open", "checked") in {(event.field, event.old, event.new) for event in card.events}


def test_a_new_verdict_stands_before_the_old_one_and_replaces_nothing(desk):
    desk.attach()
    desk.judge()
    desk.judge(slug="false")
    assert [verdict.label for verdict in desk.claim().verdicts] == ["False", "True"]
    assert desk.listed()[0].verdict_label == "False"


def test_repeating_the_standing_verdict_adds_nothing_until_the_wording_changes(desk):
    desk.attach()
    version = desk.judge()
    assert desk.judge() == version
    desk.do("reword_claim", desk.claims[0], version=version, claim_text="Taxes rose.")
    assert desk.claim().on_earlier_wording
    desk.judge()
    assert not desk.claim().on_earlier_wording
    assert len(desk.claim().verdicts) == 2


@pytest.mark.parametrize(
    ("fields", "needs"),
    [
        pytest.param({"slug": "true"}, "source", id="a decisive rating without a source"),
        pytest.param({"slug": "unverifiable", "version": 1, "rating_id": 999}, "rating", id="unknown rating"),
    ],
)
def test_an_unfounded_verdict_is_refused(desk, fields, needs):
    with pytest.raises((RefusedError, NotFoundError), match=needs):
        desk.judge(**fields)
    assert desk.claim().verdicts == ()


def test_a_decisive_verdict_says_why_and_an_undecided_one_need_not(desk):
    desk.attach()
    with pytest.raises(RefusedError, match="rationale"):
        desk.judge(rationale=" ")
    desk.judge(slug="unverifiable", rationale="")
    assert desk.claim().verdicts[0].value is None


def test_a_dismissed_claim_is_not_judged(desk):
    with pytest.raises(RefusedError, match="dismissed"):
        desk.judge(desk.dismissed, slug="unverifiable")


def test_a_claim_that_somebody_dismissed_meanwhile_is_told_to_be_brought_back(desk):
    opened = desk.claim().version
    with transaction(desk.database) as session:
        commands.dismiss_claim(session, desk.claims[0], version=opened, reason="vague", by=desk.ada)
    judgement = {"rating_id": desk.rating("unverifiable"), "rationale": "Nobody knows.", "by": desk.ada}
    with pytest.raises(RefusedError, match="Bring it back before judging"), transaction(desk.database) as session:
        commands.record_verdict(session, desk.claims[0], version=opened, **judgement)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda desk: desk.do("dismiss_claim", 999, version=1, reason="vague"), id="claim"),
        pytest.param(lambda desk: desk.do("withdraw_evidence", 999, version=1), id="evidence"),
        pytest.param(lambda desk: desk.do("add_claim", 999, 0, 5), id="text"),
        pytest.param(
            lambda desk: desk.do("attach_source", 1, version=1, stance="supports", source_id=999), id="source"
        ),
        pytest.param(lambda desk: desk.ask("claim", 999), id="card"),
        pytest.param(lambda desk: desk.ask("reading", 999), id="article"),
    ],
)
def test_what_is_not_there_is_said_to_be_missing(desk, change):
    with pytest.raises(NotFoundError, match="999"):
        change(desk)


def test_a_failure_halfway_stores_neither_the_change_nor_its_event(desk):
    before = rows_of(desk, Event)

    def dismiss_and_lose_power():
        with transaction(desk.database) as session:
            commands.dismiss_claim(session, desk.claims[0], version=1, reason="vague", by=desk.ada)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dismiss_and_lose_power()
    assert desk.claim().state == "open"
    assert rows_of(desk, Event) == before
