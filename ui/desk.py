"""The review page's memory: which claim stands open, what was asked and what came of it, and what each column shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from db import queries
from db.errors import NotFoundError
from db.vocabulary import DISMISSAL_REASONS
from ui import queueing, showing, state
from ui.numbers import whole_number
from ui.reviewer import as_reviewer, reviewer
from ui.reviewing import perform, unsigned
from ui.session import reading

#: So many tickets are remembered: far more than a browser could send again.
TICKETS_KEPT = 500


@dataclass(frozen=True, slots=True)
class Shown:
    """What the three columns show, as plain values."""

    queue: dict[str, Any]
    reader: dict[str, Any]
    card: dict[str, Any]


def follow_address() -> None:
    """Open what the address in the browser's bar names, where it is not the one this page wrote there itself."""
    address = st.query_params.to_dict()
    if not address or address == st.session_state.get(state.WRITTEN_ADDRESS):
        return
    st.session_state[state.VIEW] = queueing.view_of(address)
    for key, slot in (("claim", state.CLAIM), ("article", state.ARTICLE)):
        st.session_state[slot] = whole_number(address.get(key))


def view() -> queueing.View:
    """Return what the queue shows now."""
    return st.session_state.get(state.VIEW) or queueing.View()


def write_address(article_id: int, claim_id: int | None) -> None:
    """Put into the browser's bar what leads back to this claim."""
    place = {"claim": str(claim_id)} if claim_id is not None else {"article": str(article_id)}
    address = place | queueing.address_of(view())
    st.session_state[state.WRITTEN_ADDRESS] = address
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)


def hear() -> None:
    """Take what the card sent: the claim stepped to, the words looked for, and commands, each once."""
    asked = st.session_state[state.CARD].asked
    if not isinstance(asked, Mapping):
        return
    st.session_state[state.STEP] = asked.get("step")
    st.session_state[state.SOURCE_WORDS] = asked.get("words") if isinstance(asked.get("words"), str) else None
    if isinstance(asked.get("view"), Mapping):
        st.session_state[state.VIEW] = queueing.view_of(asked["view"])
    opened = whole_number(asked.get("opened"))
    if opened is not None:
        st.session_state[state.CLAIM] = opened
    known: list[str] = st.session_state.setdefault(state.TICKETS, [])
    fresh = [
        one for one in asked.get("commands") or [] if isinstance(one, Mapping) and str(one.get("ticket")) not in known
    ]
    known.extend(str(one.get("ticket")) for one in fresh)
    del known[:-TICKETS_KEPT]
    if fresh:
        as_reviewer(carry_out, fresh, otherwise=hold_back)


def carry_out(name: str, asks: list[Mapping[str, Any]]) -> None:
    """Carry out commands in order, and open the claim that follows from the last of them."""
    outcomes = [perform(name, ask) for ask in asks]
    st.session_state[state.OUTCOMES] = outcomes
    for outcome in outcomes:
        if outcome["opened"] is not None:
            st.session_state[state.CLAIM] = outcome["opened"]


def hold_back(asks: list[Mapping[str, Any]]) -> None:
    """Say of commands that nobody signed that they were not carried out."""
    st.session_state[state.OUTCOMES] = [unsigned(ask) for ask in asks]


def lay_out() -> Shown | None:
    """Read what the page shows in one look at the database; None where there is no article yet."""
    with reading() as session:
        article_id, claim = _where(session)
        if article_id is None:
            return None
        scales = queries.scales(session)
        ratings = showing.Ratings(scales)
        shown = Shown(
            queue=queueing.fill(session, view(), article_id, ratings) | {"worked": _worked(session, claim)},
            reader=showing.reader(queries.reading(session, article_id), ratings),
            card=_answers(session)
            | {"claim": _card(session, claim, ratings) if claim else None, "scales": [*map(showing.values, scales)]},
        )
    claim_id = claim.claim_id if claim else None
    st.session_state[state.ARTICLE], st.session_state[state.CLAIM] = article_id, claim_id
    write_address(article_id, claim_id)
    # Only the card hears of every step: what the others are given stays the same, and so need not travel again.
    return replace(shown, card=shown.card | {"open": claim_id, "step": st.session_state.get(state.STEP)})


def _card(session: Any, claim: Any, ratings: showing.Ratings) -> dict[str, Any]:
    published_at = queries.article(session, claim.article_id).published_at
    return showing.card(claim, ratings, published_at=published_at)


def _worked(session: Any, claim: Any) -> list[dict[str, Any]]:
    """Return the lines of the open claim and of those just worked on, where the queue may hold them no more."""
    if view().scope == "article":
        return []
    done = {outcome["claim_id"] for outcome in st.session_state.get(state.OUTCOMES, []) if outcome["ok"]}
    if claim is not None:
        done.discard(claim.claim_id)
    cards = [queries.claim(session, claim_id) for claim_id in done if isinstance(claim_id, int)]
    return [showing.line_of(card) for card in [*cards, claim] if card is not None]


def _where(session: Any) -> tuple[int | None, Any]:
    """Return the article and the claim to show: those asked for, else the newest article and its first open claim."""
    claim_id = st.session_state.get(state.CLAIM)
    if claim_id is not None:
        try:
            claim = queries.claim(session, claim_id)
        except NotFoundError as error:
            _complain(error)
        else:
            return claim.article_id, claim
    article_id = _article(session)
    if article_id is None:
        return None, None
    lines = queries.claim_list(session, article_id)
    first = next((line for line in lines if line.state == "open"), lines[0] if lines else None)
    return article_id, queries.claim(session, first.claim_id) if first else None


def _article(session: Any) -> int | None:
    """Return the article asked for, else the newest; None where there is none."""
    article_id = st.session_state.get(state.ARTICLE)
    if article_id is not None:
        try:
            return queries.article(session, article_id).article_id
        except NotFoundError as error:
            _complain(error)
    newest = queries.articles(session, limit=1).items
    return newest[0].article_id if newest else None


def _complain(error: NotFoundError) -> None:
    st.session_state[state.OUTCOMES] = [
        {
            "ticket": f"missing {error}",
            "verb": "open",
            "claim_id": None,
            "ok": False,
            "message": str(error),
            "versions": [],
        }
    ]


def _answers(session: Any) -> dict[str, Any]:
    """Return what the card needs beside the claim: answers, reasons, sources found."""
    looked_for = st.session_state.get(state.SOURCE_WORDS)
    return {
        "received": st.session_state.get(state.TICKETS, []),
        "outcomes": st.session_state.get(state.OUTCOMES, []),
        "reviewer": reviewer(),
        "reasons": list(DISMISSAL_REASONS),
        "undo": showing.undo(queries.last_action(session, reviewer())),
        "found": {
            "words": looked_for,
            "sources": [showing.values(source) for source in queries.sources(session, looked_for)]
            if looked_for
            else [],
        },
        "nothing": "No claim was found in this article. Select words in the text to make one.",
    }
