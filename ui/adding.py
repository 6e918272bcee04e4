"""What the page of articles does: turn what somebody gave into articles on their way in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import partial
from typing import Any

import streamlit as st

from claims.types import Document
from db import commands
from ui import intake, state
from ui.intake import Job
from ui.reviewer import as_reviewer
from ui.session import change, database

PASTED = "pasted_text"
ADDRESSES = "addresses_text"

#: How much of a pasted text stands for its name while it is read.
NAME_LENGTH = 60


def files_key() -> str:
    """Return the key of the file field; another one after each sending, so that it is drawn empty."""
    return f"files_{st.session_state.get(state.FORM, 0)}"


def add_sample() -> None:
    """Add the sample article that comes with the program."""
    as_reviewer(begin, [("The sample article", intake.read_sample)])


def add_pasted() -> None:
    """Add the text in the paste field; the field keeps it until it is stored."""
    text = st.session_state[PASTED]
    if text.strip():
        as_reviewer(begin, [(text.strip().splitlines()[0][:NAME_LENGTH], partial(intake.read_pasted, text))])


def add_files() -> None:
    """Add the files chosen; each stands or fails alone."""
    files = st.session_state.get(files_key()) or []
    st.session_state[state.FORM] = st.session_state.get(state.FORM, 0) + 1
    if files:
        as_reviewer(begin, [(file.name, partial(intake.read_file, file.name, file.getvalue())) for file in files])


def add_addresses() -> None:
    """Add the pages behind the addresses typed, one a line; those that fail stay in the field."""
    lines = dict.fromkeys(line.strip() for line in st.session_state[ADDRESSES].splitlines())
    if any(lines):
        as_reviewer(begin, [(line, partial(intake.read_address, line)) for line in lines if line])


def begin(name: str, readings: Iterable[tuple[str, Callable[[], Document]]]) -> None:
    """Start to add articles in a person's name."""
    begun = [Job(title, read) for title, read in readings]
    st.session_state[state.JOBS] = begun + [job for job in jobs() if not job.is_over]
    st.session_state[state.UNTIDY] = True
    opened = database()
    intake.start(begun, partial(store, opened, name))


def store(opened: Any, name: str, document: Document, proposals: list[Any]) -> int:
    """Store an article and its claims in one transaction; return its id."""
    with change(name, opened) as (session, by):
        return commands.add_article(session, document, proposals, by=by)


def jobs() -> list[Job]:
    """Return the articles being added, and those of the last time."""
    return st.session_state.get(state.JOBS, [])


def is_running() -> bool:
    """Say whether an article is still on its way in."""
    return not all(job.is_over for job in jobs())


def job_lines() -> list[dict[str, Any]]:
    """Return the articles being added as plain values."""
    return [
        {"name": job.name, "step": job.step, "message": job.message, "article_id": job.article_id} for job in jobs()
    ]


def tidy_forms() -> None:
    """Empty the fields whose articles are stored; leave in them what failed. Before the fields are drawn."""
    if is_running() or not st.session_state.pop(state.UNTIDY, False):
        return
    failed = {job.name for job in jobs() if job.step == "failed" and job.article_id is None}
    lines = st.session_state.get(ADDRESSES, "").splitlines()
    st.session_state[ADDRESSES] = "\n".join(line for line in lines if line.strip() in failed)
    first_line = (st.session_state.get(PASTED, "").strip().splitlines() or [""])[0][:NAME_LENGTH]
    if first_line not in failed:
        st.session_state[PASTED] = ""


def article_lines(articles: Iterable[Any]) -> list[dict[str, Any]]:
    """Return articles as plain values for the table of articles."""
    return [
        asdict(article) | {"published_at": str(article.published_at or ""), "added_at": article.added_at.isoformat()}
        for article in articles
    ]
