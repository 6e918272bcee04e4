"""What pages say about themselves."""

from datetime import date

import pytest
from lxml.html import document_fromstring

from claims.reading.html.bylines import clean_name
from claims.reading.html.metadata import read_metadata, two_letter_code
from claims.text.dates import find_date


def about(head="", body="<h1>Pier stays closed for good</h1>", url=None):
    return read_metadata(document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), url=url)


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def data(json):
    return f'<script type="application/ld+json">{json}</script>'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(
            "<title>Pier stays closed for good | The Harbour Post</title>", "Pier stays closed for good", id="site off"
        ),
        pytest.param(
            "<title>Post - Pier stays closed for good</title>", "Pier stays closed for good", id="site off the front"
        ),
        pytest.param(
            meta("og:title", "Pier - and wall - closed"), "Pier - and wall - closed", id="declared titles stay whole"
        ),
        pytest.param(
            data('{"@type":"NewsArticle","headline":"Wall &amp; pier"}') + meta("og:title", "X"),
            "Wall & pier",
            id="JSON-LD first",
        ),
        pytest.param(data("{broken") + meta("og:title", "Pier"), "Pier", id="broken JSON-LD is passed over"),
        pytest.param(
            data('<![CDATA[{"@type":"NewsArticle","headline":"Wall",}]]>'), "Wall", id="wrapped, trailing comma"
        ),
        pytest.param("", "Pier stays closed for good", id="only the headline that readers see"),
    ],
)
def test_title_is_the_declared_one_or_the_visible_one_without_the_site(head, title):
    assert about(head).title == title


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        pytest.param(
            data('{"@type":"Article","headline":"x","author":{"name":"Maria Lund"}}'), "", "Maria Lund", id="one person"
        ),
        pytest.param(
            data('{"@type":"Article","headline":"x","author":["Maria Lund",{"name":"Jon Aas"}]}'),
            "",
            "Maria Lund, Jon Aas",
            id="two",
        ),
        pytest.param(meta("author", "By Maria Lund"), "", "Maria Lund", id="meta, By left out"),
        pytest.param(meta("article:author", "https://facebook.example/lund"), "", None, id="an address is no name"),
        pytest.param(
            "", '<p class="byline">by Maria Lund | May 6, 2024</p>', "Maria Lund", id="visible, date left out"
        ),
        pytest.param("", '<a rel="author">Maria Lund, staff writer</a>', "Maria Lund", id="visible, job left out"),
        pytest.param("", '<div id="comments"><b class="author">troll</b></div>', None, id="not a commenter"),
        pytest.param("", '<footer><i class="author">The Team</i></footer>', None, id="not the site's"),
    ],
)
def test_author_is_named_without_what_stands_around(head, body, author):
    assert about(head, body).author == author


@pytest.mark.parametrize(
    ("head", "published"),
    [
        pytest.param(
            meta("article:published_time", "2024-05-06T23:30:00-05:00"), date(2024, 5, 6), id="as written there"
        ),
        pytest.param(meta("date", "May 6, 2024"), date(2024, 5, 6), id="in words"),
        pytest.param(
            data('{"@type":"Article","headline":"x","datePublished":"2024-05-06"}'), date(2024, 5, 6), id="JSON-LD"
        ),
        pytest.param(meta("date", "2024-13-45"), None, id="no such day"),
    ],
)
def test_date_is_the_day_of_publication(head, published):
    assert about(head).published == published


def test_publisher_is_the_site_and_without_a_name_its_host():
    assert about(meta("og:site_name", "https://www.post.example/")).publisher == "post.example"
    assert about(meta("og:site_name", "The Harbour Post")).publisher == "The Harbour Post"
    assert about(url="https://www.harbourpost.example/a/pier").publisher == "harbourpost.example"


def test_the_address_is_the_canonical_one_but_never_another_site_s():
    canonical = '<link rel="canonical" href="/pier">'
    assert about(canonical, url="https://post.example/pier?utm=1").url == "https://post.example/pier"
    assert about(meta("og:url", "https://evil.example/x"), url="https://post.example/p").url == "https://post.example/p"
    assert about('<link rel="canonical" href="https://post.example/pier">').url == "https://post.example/pier"
    assert about('<link rel="canonical" href="javascript:alert(1)">').url is None


@pytest.mark.parametrize(
    ("declared", "code"),
    [("en-GB", "en"), ("EN_us", "en"), ("iw", "he"), ("english", None), ("", None), (None, None), ("x-default", None)],
)
def test_languages_have_two_letters(declared, code):
    assert two_letter_code(declared) == code


@pytest.mark.parametrize("depth", [10, 5_000], ids=["nested", "nested without end"])
def test_structured_data_that_nests_does_no_harm(depth):
    assert about(data('{"a":' * depth + "1" + "}" * depth) + meta("og:title", "Pier")).title == "Pier"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("March 30, 2021", date(2021, 3, 30)),
        ("Published: 30 March 2021, 14:05 GMT", date(2021, 3, 30)),
        ("Tuesday, Sept. 7th, 2021", date(2021, 9, 7)),
        ("2021-03-30T08:00:00Z", date(2021, 3, 30)),
        ("/2021/03/30/pier", date(2021, 3, 30)),
        ("30.03.2021", date(2021, 3, 30)),
        ("30. März 2021", date(2021, 3, 30)),
        ("30 mars 2021", date(2021, 3, 30)),
        ("30 de marzo de 2021", date(2021, 3, 30)),
        ("30 марта 2021", date(2021, 3, 30)),
        ("2021年3月30日", date(2021, 3, 30)),
        ("30/3/2021", date(2021, 3, 30)),
        pytest.param("3/4/2021", None, id="April or March: not guessed"),
        pytest.param("February 30, 2021", None, id="no such day"),
        pytest.param("March 2021", None, id="no day"),
        pytest.param("in 2021 some 30 people", None, id="no month"),
    ],
)
def test_dates_are_found_in_the_ways_articles_print_them(text, found):
    assert find_date(text) == found


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("By MARIA LUND", "MARIA LUND"),
        ("Von Jörg Müller, 6. Mai 2024", "Jörg Müller"),
        ("Par Anne Petit et Luc Brun", "Anne Petit et Luc Brun"),
        ("AFP", "AFP"),
        ("Maria Lund (@lund)", "Maria Lund"),
        ("maria@post.example", ""),
        ("https://post.example/lund", ""),
        ("", ""),
    ],
)
def test_names_are_taken_out_of_bylines(byline, name):
    assert clean_name(byline) == name
