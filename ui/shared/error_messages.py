"""What a person reads when something broke that nobody foresaw; the traceback goes to the log."""

from __future__ import annotations

import logging

import streamlit as st

from claims.errors import WorkbenchError

log = logging.getLogger(__name__)

SORRY = (
    "Something went wrong here, and it is not your doing. Nothing that was saved is lost. "
    "Reload the page and try again; the details are in the log of the application."
)


def show_error(error: Exception) -> bool:
    """Say what happened in plain words; True, so that Streamlit adds no traceback of its own."""
    if isinstance(error, WorkbenchError):
        _show(str(error))
        return True
    log.error("A page failed", exc_info=error)
    _show(SORRY)
    return True


def _show(message: str) -> None:
    """Show what went wrong, word for word: names of files and addresses are never read as Markdown."""
    with st.container(key="complaint", border=True):
        st.text(message)
