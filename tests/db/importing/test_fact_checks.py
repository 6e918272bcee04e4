"""Fact-checks that others published: read as they occur in the wild, kept as published, mapped only where declared."""

# ruff: noqa: E501 - the elements of a page are read as they would be written

import json
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from db import mapping, queries
from db.commands import add_fact_check, map_ratings, sign_in
from db.errors import DuplicateFactCheckError, RefusedError, UnreadableImportError
from db.importing import import_file, recognise
from db.importing.fact_checks.claim_review import find_reviews, read_rating, read_review, words
from db.importing.fact_checks.files import fact_check_readings
from db.mapping import MappingError, common_of
from db.queries import FactCheckView
from db.session import reading, transaction
from db.views.fact_checks import PublishedCheck, PublishedRating

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://factcheck.example.org/moon",
    "claimReviewed": "The moon is made of cheese.",
    "author": {"@type": "Organization", "name": "Example Checkers"},
    "datePublished": "2024-05-06",
    "inLanguage": "en",
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "A. Mouse"},
        "datePublished": "2024-05-01T10:00:00Z",
        "appearance": [{"@type": "CreativeWork", "url": "https://example.org/a"}, "https://example.org/b"],
    },
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False"},
}


def review(**changes):
    return REVIEW | changes


def rating(**fields):
    return review(reviewRating={"@type": "Rating"} | fields)


def read(data):
    return [read_review(node, named) for node, named in find_reviews(data)]


def imported(database, path, **options):
    return list(import_file(database, recognise(path), person="Ida", **options))


def stored(database, **view):
    with reading(database) as session:
        return queries.fact_checks(session, view=FactCheckView(**view)).items


def written(tmp_path, data, name="checks.json"):
    path = tmp_path / name
    path.write_text(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_review_is_read_with_everything_it_says():
    (check,) = read(REVIEW)
    assert check == PublishedCheck(
        url="https://factcheck.example.org/moon",
        claim_text="The moon is made of cheese.",
        rating=PublishedRating(
            "False",
            1,
            5,
            1,
            {"alternateName": "False", "ratingValue": "1", "bestRating": "5", "worstRating": "1"},
        ),
        claimant="A. Mouse",
        claim_date=date(2024, 5, 1),
        appearances=("https://example.org/a", "https://example.org/b"),
        publisher="Example Checkers",
        reviewed_at=date(2024, 5, 6),
        language="en",
    )


AROUND = [
    pytest.param(REVIEW, id="alone"),
    pytest.param([REVIEW], id="in an array"),
    pytest.param({"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW]}, id="in a graph"),
    pytest.param(
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]}, id="in a feed"
    ),
    pytest.param(review(**{"@type": ["Review", "ClaimReview"]}), id="of several types"),
    pytest.param(review(**{"@type": "http://schema.org/ClaimReview"}), id="its type an address"),
]


@pytest.mark.parametrize("data", AROUND)
def test_a_review_is_found_wherever_it_stands(data):
    assert [check.claim_text for check in read(data)] == ["The moon is made of cheese."]


STATED = [
    pytest.param({"claimReviewed": "<p>The moon is <b>cheese</b></p>"}, "The moon is cheese", id="markup"),
    pytest.param({"claimReviewed": "A &lt;b&gt;moon&lt;/b&gt; &amp;c"}, "A moon &c", id="markup written for HTML"),
    pytest.param({"claimReviewed": "x < 5, y > 3"}, "x < 5, y > 3", id="no markup"),
    pytest.param(
        {"claimReviewed": "", "itemReviewed": {"text": "The moon"}}, "The moon", id="text of what was reviewed"
    ),
    pytest.param({"claimReviewed": None, "itemReviewed": {"name": "The moon"}}, "The moon", id="its name"),
    pytest.param({"claimReviewed": None, "itemReviewed": [{"headline": "The moon"}]}, "The moon", id="its headline"),
    pytest.param({"claimReviewed": None, "itemReviewed": "The moon"}, "The moon", id="a text"),
]


@pytest.mark.parametrize(("changes", "claim"), STATED)
def test_the_claim_is_read_wherever_it_is_stated(changes, claim):
    assert [check.claim_text for check in read(review(**changes))] == [claim]


@pytest.mark.parametrize(
    ("given", "label", "value"),
    [("False", "False", None), (["False"], "False", None), ({"@value": "False"}, "", None), (2, "", 2), ("2", "", 2)],
)
def test_a_rating_may_be_a_text_or_a_number(given, label, value):
    (check,) = read(review(reviewRating=given))
    assert (check.rating.label, check.rating.value) == (label, value)


MARKED = (
    '<div itemscope itemtype="http://schema.org/ClaimReview" itemref="far"><meta itemprop="url" content="https://c.example/a">'
    '<h2 itemprop="claimReviewed">The bridge <b>cost</b> $4 million</h2><time itemprop="datePublished" datetime="2024-05-06">'
    'May</time><span itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Checks</b>'
    '</span><div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Claim"><span itemprop="author" itemscope>'
    '<i itemprop="name">Alma Reyes</i></span><a itemprop="appearance" href="https://p.example/a">there</a></div></div>'
    '<p id="far" itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><b itemprop="alternateName">False</b>'
    '<meta itemprop="ratingValue" content="1"></p>'
)
RDFA = (
    '<div vocab="https://schema.org/" typeof="ClaimReview"><a property="url" href="https://c.example/a">x</a>'
    '<h2 property="claimReviewed">The bridge <b>cost</b> $4 million</h2><time property="datePublished" '
    'datetime="2024-05-06">May</time><span property="author" typeof="Organization"><b property="name">Checks</b></span>'
    '<div property="itemReviewed" typeof="Claim"><span property="author" typeof="Person"><i property="name">Alma Reyes</i>'
    '</span><a property="appearance" href="https://p.example/a">there</a></div><p property="reviewRating" typeof="Rating">'
    '<b property="alternateName">False</b><meta property="ratingValue" content="1"></p></div>'
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(MARKED, id="microdata"),
        pytest.param(RDFA, id="RDFa"),
        pytest.param(
            RDFA.replace('typeof="', 'typeof="schema:').replace('property="', 'property="schema:'), id="prefixes"
        ),
    ],
)
def test_a_review_in_the_attributes_of_a_page_is_read_whole(tmp_path, body):
    path = written(tmp_path, f"<!doctype html><html><body>{body}</body></html>", "page.html")
    ((_, _, read_one),) = fact_check_readings(recognise(path, kind="factchecks"))
    assert read_one() == PublishedCheck(
        url="https://c.example/a",
        claim_text="The bridge cost $4 million",
        rating=PublishedRating("False", 1, 5, 1, {"alternateName": "False", "ratingValue": "1"}),
        claimant="Alma Reyes",
        appearances=("https://p.example/a",),
        publisher="Checks",
        reviewed_at=date(2024, 5, 6),
    )


