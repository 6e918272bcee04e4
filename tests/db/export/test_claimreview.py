"""A verdict goes out as ClaimReview only where it keeps the rules, and nothing in it is made up."""

import io
import json
import zipfile
from datetime import date

import pytest

from claims import kind_of_name
from db.desk import Desk
from db.export.claimreview.document import claim_review, script_safe
from db.export.claimreview.rules import RULES, check_review, findings_of
from db.export.documents import stream_review_feed, stream_review_files, stream_reviews
from db.queries.dossiers import dossiers
from db.session import reading
from tests.factories import a_desk, a_document, a_proposal

DESK = Desk("Example Desk", "https://desk.example/checks")


@pytest.fixture
def desk(database):
    return a_desk(database)


def dossier_of(desk, claim_id=None):
    with reading(desk.database) as session:
        return next(d for d in dossiers(session) if d.claim_id == (claim_id or desk.claims[0]))


def review_of(desk, claim_id=None):
    return claim_review(dossier_of(desk, claim_id), DESK)


def test_a_judged_claim_becomes_a_review_with_everything_known(desk):
    desk.do("reword_claim", desk.claims[0], version=desk.claim().version, speaker="Mayor Ada Brown")
    desk.attach(url="https://example.org/report", title="Report")
    desk.judge(slug="mostly-true")
    review = review_of(desk)
    assert review["claimReviewed"] == "According to the mayor, taxes rose by 5 percent last year."
    assert review["url"] == f"https://desk.example/checks#claim-{desk.claims[0]}"
    assert review["author"] == {"@type": "Organization", "name": "Example Desk", "url": "https://desk.example/"}
    rating = review["reviewRating"]
    assert (rating["alternateName"], rating["ratingValue"], rating["bestRating"], rating["worstRating"]) == (
        "Mostly true",
        4,
        5,
        1,
    )
    assert review["itemReviewed"]["datePublished"] == "2024-05-06"
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Mayor Ada Brown"}
    assert review["citation"] == [{"@type": "CreativeWork", "name": "Report", "url": "https://example.org/report"}]


def test_an_unverifiable_claim_has_words_and_no_numbers(desk):
    desk.judge(slug="unverifiable")
    assert set(review_of(desk)["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}


def test_what_is_not_known_is_left_out(database):
    desk = a_desk(database, a_document(published=None), [a_proposal(speaker=None)])
    desk.attach()
    desk.judge()
    assert set(review_of(desk)["itemReviewed"]) == {"@type", "@id"}


def test_nobody_reviews_a_claim_without_a_verdict_or_a_dismissed_one(desk):
    assert review_of(desk) is None
    desk.attach()
    desk.judge()
    desk.do("dismiss_claim", desk.claims[0], version=desk.claim().version, reason="trivial")
    assert review_of(desk) is None


def test_the_review_tells_the_wording_that_was_judged(desk):
    desk.attach()
    desk.judge()
    desk.do("reword_claim", desk.claims[0], version=desk.claim().version, claim_text="Taxes fell.")
    assert review_of(desk)["claimReviewed"] == "According to the mayor, taxes rose by 5 percent last year."
    assert ("wording", "warning") in rules_broken(desk)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Dmitry Peskov", "Person", id="a given name and a name"),
        pytest.param("President Biden", "Person", id="a title and a name"),
        pytest.param("Foreign Ministry spokeswoman Maria Zakharova", "Person", id="a name behind what she is"),
        pytest.param("the mayor", None, id="an office is nobody's name"),
        pytest.param("critics", None, id="a group without a name"),
        pytest.param("human rights activists", None, id="a group told more closely"),
        pytest.param("Virginia officials", None, id="officials of a place"),
        pytest.param("people close to Vladimir Putin", None, id="a name that is not theirs"),
        pytest.param("a spokesman for the Interior Ministry", None, id="who speaks for it"),
        pytest.param("the ministry", "Organization", id="an organisation without its name"),
        pytest.param("Virginia", "Organization", id="a name alone may be a place"),
        pytest.param("The Kremlin", "Organization", id="a house"),
        pytest.param("Xi Jinping", "Person", id="a full name whose given name is not listed"),
        pytest.param("Amnesty International", "Organization", id="a word that no person is called by"),
        pytest.param("Fox News", "Organization", id="a word in the plural"),
        pytest.param("WHO Europe", "Organization", id="an abbreviation"),
        pytest.param("Office for National Statistics", "Organization", id="a name of several words"),
        pytest.param("外务省", "Organization", id="a script without small letters"),
    ],
)
def test_a_claimant_is_typed_as_what_the_name_says_and_who_has_none_is_left_out(name, kind):
    assert kind_of_name(name) == kind


