"""The review page's memory: which claim stands open, what was asked and what came of it, and what each column shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Any

import streamlit as st

from db import queries
from db.errors import NotFoundError
from db.vocabulary import DISMISSAL_REASONS, SOURCE_KINDS
from ui.http.tokens import token_of
from ui.review import bulk, cards, queue, queue_page, queue_view
from ui.review.once import perform_once
from ui.review.surroundings import around, forget
from ui.review.verbs import unsigned
from ui.shared import plain_values, state
from ui.shared.numbers import whole_number
from ui.shared.reviewer import as_reviewer, reviewer
from ui.shared.session import reading

#: So many tickets are remembered: far more than a browser could send again.
TICKETS_KEPT = 500
#: And of so many the browser is told: it sends one command after the other.
TICKETS_TOLD = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """What the three columns show, as plain values."""

    queue: dict[str, Any]
    reader: dict[str, Any]
    card: dict[str, Any]


def follow_address() -> None:
    """Open what the address in the browser's bar names, where it is not the one this page wrote there itself."""
    forget()
    address = st.query_params.to_dict()
    if not address or address == st.session_state.get(state.WRITTEN_ADDRESS):
        return
    st.session_state[state.VIEW] = queue_view.view_of(address)
    for key, slot in (("claim", state.CLAIM), ("article", state.ARTICLE)):
        st.session_state[slot] = whole_number(address.get(key))
    if not {"claim", "article"} & address.keys():
        st.session_state[state.ENTER] = "first"


def asked_view() -> queries.QueueView:
    """Return the claims that the queue shows now, as exports ask for them."""
    with reading() as session:
        me = queue_page.me(session)
    return queue_view.asked_of(queue_page.view(), st.session_state.get(state.ARTICLE), me)


def write_address(article_id: int, claim_id: int | None) -> None:
    """Put into the browser's bar what leads back to this claim."""
    place = {"claim": str(claim_id)} if claim_id is not None else {"article": str(article_id)}
    address = place | queue_view.address_of(queue_page.view())
    before = st.session_state.get(state.WRITTEN_ADDRESS, address)
    st.session_state[state.WRITTEN_ADDRESS] = address
    # A step that set out before the last answer came still names the address from before that answer.
    if st.query_params.to_dict() != address or before != address:
        st.query_params.from_dict(address)


def hear() -> None:
    """Take what the card sent: the claim stepped to, the words looked for, and commands, each once."""
    asked = st.session_state[state.CARD].asked
    if not isinstance(asked, Mapping):
        return
    st.session_state[state.STEP] = asked.get("step")
    st.session_state[state.SOURCE_WORDS] = asked.get("words") if isinstance(asked.get("words"), str) else None
    queue_page.take_view(asked.get("view"))
    known: list[str] = st.session_state.setdefault(state.TICKETS, [])
    fresh = [
        one for one in asked.get("commands") or [] if isinstance(one, Mapping) and str(one.get("ticket")) not in known
    ]
    known.extend(str(one.get("ticket")) for one in fresh)
    del known[:-TICKETS_KEPT]
    if fresh:
        as_reviewer(carry_out, fresh, otherwise=hold_back)
    # A step is made after the commands that travel with it: a command lets go of every step before it.
    _open(asked.get("opened"))


def _open(claim_id: object) -> None:
    """Have a claim stand open, where one is named."""
    found = whole_number(claim_id)
    if found is not None:
        st.session_state[state.CLAIM] = found


def carry_out(name: str, asks: list[Mapping[str, Any]]) -> None:
    """Carry out commands in order, each at the claim where it was given, and open the claim that follows from it."""
    outcomes = []
    for ask in asks:
        _open(ask.get("at"))
        outcomes.append(perform_once(name, ask))
        _open(outcomes[-1]["opened"])
    st.session_state[state.OUTCOMES] = outcomes
    queue_page.notice(asks, ok=outcomes[-1]["ok"])


def tell_of(job: bulk.Job) -> None:
    """Say what came of an action on many claims, as if it had only now been asked for."""
    answer = {"ticket": job.batch_id, "verb": "bulk", "claim_id": None, "version": None, "versions": [], "opened": None}
    st.session_state[state.OUTCOMES] = [answer | {"ok": not job.trouble, "message": job.message}]
    queue_page.count_again()


def hold_back(asks: list[Mapping[str, Any]]) -> None:
    """Say of commands that nobody signed that they were not carried out."""
    st.session_state[state.OUTCOMES] = [unsigned(ask) for ask in asks]


def lay_out() -> Shown | None:
    """Read what the page shows in one look at the database; None where there is no article yet."""
    with reading() as session:
        article_id, claim = _where(session)
        if article_id is None:
            return None
        beside = around(session)
        drawn = queue_page.page_of(session, article_id)
        claim = queue_page.entered(session, drawn, claim)
        article_id = claim.article_id if claim else article_id
        shown = Shown(
            queue=queue.fill(session, drawn, claim.claim_id if claim else None, beside.ratings)
            | {"choices": beside.choices, "reasons": list(DISMISSAL_REASONS)},
            reader=beside.article(session, article_id, passing=_is_passing(article_id)),
            card=_answers(session)
            | {"people": beside.people, "scales": beside.scales, "undo": beside.undo}
            | (cards.shown(session, claim, beside.ratings) if claim else {"claim": None, "work": None})
            | {"ahead": cards.ahead(session, drawn, claim.claim_id if claim else None, beside)},
        )
    claim_id = claim.claim_id if claim else None
    st.session_state[state.ARTICLE], st.session_state[state.CLAIM] = article_id, claim_id
    write_address(article_id, claim_id)
    # Only the card hears of every step: what the others are given stays the same, and so need not travel again.
    reached = {
        "open": claim_id,
        "step": st.session_state.get(state.STEP),
        "session": st.session_state.setdefault(state.SESSION, token_hex(4)),
    }
    return replace(shown, card=shown.card | reached)


def _is_passing(article_id: int) -> bool:
    """Say whether a step led to another article than the one that stood open."""
    return st.session_state.get(state.STEP) is not None and article_id != st.session_state.get(state.ARTICLE)


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
    first = queries.first_claim(session, article_id)
    return article_id, queries.claim(session, first) if first is not None else None


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
        "priorities": queue.priorities(),
        "received": st.session_state.get(state.TICKETS, [])[-TICKETS_TOLD:],
        "outcomes": st.session_state.get(state.OUTCOMES, []),
        "reviewer": reviewer(),
        "reasons": list(DISMISSAL_REASONS),
        "kinds": list(SOURCE_KINDS),
        "token": token_of(reviewer() or ""),
        "found": {
            "words": looked_for,
            "sources": [plain_values.values(source) for source in queries.sources(session, looked_for)]
            if looked_for
            else [],
        },
        "nothing": "No claim was found in this article. Select words in the text to make one.",
    }
