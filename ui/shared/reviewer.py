"""Who is reviewing: asked once, when somebody first changes something, and remembered in a cookie.

A cookie is what a browser says about itself. The name signs what is done here, on a machine or a network where people
trust each other; it protects nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
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


def name_in_cookie(cookies: Mapping[str, str]) -> str | None:
    """Return the name that a browser says its person goes by; None where it says none."""
    return clean_name(unquote(cookies.get(COOKIE, "")[:1000]))


def reviewer() -> str | None:
    """Return the name of the person at this browser; None while they have not said it."""
    if state.REVIEWER not in st.session_state:
        state.REVIEWER.put(name_in_cookie(st.context.cookies))
    return state.REVIEWER.get()


def as_reviewer(action: Callable[[str], None], otherwise: Callable[[], None] = lambda: None) -> None:
    """Call ``action`` with the person's name; where they did not say it yet, ask first and call it then.

    Where they do not say it, call ``otherwise``.
    """
    name = reviewer()
    if name is None:
        state.WAITING.put((action, otherwise))
        state.QUESTION.put((state.QUESTION.get() or 0) + 1)
    else:
        action(name)


def introduce(raw: object) -> None:
    """Take the name somebody gave, and do what waited for it; an empty name leaves it waiting."""
    name = clean_name(raw)
    if name is None:
        return
    state.REVIEWER.put(name)
    waiting = state.WAITING.pop()
    if waiting is not None:
        action, _ = waiting
        action(name)


def stay_unknown() -> None:
    """Let go of what waited for a name: the person closed the question."""
    waiting = state.WAITING.pop()
    if waiting is not None:
        _, otherwise = waiting
        otherwise()


def ask_where_needed() -> None:
    """Draw the page anew where something waits for the name of the person and the question for it stands nowhere."""
    if must_ask() and not state.ASKING.get():
        st.rerun()


def must_ask() -> bool:
    """Say whether something waits for the name of the person."""
    return state.WAITING.get() is not None


def question() -> int:
    """Return the number of the question for the name, 0 where none is open: each is a new one to the browser."""
    return (state.QUESTION.get() or 0) if must_ask() else 0
