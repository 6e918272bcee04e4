"""The one connection between the pages and the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from db import session as db_session
from db.commands import sign_in
from db.session import Database, Session


@st.cache_resource(show_spinner=False)
def database() -> Database:
    """Open the database once for the process; every page and route shares it."""
    return db_session.open_database()


@contextmanager
def reading() -> Iterator[Session]:
    """A session to ask queries of. Close it before speaking to Streamlit: ``st.rerun()`` would roll back."""
    with db_session.reading(database()) as session:
        yield session


@contextmanager
def change(name: str, opened: Database | None = None) -> Iterator[tuple[Session, int]]:
    """One action of one person as one transaction: yields the session and the id of the person.

    Threads other than a page's pass the database that the page ``opened``.
    """
    with db_session.transaction(opened or database()) as session:
        yield session, sign_in(session, name)
