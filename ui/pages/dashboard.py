"""Dashboard: how far the work is, what was found, about whom and where, and how long it takes."""

from __future__ import annotations

from typing import Any

import streamlit as st

from db import queries
from ui import charts
from ui.reviewer import must_ask
from ui.session import reading
from ui.state import ASKING

#: Seconds that a count of everything stands; counting a million claims again for every visitor helps nobody.
LASTS = 30
#: So many articles are shown, the newest.
ARTICLES = 25
EMPTY = """Nothing has been checked yet, so there is nothing to show. Once articles are in and their claims get
verdicts, this page shows how far each article is, what was found, about whom, and how long it took."""
NONE_YET = "No verdict yet. The first one recorded in Review is shown here."

NONE_TIMED = "Nobody has opened a claim and recorded a verdict on it since this is measured."


@st.cache_data(ttl=LASTS, show_spinner=False)
def everything() -> dict[str, Any]:
    """Count everything at once."""
    with reading() as session:
        asked = {
            name: getattr(queries, name)(session)
            for name in (
                "counts",
                "scales",
                "verdicts_by_day",
                "verdicts_by_rating",
                "verdicts_by_speaker",
                "verdicts_by_outlet",
                "time_to_verdict",
            )
        }
        return asked | {"articles": queries.articles(session, limit=ARTICLES).items}


def go(address: dict[str, str]) -> None:
    """Go to the queue, narrowed to what a bar stands for."""
    st.switch_page("pages/review.py", query_params=address)


def show(title: str, table: Any, chart: Any, key: str, hidden: tuple[str, ...] = ()) -> dict[str, Any] | None:
    """Show a chart with its table behind it; return what was chosen in it by a click."""
    st.subheader(title, anchor=False)
    if table.empty:
        st.write(NONE_TIMED if key == "times" else NONE_YET)
        return None
    drawn = chart(table).properties(width="container")
    if not drawn.to_dict().get("params"):
        st.altair_chart(drawn, key=key)
        chosen = []
    else:
        chosen = st.altair_chart(drawn, key=key, on_select="rerun").selection.get(charts.CHOSEN) or []
    with st.expander("As a table"):
        st.dataframe(table.drop(columns=list(hidden)), hide_index=True, key=f"{key}_table")
    return chosen[0] if chosen else None


def show_all(found: dict[str, Any]) -> None:
    """Show every chart; a click on a bar leads to its claims."""
    counts, scales = found["counts"], found["scales"]
    numbers = {
        "Open": counts.open,
        "Need attention": counts.returned + counts.recheck,
        "Checked": counts.checked + counts.approved,
        "Dismissed": counts.dismissed,
    }
    for column, (title, number) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(title, f"{number:,}")
    st.write("A click on a bar of articles, verdicts, speakers or outlets opens its claims in the queue.")
    left, right = st.columns(2, gap="large")
    hidden = ("colour", "rating_id", "place")
    with left:
        progress = show(
            "Progress by article", charts.progress_table(found["articles"]), charts.progress_chart, "progress"
        )
        table = charts.verdict_table(found["verdicts_by_speaker"], scales, "speaker")
        speaker = show(
            "Verdicts by speaker", table, lambda t: charts.verdict_chart(t, "speaker", "speaker"), "speakers", hidden
        )
        show(
            "Time from opening to verdict",
            charts.duration_table(found["time_to_verdict"]),
            charts.duration_chart,
            "times",
        )
    with right:
        table = charts.verdict_table(found["verdicts_by_rating"], scales, "scale of the desk")
        rating = show(
            "Verdicts by scale",
            table,
            lambda t: charts.verdict_chart(t, "scale of the desk", "rating_id"),
            "ratings",
            hidden,
        )
        show("Verdicts by day", charts.day_table(found["verdicts_by_day"]), charts.day_chart, "days")
        table = charts.verdict_table(found["verdicts_by_outlet"], scales, "outlet")
        outlet = show(
            "Verdicts by outlet", table, lambda t: charts.verdict_chart(t, "outlet", "outlet"), "outlets", hidden
        )
    if progress:
        go({"article": str(int(progress["article_id"]))})
    everywhere = {"scope": "all", "tab": "all"}
    for chosen, field, name in (
        (speaker, "speaker", "speaker"),
        (rating, "rating_id", "verdict"),
        (outlet, "outlet", "outlet"),
    ):
        if chosen:
            go(everywhere | {name: str(chosen[field])})


st.title("Dashboard", anchor=False)
found = everything()
if not found["counts"].articles:
    st.write(EMPTY)
    st.page_link("pages/articles.py", label="Go to Articles")
else:
    show_all(found)
if must_ask() and not st.session_state.get(ASKING):
    st.rerun()
