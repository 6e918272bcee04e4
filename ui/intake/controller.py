"""What the page of articles does: turn what somebody gave into articles on their way in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TypedDict, cast

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from claims.types import Document, ProposedClaim
from db import commands
from db.session import Database
from db.views.claims import ArticleRow
from ui.intake import background, state
from ui.intake.background import Job
from ui.shared.fields import whole_number
from ui.shared.plain_values import Values, values
from ui.shared.reviewer import as_reviewer
from ui.shared.session import change, database

PASTED = "pasted_text"
ADDRESSES = "addresses_text"
FILES = "files"

#: How much of a pasted text stands for its name while it is read.
NAME_LENGTH = 60


def files_key() -> str:
    """Return the key of the file field; another one after each sending, so that it is drawn empty."""
    return f"{FILES}_{state.FORM.get() or 0}"


def add_sample() -> None:
    """Add the sample article that comes with the program."""
    _begin([Job("The sample article", background.read_sample)])


def add_pasted() -> None:
    """Add the text in the paste field."""
    text = _typed(PASTED)
    if text.strip():
        name = text.strip().splitlines()[0].lstrip("# ")[:NAME_LENGTH]
        _begin([Job(name, partial(background.read_pasted, text), field=PASTED, typed=text)])
    else:
        st.toast("There is no text yet: paste an article into the field first.")


def add_files() -> None:
    """Add the files chosen; each stands or fails alone."""
    files = cast("list[UploadedFile]", st.session_state.get(files_key()) or [])
    if files:
        read = background.read_file
        _begin([Job(one.name, partial(read, one.name, one.getvalue()), field=FILES) for one in files])
    else:
        st.toast("There are no files yet: choose some first, or drop them on the field.")


def add_addresses() -> None:
    """Add the pages behind the addresses typed, one a line."""
    lines = dict.fromkeys(line.strip() for line in _typed(ADDRESSES).splitlines())
    if any(lines):
        read = background.read_address
        _begin([Job(one, partial(read, one), field=ADDRESSES, typed=one) for one in lines if one])
    else:
        st.toast("There is no address yet: write one into the field first.")


def _typed(field: str) -> str:
    return cast("str", st.session_state.get(field, ""))


def _begin(begun: list[Job]) -> None:
    as_reviewer(lambda name: begin(name, begun))


def begin(name: str, begun: list[Job]) -> None:
    """Start to add articles in a person's name, and empty the field in which they were given.

    Emptied now and not when they are stored: by then somebody may be typing the next.
    """
    for field in {job.field for job in begun}:
        if field == FILES:
            state.FORM.put((state.FORM.get() or 0) + 1)
        elif field:
            st.session_state[field] = ""
    state.JOBS.put(begun + [job for job in jobs() if not job.is_over or job.can_go_back])
    background.start(begun, partial(store, database(), name))


def put_back(sent: object) -> None:
    """Put what was typed for the article of this number, which failed, back into its field, after what stands there."""
    given, number = jobs(), whole_number(sent)
    if number is not None and number < len(given) and given[number].can_go_back:
        job = given[number]
        there = _typed(job.field).rstrip()
        st.session_state[job.field] = f"{there}\n{job.typed}" if there else job.typed
        job.typed = ""


def store(opened: Database, name: str, document: Document, proposals: Sequence[ProposedClaim]) -> int:
    """Store an article and its claims in one transaction; return its id."""
    with change(name, opened) as (session, by):
        return commands.add_article(session, document, proposals, by=by)


def jobs() -> list[Job]:
    """Return the articles being added, and those of the last time."""
    return state.JOBS.get() or []


def is_running() -> bool:
    """Say whether an article is still on its way in."""
    return not all(job.is_over for job in jobs())


class JobLine(TypedDict):
    """An article being added as the component lists it."""

    name: str
    step: background.Step
    message: str
    article_id: int | None
    can_go_back: bool


def job_lines() -> list[JobLine]:
    """Return the articles being added as plain values."""
    return [
        {
            "name": job.name,
            "step": job.step,
            "message": job.message,
            "article_id": job.article_id,
            "can_go_back": job.can_go_back,
        }
        for job in jobs()
    ]


def article_lines(articles: Iterable[ArticleRow]) -> list[Values]:
    """Return articles as plain values for the table of articles."""
    return [values(article) | {"published_at": str(article.published_at or "")} for article in articles]