@pytest.mark.parametrize("between", ["", "\n", ",", ";\n", " , "])
def test_several_objects_in_one_script_are_all_read(tmp_path, between):
    both = between.join(json.dumps(review(url=f"https://c.example/{number}")) for number in (1, 2))
    page = f'<!doctype html><html><head><script type="application/ld+json">{both} {{broken</script></head></html>'
    path = written(tmp_path, page, "page.html")
    found = [read_one().url for _, _, read_one in fact_check_readings(recognise(path))]
    assert found == ["https://c.example/1", "https://c.example/2"]


STRANGE = [5, True, [], [[[]]], {}, {"@id": 5}, {"@id": "#none"}, [{"a": [1]}], None, "", "x", "\ud800"]


@pytest.mark.parametrize("field", [*REVIEW, "headline", "mainEntityOfPage"])
def test_a_value_of_an_unexpected_kind_is_a_bad_object_at_most(database, tmp_path, field):
    rows = [review(**{"url": f"https://c.example/{number}", field: value}) for number, value in enumerate(STRANGE)]
    rows = [row | {"@type": "ClaimReview"} for row in rows]
    last = review(url="https://c.example/last")
    found = imported(database, written(tmp_path, json.dumps([*rows, last])), dry_run=True)
    assert {one.outcome for one in found} <= {"added", "unreadable", "refused", "duplicate"}
    assert found[-1].outcome == "added"


def test_what_is_named_elsewhere_is_looked_up():
    graph = [
        {"@type": "Organization", "@id": "#us", "name": "Example Checkers"},
        review(author={"@id": "#us"}, itemReviewed={"@id": "#claim"}),
        {"@type": "Claim", "@id": "#claim", "author": "A. Mouse", "datePublished": "May 1, 2024"},
    ]
    (check,) = read({"@graph": graph})
    assert (check.publisher, check.claimant, check.claim_date) == ("Example Checkers", "A. Mouse", date(2024, 5, 1))


