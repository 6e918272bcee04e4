"""The charts of the dashboard, and the tables behind them. Colours are those of the ratings."""

from __future__ import annotations

from collections.abc import Iterable

import altair as alt
import pandas as pd

from db.views.claims import ArticleRow, DayRow, Tally
from db.views.verdicts import ScaleRow

#: Of the states of the work; as in the queue, but for grey that both themes can show.
STATE_COLOURS = {"open": "#4a86c5", "need attention": "#c98a1b", "checked": "#4b9b63"}
#: In pixels: the bar of a desk's first day must not fill the page.
WIDEST_BAR = 24
#: In pixels: on a telephone the names of articles must leave room for their bars.
LABEL = 150
#: The name of what is chosen by clicking a bar.
CHOSEN = "chosen"


def progress_table(articles: Iterable[ArticleRow]) -> pd.DataFrame:
    """Return a row per article: what is open, needs attention, is checked."""
    return pd.DataFrame(
        [
            {
                "article_id": row.article_id,
                "article": f"{row.title[:60]} ({row.article_id})",
                "open": row.n_open,
                "need attention": row.n_attention,
                "checked": row.n_checked,
            }
            for row in articles
        ]
    )


def progress_chart(table: pd.DataFrame) -> alt.Chart:
    """Return a bar per article, cut by how far the work is."""
    long = table.melt(["article_id", "article"], list(STATE_COLOURS), "state", "claims")
    colours = alt.Scale(domain=list(STATE_COLOURS), range=list(STATE_COLOURS.values()))
    drawn: alt.Chart = (
        alt.Chart(long)
        .mark_bar()
        .encode(
            y=alt.Y("article:N", sort=None, title=None, axis=alt.Axis(labelLimit=LABEL)),
            x=alt.X("claims:Q", stack="zero", title="claims", axis=alt.Axis(tickMinStep=1)),
            color=alt.Color(
                "state:N",
                scale=colours,
                title=None,
                sort=list(STATE_COLOURS),
                legend=alt.Legend(orient="bottom", columns=2),
            ),
            order=alt.Order("order:Q"),
            opacity=alt.condition(_click("article_id"), alt.value(1), alt.value(0.5)),
            tooltip=["article", "state", "claims"],
        )
        .transform_calculate(order="{'open': 2, 'need attention': 1, 'checked': 0}[datum.state]")
        .add_params(_click("article_id"))
    )
    return drawn


def verdict_table(tallies: Iterable[Tally], scales: Iterable[ScaleRow], group: str) -> pd.DataFrame:
    """Return a row per group and rating, in the order of the scales."""
    ratings = {r.rating_id: (place, scale, r) for scale in scales for place, r in enumerate(scale.ratings)}
    rows = [
        {
            group: tally.group or ratings[tally.rating_id][1].label,
            "verdict": ratings[tally.rating_id][2].label,
            **({"scale": ratings[tally.rating_id][1].label} if tally.group else {}),
            "claims": tally.number,
            "colour": ratings[tally.rating_id][2].colour,
            "rating_id": tally.rating_id,
            "place": ratings[tally.rating_id][0],
        }
        for tally in tallies
        if tally.rating_id in ratings
    ]
    return pd.DataFrame(rows)


def verdict_chart(table: pd.DataFrame, group: str) -> alt.Chart:
    """Return a bar per group, cut by verdict; a click chooses the group and the verdict of a part."""
    click = _click(group, "rating_id")
    order = list(table.groupby(group)["claims"].sum().sort_values(ascending=False).index)
    drawn: alt.Chart = (
        alt.Chart(table)
        .mark_bar(stroke="#888888", strokeWidth=0.5)
        .encode(
            y=alt.Y(f"{group}:N", sort=order, title=None, axis=alt.Axis(labelLimit=LABEL)),
            x=alt.X("claims:Q", stack="zero", title="claims", axis=alt.Axis(tickMinStep=1)),
            color=alt.Color("colour:N", scale=None),
            order=alt.Order("place:Q"),
            opacity=alt.condition(click, alt.value(1), alt.value(0.5)),
            tooltip=[name for name in (group, "scale", "verdict", "claims") if name in table.columns],
        )
        .add_params(click)
    )
    return drawn


def day_table(days: Iterable[DayRow]) -> pd.DataFrame:
    """Return a row per day with its verdicts."""
    return pd.DataFrame([{"day": row.day, "verdicts": row.number} for row in days])


def day_chart(table: pd.DataFrame) -> alt.Chart:
    """Return a bar per day."""
    x = alt.X("day:O", title=None, axis=alt.Axis(labelAngle=-45, labelOverlap=True))
    y = alt.Y("verdicts:Q", axis=alt.Axis(tickMinStep=1))
    wide = min(WIDEST_BAR, 480 / max(len(table), 1))
    drawn: alt.Chart = (
        alt.Chart(table)
        .mark_bar(size=wide, color=STATE_COLOURS["checked"])
        .encode(x=x, y=y, tooltip=["day", "verdicts"])
    )
    return drawn


def duration_table(tallies: Iterable[Tally]) -> pd.DataFrame:
    """Return a row per length of time with its verdicts."""
    return pd.DataFrame([{"time": row.group, "verdicts": row.number} for row in tallies])


def duration_chart(table: pd.DataFrame) -> alt.Chart:
    """Return a bar per length of time, the shortest first."""
    y = alt.Y("time:N", sort=None, title=None)
    x = alt.X("verdicts:Q", axis=alt.Axis(tickMinStep=1))
    bars = alt.Chart(table).mark_bar(color=STATE_COLOURS["open"])
    drawn: alt.Chart = bars.encode(y=y, x=x, tooltip=["time", "verdicts"])
    return drawn


def _click(*fields: str) -> alt.Parameter:
    return alt.selection_point(name=CHOSEN, fields=list(fields))
