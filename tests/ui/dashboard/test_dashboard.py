"""What the dashboard counts, and that its page opens on it."""

import re
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest
from sqlalchemy import insert, update

from db import queries
from db.models import Claim, Verdict
from db.session import reading, transaction
from tests.factories import a_desk, a_document
from ui.dashboard import charts
from ui.dashboard.tables import table_of


@pytest.fixture
def desk(database):
    desk = a_desk(database, a_document(publisher="The Post"))
    desk.attach()
    desk.judge()
    desk.judge(desk.claims[1], slug="unverifiable", rationale="")
    return desk


def test_claims_are_counted_under_the_verdict_that_stands(desk):
    desk.judge(slug="false")
    assert {(tally.rating_id, tally.number) for tally in desk.ask("verdicts_by_rating")} == {
        (desk.rating("false"), 1),
        (desk.rating("unverifiable"), 1),
    }


def test_speakers_and_outlets_are_told_apart(desk):
    assert {(tally.group, tally.number) for tally in desk.ask("verdicts_by_speaker")} == {
        ("the mayor", 1),
        ("Ana Ruiz", 1),
    }
    assert [(tally.group, tally.number) for tally in desk.ask("verdicts_by_outlet")] == [("The Post", 1)] * 2


def test_days_are_in_order_and_every_verdict_counts(desk):
    early = {"claim_id": 1, "rating_id": 1, "rationale": "", "correction": "", "claim_text": "", "user_id": desk.ada}
    with transaction(desk.database) as session:
        session.execute(insert(Verdict).values(**early, recorded_at=datetime(2026, 1, 2, 23, 59, tzinfo=UTC)))
    days = desk.ask("verdicts_by_day")
    assert [row.day for row in days] == sorted(row.day for row in days)
    assert (days[0].day, sum(row.number for row in days)) == ("2026-01-02", 3)


def test_verdicts_that_were_undone_count_on_no_day(desk):
    desk.judge(slug="false", opened_at=datetime.now(UTC))
    counted = sum(row.number for row in desk.ask("verdicts_by_day")), len(desk.ask("time_to_verdict"))
    desk.do("undo_last")
    assert (counted[0], sum(row.number for row in desk.ask("verdicts_by_day"))) == (3, 2)
    assert (counted[1] > 0, desk.ask("time_to_verdict")) == (True, [])


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        pytest.param(0, "under 1 min", id="at once"),
        pytest.param(59.5, "under 1 min", id="below the first bound"),
        pytest.param(61, "1 to 2 min", id="above it"),
        pytest.param(86_400, "over an hour", id="over night"),
        pytest.param(-5, None, id="a clock that was set back"),
        pytest.param(None, None, id="nobody measured it"),
    ],
)
def test_the_time_to_a_verdict_is_counted_where_it_was_measured(database, seconds, said):
    desk = a_desk(database)
    now = datetime(2026, 1, 2, tzinfo=UTC)
    row = {"claim_id": 1, "rating_id": 1, "rationale": "", "correction": "", "claim_text": "", "user_id": desk.ada}
    opened = None if seconds is None else now - timedelta(seconds=seconds)
    with transaction(database) as session:
        session.execute(insert(Verdict).values(**row, recorded_at=now, opened_at=opened))
    tallies = desk.ask("time_to_verdict")
    assert [tally.group for tally in tallies if tally.number] == ([said] if said else [])


def test_only_the_leading_speakers_are_named(desk, monkeypatch):
    monkeypatch.setattr(queries.dashboard, "MOST", 1)
    with transaction(desk.database) as session:
        session.execute(update(Claim).values(speaker="Ana Ruiz").where(Claim.claim_id == desk.claims[2]))
    desk.judge(desk.claims[2], slug="unverifiable", rationale="")
    assert [(tally.group, tally.number) for tally in desk.ask("verdicts_by_speaker")] == [("Ana Ruiz", 2)]


def test_charts_take_the_colours_of_the_scale_and_tables_its_order(desk):
    with reading(desk.database) as session:
        table = charts.verdict_table(queries.verdicts_by_rating(session), queries.scales(session), "scale of the desk")
    assert dict(zip(table["verdict"], table["colour"], strict=True))["True"] == "#1a7f37"
    drawn = charts.verdict_chart(table, "scale of the desk").to_dict()
    assert drawn["encoding"]["color"]["scale"] is None
    assert drawn["params"][0]["name"] == charts.CHOSEN


def test_the_table_behind_a_chart_leads_where_its_bars_lead_and_texts_in_it_stay_texts(desk):
    rows = [{"outlet": "<b>Tom & Co</b>", "verdict": "True", "claims": 2, "colour": "#1a7f37", "rating_id": 7}]
    html = table_of(pd.DataFrame(rows), "Verdicts", lambda row: {"outlet": row["outlet"], "verdict": row["rating_id"]})
    (link,) = re.findall(r'<a href="([^"]+)" aria-label="[^"]+, True, 2">&lt;b&gt;Tom &amp; Co&lt;/b&gt;</a>', html)
    assert link == "review?outlet=%3Cb%3ETom+%26+Co%3C%2Fb%3E&amp;verdict=7"
    assert re.findall("<(?:td|th)(?: [^>]*)?>([^<]*)<", html) == ["outlet", "verdict", "claims", "", "True", "2"]