LABELS = [
    pytest.param({"alternateName": "Not false"}, "Not false", id="text"),
    pytest.param({"alternateName": ["False"]}, "False", id="list of one"),
    pytest.param({"alternateName": ["False", "Faux"]}, "False / Faux", id="list of several: all of them"),
    pytest.param({"alternateName": {"@value": "Falsch", "@language": "de"}}, "Falsch", id="with its language"),
    pytest.param({"alternateName": [{"@value": "Falsch", "@language": "de"}]}, "Falsch", id="list with its language"),
    pytest.param({"name": "False"}, "False", id="name where there is no alternateName"),
    pytest.param({"alternateName": "", "name": "False"}, "False", id="name where alternateName is empty"),
    pytest.param({"ratingValue": "False"}, "False", id="a label where the number belongs"),
    pytest.param({"alternateName": "Half &amp; half"}, "Half & half", id="written for HTML"),
    pytest.param({"alternateName": " False\n"}, "False", id="blanks around"),
]


@pytest.mark.parametrize(("fields", "label"), LABELS)
def test_the_label_is_read_in_every_form_it_occurs(fields, label):
    assert read(rating(**fields))[0].rating.label == label


NUMBERS = [
    pytest.param({"ratingValue": 2}, (2, 5, 1), id="the scale is 1 to 5 where nothing says otherwise"),
    pytest.param({"ratingValue": "2", "bestRating": "10"}, (2, 10, 1), id="numbers as text, worst left out"),
    pytest.param({"ratingValue": "2,5", "bestRating": "", "worstRating": ""}, (2.5, 5, 1), id="comma, empty ends"),
    pytest.param({"ratingValue": 0, "bestRating": 1, "worstRating": 0}, (0, 1, 0), id="0 to 1"),
    pytest.param({"ratingValue": -1, "bestRating": -1}, None, id="-1 of -1"),
    pytest.param({"ratingValue": -1, "bestRating": -1, "worstRating": -1}, None, id="-1 of -1 to -1"),
    pytest.param({"ratingValue": 0, "worstRating": 1}, None, id="below the worst"),
    pytest.param({"ratingValue": 6}, None, id="above the best"),
    pytest.param({"ratingValue": 3, "bestRating": 1, "worstRating": 5}, None, id="the wrong way round"),
    pytest.param({"ratingValue": "NaN"}, None, id="no number"),
    pytest.param({"ratingValue": float("inf")}, None, id="endless"),
    pytest.param({"ratingValue": ""}, None, id="empty"),
    pytest.param({"ratingValue": 3, "bestRating": "five"}, None, id="a best that is no number"),
    pytest.param({"ratingValue": True}, None, id="a truth value"),
]


@pytest.mark.parametrize(("fields", "numbers"), NUMBERS)
def test_numbers_come_all_three_or_none_and_are_kept_to_the_letter(fields, numbers):
    notes = []
    found = read_rating({"alternateName": "So-so"} | fields, notes)
    assert (found.value, found.best, found.worst) == (numbers or (None, None, None))
    assert found.label == "So-so"
    assert found.published == {"alternateName": "So-so"} | {
        key: words(value) for key, value in fields.items() if words(value)
    }


MAPPED = [
    pytest.param("False", "example.org", "false", id="declared for all"),
    pytest.param("FALSE!", "example.org", "false", id="whatever the case and the mark"),
    pytest.param("“Mostly  true.”", "example.org", "mostly true", id="in quotation marks"),
    pytest.param("Not false", "example.org", None, id="not false is not false"),
    pytest.param("False headline, true story", "example.org", None, id="a label is never read in part"),
    pytest.param("Pants on Fire!", "www.politifact.com", "false", id="declared for a site"),
    pytest.param("Four Pinocchios", "washingtonpost.com", "false", id="another site"),
    pytest.param("Four Pinocchios", "notwashingtonpost.com", None, id="a site of another name"),
    pytest.param("Miscaptioned", "www.snopes.com", "mostly false", id="a part of a site"),
    pytest.param("Miscaptioned", "example.org", None, id="only where it is declared"),
    pytest.param("False / Faux", "example.org", None, id="several labels at once"),
    pytest.param("", "example.org", None, id="no label"),
]


