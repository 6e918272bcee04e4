"""The memory of the page of scales: what was asked for last, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from ui.review.verbs import perform, unsigned
from ui.shared import state
from ui.shared.reviewer import as_reviewer


def hear() -> None:
    """Take what the page of scales sent and carry it out in the person's name."""
    asked = st.session_state[state.SCALES].asked
    if isinstance(asked, Mapping):
        as_reviewer(_carry_out, asked, otherwise=_hold_back)


def outcome() -> dict[str, Any] | None:
    """Return what came of what was asked for last; None before that."""
    return st.session_state.get(state.SCALE_OUTCOME)


def _carry_out(name: str, asked: Mapping[str, Any]) -> None:
    st.session_state[state.SCALE_OUTCOME] = perform(name, asked)


def _hold_back(asked: Mapping[str, Any]) -> None:
    st.session_state[state.SCALE_OUTCOME] = unsigned(asked)
