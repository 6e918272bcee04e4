"""Whose site an address belongs to, and when a claim's sources are all one side's."""

from datetime import UTC, datetime

import pytest

from claims.reading.web.sites import site_of
from db.queries.independence import why_one_sided
from db.views.sources import EvidenceRow
from tests.factories import a_desk, a_document


@pytest.mark.parametrize(
    ("url", "site"),
    [
        pytest.param("https://news.bbc.co.uk/a", "bbc.co.uk", id="an ending of two parts"),
        pytest.param("HTTP://WWW.Example.ORG:80/", "example.org", id="capital letters and a port"),
        pytest.param("https://anna.github.io/post", "anna.github.io", id="a blog below a common roof"),
        pytest.param("https://example.org./", "example.org", id="a dot at the end"),
        pytest.param("http://127.0.0.1:8501/", "127.0.0.1", id="an internet address"),
        pytest.param("http://intranet/page", "intranet", id="a host without an ending"),
        pytest.param("http://..../", None, id="nothing but dots"),
        pytest.param("http://[::1", None, id="a bracket that never closes"),
        pytest.param("javascript:alert(1)", None, id="a script"),
        pytest.param("", None, id="nothing"),
        pytest.param(None, None, id="no address"),
    ],
)
def test_the_site_of_an_address_is_its_registered_domain(url, site):
    assert site_of(url) == site


def evidence(source_id=1, url=None, **fields):
    now = datetime(2024, 5, 6, tzinfo=UTC)
    plain = {"title": "", "publisher": None, "author": None, "published_at": None, "kind": None, "archive_url": None}
    rest = {"confidential": False, "stance": "supports", "quote": "", "locator": "", "note": "", "added_by": "Ada"}
    end = {"added_at": now, "withdrawn_by": None, "withdrawn_at": None}
    return EvidenceRow(
        **{"evidence_id": source_id, "source_id": source_id, "source_version": 1, "url": url}
        | plain
        | rest
        | end
        | fields
    )


ARTICLE = {"article_url": "https://news.gazette.example/a", "publisher": "The Gazette", "speaker": "Dmitry Peskov"}


@pytest.mark.parametrize(
    ("sources", "why"),
    [
        pytest.param([evidence(url="https://archive.gazette.example/b")], "own site", id="the article's own site"),
        pytest.param([evidence(publisher="the  gazette")], "own site", id="the article's own publisher"),
        pytest.param([evidence(author="Dmitry Peskov")], "claimant", id="written by the claimant"),
        pytest.param(
            [evidence(title="Interview with Mr Dmitry Peskov", kind="interview")], "claimant", id="an interview"
        ),
        pytest.param([evidence(title="Dmitry Peskov denies")], None, id="about the claimant"),
        pytest.param(
            [evidence(url="https://gazette.example/b"), evidence(2, author="Dmitry Peskov")],
            "own site and claimant",
            id="some of each",
        ),
        pytest.param(
            [evidence(url="https://a.example.org/1"), evidence(2, url="https://b.example.org/2")],
            "one origin",
            id="two pages of one site",
        ),
        pytest.param([evidence(publisher="AFP"), evidence(2, publisher="afp")], "one origin", id="one agency twice"),
        pytest.param([evidence(url="https://example.org/1")], None, id="one source alone"),
        pytest.param(
            [evidence(url="https://example.org/1"), evidence(1, url="https://example.org/1")],
            None,
            id="one source quoted twice is one source",
        ),
        pytest.param(
            [evidence(url="https://gazette.example/b"), evidence(2, url="https://example.org/2")],
            None,
            id="one of its own and one of another",
        ),
        pytest.param([evidence(title="A note"), evidence(2, title="Another")], None, id="nothing known of either"),
    ],
)
def test_sources_that_are_all_one_sides_are_told_apart_from_independent_ones(sources, why):
    assert why_one_sided(sources, **ARTICLE) == why


def test_a_speaker_is_known_by_their_site():
    sources = [evidence(url="https://blog.twitter.com/rules")]
    assert why_one_sided(sources, article_url=None, publisher=None, speaker="Twitter") == "claimant"


def test_the_card_warns_until_an_independent_source_stands(database):
    desk = a_desk(database, a_document(url="https://gazette.example/story", publisher="Gazette"))
    assert desk.claim().one_sided is None
    desk.attach(url="https://www.gazette.example/earlier")
    assert desk.claim().one_sided == "own site"
    other = desk.attach(url="https://example.org/register")
    assert desk.claim().one_sided is None
    desk.do("withdraw_evidence", other, version=desk.claim().version)
    assert desk.claim().one_sided == "own site"
