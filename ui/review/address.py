"""The address of the review page in the browser's bar: opened where a person wrote it, written where the page moves."""

from __future__ import annotations

import streamlit as st

from ui.review import state
from ui.review.cache import forget
from ui.review.queue.current import view
from ui.review.queue.view import address_of, view_of
from ui.shared.fields import whole_number


def follow_address() -> None:
    """Open what the address in the browser's bar names, where it is not the one this page wrote there itself."""
    forget()
    address = st.query_params.to_dict()
    if not address or address == state.WRITTEN_ADDRESS.get():
        return
    state.VIEW.put(view_of(address))
    state.CLAIM.put(whole_number(address.get("claim")))
    state.ARTICLE.put(whole_number(address.get("article")))
    if not {"claim", "article"} & address.keys():
        state.ENTER.put("first")


def write_address(article_id: int, claim_id: int | None) -> None:
    """Put into the browser's bar what leads back to this claim."""
    place = {"claim": str(claim_id)} if claim_id is not None else {"article": str(article_id)}
    address = place | address_of(view())
    before = state.WRITTEN_ADDRESS.get() or address
    state.WRITTEN_ADDRESS.put(address)
    # A step that set out before the last answer came still names the address from before that answer.
    if st.query_params.to_dict() != address or before != address:
        st.query_params.from_dict(address)
