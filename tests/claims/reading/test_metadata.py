"""What pages say about themselves."""

from datetime import date

import pytest
from lxml.html import document_fromstring

from claims.reading.files import read_file, read_pasted
from claims.reading.html.bylines import apart, clean_name
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
        ("By Our Foreign Staff", "Our Foreign Staff"),
        ("Guardian staff and agencies", "Guardian staff and agencies"),
        ("Post staff reporter", "Post staff reporter"),
        ("Web Desk", "Web Desk"),
        ("Maria Lund, chief political correspondent", "Maria Lund"),
        ("Maria Lund Staff Writer", "Maria Lund"),
        ("nan", ""),
        ("None", ""),
        ("Anonymous", ""),
        ("User 1", ""),
        ("Microsoft Office User", ""),
        ("Adobe InDesign CS6 (Windows)", ""),
        ("python-docx", ""),
        ("HP", ""),
        ("admin", ""),
        ("Michael Dell", "Michael Dell"),
        ("Nan Goldin", "Nan Goldin"),
        ("Adam Guest", "Adam Guest"),
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


@pytest.mark.parametrize(
    ("byline", "name", "outlet"),
    [
        ("By Maria Lund, Reuters", "Maria Lund", "Reuters"),
        ("Maria Lund (AFP)", "Maria Lund", "AFP"),
        ("Maria Lund for Reuters", "Maria Lund", "Reuters"),
        ("Maria Lund, The Harbour Post", "Maria Lund", "The Harbour Post"),
        ("Maria Lund and Jon Aas", "Maria Lund and Jon Aas", None),
        ("Maria Lund, Jon Aas", "Maria Lund, Jon Aas", None),
        ("Emily Post", "Emily Post", None),
        ("The Associated Press", "The Associated Press", None),
        ("", None, None),
    ],
)
def test_who_wrote_it_and_where_are_told_apart(byline, name, outlet):
    assert apart(byline) == (name, outlet)


PROSE = "The council today opened 12 new clinics in the north. The ministry will hire 400 nurses by the end of 2027."


@pytest.mark.parametrize(
    "front",
    [
        "FOR IMMEDIATE RELEASE\nContact: Mia Lorenz, 555-0101\n\n{}\n\nHARWELL, May 4, 2024 -- ",
        "FOR IMMEDIATE RELEASE\nMay 4, 2024\n\n{}\n\n",
        "PRESS RELEASE\n\n{}\nNew beds for the north\n\nHARWELL (May 4, 2024) — ",
        "NEWS RELEASE 24/001\n{}\n\nHARWELL, 4 May 2024 – ",
        "EMBARGOED UNTIL 4 May 2024, 10 a.m.\n\n{}\n\n",
        "For Release: May 4, 2024\n\n{}\n\n",
        "# FOR IMMEDIATE RELEASE\n\n## {}\n\nHARWELL, May 4, 2024 /Newswire/ -- ",
        "{}\n\nFOR IMMEDIATE RELEASE\n\nHARWELL, Mass., May 4, 2024 - ",
        "Pressemitteilung Nr. 12/2024\n\n{}\n\nHARWELL, 4. Mai 2024 – ",
    ],
)
def test_a_press_release_has_its_headline_and_its_day(front):
    read = read_pasted(f"{front.format('Council opens 12 clinics')}{PROSE}\n\n-30-\n\n###")
    assert (read.title, read.published) == ("Council opens 12 clinics", date(2024, 5, 4))
    kinds = {read.text[one.start : one.end]: one.kind for one in read.passages}
    assert (kinds["-30-"], kinds.get("###", "boilerplate")) == ("boilerplate", "boilerplate")


@pytest.mark.parametrize(
    "title", ["For release of the hostages, 400 march", "Release of prisoners delayed", "Ends meet"]
)
def test_a_headline_that_only_begins_like_a_release_stays(title):
    assert read_pasted(f"{title}\n\n{PROSE}").title == title


def test_a_page_is_not_called_what_stands_above_its_headline():
    assert about(
        meta("og:title", "Press release: May"), "<h1>FOR IMMEDIATE RELEASE</h1><h1>Pier closed</h1>"
    ).title == ("Pier closed")


SHOWN = "The council met on Tuesday to discuss the budget of the coming year. Forty residents sat in the gallery."
WHOLE = (
    f"{SHOWN}\\n\\nSeveral speakers asked for more buses in the evening, because the last one leaves at nine o'clock."
)


def a_page(data, after="", shown=SHOWN):
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Budget", {data}}}</script>'
    body = f"<article><h1>Budget</h1><p>{shown}</p>{after}</article>"
    return f"<html lang=en><head>{script}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("page", "is_whole"),
    [
        pytest.param(a_page(f'"articleBody": "{WHOLE}", "isAccessibleForFree": false'), True, id="declared"),
        pytest.param(a_page(f'"articleBody": "{WHOLE}", "isAccessibleForFree": "False"'), True, id="declared as text"),
        pytest.param(
            a_page(f'"articleBody": "{WHOLE}"', "<div>Subscribe now to read this article.</div>"),
            True,
            id="told readers",
        ),
        pytest.param(
            a_page(f'"articleBody": "{WHOLE}"', '<div class="paywall-offer">Join us</div>'), True, id="told by a name"
        ),
        pytest.param(
            a_page(f'"articleBody": "<p>{WHOLE}</p>", "isAccessibleForFree": false'), True, id="with elements in it"
        ),
        pytest.param(a_page(f'"articleBody": "{WHOLE}"'), False, id="an open page is read as it is shown"),
        pytest.param(
            a_page(
                '"articleBody": "Something else of the site, told at length, over many words, and then again over more'
                ' of them, so that it is longer.", "isAccessibleForFree": false'
            ),
            False,
            id="another text",
        ),
        pytest.param(a_page('"articleBody": ["x"], "isAccessibleForFree": false'), False, id="no text"),
    ],
)
def test_what_a_paywall_cuts_off_is_taken_from_where_the_page_has_it_whole(page, is_whole):
    text = read_file("page.html", page.encode()).text
    assert ("Several speakers" in text) == is_whole
    assert "The council met on Tuesday" in text
    assert "<p>" not in text
