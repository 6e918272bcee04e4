"""Articles on their way in: each stands or fails alone, and says which."""

import logging

import pytest

from claims.errors import UnreadableDocumentError, WorkbenchError
from claims.types import Document
from ui.intake import background
from ui.intake.background import Job
from ui.shared.error_messages import SORRY


@pytest.fixture(autouse=True)
def without_the_language_model(monkeypatch):
    """Splitting is tested elsewhere; here it need not take the time."""
    monkeypatch.setattr(background, "split", lambda document: [])
    monkeypatch.setattr(background, "warm_up", lambda: None)


def read() -> Document:
    return Document("The council met on Monday.")


def read_nothing() -> Document:
    raise UnreadableDocumentError("notes.pdf", "it is encrypted", "Save it without a password and add it again.")


def store(document, proposals):
    return 7


def test_an_article_that_can_be_read_is_stored_and_can_be_opened():
    job = Job("notes.txt", read)
    background.add(job, store)
    assert (job.step, job.article_id, job.is_over) == ("done", 7, True)


def test_a_file_that_can_not_be_read_says_what_is_wrong_and_what_to_do():
    job = Job("notes.pdf", read_nothing)
    background.add(job, store)
    assert job.step == "failed"
    assert job.message == "notes.pdf: it is encrypted. Save it without a password and add it again."


def test_a_text_that_is_there_already_leads_to_its_article():
    class AlreadyThereError(WorkbenchError):
        article_id = 3

    def refuse(document, proposals):
        raise AlreadyThereError("This text is already here.")

    job = Job("notes.txt", read)
    background.add(job, refuse)
    assert (job.step, job.article_id) == ("failed", 3)


def test_a_fault_of_ours_is_no_traceback_on_the_page_but_one_in_the_log(caplog):
    def break_down(document, proposals):
        raise ZeroDivisionError

    job = Job("notes.txt", read)
    with caplog.at_level(logging.ERROR):
        background.add(job, break_down)
    assert (job.step, job.message) == ("failed", SORRY)
    assert "ZeroDivisionError" in caplog.text


def test_a_bad_article_does_not_stop_the_good_one_after_it():
    jobs = [Job("bad.pdf", read_nothing), Job("good.txt", read)]
    for job in jobs:
        background.add(job, store)
    assert [job.step for job in jobs] == ["failed", "done"]
