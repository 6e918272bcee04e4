"""Before anything leaves, the claims that break a rule of the desk are named; the others are not."""

import pytest

from db.export.checks.run import all_findings, findings, how_many_broken
from db.queries.filters import QueueView
from db.session import reading
from tests.factories import a_desk, a_document


@pytest.fixture
def desk(database):
    return a_desk(database, a_document(url="https://news.example/story", publisher="Example News"))


def rules_broken(desk, **view):
    with reading(desk.database) as session:
        return [(found.claim_id, found.rule) for found in findings(session, QueueView(**view))]


def test_a_verdict_on_an_independent_source_breaks_no_rule(desk):
    desk.attach(url="https://register.example/1")
    desk.judge()
    assert rules_broken(desk) == []


def test_a_claim_without_a_verdict_breaks_none_either(desk):
    desk.attach(url="https://news.example/other")
    assert rules_broken(desk) == []


def test_a_decisive_verdict_that_lost_its_source_is_named(desk):
    evidence_id = desk.attach(url="https://register.example/1")
    desk.judge()
    desk.do("withdraw_evidence", evidence_id, version=desk.claim().version)
    assert rules_broken(desk) == [(desk.claims[0], "verdict without source")]


def test_a_decisive_verdict_on_context_alone_is_named_until_a_source_takes_a_side(desk):
    desk.attach(url="https://register.example/1", stance="context")
    desk.judge()
    assert rules_broken(desk) == [(desk.claims[0], "context only")]
    taken_back = desk.attach(url="https://office.example/2", title="Other", stance="refutes")
    assert rules_broken(desk) == []
    desk.do("withdraw_evidence", taken_back, version=desk.claim().version)
    assert rules_broken(desk) == [(desk.claims[0], "context only")]
    desk.judge(slug="unverifiable", rationale="")
    assert rules_broken(desk) == []


def test_a_verdict_that_decides_nothing_needs_no_source(desk):
    desk.judge(slug="unverifiable", rationale="")
    assert rules_broken(desk) == []


def test_a_verdict_on_an_earlier_wording_is_named_until_it_is_confirmed(desk):
    desk.attach(url="https://register.example/1")
    desk.judge()
    desk.do("reword_claim", desk.claims[0], version=desk.claim().version, claim_text="Taxes rose.")
    assert rules_broken(desk) == [(desk.claims[0], "earlier wording")]
    desk.do("confirm_wording", desk.claims[0], version=desk.claim().version)
    assert rules_broken(desk) == []


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        pytest.param("https://www.news.example/other", "", id="another page of the article's site"),
        pytest.param(None, "Example News", id="the article's own publisher"),
    ],
)
def test_sources_of_one_side_only_are_named(desk, url, publisher):
    desk.attach(url=url, title="Story", publisher=publisher)
    desk.judge()
    assert rules_broken(desk) == [(desk.claims[0], "sources of one side")]
    desk.attach(url="https://register.example/1", title="Register")
    assert rules_broken(desk) == []


def test_doubtful_sources_are_looked_for_in_every_claim_or_as_far_as_somebody_waits(desk, monkeypatch):
    monkeypatch.setattr("db.export.checks.desk_rules.CHUNK", 1)
    for claim_id in desk.claims:
        desk.attach(claim_id, url="https://news.example/other")
        desk.judge(claim_id)
    with reading(desk.database) as session:
        assert [found.claim_id for found in all_findings(session, QueueView())] == list(desk.claims)
        assert [found.claim_id for found in findings(session, QueueView(), within=2)] == list(desk.claims[:2])


def test_how_many_break_a_rule_is_told_as_far_as_it_costs_nothing(desk, monkeypatch):
    for claim_id in desk.claims:
        desk.attach(claim_id, url="https://news.example/other")
        desk.judge(claim_id)
    with reading(desk.database) as session:
        assert how_many_broken(session, QueueView()) == (len(desk.claims), True)
        monkeypatch.setattr("db.export.checks.desk_rules.CHUNK", 1)
        monkeypatch.setattr("db.export.checks.run.LOOKED_INTO", 1)
        assert how_many_broken(session, QueueView()) == (1, False)


def test_only_the_claims_that_go_out_are_looked_at(desk):
    desk.attach(url="https://news.example/other")
    desk.judge()
    assert rules_broken(desk, state="open") == []


def test_what_is_found_says_what_to_do_and_where(desk):
    desk.attach(url="https://news.example/other")
    desk.judge()
    with reading(desk.database) as session:
        (found,) = findings(session, QueueView())
    assert found.link == f"review?claim={desk.claims[0]}"
    assert "Attach one from elsewhere" in found.message
