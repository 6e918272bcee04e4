"""The other tables that go out: verdicts, sources, changes; and that nothing confidential is in any of them."""

import json

import pytest

from db.export import TABLES, Order, exporter
from db.export.checks.held import held_back
from db.export.checks.run import findings
from db.queries import flat_rows
from db.queries.filters import QueueView
from db.session import reading
from tests.factories import a_desk
from tests.outgoing import bytes_of, make_confidential, rows_of, sign


@pytest.fixture
def desk(database):
    return a_desk(database)


def test_a_verdict_goes_out_with_its_claim_so_that_it_can_be_used_alone(desk):
    desk.attach()
    desk.judge()
    (row,) = rows_of(desk, "verdicts")
    claim = rows_of(desk)[0]
    shared = set(row) & set(claim) - {"reviewer"}
    assert {"quote", "claim_text", "headline", "speaker", "article_title", "rationale", "source_urls"} <= shared
    assert {name: row[name] for name in shared} == {name: claim[name] for name in shared}
    assert row["is_standing"] == "true"


def test_claims_without_a_verdict_have_no_row_among_verdicts(desk):
    assert rows_of(desk, "verdicts") == []


def test_replaced_verdicts_go_out_with_the_history_only(desk):
    desk.attach()
    desk.judge(slug="true")
    desk.judge(slug="false")
    assert [row["verdict"] for row in rows_of(desk, "verdicts")] == ["False"]
    rows = rows_of(desk, "verdicts", history=True)
    assert [(row["verdict"], row["is_standing"]) for row in rows] == [("True", "false"), ("False", "true")]
    assert rows[0]["rationale"] == "The report says so."


def test_a_verdict_tells_the_wording_that_it_judged(desk):
    desk.judge(slug="unverifiable")
    before = desk.claim().claim_text
    desk.do("reword_claim", desk.claims[0], version=2, claim_text="Taxes rose.")
    (row,) = rows_of(desk, "verdicts")
    assert (row["judged_text"], row["claim_text"], row["on_earlier_wording"]) == (before, "Taxes rose.", "true")


@pytest.mark.parametrize(
    ("decision", "comment", "approved"),
    [
        pytest.param("approve", "", ("Ada L.", "2026-02-03T04:05:06Z"), id="approved"),
        pytest.param("return", "Which year?", ("", ""), id="returned"),
    ],
)
def test_sign_offs_say_who_looked_at_it_and_only_an_approval_approves(desk, decision, comment, approved):
    desk.judge(slug="unverifiable")
    sign(desk, desk.claims[0], decision, comment)
    for what in ("claims", "verdicts"):
        row = rows_of(desk, what)[0]
        assert (row["reviewer"], row["reviewed_at"], row["review_comment"]) == (
            "Ada L.",
            "2026-02-03T04:05:06Z",
            comment,
        )
        assert (row["approved_by"], row["approved_at"]) == approved


def test_the_last_sign_off_counts(desk):
    desk.judge(slug="unverifiable")
    sign(desk, desk.claims[0], "approve")
    sign(desk, desk.claims[0], "return", "Look again.")
    assert (rows_of(desk)[0]["approved_by"], rows_of(desk)[0]["review_comment"]) == ("", "Look again.")


def test_a_sign_off_of_an_earlier_verdict_does_not_sign_the_new_one(desk):
    desk.judge(slug="unverifiable")
    sign(desk, desk.claims[0])
    desk.judge(slug="unverifiable", rationale="Asked again.")
    assert rows_of(desk)[0]["reviewer"] == ""
    assert [row["approved_by"] for row in rows_of(desk, "verdicts", history=True)] == ["Ada L.", ""]


def test_only_signed_off_claims_go_out_where_that_is_asked_for(desk):
    for claim_id in desk.claims[:2]:
        desk.judge(claim_id, slug="unverifiable")
    sign(desk, desk.claims[1])
    for what in ("claims", "verdicts"):
        assert [row["claim_id"] for row in rows_of(desk, what, signed_off=True)] == [str(desk.claims[1])]
    assert {row["claim_id"] for row in rows_of(desk, "audit", signed_off=True)} == {str(desk.claims[1])}


def test_each_use_of_a_source_is_a_row_and_withdrawn_ones_are_history(desk):
    desk.attach(quote="5 percent", locator="p. 4", note="table")
    gone = desk.attach(stance="context")
    desk.do("withdraw_evidence", gone, version=3)
    (row,) = rows_of(desk, "claim_sources")
    assert (row["claim_id"], row["url"], row["stance"]) == (
        str(desk.claims[0]),
        "https://example.org/report",
        "supports",
    )
    assert (row["quote"], row["locator"], row["note"], row["added_by"]) == ("5 percent", "p. 4", "table", "Ada L.")
    both = rows_of(desk, "claim_sources", history=True)
    assert [row["withdrawn_by"] for row in both] == ["", "Ada L."]


def test_the_audit_tells_every_change_or_those_of_the_claims_asked_for(desk):
    desk.do("reword_claim", desk.claims[0], version=1, headline="New")
    everything = rows_of(desk, "audit")
    assert [int(row["event_id"]) for row in everything] == sorted(int(row["event_id"]) for row in everything)
    assert {"add", "join", "reword"} == {row["action"] for row in everything}
    (row,) = rows_of(desk, "audit", view=QueueView(article=desk.article_id))
    assert (row["actor"], row["action"], row["field"], row["new"]) == ("Ada L.", "reword", "headline", "New")


