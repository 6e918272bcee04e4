"""How many claims each tab of the queue holds."""

from __future__ import annotations

from db import queries
from db.session import Session
from ui.review.queue.view import TABS, View, asked_of, is_narrowed
from ui.review.verbs import VERBS

#: A filtered view is counted no further: more are shown as "1,000+".
COUNTED = 1_000
#: By the names of the tabs.
Counts = dict[str, int | None]


def tab_counts(session: Session, view: View, article_id: int, me: int | None) -> Counts:
    """Return how many claims each tab holds; one more than :data:`COUNTED` stands for any number above it.

    None where the words looked for are so common that counting would take longer than reading.
    """
    if is_narrowed(view):
        few = not view.text or not queries.is_common(session, view.text)
        most = COUNTED + 1
        return {
            tab: queries.how_many(session, asked_of(view, article_id, me, tab), most=most) if few else None
            for tab in TABS
        }
    mine = queries.how_many(session, asked_of(view, article_id, me, "mine"), most=COUNTED + 1) if me else 0
    if view.scope == "article":
        row = queries.article(session, article_id)
        opened, checked, dismissed = row.n_open + row.n_attention, row.n_checked, row.n_dismissed
        return _counts(opened, checked, mine, dismissed)
    totals = queries.counts(session)
    attention = totals.returned + totals.recheck
    return _counts(totals.open + attention, totals.checked + totals.approved, mine, totals.dismissed)


def _counts(opened: int, checked: int, mine: int, dismissed: int) -> Counts:
    return {
        "open": opened,
        "checked": checked,
        "mine": mine,
        "dismissed": dismissed,
        "all": opened + checked + dismissed,
    }


def counts_anew(view: View, verbs: set[str]) -> bool:
    """Say whether after these verbs the tabs are to be counted by the database.

    Of all claims that takes longer than all else on the page, and where a verb changes one claim, what changed stands
    on the page: see :func:`ui.review.queue.page.move`.
    """
    of_one_claim = all(name in VERBS and VERBS[name].claims == "one" for name in verbs)
    return view.scope == "article" or is_narrowed(view) or not of_one_claim
