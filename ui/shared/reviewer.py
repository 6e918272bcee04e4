"""Who is reviewing: asked once, when somebody first changes something, and remembered in a cookie.

A cookie is what a browser says about itself. The name signs what is done here, on a machine or a network where people
trust each other; it protects nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import streamlit as st

from ui.shared import state

COOKIE = "claim_workbench_reviewer"
LONGEST_NAME = 80


def clean_name(raw: object) -> str | None:
    """Return a name fit to sign with (NFC, one line, at most 80 code points); None where nothing is left of it."""
    if not isinstance(raw, str):
        return None
    visible = "".join(
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", raw[: LONGEST_NAME * 4])
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    return " ".join(visible.split())[:LONGEST_NAME].strip() or None


def reviewer() -> str | None:
    """Return the name of the person at this browser; None while they have not said it."""
    if state.REVIEWER not in st.session_state:
        st.session_state[state.REVIEWER] = clean_name(unquote(st.context.cookies.get(COOKIE, "")[:1000]))
    return st.session_state[state.REVIEWER]


def as_reviewer(action: Callable[..., None], *arguments: Any, otherwise: Callable[..., None] = lambda *_: None) -> None:
    """Call ``action(name, *arguments)``; where nobody said who they are yet, ask first and call it then.

    Where they do not say it, call ``otherwise(*arguments)``.
    """
    name = reviewer()
    if name is None:
        st.session_state[state.WAITING] = (action, arguments, otherwise)
        st.session_state[state.QUESTION] = st.session_state.get(state.QUESTION, 0) + 1
    else:
        action(name, *arguments)


def introduce(raw: object) -> None:
    """Take the name somebody gave, and do what waited for it; an empty name leaves it waiting."""
    name = clean_name(raw)
    if name is None:
        return
    st.session_state[state.REVIEWER] = name
    waiting = st.session_state.pop(state.WAITING, None)
    if waiting is not None:
        action, arguments, _ = waiting
        action(name, *arguments)


def stay_unknown() -> None:
    """Let go of what waited for a name: the person closed the question."""
    waiting = st.session_state.pop(state.WAITING, None)
    if waiting is not None:
        _, arguments, otherwise = waiting
        otherwise(*arguments)


def must_ask() -> bool:
    """Say whether something waits for the name of the person."""
    return state.WAITING in st.session_state


def question() -> int:
    """Return the number of the question for the name, 0 where none is open: each is a new one to the browser."""
    return st.session_state[state.QUESTION] if must_ask() else 0