@pytest.mark.parametrize("what", ["claims", "verdicts", "claim_sources", "audit"])
@pytest.mark.parametrize("chunk", [1, 2])
def test_pieces_of_any_table_neither_lose_nor_repeat_rows(desk, monkeypatch, what, chunk):
    for claim_id in desk.claims:
        desk.attach(claim_id)
        desk.attach(claim_id, title="Other", url=None)
        desk.judge(claim_id, slug="true")
        desk.judge(claim_id, slug="false")
    whole = bytes_of(desk, what, history=True)
    monkeypatch.setattr(flat_rows, "CHUNK", chunk)
    assert bytes_of(desk, what, history=True) == whole
    assert len(rows_of(desk, what, history=True)) >= 4


@pytest.mark.parametrize("what", ["claims", "verdicts", "claim_sources", "audit"])
def test_as_many_rows_go_out_as_were_announced(desk, what):
    desk.attach()
    desk.judge()
    order = Order(history=True)
    with reading(desk.database) as session:
        announced = TABLES[what].count(session, order)
    assert len(rows_of(desk, what, history=True)) == announced
    assert b"".join(exporter(what, "jsonl").stream(desk.database, order)).count(b"\n") == announced == order.tally.rows


SECRETS = ("Secret memo", "https://secret.example.org/memo", "the minister said so", "p. 99", "do not name her")


@pytest.mark.parametrize("form", ["csv", "jsonl"])
@pytest.mark.parametrize("what", ["claims", "verdicts", "claim_sources", "audit"])
def test_nothing_of_a_confidential_source_goes_out_but_the_number_of_them(desk, what, form):
    title, url, quote, locator, note = SECRETS
    evidence_id = desk.attach(title=title, url=url, quote=quote, locator=locator, note=note)
    desk.attach(title="Report", url="https://example.org/report")
    desk.judge()
    desk.do("withdraw_evidence", evidence_id, version=4)
    desk.attach(title=title, url=url, quote=quote, locator=locator, note=note)
    make_confidential(desk, title)
    file = bytes_of(desk, what, form, history=True).decode()
    assert not [secret for secret in SECRETS if secret in file]
    assert "Report" in file


def test_confidential_sources_are_counted(desk):
    desk.attach(title="Secret memo", url=None)
    desk.attach(title="Report")
    make_confidential(desk, "Secret memo")
    row = rows_of(desk)[0]
    assert (row["n_sources"], row["n_supporting"], row["n_confidential"]) == ("2", "2", "1")
    assert json.loads(row["source_titles"]) == ["Report"]


def test_the_audit_says_that_a_confidential_source_was_attached_but_not_which(desk):
    desk.attach(title="Secret memo", url=None)
    make_confidential(desk, "Secret memo")
    rows = rows_of(desk, "audit")
    assert {row["new"] for row in rows if row["entity"] in {"source", "evidence"}} == {"[confidential source]"}


@pytest.mark.parametrize("words", ["memo", "memo.", "99"])
@pytest.mark.parametrize("what", ["claims", "verdicts", "claim_sources", "audit"])
def test_a_word_of_a_confidential_source_finds_no_claim_for_a_file(desk, what, words):
    desk.attach(title="Report", url="https://example.org/report")
    desk.attach(title="Secret memo.", url=None, quote="by 99 of them")
    desk.judge()
    assert rows_of(desk, what, view=QueueView(text=words))
    make_confidential(desk, "Secret memo.")
    assert rows_of(desk, what, view=QueueView(text=words)) == []
    assert rows_of(desk, what, view=QueueView(text="report"))


def named(desk):
    with reading(desk.database) as session:
        return [(finding.claim_id, finding.rule) for finding in findings(session, QueueView())]


def test_a_claim_whose_words_name_a_confidential_source_is_found_before_anything_goes_out(desk):
    desk.attach(title="Secret memo", url=None)
    desk.attach(desk.claims[1], title="Secret memo", url=None)
    make_confidential(desk, "Secret memo")
    assert named(desk) == []
    desk.judge(slug="true", rationale="The secret Memo says so.")
    assert named(desk) == [(desk.claims[0], "confidential source named")]
    desk.judge(slug="true", rationale="We know.")
    assert named(desk) == [(desk.claims[0], "confidential source named")]
    make_confidential(desk, "Secret memo", confidential=False)
    assert named(desk) == []


def reasons(desk, what, **options):
    with reading(desk.database) as session:
        return {
            held.reason: (held.number, [claim[0] for claim in held.claims])
            for held in held_back(session, what, Order(**options))
        }


def test_what_stays_back_is_told_reason_by_reason(desk):
    first, second, third = desk.claims
    desk.attach(first, title="Secret memo", url=None)
    make_confidential(desk, "Secret memo")
    desk.judge(first, slug="true")
    desk.judge(second, slug="unverifiable")
    sign(desk, second)
    assert reasons(desk, "claims") == {}
    assert reasons(desk, "claims", signed_off=True) == {
        "open": (1, [third]),
        "checked": (1, [first]),
        "dismissed": (1, [desk.dismissed]),
    }
    assert reasons(desk, "verdicts") == {"no verdict": (2, sorted([third, desk.dismissed]))}
    assert reasons(desk, "claim_sources") == {
        "no source": (3, sorted([second, third, desk.dismissed])),
        "confidential": (1, []),
    }
    assert reasons(desk, "claims", view=QueueView(state="open")) == {"other claims": (3, [])}
    assert reasons(desk, "audit") == {}