@pytest.mark.parametrize(("label", "site", "common"), MAPPED)
def test_a_rating_is_mapped_where_its_whole_label_is_declared_and_nowhere_else(label, site, common):
    assert common_of(label, site) == common


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param(",,true", "there is no label", id="no label"),
        pytest.param(",rumour,perhaps", "no place on the common scale", id="no place of ours"),
    ],
)
def test_a_line_that_declares_nothing_is_named(tmp_path, monkeypatch, line, says):
    table = tmp_path / "published_ratings.csv"
    table.write_text(f"site,label,common\n,true,true\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(mapping, "TABLE", table)
    mapping.declared.cache_clear()
    with pytest.raises(MappingError, match=f"line 3: .*{says}"):
        common_of("true", "")
    mapping.declared.cache_clear()


def a_check(**fields):
    defaults = {"url": "https://example.org/1", "claim_text": "A.", "rating": PublishedRating("False")}
    return PublishedCheck(**defaults | fields)


@pytest.fixture
def add(database):
    def added(**fields):
        with transaction(database) as session:
            return add_fact_check(session, a_check(**fields), by=sign_in(session, "Ida"))

    return added


def test_one_page_may_check_several_claims_and_each_is_stored_once(database, add):
    first = add()
    add(claim_text="B.")
    for same in ({}, {"url": "HTTPS://example.org/1/?utm_source=x#top"}, {"claim_text": " a. "}):
        with pytest.raises(DuplicateFactCheckError, match=f"number {first}"):
            add(**same)
    assert [row.claim_text for row in stored(database)] == ["B.", "A."]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"url": "javascript:alert(1)"}, id="no web address"),
        pytest.param({"url": "/moon"}, id="half an address"),
        pytest.param({"claim_text": " "}, id="no claim"),
        pytest.param({"rating": PublishedRating()}, id="no rating"),
        pytest.param({"rating": PublishedRating("x" * 1_001)}, id="a rating as long as an essay"),
    ],
)
def test_what_nobody_could_use_is_refused(add, fields):
    with pytest.raises(RefusedError):
        add(**fields)


@pytest.mark.parametrize("change", ["UPDATE fact_check SET rating_label = 'True'", "DELETE FROM fact_check"])
def test_what_was_published_is_neither_changed_nor_deleted(database, add, change):
    add()
    with pytest.raises(DatabaseError, match="published"), database.begin() as session:
        session.execute(text(change))
    assert stored(database)[0].rating_label == "False"


def test_a_rating_that_is_declared_later_gets_its_place(database, add, tmp_path, monkeypatch):
    add(rating=PublishedRating("Bunkum"))
    assert stored(database)[0].common is None
    table = tmp_path / "published_ratings.csv"
    table.write_text("site,label,common\n,bunkum,false\n", encoding="utf-8")
    monkeypatch.setattr(mapping, "TABLE", table)
    mapping.declared.cache_clear()
    with transaction(database) as session:
        assert [map_ratings(session, by=1), map_ratings(session, by=1)] == [1, 0]
    mapping.declared.cache_clear()
    assert stored(database)[0].common == "false"


def test_fact_checks_are_found_by_words_address_and_place(database, add):
    add(claim_text="The Moon is cheese.", claimant="A. Mouse")
    add(url="https://example.org/2", claim_text="Rents fell.", rating=PublishedRating("Bunkum"))
    assert [row.claim_text for row in stored(database, text="moon MOUSE")] == ["The Moon is cheese."]
    assert [row.claim_text for row in stored(database, text="https://example.org/2/")] == ["Rents fell."]
    assert [row.claim_text for row in stored(database, common="false")] == ["The Moon is cheese."]
    assert [row.claim_text for row in stored(database, unmapped=True)] == ["Rents fell."]
    assert stored(database, text="100%") == ()
    with reading(database) as session:
        assert queries.how_many_fact_checks(session, FactCheckView(text="moon")) == 1


def test_pages_neither_lose_nor_repeat(database, add):
    for number in range(7):
        add(claim_text=f"Claim {number}")
    seen, key = [], None
    with reading(database) as session:
        while True:
            page = queries.fact_checks(session, view=FactCheckView(), after=key, limit=3)
            seen += [row.claim_text for row in page.items]
            key = page.next_key
            if key is None:
                break
    assert seen == [f"Claim {number}" for number in reversed(range(7))]


