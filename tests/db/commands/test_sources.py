"""Sources as rows of their own: found again, corrected, copied, and kept back where they are confidential."""

import csv
import hashlib
import io
from datetime import date

import pytest
from sqlalchemy import func, insert, select

from db.checking import findings
from db.columns.confidential import disclosed
from db.errors import NotFoundError, RefusedError, StaleSourceError
from db.export import Order, exporter
from db.models import Event, Evidence, Snapshot, Source
from db.session import reading, transaction
from tests.factories import a_desk

DETAILS = {
    "title": "Register of flats",
    "publisher": "Statistics Office",
    "author": "A. Ruiz",
    "published_at": date(2023, 4, 5),
    "kind": "official data",
    "archive_url": "https://archive.example/1",
}


@pytest.fixture
def desk(database):
    return a_desk(database)


def one_of(desk, claim_id=None):
    (evidence,) = desk.claim(claim_id).evidence
    return evidence


def edit(desk, source_id, **fields):
    kept = {"version": 1, "url": "https://example.org/report", "title": "Report"}
    return desk.do("edit_source", source_id, **kept | fields)


def copy(desk, source_id, text="Taxes rose – by 5 percent.", **fields):
    kept = {"origin": "page", "name": "https://example.org/report", "media_type": "text/html"}
    return desk.do("keep_copy", source_id, **kept | {"content": text.encode(), "text": text} | fields)


def test_a_source_carries_what_is_known_of_it(desk):
    desk.attach(**DETAILS, locator="table 3", note="Ask for the annex.")
    evidence = one_of(desk)
    assert {field: getattr(evidence, field) for field in DETAILS} == DETAILS
    assert (evidence.locator, evidence.note) == ("table 3", "Ask for the annex.")


def test_a_source_used_again_keeps_what_is_known_and_learns_what_was_not(desk):
    desk.attach(title="Report", publisher="", quote="Taxes rose.")
    desk.attach(desk.claims[1], **DETAILS | {"stance": "refutes", "quote": "300 flats were built."})
    first, second = one_of(desk), one_of(desk, desk.claims[1])
    assert first.source_id == second.source_id
    assert (second.title, second.publisher, second.kind) == ("Report", "Statistics Office", "official data")
    assert (first.stance, first.quote) == ("supports", "Taxes rose.")
    assert (second.stance, second.quote) == ("refutes", "300 flats were built.")


def test_the_same_address_is_found_however_it_is_written(desk):
    desk.attach(url="https://Example.org/report/?utm_source=mail#top")
    assert desk.ask("source_at", "https://example.org/report").n_claims == 1
    assert desk.ask("source_at", "https://example.org/other") is None
    assert desk.ask("source_at", "no address") is None


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"kind": "hearsay"}, id="unknown kind"),
        pytest.param({"archive_url": "javascript:alert(1)"}, id="an archive that is no address"),
        pytest.param({"title": "a" * 1001}, id="an endless title"),
    ],
)
def test_what_cannot_be_said_of_a_source_is_refused(desk, fields):
    with pytest.raises(RefusedError):
        desk.attach(**fields)
    assert desk.claim().evidence == ()


def test_a_correction_holds_for_every_claim_and_is_recorded(desk):
    desk.attach()
    desk.attach(desk.claims[1])
    source_id = one_of(desk).source_id
    assert edit(desk, source_id, **DETAILS) == 2
    assert one_of(desk, desk.claims[1]).title == "Register of flats"
    with reading(desk.database) as session:
        changed = session.execute(select(Event.field, Event.old, Event.new).where(Event.action == "edit")).all()
    assert ("title", "Report", "Register of flats") in [tuple(row) for row in changed]
    assert edit(desk, source_id, version=2, **DETAILS) == 2


def test_two_people_who_correct_a_source_at_once_see_both_versions(desk):
    desk.attach()
    source_id = one_of(desk).source_id
    edit(desk, source_id, title="Theirs")
    with pytest.raises(StaleSourceError) as caught:
        edit(desk, source_id, title="Mine")
    assert (caught.value.mine["title"], caught.value.theirs["title"], caught.value.version) == ("Mine", "Theirs", 2)
    assert one_of(desk).title == "Theirs"


def test_a_source_does_not_take_the_address_of_another(desk):
    desk.attach()
    desk.attach(url="https://example.org/other", title="Other")
    with pytest.raises(RefusedError, match="Other"):
        edit(desk, one_of_first(desk), url="https://EXAMPLE.org/other/")
    with pytest.raises(RefusedError, match="address or a title"):
        edit(desk, one_of_first(desk), url=" ", title="")
    with pytest.raises(NotFoundError, match="999"):
        edit(desk, 999)


def one_of_first(desk):
    return desk.claim().evidence[0].source_id


def test_a_copy_keeps_the_bytes_and_their_sum_and_is_kept_once(desk):
    desk.attach(quote="“Taxes rose - by 5 percent”")
    source_id = one_of(desk).source_id
    first = copy(desk, source_id)
    assert copy(desk, source_id) == first
    (kept,) = one_of(desk).copies
    assert kept.sha256 == hashlib.sha256("Taxes rose – by 5 percent.".encode()).hexdigest()
    assert desk.ask("saved_copy", first)[1] == "Taxes rose – by 5 percent.".encode()
    with reading(desk.database) as session:
        assert session.scalar(select(func.count()).select_from(Snapshot)) == 1