def test_a_group_without_a_name_is_no_author_of_a_claim(database):
    desk = a_desk(database, proposals=[a_proposal(speaker="critics")])
    desk.attach()
    desk.judge()
    assert "author" not in review_of(desk)["itemReviewed"]
    assert ("claimant", "warning") in rules_broken(desk)


def rules_broken(desk, who=DESK):
    return {(finding.rule, finding.severity) for finding in findings_of(dossier_of(desk), who)}


SOUND = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://desk.example/checks#claim-1",
    "claimReviewed": "Taxes rose by 5 percent.",
    "author": {"@type": "Organization", "name": "Example Desk", "url": "https://desk.example/"},
    "datePublished": "2024-05-10",
    "reviewRating": {
        "@type": "Rating",
        "alternateName": "True",
        "ratingValue": 5,
        "bestRating": 5,
        "worstRating": 1,
    },
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Ana Ruiz"},
        "datePublished": "2024-05-06",
        "appearance": [{"@type": "CreativeWork", "url": "https://news.example/a"}],
    },
}


def rating(**numbers):
    return {"reviewRating": {"@type": "Rating", "alternateName": "True"} | numbers}


def item(**properties):
    return {"itemReviewed": SOUND["itemReviewed"] | properties}


def test_a_sound_review_breaks_no_rule():
    assert list(check_review(SOUND)) == []


@pytest.mark.parametrize(
    ("changed", "rule", "severity"),
    [
        pytest.param({"@context": ["https://schema.org", "x"]}, "context and type", "error", id="two contexts"),
        pytest.param({"@type": "Review"}, "context and type", "error", id="another type"),
        pytest.param({"claimReviewed": " "}, "claim", "error", id="no claim"),
        pytest.param({"claimReviewed": "x" * 76}, "claim", "warning", id="too long to be shown"),
        pytest.param({"url": None}, "address", "error", id="no address"),
        pytest.param({"url": "javascript:alert(1)"}, "address", "error", id="not a web address"),
        pytest.param({"url": "https://other.example/x"}, "address", "error", id="another site than the desk's"),
        pytest.param(rating(alternateName=""), "rating in words", "error", id="no words"),
        pytest.param(rating(ratingValue=5), "rating in numbers", "error", id="one number of three"),
        pytest.param(
            rating(ratingValue="", bestRating=5, worstRating=1), "rating in numbers", "error", id="an empty number"
        ),
        pytest.param(
            rating(ratingValue=0, bestRating=5, worstRating=1), "rating in numbers", "error", id="below the scale"
        ),
        pytest.param(rating(ratingValue=3, bestRating=1, worstRating=5), "rating in numbers", "error", id="reversed"),
        pytest.param(
            rating(ratingValue=-1, bestRating=-1, worstRating=-1), "rating in numbers", "error", id="no scale at all"
        ),
        pytest.param(
            rating(ratingValue=1, bestRating=2, worstRating=0), "rating in numbers", "warning", id="begins at 0"
        ),
        pytest.param(
            rating(ratingValue=1.5, bestRating=2, worstRating=1), "rating in numbers", "warning", id="no whole number"
        ),
        pytest.param({"author": None}, "author", "warning", id="nobody checked"),
        pytest.param(item(author=None), "claimant", "warning", id="claimant unknown"),
        pytest.param(item(author={"@type": "Person"}), "claimant", "error", id="a claimant without a name"),
        pytest.param(item(datePublished=None), "dates", "warning", id="no date of the claim"),
        pytest.param(item(datePublished="2024-05-11"), "dates", "error", id="claimed after it was checked"),
        pytest.param(item(appearance=[]), "appearance", "warning", id="nowhere to be seen"),
        pytest.param(
            item(author={"@type": "Organization", "name": "example desk"}), "second party", "warning", id="own claim"
        ),
    ],
)
def test_a_rule_that_is_broken_is_told_by_name(changed, rule, severity):
    review = {key: value for key, value in (SOUND | changed).items() if value is not None}
    assert (rule, severity) in {(name, how_bad) for name, how_bad, _ in check_review(review)}
    assert rule in RULES


