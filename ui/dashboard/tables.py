"""The tables behind the charts: every row leads where a click on its bar leads, also from the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from html import escape
from urllib.parse import urlencode

import pandas as pd

#: A row of the table behind a chart, by the names of its columns.
Row = Mapping[Hashable, str | int | float]
#: Says what the address of the queue says of a row.
LeadsTo = Callable[[Row], dict[str, str]]


def table_of(table: pd.DataFrame, title: str, leads_to: LeadsTo | None) -> str:
    """Return a table as HTML, every text in it escaped; the first cell of a row is a link where rows lead anywhere.

    ``leads_to`` returns what the address of the queue says of a row; columns that only it needs are left out.
    """
    shown = [name for name in table.columns if name not in HIDDEN]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in shown)
    rows = "".join(_row(row, shown, leads_to) for row in table.to_dict("records"))
    return (
        f'<div class="cw-behind" role="region" aria-label="{escape(title)}" tabindex="0"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


#: What a chart or an address needs, and no reader.
HIDDEN = ("colour", "rating_id", "place", "article_id")


def _row(row: Row, shown: list[str], leads_to: LeadsTo | None) -> str:
    first, *others = cells = [escape(str(row[name])) for name in shown]
    if leads_to is not None:
        # Several rows may begin alike: whoever hears the links alone hears the whole row.
        address, spoken = escape(urlencode(leads_to(row))), ", ".join(cells)
        first = f'<a href="review?{address}" aria-label="{spoken}">{first}</a>'
    rest = "".join(f"<td>{cell}</td>" for cell in others)
    return f'<tr><th scope="row">{first}</th>{rest}</tr>'