@pytest.mark.parametrize(
    ("quote", "text", "stands"),
    [
        pytest.param("Taxes rose - by 5 percent", "Taxes rose – by 5 percent.", True, id="the words are there"),
        pytest.param("Taxes fell", "Taxes rose.", False, id="the words are not there"),
        pytest.param("", "Taxes rose.", None, id="nothing is quoted"),
        pytest.param("Taxes rose", "", None, id="nothing can be read in the copy"),
    ],
)
def test_quoted_words_are_looked_for_in_the_copy(desk, quote, text, stands):
    desk.attach(quote=quote)
    copy(desk, one_of(desk).source_id, text=text, content=b"bytes")
    assert one_of(desk).quote_in_copy is stands


def test_without_a_copy_nothing_is_said_of_the_quote_and_an_earlier_copy_bears_it_out(desk):
    desk.attach(quote="Taxes rose")
    assert one_of(desk).quote_in_copy is None
    copy(desk, one_of(desk).source_id, text="Taxes rose.")
    copy(desk, one_of(desk).source_id, text="This page was moved.")
    assert one_of(desk).quote_in_copy is True
    assert [kept.is_readable for kept in one_of(desk).copies] == [True, True]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        pytest.param({"content": b""}, "nothing in it", id="empty"),
        pytest.param({"content": b"a" * 20_000_001}, "larger than 20 MB", id="oversized"),
        pytest.param({"origin": "memory"}, "memory", id="from nowhere"),
    ],
)
def test_a_copy_that_cannot_be_kept_says_why(desk, fields, says):
    desk.attach()
    with pytest.raises(RefusedError, match=says):
        copy(desk, one_of(desk).source_id, **fields)


SECRETS = {
    "url": "https://leak.example/secret-address",
    "title": "secret-title",
    "publisher": "secret-publisher",
    "author": "secret-author",
    "archive_url": "https://archive.example/secret-archive",
    "quote": "secret-quote",
    "locator": "secret-locator",
    "note": "secret-note",
}


def test_a_confidential_source_counts_and_nothing_of_it_leaves(desk):
    desk.attach(**SECRETS, confidential=True, stance="refutes")
    desk.attach(stance="refutes")
    desk.judge(slug="false")
    data = b"".join(exporter("claims", "csv").stream(desk.database, Order())).decode()
    assert "secret" not in data
    row = next(csv.DictReader(io.StringIO(data)))
    assert (row["n_sources"], row["n_refuting"], row["n_confidential"]) == ("2", "2", "1")
    assert row["source_urls"] == '["https://example.org/report"]'


def test_a_source_is_confidential_from_the_moment_that_anybody_says_so(desk):
    desk.attach(**SECRETS)
    desk.attach(desk.claims[1], **SECRETS, confidential=True)
    desk.attach(desk.claims[2], **SECRETS)
    assert all(one_of(desk, claim_id).confidential for claim_id in desk.claims)
    assert b"secret" not in b"".join(exporter("claims", "csv").stream(desk.database, Order()))


def test_columns_taken_for_files_hold_nothing_of_confidential_sources(desk):
    desk.attach(**SECRETS)
    source_id = one_of(desk).source_id
    edit(desk, source_id, **{name: SECRETS[name] for name in ("url", "publisher")}, title="secret-later")
    edit(desk, source_id, version=2, url=SECRETS["url"], title="secret-last", confidential=True)
    desk.attach(title="Report")
    columns = (Source.url, Source.title, Source.publisher, Source.author, Source.archive_url)
    taken = (*columns, Evidence.quote, Evidence.locator, Evidence.note)
    with reading(desk.database) as session:
        rows = session.execute(select(*map(disclosed, taken)).join(Evidence, Evidence.source_id == Source.source_id))
        told = str([tuple(row) for row in rows])
    assert "secret" not in told
    assert "Report" in told


def test_confidential_sources_are_still_found_by_the_desk(desk):
    desk.attach(**SECRETS, confidential=True)
    assert desk.ask("sources", "secret-title")[0].confidential
    with pytest.raises(NotFoundError, match="999"):
        desk.ask("source", 999)
    with pytest.raises(NotFoundError, match="999"):
        desk.ask("saved_copy", 999)


def test_the_check_finds_a_copy_that_is_not_what_was_saved(desk):
    desk.attach()
    copy(desk, one_of(desk).source_id)
    with reading(desk.database) as session:
        assert list(findings(session)) == []
    row = {"source_id": 1, "origin": "file", "name": "a", "media_type": "text/plain", "text": "", "added_by": desk.ada}
    with transaction(desk.database) as session:
        session.execute(insert(Snapshot).values(**row, content=b"other bytes", sha256="0" * 64))
    with reading(desk.database) as session:
        assert list(findings(session)) == ["Saved copy 2 is not the one that was saved."]