@pytest.mark.parametrize(
    ("document", "told"),
    [
        pytest.param({"publisher": "EXAMPLE DESK"}, True, id="the desk's own name"),
        pytest.param({"url": "https://desk.example/story"}, True, id="the desk's own site"),
        pytest.param({"publisher": "Other", "url": "https://other.example/story"}, False, id="somebody else's article"),
    ],
)
def test_a_desk_that_checks_its_own_draft_is_warned(database, document, told):
    desk = a_desk(database, a_document(**document), [a_proposal()])
    desk.attach()
    desk.judge()
    assert (("second party", "warning") in rules_broken(desk)) is told


def test_only_sound_reviews_go_out_and_the_others_are_told(desk):
    for claim_id in desk.claims[:2]:
        desk.attach(claim_id)
        desk.judge(claim_id)
    assert len(lines_of(desk, DESK)) == 2
    assert lines_of(desk, Desk("Example Desk", None)) == []
    assert ("address", "error") in rules_broken(desk, Desk("Example Desk", None))


def lines_of(desk, who):
    return [json.loads(line) for line in b"".join(stream_reviews(desk.database, None, who)).splitlines()]


def test_a_claim_dated_after_its_check_stays_behind(database):
    desk = a_desk(database, a_document(published=date(2999, 1, 1)), [a_proposal()])
    desk.attach()
    desk.judge()
    assert lines_of(desk, DESK) == []


def test_the_feed_and_the_files_hold_the_same_reviews(desk):
    desk.attach()
    desk.judge()
    made = json.loads(b"".join(stream_review_feed(desk.database, None, DESK)))
    packed = b"".join(stream_review_files(desk.database, None, DESK))
    files = zipfile.ZipFile(io.BytesIO(packed))
    assert files.testzip() is None
    assert files.namelist() == [f"claim-{desk.claims[0]}.jsonld", "feed.jsonld"]
    single = json.loads(files.read(files.namelist()[0]))
    assert made["@type"] == "DataFeed"
    assert made["dataFeedElement"][0]["item"] == {key: single[key] for key in single if key != "@context"}
    assert json.loads(files.read("feed.jsonld")) == made
    assert packed == b"".join(stream_review_files(desk.database, None, DESK))


def test_a_feed_of_nothing_is_still_a_feed(desk):
    assert json.loads(b"".join(stream_review_feed(desk.database, None, DESK)))["dataFeedElement"] == []


def test_no_words_can_end_the_script_element_they_stand_in():
    words = "</script><script>alert(1)</script> ümlaut 😀 \u2028"
    assert "<" not in script_safe({"a": words})
    assert json.loads(script_safe({"a": words})) == {"a": words}
    assert "ümlaut 😀" in script_safe({"a": words})


def test_a_confidential_source_is_counted_and_never_named(desk):
    source = desk.attach(url="https://secret.example/leak", title="Leaked memo", quote="hush")
    desk.attach()
    desk.judge()
    keep_confidential(desk, source)
    dossier = dossier_of(desk)
    assert (len(dossier.sources), dossier.n_confidential) == (1, 1)
    assert b"secret" not in b"".join(stream_reviews(desk.database, None, DESK))


def keep_confidential(desk, evidence_id):
    from sqlalchemy import select, update

    from db.models import Evidence, Source

    with desk.database.begin() as session:
        found = session.scalar(select(Evidence.source_id).where(Evidence.evidence_id == evidence_id))
        session.execute(update(Source).where(Source.source_id == found).values(confidential=True))
