"""Dashboard: how far the work is, what was found, about whom and where, and how long it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import altair as alt
import pandas as pd
import streamlit as st

from db.views.claims import Tally
from db.views.verdicts import ScaleRow
from ui.dashboard import charts
from ui.dashboard.counting import Counted, count
from ui.dashboard.tables import LeadsTo, Row, table_of
from ui.shared.reviewer import ask_where_needed
from ui.shared.session import reading

#: Seconds that a count of everything stands; counting a million claims again for every visitor helps nobody.
LASTS = 30
EMPTY = """Nothing has been checked yet, so there is nothing to show. Once articles are in and their claims get
verdicts, this page shows how far each article is, what was found, about whom, and how long it took."""
NONE_YET = "No verdict yet. The first one recorded in Review is shown here."

NONE_TIMED = "Nobody has opened a claim and recorded a verdict on it since this is measured."


@st.cache_data(ttl=LASTS, show_spinner=False)
def everything() -> Counted:
    """Count everything at once."""
    with reading() as session:
        return count(session)


#: Draws the chart of a table.
Draw = Callable[[pd.DataFrame], alt.Chart]
#: Every state of every article: what was dismissed has a verdict, too.
EVERYWHERE = {"scope": "all", "tab": "all"}


def to_article(row: Row) -> dict[str, str]:
    """Return where a bar of an article leads, as the address of the queue says it."""
    return {"article": str(int(row["article_id"]))}


def to_verdict(row: Row) -> dict[str, str]:
    """Return where a part of a bar leads: to the claims under its verdict, of its speaker or outlet."""
    group = {name: str(row[name]) for name in ("speaker", "outlet") if name in row}
    return EVERYWHERE | group | {"verdict": str(int(row["rating_id"]))}


def show(
    title: str,
    table: pd.DataFrame,
    chart: Callable[[pd.DataFrame], alt.Chart],
    key: str,
    leads_to: LeadsTo | None = None,
) -> None:
    """Show a chart with its table behind it; a click on a bar leads where the link in its row does."""
    st.subheader(title, anchor=False)
    if table.empty:
        st.write(NONE_TIMED if key == "times" else NONE_YET)
        return
    drawn = chart(table).properties(width="container")
    chosen: list[Row] = []
    if leads_to is None:
        st.altair_chart(drawn, key=key)
    else:
        chosen = st.altair_chart(drawn, key=key, on_select="rerun").selection.get(charts.CHOSEN) or []
    with st.expander("As a table"):
        st.html(table_of(table, title, leads_to))
    if chosen and leads_to is not None:
        st.switch_page("pages/review.py", query_params=leads_to(chosen[0]))


def show_verdicts(title: str, tallies: Iterable[Tally], scales: Iterable[ScaleRow], group: str, key: str) -> None:
    """Show how many claims stand under each verdict, by scale, speaker or outlet."""
    table = charts.verdict_table(tallies, scales, group)
    show(title, table, lambda shown: charts.verdict_chart(shown, group), key, to_verdict)


def show_all(found: Counted) -> None:
    """Show every chart; a click on a bar, or the link in its row, leads to its claims."""
    counts, scales = found.counts, found.scales
    numbers = {
        "Open": counts.open,
        "Need attention": counts.returned + counts.recheck,
        "Checked": counts.checked + counts.approved,
        "Dismissed": counts.dismissed,
    }
    for column, (title, number) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(title, f"{number:,}")
    st.write(
        "A click on a bar opens its claims in the queue, and so does the link in its row of the table below it. "
        "Verdicts of dismissed and merged claims are among them; the speakers are those of claims that somebody is "
        "said to make."
    )
    left, right = st.columns(2, gap="large")
    with left:
        articles = charts.progress_table(found.articles)
        show("Progress by article", articles, charts.progress_chart, "progress", to_article)
        show_verdicts("Verdicts by speaker", found.by_speaker, scales, "speaker", "speakers")
        times = charts.duration_table(found.times)
        show("Time from opening to verdict", times, charts.duration_chart, "times")
    with right:
        show_verdicts("Verdicts by scale", found.by_rating, scales, "scale of the desk", "ratings")
        show("Verdicts by day", charts.day_table(found.by_day), charts.day_chart, "days")
        show_verdicts("Verdicts by outlet", found.by_outlet, scales, "outlet", "outlets")


st.title("Dashboard", anchor=False)
found = everything()
if not found.counts.articles:
    st.write(EMPTY)
    st.page_link("pages/articles.py", label="Go to Articles")
else:
    show_all(found)
ask_where_needed()