SEARCH = {
    "claims": [
        {
            "text": "The moon is made of cheese.",
            "claimant": "A. Mouse",
            "claimDate": "2024-05-01T00:00:00Z",
            "claimReview": [
                {
                    "publisher": {"name": "Example Checkers", "site": "example.org"},
                    "url": "https://factcheck.example.org/moon",
                    "title": "No, it is not",
                    "reviewDate": "2024-05-06T00:00:00Z",
                    "textualRating": "False",
                    "languageCode": "en",
                },
                {
                    "publisher": {"site": "other.example"},
                    "url": "https://other.example/moon",
                    "textualRating": "Nonsense",
                },
            ],
        }
    ],
    "nextPageToken": "CAo",
}
CSV = (
    "review_url;claim_text;claim_author_name;review_rating;review_date\r\n"
    "https://factcheck.example.org/moon;The moon is made of cheese.;A. Mouse;False;2024-05-06\r\n"
)
PAGE = f"""<!doctype html><html><head><title>Moon</title><script type="application/ld+json">
{json.dumps(REVIEW)}</script></head><body><p>Not cheese. &lt;/script&gt;</p></body></html>"""
FILES = [
    pytest.param(REVIEW, "review.json", 1, id="ClaimReview"),
    pytest.param([REVIEW, review(claimReviewed="Another.")], "reviews.json", 2, id="many"),
    pytest.param(SEARCH, "search.json", 2, id="an answer of the Fact Check Tools API"),
    pytest.param([SEARCH, SEARCH], "pages.json", 2, id="several answers, with duplicates"),
    pytest.param("\n".join(map(json.dumps, [REVIEW, SEARCH])), "checks.jsonl", 2, id="JSON lines of both"),
    pytest.param(PAGE, "moon.html", 1, id="the page of a fact-check"),
    pytest.param(CSV, "checks.csv", 1, id="CSV with other people's names"),
    pytest.param(REVIEW, "review.txt", 1, id="whatever the file is called"),
]


@pytest.mark.parametrize(("data", "name", "number"), FILES)
def test_every_form_comes_in_and_a_second_time_adds_nothing_and_says_so(database, tmp_path, data, name, number):
    path = written(tmp_path, data, name)
    dry = [one.outcome for one in imported(database, path, dry_run=True)]
    assert stored(database) == ()
    first = [one.outcome for one in imported(database, path)]
    assert dry == first
    assert first.count("added") == number
    rows = stored(database)
    assert rows[-1].claim_text == "The moon is made of cheese."
    assert (rows[-1].rating_label, rows[-1].common, rows[-1].added_by) == ("False", "false", "Ida")
    again = imported(database, path)
    assert {one.outcome for one in again} == {"duplicate"}
    assert "already here" in again[0].message
    assert stored(database) == rows


def test_bad_ones_are_named_and_the_good_ones_go_in(database, tmp_path):
    bad = [
        review(url=""),
        review(claimReviewed=""),
        review(url="https://example.org/2", reviewRating=None),
        review(url="ftp://example.org/x"),
        review(url={"@list": []}, reviewRating=[]),
    ]
    lines = [json.dumps(REVIEW), "{broken", "", *map(json.dumps, bad), '{"@type": "Thing"}', "[" * 100_000]
    found = imported(database, written(tmp_path, "\n".join(lines), "checks.jsonl"))
    assert [(one.place, one.failed) for one in found] == [
        ("line 1", False),
        *((f"line {number}", True) for number in (2, 4, 5, 6, 7, 8, 9, 10)),
    ]
    assert all(one.message for one in found[1:])
    assert len(stored(database)) == 1


def test_what_could_not_be_read_of_a_good_one_is_said(database, tmp_path):
    data = review(
        datePublished="last week", reviewRating={"alternateName": "False", "ratingValue": -1, "bestRating": -1}
    )
    (found,) = imported(database, written(tmp_path, data))
    assert found.outcome == "added"
    assert "check date 'last week'" in found.message
    assert "make no scale" in found.message


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param({"@type": "NewsArticle"}, "neither claims, ClaimReview nor articles", id="other JSON-LD"),
        pytest.param('{"ClaimReview": ', "no JSON", id="half a file"),
        pytest.param('"ClaimReview"', "tell neither", id="a text"),
        pytest.param("[" * 100_000 + '"ClaimReview"', "no JSON", id="nested without end"),
        pytest.param("", "empty", id="nothing"),
    ],
)
def test_a_file_without_any_says_what_to_give_instead(database, tmp_path, data, says):
    with pytest.raises(UnreadableImportError, match=says):
        imported(database, written(tmp_path, data))


@pytest.mark.parametrize(
    "unchecked",
    [
        pytest.param({"text": "The sea is dry."}, id="without reviews"),
        pytest.param({"text": "The sea is dry.", "claimReview": []}, id="with none"),
        pytest.param({"text": "The sea is dry.", "claimReview": "no list"}, id="with something else"),
        pytest.param("The sea is dry.", id="no claim at all"),
    ],
)
def test_a_found_claim_without_a_check_is_listed_and_the_next_keeps_its_number(database, tmp_path, unchecked):
    checked = {"text": "The moon is dry.", "claimReview": [{"url": "https://e.example/m", "textualRating": "True"}]}
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({"claims": [unchecked, checked]}))
    first, second = import_file(database, recognise(path), person="Ida")
    assert (first.place, first.outcome) == ("object 1", "unreadable")
    assert "no claimReview" in first.message
    assert (second.place, second.outcome) == ("object 2", "added")
